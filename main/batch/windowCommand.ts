// The commands whose work the page does (`snapshot`, `open --screenshot`): wait for it, write the file, give the result.
import type { BrowserWindow } from 'electron';
import type { BatchDone } from '../../shared/contract';
import { AppError, errorCodes, type ErrorCode } from '../../shared/errors';
import { saveAtomic } from '../cases/saveAtomic';
import type { BatchResult } from './BatchContext';
import { timed } from './runCommand';

const limitSeconds = 120;

export interface PageWork {
  readonly onDone: (outcome: BatchDone) => void;
  /** Settles when the page has answered, when it is gone, or when it took too long. */
  readonly outcome: Promise<BatchDone>;
}

export function pageWork(window: BrowserWindow): PageWork {
  let onDone: PageWork['onDone'] = () => undefined;
  const outcome = new Promise<BatchDone>((resolve, reject) => {
    onDone = resolve;
    setTimeout(() => reject(new AppError('WORK_TIMEOUT', { seconds: limitSeconds })), limitSeconds * 1000);
    window.webContents.on('render-process-gone', () => reject(new AppError('INTERNAL')));
    window.on('closed', () => reject(new AppError('CANCELLED')));
  });
  // The page may be gone before anyone waits for it; whoever waits is told all the same.
  outcome.catch(() => undefined);
  return { onDone, outcome };
}

/** Writes what the page handed over, or a picture of the window when it handed over nothing. */
export async function finishPageWork(outcome: BatchDone, out: string, window: BrowserWindow): Promise<BatchResult> {
  if (!outcome.ok) throw new AppError(knownCode(outcome.error.code), outcome.error.details);
  const { bytes, entities, links, hidden } = outcome;
  await saveAtomic(out, bytes ?? (await pictureOf(window)));
  return timed({ out, entities, links, hidden });
}

async function pictureOf(window: BrowserWindow): Promise<Uint8Array> {
  const picture = await window.webContents.capturePage();
  if (picture.isEmpty()) throw new AppError('INTERNAL');
  return picture.toPNG();
}

function knownCode(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'INTERNAL';
}

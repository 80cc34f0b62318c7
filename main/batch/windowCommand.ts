// The commands whose work the page does (`snapshot`, `report`, `compare`, `open --screenshot`): wait for it, write the file, give the result.
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { BatchDone } from '../../shared/contract';
import { AppError, errorCodes, type ErrorCode } from '../../shared/errors';
import { saveAtomic } from '../cases/saveAtomic';
import { saveExport, type ExportDesk } from '../exports/saveExport';
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
export async function finishPageWork(
  outcome: BatchDone,
  out: string,
  window: BrowserWindow,
  exports: ExportDesk,
): Promise<BatchResult> {
  if (!outcome.ok) throw new AppError(knownCode(outcome.error.code), outcome.error.details);
  const { bytes, about, entities, links, hidden, isHiddenAtLeast, changes } = outcome;
  const counts = { entities, links, hidden, ...changes };
  const told = { out, ...counts, isHiddenAtLeast };
  if (bytes !== null) {
    await saveExport(out, bytes, about, exports);
    return timed({ ...told, handling: about.handling });
  }
  // A picture of the program, not of the case: recorded, but no export with a manifest.
  const parameters = { name: path.basename(out) };
  await exports.trail.record({
    action: 'export',
    question: 'Picture of the window',
    parameters,
    outcome: 'done',
    counts,
  });
  await saveAtomic(out, await pictureOf(window));
  return timed(told);
}

async function pictureOf(window: BrowserWindow): Promise<Uint8Array> {
  const picture = await window.webContents.capturePage();
  if (picture.isEmpty()) throw new AppError('INTERNAL');
  return picture.toPNG();
}

function knownCode(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'INTERNAL';
}

// Has a worker write a workbook from rows that are made while it writes, a few parts ahead of it: neither the page nor the
// worker ever holds all rows as cells.
import { AppError } from '../../shared/errors';
import type { BookRow, SheetPlan, WrittenBook } from '../../shared/workbook/Workbook';
import type { WorkbookReply, WorkbookRequest } from './workbook.worker';

/** Parts on their way to the worker at one time. */
const ahead = 3;

/**
 * The file with these sheets; `parts` gives their rows in order, and each part is made in a task of its own. Rejects with
 * CANCELLED when the signal fires (the worker ends at once), INTERNAL when writing fails.
 */
export function writeWorkbook(
  sheets: readonly SheetPlan[],
  parts: Iterator<readonly BookRow[]>,
  signal: AbortSignal,
): Promise<WrittenBook> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new AppError('CANCELLED'));
      return;
    }
    const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      signal.removeEventListener('abort', onAbort);
      worker.terminate();
    };
    const fail = (error: unknown) => {
      end();
      reject(error instanceof Error ? error : new AppError('INTERNAL'));
    };
    const onAbort = () => fail(new AppError('CANCELLED'));
    const send = (request: WorkbookRequest) => worker.postMessage(request);
    let isDone = false;
    const sendNext = () => {
      if (isDone) return;
      const step = parts.next();
      isDone = step.done === true;
      send({ rows: step.done === true ? null : step.value });
    };
    signal.addEventListener('abort', onAbort);
    worker.onerror = () => fail(new AppError('INTERNAL'));
    worker.onmessage = ({ data: { written } }: MessageEvent<WorkbookReply>) => {
      if (written !== null) {
        end();
        resolve(written);
        return;
      }
      try {
        sendNext();
      } catch (error) {
        fail(error);
      }
    };
    send({ sheets });
    for (let nth = 1; nth < ahead; nth += 1) send({ rows: [] });
  });
}

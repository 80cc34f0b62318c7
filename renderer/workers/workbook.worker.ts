// Writes a workbook off the page's thread: a hundred thousand rows take seconds to write and to compress.
import { WorkbookWriter } from '../../shared/workbook/WorkbookWriter';
import type { BookRow, SheetPlan, WrittenBook } from '../../shared/workbook/Workbook';

/** First the sheets, then their rows in order, then `rows: null`. */
export type WorkbookRequest = { readonly sheets: readonly SheetPlan[] } | { readonly rows: readonly BookRow[] | null };

/** `written` is null each time rows were taken. */
export interface WorkbookReply {
  readonly written: WrittenBook | null;
}

let writer: WorkbookWriter | null = null;

function answer(request: WorkbookRequest): WrittenBook | null {
  if ('sheets' in request) writer = new WorkbookWriter(request.sheets);
  else if (request.rows === null) return writer?.end() ?? null;
  else writer?.addRows(request.rows);
  return null;
}

self.onmessage = ({ data }: MessageEvent<WorkbookRequest>) => {
  const reply: WorkbookReply = { written: answer(data) };
  self.postMessage(reply, reply.written === null ? {} : { transfer: [reply.written.bytes.buffer] });
};

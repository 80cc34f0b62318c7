// Has a worker write a report as a Word document.
import { AppError } from '../../shared/errors';
import { answerOf } from './answerOf';
import type { DocxReply, DocxRequest } from './docx.worker';

/** Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when writing fails. */
export function runDocx(request: DocxRequest, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const start = () => new Worker(new URL('./docx.worker.ts', import.meta.url), { type: 'module' });
  return answerOf(start, request, signal, ({ bytes }: DocxReply) => {
    if (bytes === null) throw new AppError('INTERNAL');
    return bytes;
  });
}

// Asks a fresh worker one question. A worker per question (60 entities are back within some 16 ms) can be ended at any
// moment, which is the only way to cancel an algorithm that does not pause.
import { AppError } from '../../shared/errors';

/** What a worker says that tells how far it is: first that (0 to 1), now and then; at last the answer. */
export type Telling<Answer> = { readonly progress: number } | { readonly done: Answer };

/** The answer of such a worker; `onProgress` hears 0 to 1. Rejects as `answerOf` does. */
export function answerTelling<Answer>(
  start: () => Worker,
  request: unknown,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Answer> {
  return answerOf(start, request, signal, (reply: Telling<Answer>) => {
    if ('done' in reply) return reply.done;
    onProgress(reply.progress);
    return null;
  });
}

/**
 * What `read` makes of the first reply that it does not answer with null. Rejects with CANCELLED when the signal fires
 * (the worker ends at once), with INTERNAL when the worker fails, with what `read` throws.
 */
export function answerOf<Reply, Answer>(
  start: () => Worker,
  request: unknown,
  signal: AbortSignal,
  read: (reply: Reply) => Answer | null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new AppError('CANCELLED'));
      return;
    }
    const worker = start();
    const fail = (error: unknown) => {
      end();
      reject(error instanceof AppError ? error : new AppError('INTERNAL'));
    };
    const onAbort = () => fail(new AppError('CANCELLED'));
    const end = () => {
      signal.removeEventListener('abort', onAbort);
      worker.terminate();
    };
    signal.addEventListener('abort', onAbort);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      try {
        const answer = read(data);
        if (answer === null) return;
        end();
        resolve(answer);
      } catch (error) {
        fail(error);
      }
    };
    worker.onerror = fail;
    worker.postMessage(request);
  });
}

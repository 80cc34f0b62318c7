// Asks a fresh worker one question. A worker per question (60 entities are back within some 16 ms) can be ended at any
// moment, which is the only way to cancel an algorithm that does not pause.
import { AppError } from '../../shared/errors';

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

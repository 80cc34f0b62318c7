// Runs long work of the page itself in slices shorter than a frame, so that the window stays alive meanwhile.
import { AppError } from '../../shared/errors';

/** What one slice may take of a frame, unless its asker wants it shorter. */
const usualMs = 8;

/** What the work comes to; work that fits into one slice is done at once. Between two slices it waits for `pause`. Rejects with CANCELLED when the signal fires. */
export async function inSlices<T>(
  work: Generator<void, T>,
  signal: AbortSignal,
  pause: () => Promise<void> = nextTask,
  sliceMs = usualMs,
): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) return step.value;
    await pause();
    if (signal.aborted) throw new AppError('CANCELLED');
  }
}

/** Messages come without the delay of nested timers, and frames and keys come in between. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

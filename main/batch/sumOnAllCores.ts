// Adds up the job of an analysis with a thread for each core, for the command line.
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { partsOfJob, sumTogether, type Helper, type Job } from '../../shared/analysis/spread';
import { AppError } from '../../shared/errors';

/** Rejects with CANCELLED when the signal fires (the threads end at once), with INTERNAL when one fails. `onShare` hears 0 to 1. */
export async function sumOnAllCores(
  job: Job,
  script: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Float64Array> {
  const length = Math.min(os.availableParallelism(), partsOfJob(job));
  const threads = Array.from({ length }, () => new Worker(script, { workerData: job }));
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('CANCELLED')), { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([sumTogether(job, threads.map(helperOf), onShare), cancelled]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function helperOf(thread: Worker): Helper {
  return {
    part: (nth) =>
      new Promise((resolve, reject) => {
        const onMessage = (numbers: Float64Array) => {
          thread.off('error', onError);
          resolve(numbers);
        };
        const onError = (cause: unknown) => {
          thread.off('message', onMessage);
          reject(new AppError('INTERNAL', {}, { cause }));
        };
        thread.once('message', onMessage);
        thread.once('error', onError);
        thread.postMessage(nth);
      }),
  };
}

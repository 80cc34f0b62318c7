// Adds up the job of an analysis with a thread of Node for each core, for the command line.
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { sumOnThreads, type Job, type Thread } from '../../shared/analysis/spread';
import { AppError } from '../../shared/errors';

/** Rejects with CANCELLED when the signal fires (the threads end at once), with INTERNAL when one fails. `onShare` hears 0 to 1. */
export async function sumOnAllCores(
  job: Job,
  script: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Float64Array> {
  if (signal.aborted) throw new AppError('CANCELLED');
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('CANCELLED')), { once: true });
  });
  const start = () => threadOf(new Worker(script, { workerData: job }));
  return sumOnThreads(job, { cores: os.availableParallelism(), start }, onShare, [cancelled]);
}

function threadOf(worker: Worker): Thread {
  return {
    end: () => worker.terminate(),
    part: (nth) =>
      new Promise((resolve, reject) => {
        const onMessage = (numbers: Float64Array) => {
          worker.off('error', onError);
          resolve(numbers);
        };
        const onError = (cause: unknown) => {
          worker.off('message', onMessage);
          reject(new AppError('INTERNAL', {}, { cause }));
        };
        worker.once('message', onMessage);
        worker.once('error', onError);
        worker.postMessage(nth);
      }),
  };
}

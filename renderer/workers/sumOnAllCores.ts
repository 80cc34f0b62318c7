// Adds up a job with a thread for each core. The threads are of the worker that asks and end with it, so that ending the
// worker cancels them all.
import { partsOfJob, sumTogether, type Helper, type Job } from '../../shared/analysis/spread';
import type { PartRequest } from './part.worker';

/** Rejects when a thread fails. `onShare` hears 0 to 1. */
export async function sumOnAllCores(job: Job, onShare: (share: number) => void): Promise<Float64Array> {
  const length = Math.min(navigator.hardwareConcurrency, partsOfJob(job));
  const threads = Array.from({ length }, () => new PartThread(job));
  try {
    return await sumTogether(job, threads, onShare);
  } finally {
    for (const thread of threads) thread.end();
  }
}

class PartThread implements Helper {
  private readonly worker = new Worker(new URL('./part.worker.ts', import.meta.url), { type: 'module' });

  constructor(job: Job) {
    this.ask(job);
  }

  part(nth: number): Promise<Float64Array> {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }: MessageEvent<Float64Array>) => resolve(data);
      this.worker.onerror = ({ message }) => reject(new Error(message));
      this.ask(nth);
    });
  }

  end(): void {
    this.worker.terminate();
  }

  private ask(request: PartRequest): void {
    this.worker.postMessage(request);
  }
}

// A thread of the worker that runs analyses: it ends with that worker, so that ending the worker cancels all its threads.
import type { Job, Thread } from '../../shared/analysis/spread';
import type { PartRequest } from './part.worker';

export class PartThread implements Thread {
  private readonly worker = new Worker(new URL('./part.worker.ts', import.meta.url), { type: 'module' });

  constructor(job: Job) {
    this.ask(job);
  }

  /** Rejects when the thread fails. */
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

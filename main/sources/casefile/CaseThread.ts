// The main thread's hold on a case worker: numbers the requests, pairs the replies, and gives up on what was aborted.
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors';
import type { Call } from '../GraphSource';
import {
  givenUpPlaces,
  type CaseQuestionName,
  type CaseReplyOf,
  type CaseRequestOf,
  type FromWorker,
  type ToWorker,
  type WorkerSetup,
} from './messages';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: Call['onProgress'];
}

/** What cleans up before it gives up. */
const writing: ReadonlySet<CaseQuestionName> = new Set(['write', 'importTables', 'combine']);

export class CaseThread {
  private readonly worker: Worker;
  private readonly givenUp = new Int32Array(new SharedArrayBuffer(givenUpPlaces * Int32Array.BYTES_PER_ELEMENT));
  private readonly waiting = new Map<number, Waiting>();
  private serial = 0;
  private isEnded = false;

  /** `workerPath`: the built caseWorker.cjs. */
  constructor(workerPath: string) {
    const workerData: WorkerSetup = { givenUp: this.givenUp };
    this.worker = new Worker(workerPath, { workerData });
    this.worker.on('message', (message: FromWorker) => this.receive(message));
    // Out of memory, or a worker file that does not load: nothing more will come.
    this.worker.on('error', () => this.end('INTERNAL'));
    this.worker.on('exit', () => this.end('INTERNAL'));
  }

  /** Rejects with CANCELLED as soon as the call is aborted, or, for writing, when the worker has cleaned up. */
  ask<Name extends CaseQuestionName>(name: Name, request: CaseRequestOf<Name>, call: Call): Promise<CaseReplyOf<Name>> {
    if (this.isEnded) return Promise.reject(new AppError('NO_SOURCE'));
    if (call.signal.aborted) return Promise.reject(new AppError('CANCELLED'));
    this.serial += 1;
    const serial = this.serial;
    const giveUp = () => {
      Atomics.store(this.givenUp, serial % givenUpPlaces, serial);
      if (!writing.has(name)) this.settle(serial)?.reject(new AppError('CANCELLED'));
    };
    const asked = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(serial, { resolve, reject, onProgress: call.onProgress });
      call.signal.addEventListener('abort', giveUp, { once: true });
      const message: ToWorker = { serial, name, request };
      this.worker.postMessage(message);
    });
    return asked.finally(() => call.signal.removeEventListener('abort', giveUp)) as Promise<CaseReplyOf<Name>>;
  }

  /** What still runs rejects with CANCELLED. */
  async close(): Promise<void> {
    this.end('CANCELLED');
    await this.worker.terminate();
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case 'progress':
        this.waiting.get(message.serial)?.onProgress?.(message.done, null);
        return;
      case 'reply':
        this.settle(message.serial)?.resolve(message.value);
        return;
      case 'error':
        this.settle(message.serial)?.reject(new AppError(message.error.code, message.error.details));
    }
  }

  /** The one who waits for that reply, once; undefined when nobody does any more. */
  private settle(serial: number): Waiting | undefined {
    const waiting = this.waiting.get(serial);
    this.waiting.delete(serial);
    return waiting;
  }

  private end(code: 'CANCELLED' | 'INTERNAL'): void {
    this.isEnded = true;
    for (const serial of [...this.waiting.keys()]) this.settle(serial)?.reject(new AppError(code));
  }
}

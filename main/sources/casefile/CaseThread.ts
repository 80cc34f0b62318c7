// The main thread's hold on a case worker: numbers the requests, pairs the replies, and gives up on what was aborted.
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors';
import type { Call } from '../GraphSource';
import { StillWatch, type WorkLimits } from './workLimits';
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
  private readonly beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private readonly watch: StillWatch | null;
  private readonly waiting = new Map<number, Waiting>();
  private serial = 0;
  private isEnded = false;

  /** `workerPath`: the built caseWorker.cjs. With limits, whoever asks gets IMPORT_STOPPED when the worker goes beyond them. */
  constructor(workerPath: string, limits: WorkLimits | null = null) {
    const workerData: WorkerSetup = { givenUp: this.givenUp, beats: this.beats };
    const resourceLimits = limits === null ? {} : { maxOldGenerationSizeMb: limits.memoryMb };
    this.worker = new Worker(workerPath, { workerData, resourceLimits });
    this.worker.on('message', (message: FromWorker) => this.receive(message));
    this.watch =
      limits === null ? null : new StillWatch(this.beats, limits.stillMs, () => void this.stop(limits, 'time'));
    this.worker.on('error', (error) => {
      if (limits !== null && isOutOfMemory(error)) void this.stop(limits, 'memory');
      // A worker file that does not load, or no memory at all: nothing more will come.
      else this.end(new AppError('INTERNAL'));
    });
    this.worker.on('exit', () => this.end(new AppError('INTERNAL')));
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
    this.end(new AppError('CANCELLED'));
    await this.worker.terminate();
  }

  /** Rejects only once the worker is gone, so that what it left half written can be taken away. */
  private async stop({ fileName }: WorkLimits, reason: 'time' | 'memory'): Promise<void> {
    this.isEnded = true;
    this.worker.removeAllListeners('exit');
    await this.worker.terminate();
    this.end(new AppError('IMPORT_STOPPED', { file: fileName, reason }));
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

  private end(error: AppError): void {
    this.isEnded = true;
    this.watch?.end();
    for (const serial of [...this.waiting.keys()]) this.settle(serial)?.reject(error);
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

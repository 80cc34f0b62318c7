// Main's side of the thread of the logs. It starts with this object, so that it is there when the first line comes.
import { Worker } from 'node:worker_threads';
import type { AuditTail } from '../../shared/audit/line';
import { AppError } from '../../shared/errors';
import type { Log, Words } from './AuditLog';
import type { LogAnswer, LogRequest } from './logMessages';

interface Waiting {
  resolve(tail: AuditTail): void;
  reject(error: AppError): void;
}

export class AuditThread {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null;
  private asked = 0;

  constructor(private readonly script: string) {
    this.worker = this.start();
  }

  /** When the thread fails, whoever waits is told AUDIT_UNWRITABLE, and the next line starts a new one. */
  readonly logs = (folder: string, mark: string): Log => ({
    append: (words) => this.append(folder, mark, words),
  });

  private append(folder: string, mark: string, words: Words): Promise<AuditTail> {
    this.worker ??= this.start();
    this.asked += 1;
    const request: LogRequest = { id: this.asked, folder, mark, words };
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject });
      this.worker?.postMessage(request);
    });
  }

  private start(): Worker {
    const worker = new Worker(this.script);
    worker.on('message', ({ id, tail }: LogAnswer) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (tail === null) waiting?.reject(new AppError('AUDIT_UNWRITABLE'));
      else waiting?.resolve(tail);
    });
    worker.on('error', (cause) => {
      if (this.worker === worker) this.worker = null;
      for (const { reject } of this.waiting.values()) reject(new AppError('AUDIT_UNWRITABLE', {}, { cause }));
      this.waiting.clear();
    });
    // An idle thread must not keep a finished program alive.
    worker.unref();
    return worker;
  }
}

// Main's side of a thread that gives one answer to each question; the thread's own side is `answersWith`.
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../shared/errors';
import type { Answered, Asked } from './answersWith';

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: AppError): void;
}

export class AskedThread<Question, Answer> {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting<Answer>>();
  private asked = 0;

  /** `failure`: what is said to whoever asked something that the thread could not do. */
  constructor(
    private readonly script: string,
    private readonly failure: ErrorCode,
  ) {}

  /** The first question starts the thread; when it fails, all who wait are told and the next question starts a new one. */
  ask(question: Question): Promise<Answer> {
    this.asked += 1;
    const asked: Asked<Question> = { id: this.asked, question };
    return new Promise((resolve, reject) => {
      this.waiting.set(asked.id, { resolve, reject });
      this.start().postMessage(asked);
    });
  }

  /** So that it is there when the first question comes. */
  start(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(this.script);
    this.worker = worker;
    worker.on('message', ({ id, answer }: Answered<Answer>) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (answer === null) waiting?.reject(new AppError(this.failure));
      else waiting?.resolve(answer);
    });
    worker.on('error', (cause) => {
      if (this.worker === worker) this.worker = null;
      for (const { reject } of this.waiting.values()) reject(new AppError(this.failure, {}, { cause }));
      this.waiting.clear();
    });
    // An idle thread must not keep a finished program alive.
    worker.unref();
    return worker;
  }
}

// Main's side of the font thread: started at the first question, one answer per question.
import { Worker } from 'node:worker_threads';
import type { FontFace } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { FontAnswer, FontRequest } from './fontMessages';
import type { FontFolders } from './subsetFonts';

interface Waiting {
  readonly resolve: (faces: readonly FontFace[]) => void;
  readonly reject: (error: AppError) => void;
}

export class FontThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(
    private readonly script: string,
    private readonly folders: FontFolders,
  ) {}

  /** See `subsetFonts`. Rejects with INTERNAL when the thread fails; the next question starts a new one. */
  subset(text: string): Promise<readonly FontFace[]> {
    this.worker ??= this.start();
    this.asked += 1;
    const request: FontRequest = { id: this.asked, text, folders: this.folders };
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject });
      this.worker?.postMessage(request);
    });
  }

  private start(): Worker {
    const worker = new Worker(this.script);
    worker.on('message', ({ id, faces }: FontAnswer) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (faces === null) waiting?.reject(new AppError('INTERNAL'));
      else waiting?.resolve(faces);
    });
    worker.on('error', (cause) => {
      if (this.worker === worker) this.worker = null;
      for (const { reject } of this.waiting.values()) reject(new AppError('INTERNAL', {}, { cause }));
      this.waiting.clear();
    });
    // An idle thread must not keep a finished program alive.
    worker.unref();
    return worker;
  }
}

// The main thread's hold on the work in one case: it lives in a worker of its own, so that saving never waits for a
// question, nor the window for saving.
import type { Keeping } from '../../../shared/caseWork';
import { unlockCase, type LockHolder } from './caseLock';
import { CaseThread } from './CaseThread';
import type { CaseQuestionName, WorkQuestions } from './messages';

/** Work once begun is not given up: it takes moments, and half of it is nothing. */
const untilDone = { signal: new AbortController().signal };

export class CaseWork {
  private constructor(
    readonly file: string,
    private readonly thread: CaseThread,
    readonly keeping: Exclude<Keeping, 'memory'>,
    readonly holder: LockHolder | null,
    private readonly mark: string | null,
  ) {}

  /** `workerPath`: the built caseWorker.cjs. Rejects as `openCase` does. */
  static async open(file: string, workerPath: string): Promise<CaseWork> {
    const thread = new CaseThread(workerPath);
    try {
      const { keeping, holder, mark } = await thread.ask('openWork', { file }, untilDone);
      return new CaseWork(file, thread, keeping, holder, mark);
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  ask<Name extends keyof WorkQuestions & CaseQuestionName>(
    name: Name,
    request: Parameters<WorkQuestions[Name]>[0],
  ): Promise<ReturnType<WorkQuestions[Name]>> {
    return this.thread.ask(name, request, untilDone) as Promise<ReturnType<WorkQuestions[Name]>>;
  }

  /** After what is being kept; the lock is given back. */
  async close(): Promise<void> {
    await this.thread.ask('closeWork', {}, untilDone).catch(() => null);
    await this.thread.close();
    // When the thread had failed.
    if (this.mark !== null) unlockCase(this.file, this.mark);
  }
}

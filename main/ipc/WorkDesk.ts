// The work of the case that a window has open; none for every other source. It follows the source: what is opened next
// takes its place, and with that its lock.
import { CaseWork } from '../sources/casefile/CaseWork';

export class WorkDesk {
  private open: CaseWork | null = null;

  /** `workerPath`: the built caseWorker.cjs; null keeps nothing, as a command does that only draws. */
  constructor(private readonly workerPath: string | null) {}

  get current(): CaseWork | null {
    return this.open;
  }

  /**
   * Opens the work of `file` (null: of no case), then what `open` opens, and puts it in the place of the one before. When
   * `open` rejects, all is as it was.
   */
  async with<T>(file: string | null, open: () => Promise<T>): Promise<T> {
    const former = this.open;
    // The same case again: its lock is ours already.
    const isSame = former !== null && former.file === file;
    const next = isSame ? former : await this.opened(file);
    try {
      const opened = await open();
      this.open = next;
      if (!isSame) await former?.close();
      return opened;
    } catch (error) {
      if (!isSame) await next?.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const former = this.open;
    this.open = null;
    await former?.close();
  }

  /** Null where there is none, or it cannot be read: why, opening the case itself says. */
  private async opened(file: string | null): Promise<CaseWork | null> {
    if (file === null || this.workerPath === null) return null;
    return CaseWork.open(file, this.workerPath).catch(() => null);
  }
}

// Undo and redo without limit, by reversing diffs. Every edit of the analyst goes through `perform`.
import type { MessageKey, MessageParams } from '../../shared/messages';
import type { Chart } from './Chart';
import { isEmptyDiff, reverseDiff, type Diff } from './diff';

/** What the edit is called in "Undo …". */
export interface EditName {
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

interface Edit {
  readonly name: EditName;
  readonly diff: Diff;
}

export class History {
  private readonly done: Edit[] = [];
  private readonly undone: Edit[] = [];
  private savedAt: Edit | null = null;

  constructor(private readonly chart: Chart) {}

  /** Applies the diff and remembers it; an empty diff is nothing to undo. Forgets what was undone before. A diff that the chart refuses throws and leaves the history as it was. */
  perform(name: EditName, diff: Diff): void {
    if (isEmptyDiff(diff)) return;
    const { version } = this.chart;
    // Before applying, so that whoever hears of the change sees what undo would take back.
    this.done.push({ name, diff });
    const undone = this.undone.splice(0);
    try {
      this.chart.apply(diff);
    } catch (error) {
      if (this.chart.version === version) {
        this.done.pop();
        this.undone.push(...undone);
      }
      throw error;
    }
  }

  undo(): boolean {
    const edit = this.done.pop();
    if (edit === undefined) return false;
    this.undone.push(edit);
    this.chart.apply(reverseDiff(edit.diff));
    return true;
  }

  redo(): boolean {
    const edit = this.undone.pop();
    if (edit === undefined) return false;
    this.done.push(edit);
    this.chart.apply(edit.diff);
    return true;
  }

  /** Name of the edit that undo would take back, or null. */
  get nextUndo(): EditName | null {
    return this.done.at(-1)?.name ?? null;
  }

  get nextRedo(): EditName | null {
    return this.undone.at(-1)?.name ?? null;
  }

  /** Forgets all edits: another chart was opened. The chart as it is counts as saved. */
  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
    this.savedAt = null;
  }

  markSaved(): void {
    this.savedAt = this.done.at(-1) ?? null;
  }

  get hasUnsaved(): boolean {
    return (this.done.at(-1) ?? null) !== this.savedAt;
  }
}

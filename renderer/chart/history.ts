// Undo and redo without limit, by reversing diffs. Every edit of the analyst goes through `perform`. Edits far from where
// the chart is may be packed; whoever comes to one need not know.
import type { Chart } from './Chart';
import { composeDiffs } from './composeDiffs';
import { diffOf, isEmptyDiff, reverseDiff, type Diff } from './diff';
import { Edit, type EditName } from './Edit';

/** The edits of a chart that is not on the screen: what `park` took out and `restore` puts back. */
export interface ParkedEdits {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
  readonly savedAt: Edit | null;
}

export const noEdits: ParkedEdits = { done: [], undone: [], savedAt: null };

/** Edits that are lost, of a chart that is not saved as it is. */
export const lostEdits: ParkedEdits = {
  done: [],
  undone: [],
  // Among no edits: no undoing brings the chart back to what was saved.
  savedAt: new Edit({ key: 'charts.labels.newChart' }, diffOf({})),
};

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
    this.done.push(new Edit(name, diff));
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

  /** As `perform`, but as a part of the last edit while that one bears this very name (the same object): a gesture of many steps is one edit. */
  performMore(name: EditName, diff: Diff): void {
    const last = this.done.at(-1);
    if (last?.name !== name || last === this.savedAt) {
      this.perform(name, diff);
      return;
    }
    if (isEmptyDiff(diff)) return;
    const { version } = this.chart;
    const undone = this.undone.splice(0);
    this.done[this.done.length - 1] = new Edit(name, composeDiffs([last.diff, diff]));
    try {
      this.chart.apply(diff);
    } catch (error) {
      if (this.chart.version === version) {
        this.done[this.done.length - 1] = last;
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

  /** Names of all edits, oldest first: those that are done, then those that redo would do again. */
  get names(): readonly EditName[] {
    return [...this.done, ...this.undone.toReversed()].map(({ name }) => name);
  }

  /** How many of them are done: the point of the history that the chart is at. */
  get position(): number {
    return this.done.length;
  }

  /** The point that the last save has kept; 0 before the first. Null when a later edit has dropped it. */
  get savedPosition(): number | null {
    const { savedAt } = this;
    if (savedAt === null) return 0;
    const at = [...this.done, ...this.undone.toReversed()].indexOf(savedAt);
    return at < 0 ? null : at + 1;
  }

  /**
   * Undoes or redoes as far as that point of the history, as one change of the chart; nothing is dropped. False when it is
   * there already, or there is no such point.
   */
  jumpTo(position: number): boolean {
    const by = position - this.done.length;
    if (!Number.isInteger(by) || by === 0 || position < 0 || by > this.undone.length) return false;
    // The newest first, which is the order to take them back in; those undone last come back first.
    const edits = (by < 0 ? this.done.splice(by) : this.undone.splice(-by)).toReversed();
    (by < 0 ? this.undone : this.done).push(...edits);
    this.chart.apply(composeDiffs(edits.map(({ diff }) => (by < 0 ? reverseDiff(diff) : diff))));
    return true;
  }

  /** Edits of more than so many steps from here, either way, that are not packed: what memory can be won back from. */
  farther(steps: number): readonly Edit[] {
    return this.beyond(steps).filter(({ isPacked }) => !isPacked);
  }

  /** The same, and those of packs that have room for them: together they take less, because they share more. */
  packable(steps: number): readonly Edit[] {
    return this.beyond(steps).filter(({ isLoose }) => isLoose);
  }

  private beyond(steps: number): readonly Edit[] {
    return [this.done, this.undone].flatMap((edits) => edits.slice(0, Math.max(0, edits.length - steps)));
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

  /** Takes all edits out: the chart leaves the screen with them. */
  park(): ParkedEdits {
    const { savedAt } = this;
    const parked = { done: [...this.done], undone: [...this.undone], savedAt };
    this.clear();
    return parked;
  }

  /** Puts them back, once the chart is again as it was when they were taken out. */
  restore({ done, undone, savedAt }: ParkedEdits): void {
    this.clear();
    this.done.push(...done);
    this.undone.push(...undone);
    this.savedAt = savedAt;
  }

  markSaved(): void {
    this.savedAt = this.done.at(-1) ?? null;
  }

  get hasUnsaved(): boolean {
    return (this.done.at(-1) ?? null) !== this.savedAt;
  }
}

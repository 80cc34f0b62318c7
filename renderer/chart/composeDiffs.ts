// Several diffs that follow one another as the one diff they come to, so that a jump over many edits is one change of the
// chart, and one paint.
import type { Bringing } from '../../shared/chartState';
import { diffOf, type Change, type Diff, type NamedFileOrigin } from './diff';

/** What one element was before the first diff and is after the last; undefined when it was not, or is not, there. */
interface Fate<T> {
  readonly before: T | undefined;
  after: T | undefined;
}

class Fates<T> {
  private readonly byId = new Map<string, Fate<T>>();

  constructor(private readonly idOf: (it: T) => string) {}

  private note(id: string, before: T | undefined, after: T | undefined): void {
    const fate = this.byId.get(id);
    if (fate === undefined) this.byId.set(id, { before, after });
    else fate.after = after;
  }

  follow(part: {
    readonly added: readonly T[];
    readonly removed: readonly T[];
    readonly changed?: readonly Change<T>[];
  }): void {
    // In the order in which a chart applies them: an id that leaves and comes in one diff is there afterwards.
    for (const it of part.removed) this.note(this.idOf(it), it, undefined);
    for (const it of part.added) this.note(this.idOf(it), undefined, it);
    for (const { before, after } of part.changed ?? []) this.note(this.idOf(before), before, after);
  }

  /** `isSame` says when what is there afterwards can be told as a change of what was there before. */
  result(isSame: (before: T, after: T) => boolean): { added: T[]; changed: Change<T>[]; removed: T[] } {
    const [added, changed, removed]: [T[], Change<T>[], T[]] = [[], [], []];
    for (const { before, after } of this.byId.values()) {
      if (before === after) continue;
      if (before !== undefined && after !== undefined && isSame(before, after)) changed.push({ before, after });
      else {
        if (before !== undefined) removed.push(before);
        if (after !== undefined) added.push(after);
      }
    }
    return { added, changed, removed };
  }
}

/** The diff that does what the given ones do one after the other; empty when they take each other back. */
export function composeDiffs(diffs: readonly Diff[]): Diff {
  const entities = new Fates<Diff['entities']['added'][number]>(({ entity }) => entity.id);
  const links = new Fates<Diff['links']['added'][number]>(({ link }) => link.id);
  const bringings = new Fates<Bringing>(({ id }) => id);
  const files = new Fates<NamedFileOrigin>(({ id }) => id);
  for (const diff of diffs) {
    entities.follow(diff.entities);
    links.follow(diff.links);
    bringings.follow(diff.bringings);
    files.follow(diff.files);
  }
  return diffOf({
    entities: entities.result(() => true),
    links: links.result((a, b) => a.link.from === b.link.from && a.link.to === b.link.to),
    bringings: bringings.result(() => false),
    files: files.result(() => false),
    title: overall(diffs.map(({ title }) => title)),
    seed: overall(diffs.map(({ seed }) => seed)),
    dress: overall(diffs.map(({ dress }) => dress)),
  });
}

function overall<T>(changes: readonly (Change<T> | null)[]): Change<T> | null {
  const made = changes.filter((change) => change !== null);
  const [first, last] = [made[0], made.at(-1)];
  if (first === undefined || last === undefined || first.before === last.after) return null;
  return { before: first.before, after: last.after };
}

// A diff says what an edit changes, in both directions: applying its reverse is undo. Commands make diffs,
// the chart applies them, the canvas draws them; nobody writes undo code.
import type { Bringing, ChartEntity, ChartLink } from '../../shared/chartState';
import type { Dress } from '../../shared/dress/Dress';
import type { FileOrigin } from '../../shared/graph';

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

interface Part<T> {
  readonly added: readonly T[];
  /** Same id before and after. */
  readonly changed: readonly Change<T>[];
  readonly removed: readonly T[];
}

export interface NamedFileOrigin {
  readonly id: string;
  readonly origin: FileOrigin;
}

export interface Diff {
  readonly entities: Part<ChartEntity>;
  readonly links: Part<ChartLink>;
  readonly bringings: Pick<Part<Bringing>, 'added' | 'removed'>;
  readonly files: Pick<Part<NamedFileOrigin>, 'added' | 'removed'>;
  readonly title: Change<string> | null;
  readonly seed: Change<number> | null;
  readonly dress: Change<Dress> | null;
}

const nothing = { added: [], changed: [], removed: [] } as const;

/** A diff with the given parts; what is not given does not change. */
export function diffOf(parts: {
  readonly entities?: Partial<Diff['entities']>;
  readonly links?: Partial<Diff['links']>;
  readonly bringings?: Partial<Diff['bringings']>;
  readonly files?: Partial<Diff['files']>;
  readonly title?: Change<string> | null;
  readonly seed?: Change<number> | null;
  readonly dress?: Change<Dress> | null;
}): Diff {
  return {
    entities: { ...nothing, ...parts.entities },
    links: { ...nothing, ...parts.links },
    bringings: { added: [], removed: [], ...parts.bringings },
    files: { added: [], removed: [], ...parts.files },
    title: parts.title ?? null,
    seed: parts.seed ?? null,
    dress: parts.dress ?? null,
  };
}

export function isEmptyDiff({ entities, links, bringings, files, title, seed, dress }: Diff): boolean {
  const parts: readonly (readonly unknown[])[] = [entities, links, bringings, files].flatMap((part) =>
    Object.values(part),
  );
  return title === null && seed === null && dress === null && parts.every((part) => part.length === 0);
}

function turn<T>(change: Change<T>): Change<T> {
  return { before: change.after, after: change.before };
}

/** The diff that takes back this one: lists in reverse order, so that what was added last leaves first. */
export function reverseDiff(diff: Diff): Diff {
  return {
    entities: {
      added: diff.entities.removed.toReversed(),
      changed: diff.entities.changed.map(turn).toReversed(),
      removed: diff.entities.added.toReversed(),
    },
    links: {
      added: diff.links.removed.toReversed(),
      changed: diff.links.changed.map(turn).toReversed(),
      removed: diff.links.added.toReversed(),
    },
    bringings: { added: diff.bringings.removed.toReversed(), removed: diff.bringings.added.toReversed() },
    files: { added: diff.files.removed.toReversed(), removed: diff.files.added.toReversed() },
    title: diff.title && turn(diff.title),
    seed: diff.seed && turn(diff.seed),
    dress: diff.dress && turn(diff.dress),
  };
}

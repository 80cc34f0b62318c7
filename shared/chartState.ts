// The state of one chart as plain data: what `Chart.ts` holds, diffs change and a snapshot freezes.
import type { Chosen } from './analysis/Analysis';
import type { Words } from './catalogue/types';
import type { Dress } from './dress/Dress';
import type { Answer, Entity, FileOrigin, Link } from './graph';
import type { EntityId } from './ids';

/** What a source was asked. */
export const askedKinds = ['search', 'expand', 'links', 'opening', 'paths', 'question', 'refresh'] as const;
export type AskedKind = (typeof askedKinds)[number];

/** Facts that a source answered with. */
export interface AskedBringing {
  readonly id: string;
  readonly kind: AskedKind;
  /** The entities that were expanded; empty for the other kinds. */
  readonly parents: readonly EntityId[];
  readonly answer: Answer;
}

/** Why an analysis holds that two are linked. */
export interface Derivation {
  /** Id of the analysis. */
  readonly analysis: string;
  /** Its settings. */
  readonly chosen: Chosen;
  /** When it ran; ISO 8601 UTC. */
  readonly ranAt: string;
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Words[];
}

/**
 * One entity or link that no source knows: the analyst drew it by hand, or put on the chart what an analysis derived. There is
 * only who, when and why.
 */
export interface DrawnBringing {
  readonly id: string;
  readonly kind: 'drawn';
  readonly parents: readonly EntityId[];
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The analyst; '' where nobody was named. */
  readonly by: string;
  /** In the analyst's words; '' for none. */
  readonly note: string;
  /** Null for what was drawn by hand. */
  readonly derived: Derivation | null;
}

/** One act that brought something onto the chart. Elements list the acts that brought them; collapse undoes one. */
export type Bringing = AskedBringing | DrawnBringing;

/** ISO 8601 UTC. */
export function broughtAt(bringing: Bringing): string {
  return bringing.kind === 'drawn' ? bringing.at : bringing.answer.at;
}

export interface ChartEntity {
  readonly entity: Entity;
  /** Chart coordinates of the centre; 1 unit is 1 pixel at zoom 1, y grows downwards. */
  readonly x: number;
  readonly y: number;
  readonly isPinned: boolean;
  readonly isHidden: boolean;
  /** Ids of bringings, oldest first, never empty. */
  readonly broughtBy: readonly string[];
  /** Distinct neighbours in the source, or null while nobody asked. */
  readonly knownNeighbours: number | null;
  /** Counting stopped at a bound: it has as many neighbours at least. Left out where the count is whole. */
  readonly isKnownAtLeast?: true;
}

export interface ChartLink {
  readonly link: Link;
  readonly broughtBy: readonly string[];
}

export interface ChartState {
  readonly title: string;
  /** Seed of everything random on this chart. */
  readonly seed: number;
  readonly bringings: readonly Bringing[];
  readonly files: { readonly [file: string]: FileOrigin };
  readonly entities: readonly ChartEntity[];
  readonly links: readonly ChartLink[];
  readonly dress: Dress;
}

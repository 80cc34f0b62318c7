// The state of one chart as plain data: what `Chart.ts` holds, diffs change and a snapshot freezes.
import type { Dress } from './dress/Dress';
import type { Answer, Entity, FileOrigin, Link } from './graph';
import type { EntityId } from './ids';

export const bringingKinds = ['search', 'expand', 'links', 'opening', 'paths', 'question', 'refresh'] as const;

/** One act that brought facts onto the chart. Elements list the acts that brought them; collapse undoes one. */
export interface Bringing {
  readonly id: string;
  readonly kind: (typeof bringingKinds)[number];
  /** The entities that were expanded; empty for the other kinds. */
  readonly parents: readonly EntityId[];
  readonly answer: Answer;
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

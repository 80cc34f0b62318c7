// Money being followed: whose, how, what came of it, and at which moment its clock stands.
import type { Facts } from '../../shared/analysis/Analysis';
import type { Followed } from '../../shared/analysis/flow/followMoney';
import type { Split, TraceDirection } from '../../shared/analysis/flow/traceFlow';
import type { ErrorData } from '../../shared/errors';
import type { Answer, Entity, FileOrigin, Link } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';

/** What a trace was made from: what is on the chart, and what the source told of whoever the money reached. */
export interface FlowFacts {
  readonly facts: Facts;
  /** In the order of the facts; of those who are merged into one the main original. */
  readonly entities: readonly Entity[];
  /** All of them, every original by itself. */
  readonly originals: readonly Entity[];
  readonly links: readonly Link[];
  readonly files: { readonly [file: string]: FileOrigin };
  /** Of the source; null when there is none, and only the chart was read. */
  readonly answer: Answer | null;
  /** How many holders were not looked up any more, or not wholly, because there was too much. */
  readonly left: number;
}

/** What the analyst knows of a holder besides what its fields say. */
export type Standing = 'frozen' | 'foreign';

export interface FlowQuestion {
  readonly ids: readonly EntityId[];
  readonly direction: TraceDirection;
  readonly split: Split;
  /** '' for the one in which most of their transfers are. */
  readonly currency: string;
  readonly standings: ReadonlyMap<EntityId, Standing>;
}

export interface FlowView {
  readonly question: FlowQuestion;
  readonly found: { readonly facts: FlowFacts; readonly followed: Followed } | null;
  readonly error: ErrorData | null;
  readonly isRunning: boolean;
  /** Place among the moments of the clock; null for the last. */
  readonly moment: number | null;
  readonly isPlaying: boolean;
  /** Writes when the money came, and how long it was kept. */
  readonly isTimed: boolean;
  /** Columns of which everybody stands by himself. */
  readonly open: ReadonlySet<number>;
}

/** The moment at which its clock stands, in milliseconds since 1970 UTC; Infinity for the end. */
export function momentOf({ found, moment }: Pick<FlowView, 'found' | 'moment'>): number {
  return moment === null ? Infinity : (found?.followed.clock[moment]?.atMs ?? Infinity);
}

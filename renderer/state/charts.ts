// The charts of the open case, as tabs: one is on the screen, the others are parked whole, edits included, so that going
// back to one is as if it had never left.
import type { ChartState } from '../../shared/chartState';
import type { NamedFile } from '../../shared/contract';
import type { EntityId } from '../../shared/ids';
import type { Viewport } from '../../shared/snapshot';
import type { ParkedEdits } from '../chart/history';
import type { ShownComparison } from './comparison';

/** The frozen snapshot that a chart was opened from, or was frozen as: it stays as it is, edits make another chart. */
export interface FrozenMark {
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface ParkedChart {
  readonly state: ChartState;
  readonly edits: ParkedEdits;
  readonly hasUnsaved: boolean;
  readonly savedAs: NamedFile | null;
  /** Null while no snapshot has to do with it. */
  readonly frozen: FrozenMark | null;
  readonly selection: ReadonlySet<EntityId>;
  /** Null when the chart was never drawn. */
  readonly viewport: Viewport | null;
  readonly layout: string | null;
}

/** Ids are `1`, `2` …, in the order in which the charts were begun. */
export interface ChartTab {
  readonly id: string;
  /** Null for the one on the screen, which is exactly one. */
  readonly parked: ParkedChart | null;
  /** What a tab shows that compares two charts; it ends with the tab, and nothing of it need be saved. */
  readonly comparison?: ShownComparison;
}

/** The comparison on the screen; null while the chart there is none. */
export function comparisonOn(charts: readonly ChartTab[]): ShownComparison | null {
  return charts.find(({ parked }) => parked === null)?.comparison ?? null;
}

export const oneTab: readonly ChartTab[] = [{ id: '1', parked: null }];

// The charts of the open case, as tabs: one is on the screen, the others are parked whole, edits included, so that going
// back to one is as if it had never left.
import type { ChartState } from '../../shared/chartState';
import type { NamedFile } from '../../shared/contract';
import type { EntityId } from '../../shared/ids';
import type { Viewport } from '../../shared/snapshot';
import type { ParkedEdits } from '../chart/history';

export interface ParkedChart {
  readonly state: ChartState;
  readonly edits: ParkedEdits;
  readonly hasUnsaved: boolean;
  readonly savedAs: NamedFile | null;
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
}

export const oneTab: readonly ChartTab[] = [{ id: '1', parked: null }];

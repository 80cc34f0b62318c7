// What a layout was asked to go by, and the lines and words that make its picture readable while it stands.
import type { Words } from '../../shared/catalogue/types';
import type { EntityId } from '../../shared/ids';
import type { Chart } from '../chart/Chart';
import type { MapPlace } from '../chart/coast/coast';

/** What lanes, rings and the timeline go by; kept while the window is open. Values are those of `layoutFacts.ts`. */
export interface LayoutChoice {
  readonly lanes: string;
  readonly rings: string;
  readonly timeline: string;
}

export interface ShownLine {
  /** Chart units: y of a row, x of a column. */
  readonly at: number;
  /** Words, or a moment (milliseconds since 1970) that is told in the chart's zone. */
  readonly mark: Words | number;
}

export interface ShownGuides {
  readonly rows: readonly ShownLine[];
  readonly columns: readonly ShownLine[];
  /** Where the map of the world lies beneath; null beneath other layouts. */
  readonly map: MapPlace | null;
  /** Where everything stood when the guides were made: they are shown as long as that is so. */
  readonly places: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>;
}

/** The guides as long as nothing that is shown stands elsewhere; else null. */
export function standingGuides(chart: Chart, guides: ShownGuides | null): ShownGuides | null {
  if (guides === null || chart.entityCount === 0) return null;
  for (const [id, { x, y }] of guides.places) {
    const it = chart.entity(id);
    if (it !== undefined && !it.isHidden && (it.x !== x || it.y !== y)) return null;
  }
  return guides;
}

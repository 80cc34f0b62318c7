// What a layout was asked to go by, and the lines and words that make its picture readable while it stands.
import type { Words } from '../../shared/catalogue/types';
import type { EntityId } from '../../shared/ids';

/** What lanes, rings and the timeline go by; kept while the window is open. Values are those of `layoutFacts.ts`. */
export interface LayoutChoice {
  readonly lanes: string;
  readonly rings: string;
  readonly timeline: string;
}

export interface ShownLine {
  /** Chart units: y of a row, x of a column. */
  readonly at: number;
  readonly words: Words;
}

export interface ShownGuides {
  readonly rows: readonly ShownLine[];
  readonly columns: readonly ShownLine[];
  /** Where everything stood when the guides were made: they are shown as long as that is so. */
  readonly places: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>;
}

// What a layout is: numbers in, numbers out, so that it runs in a worker, needs no chart and is easy to test.
import type { MessageKey } from '../../shared/messages';

/** The picture as columns; entity i is x[i], y[i] … and link j joins from[j] and to[j]. Coordinates are chart units. */
export interface LayoutInput extends LayoutFacts {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  /** 1 for what must stay exactly where it is. */
  readonly isFixed: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** At least 0; how strongly a link pulls. */
  readonly weight: Float64Array;
  readonly seed: number;
  /** The entity to arrange around, or null. */
  readonly root: number | null;
}

/** What some layouts read from the facts; a column that is not given says nothing about anybody. */
export interface LayoutFacts {
  /** Whose lane each entity belongs to, an index of `names`; −1 for none. Lanes are laid in the order of their names. */
  readonly lanes?: { readonly of: Int32Array; readonly names: readonly string[] };
  /** Rings: the largest inside; NaN for none. */
  readonly value?: Float64Array;
  /** Milliseconds since 1970; NaN for none. */
  readonly time?: Float64Array;
  /** IANA name of the zone whose days and months begin and end; UTC when it is not given. */
  readonly zone?: string;
  /** Degrees, WGS 84; NaN for none. */
  readonly longitude?: Float64Array;
  readonly latitude?: Float64Array;
  /** 1 for what is a place itself, and so stands exactly there; 0 for what is only at one. */
  readonly isSite?: Uint8Array;
  /** One entry a link: 1 when something flows along it, from `from` to `to`. */
  readonly isFlow?: Uint8Array;
}

/** Lines and words that make a layout readable, in chart coordinates: lanes, moments, meridians. */
export interface Guides {
  /** Across the picture at `y`, with a word at the left. */
  readonly rows: readonly GuideLine[];
  /** Down the picture at `x`, with a word at the top. */
  readonly columns: readonly GuideLine[];
  /** Where the map of the world lies: units of the chart in one of Mercator's map, and where 0° north 0° east stands. */
  readonly map?: { readonly scale: number; readonly x: number; readonly y: number };
}

export interface GuideLine {
  readonly at: number;
  readonly mark: GuideMark;
}

/** What a line stands for; whoever draws it finds the words. */
export type GuideMark =
  | { readonly kind: 'lane'; readonly lane: number | null }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'longitude' | 'latitude'; readonly degrees: number };

export interface LayoutResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly guides?: Guides;
  /** 1 for those that lack what the layout asks about and stand aside. */
  readonly isAside?: Uint8Array;
}

/** How far a long run is (0 to 1), and how the picture looks so far, made only when asked for; NaN for who has no place yet. */
export type OnProgress = (share: number, places: () => LayoutResult) => void;

/** What a layout may not be able to do without. */
export type Need = Exclude<keyof LayoutFacts, 'zone' | 'latitude' | 'isSite'>;

export interface Layout {
  readonly id: string;
  readonly label: MessageKey;
  /** What must be known of at least one entity, or the layout has nothing to show; null for nothing. */
  readonly needs: Need | null;
  /**
   * New coordinates for every entity. The same input gives the same bits; fixed entities do not move at all; while
   * nothing is fixed the middle stays where it was; no two boxes of entity and caption overlap, but for fixed ones.
   */
  run(input: LayoutInput, onProgress?: OnProgress): LayoutResult;
}

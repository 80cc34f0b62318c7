// What a layout is: numbers in, numbers out, so that it runs in a worker, needs no chart and is easy to test.
import type { MessageKey } from '../../shared/messages';

/** The picture as columns; entity i is x[i], y[i] … and link j joins from[j] and to[j]. Coordinates are chart units. */
export interface LayoutInput {
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

export interface LayoutResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Layout {
  readonly id: string;
  readonly label: MessageKey;
  /**
   * New coordinates for every entity. The same input gives the same bits; fixed entities do not move at all; the
   * middle of what moves stays where it was; no two boxes of entity and caption overlap, but for fixed ones.
   */
  run(input: LayoutInput): LayoutResult;
}

// Lines up a few entities, or spaces them evenly; what is fixed stays and the others come to it.
import { at } from './column';
import type { LayoutResult } from './Layout';

export type Side = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'across' | 'down';

export interface Shapes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  readonly isFixed: Uint8Array;
}

const signs = { left: -1, centre: 0, right: 1, top: -1, middle: 0, bottom: 1 } as const;

/** The line that they are brought to: that of the fixed ones when there are any, else the outermost edge, or half way. */
function lineOf(edges: readonly number[], sign: -1 | 0 | 1): number {
  const [least, most] = [Math.min(...edges), Math.max(...edges)];
  return sign < 0 ? least : sign > 0 ? most : (least + most) / 2;
}

/** Brings outlines to one line: `left`, `centre`, `right` below each other, `top`, `middle`, `bottom` side by side. */
export function align({ x, y, radius, isFixed }: Shapes, side: Side): LayoutResult {
  const sign = signs[side];
  const isAcross = side === 'left' || side === 'centre' || side === 'right';
  const column = isAcross ? x : y;
  const edges = Array.from(column, (value, i) => value + sign * at(radius, i));
  const fixed = edges.filter((_, i) => isFixed[i] === 1);
  if (edges.length === 0) return { x: x.slice(), y: y.slice() };
  const line = lineOf(fixed.length > 0 ? fixed : edges, sign);
  const aligned = column.map((value, i) => (isFixed[i] === 1 ? value : line - sign * at(radius, i)));
  return isAcross ? { x: aligned, y: y.slice() } : { x: x.slice(), y: aligned };
}

/** Even steps between the centres from the first to the last, which stay; fewer than three stay as they are. */
export function distribute({ x, y, isFixed }: Shapes, axis: Axis): LayoutResult {
  const column = axis === 'across' ? x : y;
  const order = Array.from(column, (_, i) => i).sort((a, b) => at(column, a) - at(column, b) || a - b);
  const [first, last] = [order[0], order.at(-1)];
  const spaced = column.slice();
  if (first !== undefined && last !== undefined && order.length > 2) {
    const step = (at(column, last) - at(column, first)) / (order.length - 1);
    order.slice(1, -1).forEach((i, nth) => {
      if (isFixed[i] !== 1) spaced[i] = at(column, first) + (nth + 1) * step;
    });
  }
  return axis === 'across' ? { x: spaced, y: y.slice() } : { x: x.slice(), y: spaced };
}

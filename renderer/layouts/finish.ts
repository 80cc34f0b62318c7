// The last steps that every layout shares: fixed entities back to their exact places, the middle kept, and boxes
// pushed apart until no two overlap.
import { at } from './column';
import type { GuideLine, Guides, LayoutInput, LayoutResult } from './Layout';
import { separate } from './separate';

function middleOf(xs: Float64Array, isCounted: (i: number) => boolean): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < xs.length; i += 1) {
    if (!isCounted(i)) continue;
    sum += at(xs, i);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** How far a result is to be moved as a whole: its root to where that is fixed, else the middle of what is loose to where it was. */
export function shiftFor(input: LayoutInput, places: LayoutResult): { readonly dx: number; readonly dy: number } {
  const { root } = input;
  if (root !== null && input.isFixed[root] === 1) {
    return { dx: at(input.x, root) - at(places.x, root), dy: at(input.y, root) - at(places.y, root) };
  }
  const isLoose = (i: number) => input.isFixed[i] !== 1;
  return {
    dx: middleOf(input.x, isLoose) - middleOf(places.x, isLoose),
    dy: middleOf(input.y, isLoose) - middleOf(places.y, isLoose),
  };
}

/** Puts the fixed ones back to the bit. */
export function restoreFixed(input: LayoutInput, places: LayoutResult): void {
  for (let i = 0; i < input.count; i += 1) {
    if (input.isFixed[i] !== 1) continue;
    places.x[i] = at(input.x, i);
    places.y[i] = at(input.y, i);
  }
}

export function shift(places: LayoutResult, { dx, dy }: { readonly dx: number; readonly dy: number }): void {
  for (let i = 0; i < places.x.length; i += 1) {
    places.x[i] = at(places.x, i) + dx;
    places.y[i] = at(places.y, i) + dy;
  }
}

/** Moves the result with its guides to where the picture was, puts the fixed ones back, and makes room. */
export function finish(input: LayoutInput, places: LayoutResult): LayoutResult {
  const by = shiftFor(input, places);
  shift(places, by);
  restoreFixed(input, places);
  separate(places, input.radius, input.isFixed);
  return places.guides === undefined ? places : { ...places, guides: movedGuides(places.guides, by.dx, by.dy) };
}

export function movedGuides({ rows, columns, map }: Guides, dx: number, dy: number): Guides {
  const moved = (lines: readonly GuideLine[], by: number) => lines.map((line) => ({ ...line, at: line.at + by }));
  const lines = { rows: moved(rows, dy), columns: moved(columns, dx) };
  return map === undefined ? lines : { ...lines, map: { ...map, x: map.x + dx, y: map.y + dy } };
}

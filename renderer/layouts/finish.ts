// The last steps that every layout shares: fixed entities back to their exact places, the middle kept, and boxes
// pushed apart until no two overlap.
import { add, at } from './column';
import { boxWidth, FreeSpace, heightBetween } from './FreeSpace';
import type { LayoutInput, LayoutResult } from './Layout';

const passes = 240;
const cellHeight = 96;

/** Pairs of entities whose boxes may overlap, from a grid of cells; calls `visit` once per pair. */
function forNearPairs({ x, y }: LayoutResult, visit: (a: number, b: number) => void): void {
  const cells = new Map<number, number[]>();
  for (let i = 0; i < x.length; i += 1) {
    const key = Math.floor(at(x, i) / boxWidth) * 4_194_304 + Math.floor(at(y, i) / cellHeight);
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  }
  // Half of the eight neighbours, so that no pair comes twice.
  const around = [1, 4_194_304 - 1, 4_194_304, 4_194_304 + 1];
  for (const [key, cell] of cells) {
    cell.forEach((a, nth) => {
      for (let other = nth + 1; other < cell.length; other += 1) visit(a, cell[other] ?? a);
      for (const step of around) for (const b of cells.get(key + step) ?? []) visit(a, b);
    });
  }
}

/** Pushes two apart along one axis; what is fixed gives no way. */
function push(column: Float64Array, a: number, b: number, amount: number, share: number): void {
  const way = at(column, b) < at(column, a) ? -amount : amount;
  add(column, a, -way * share);
  add(column, b, way * (1 - share));
}

/** One round of pushing overlapping boxes apart along the cheaper axis; tells whether any overlapped. */
function pushApart({ x, y }: LayoutResult, radius: Float64Array, isFixed: Uint8Array): boolean {
  let isAny = false;
  forNearPairs({ x, y }, (a, b) => {
    if (isFixed[a] === 1 && isFixed[b] === 1) return;
    const height = heightBetween(at(radius, a), at(radius, b));
    const overX = boxWidth - Math.abs(at(x, b) - at(x, a));
    const overY = height - Math.abs(at(y, b) - at(y, a));
    if (overX <= 0 || overY <= 0) return;
    isAny = true;
    const share = isFixed[a] === 1 ? 0 : isFixed[b] === 1 ? 1 : 0.5;
    // A hair more than needed, or rounding would leave the pair overlapping for ever.
    if (overX / boxWidth < overY / height) push(x, a, b, overX + 0.01, share);
    else push(y, a, b, overY + 0.01, share);
  });
  return isAny;
}

/** Moves what is not fixed until no two boxes overlap, as little as it can; what still overlaps then takes the nearest free place. */
export function separate(places: LayoutResult, radius: Float64Array, isFixed: Uint8Array): void {
  for (let pass = 0; pass < passes; pass += 1) if (!pushApart(places, radius, isFixed)) return;
  const { x, y } = places;
  const space = new FreeSpace();
  const all = [...x.keys()];
  for (const i of all) if (isFixed[i] === 1) space.add(at(x, i), at(y, i), at(radius, i));
  for (const i of all) {
    if (isFixed[i] === 1) continue;
    const centre = { x: at(x, i), y: at(y, i) };
    for (const place of space.takeAround(centre, [at(radius, i)], { direction: 0, firstRing: 0 })) {
      x[i] = place.x;
      y[i] = place.y;
    }
  }
}

function middleOf(xs: Float64Array, isCounted: (i: number) => boolean): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < xs.length; i += 1) {
    if (!isCounted(i)) continue;
    sum += xs[i] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

function moveAll(places: LayoutResult, input: LayoutInput, root: number): void {
  const dx = at(input.x, root) - at(places.x, root);
  const dy = at(input.y, root) - at(places.y, root);
  for (let i = 0; i < input.count; i += 1) {
    places.x[i] = at(places.x, i) + dx;
    places.y[i] = at(places.y, i) + dy;
  }
}

/** Moves the result as a whole so that the middle of what is not fixed stays where it was. */
function keepMiddle(input: LayoutInput, places: LayoutResult): void {
  const isLoose = (i: number) => input.isFixed[i] !== 1;
  const dx = middleOf(input.x, isLoose) - middleOf(places.x, isLoose);
  const dy = middleOf(input.y, isLoose) - middleOf(places.y, isLoose);
  for (let i = 0; i < input.count; i += 1) {
    if (!isLoose(i)) continue;
    places.x[i] = at(places.x, i) + dx;
    places.y[i] = at(places.y, i) + dy;
  }
}

/** Puts the fixed ones back, keeps the middle (or, when the root is fixed, arranges around it), and makes room. */
export function finish(input: LayoutInput, places: LayoutResult): LayoutResult {
  const { root } = input;
  if (root !== null && input.isFixed[root] === 1) moveAll(places, input, root);
  else keepMiddle(input, places);
  for (let i = 0; i < input.count; i += 1) {
    if (input.isFixed[i] !== 1) continue;
    places.x[i] = input.x[i] ?? 0;
    places.y[i] = input.y[i] ?? 0;
  }
  separate(places, input.radius, input.isFixed);
  return places;
}

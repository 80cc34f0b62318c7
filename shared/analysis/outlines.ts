// Where a community lies on the chart, as a shape: the ground on which its members stand more densely than anybody
// else's. Outliers are cut; a community that is scattered over the chart has no shape, which is the truth about it.
import { contoursOf, type Ring } from './contours';

export interface OutlineInput {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The community of each entity; those from `wanted` on get no outline. */
  readonly of: Uint32Array;
  readonly wanted: number;
}

export interface Outline {
  readonly community: number;
  /** Closed rings, chart units; a ring inside another is a hole. */
  readonly rings: readonly Ring[];
  /** Where its name stands best: inside, where it is dense. */
  readonly x: number;
  readonly y: number;
}

/** Cells along the longer side of the grid: finer shows noise, coarser hides shapes. */
const cellsAlong = 160;
/** Of the members this share, standing where the fewest others do, is left outside. */
const cutShare = 0.12;
/** And whatever is so much thinner than where the middle one stands. */
const thinnest = 0.3;
/** With fewer of the members than this inside, or in pieces smaller than that, there is no shape. */
const leastInside = 0.45;
const leastPiece = 0.1;
/** Entities this far out, as a share on each side, do not stretch the grid. */
const strayShare = 0.005;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly blur: number;
}

/** In the order of the communities; none when everybody stands in one place. */
export function outlinesOf(input: OutlineInput): readonly Outline[] {
  const grid = gridFor(input);
  if (grid === null) return [];
  const cellOf = cellsOf(input, grid);
  const fields = Array.from({ length: input.wanted }, (_, community) => densityOf(input, grid, cellOf, community));
  const { best, second } = rivals(fields, grid.columns * grid.rows);
  return fields.flatMap((field, community) => {
    const own = { field, rival: field.map((value, cell) => (value === best[cell] ? second : best)[cell] ?? 0) };
    const places = cellOf.filter((cell, i) => cell >= 0 && input.of[i] === community);
    return outlineIn(grid, own, places, community) ?? [];
  });
}

function gridFor({ x, y, of, wanted }: OutlineInput): Grid | null {
  const isWanted = (_: number, i: number) => (of[i] ?? wanted) < wanted;
  const [xs, ys] = [x.filter(isWanted).sort(), y.filter(isWanted).sort()];
  const [left, right, top, bottom] = [...bounds(xs), ...bounds(ys)];
  const [width, height] = [right - left, bottom - top];
  const cell = Math.max(width, height) / cellsAlong;
  if (!(cell > 0)) return null;
  const spacing = Math.sqrt((Math.max(cell, width) * Math.max(cell, height)) / xs.length) / cell;
  const blur = Math.min(5, Math.max(2, Math.round(spacing)));
  const margin = 3 * blur + 2;
  return {
    columns: Math.ceil(width / cell) + 1 + 2 * margin,
    rows: Math.ceil(height / cell) + 1 + 2 * margin,
    cell,
    left: left - margin * cell,
    top: top - margin * cell,
    blur,
  };
}

/** Of sorted values, strays aside. */
function bounds(sorted: Float64Array): [number, number] {
  const last = sorted.length - 1;
  const stray = Math.floor(strayShare * last);
  return [sorted[stray] ?? 0, sorted[last - stray] ?? 0];
}

/** The cell that each entity stands in; −1 outside the grid. */
function cellsOf({ x, y }: OutlineInput, { columns, rows, cell, left, top }: Grid): Int32Array {
  return Int32Array.from(x, (value, i) => {
    const column = Math.round((value - left) / cell);
    const row = Math.round(((y[i] ?? 0) - top) / cell);
    const isIn = column >= 0 && column < columns && row >= 0 && row < rows;
    return isIn ? row * columns + column : -1;
  });
}

/** Members of the community around each cell, blurred: three boxes in turn are nearly a bell. */
function densityOf({ of }: OutlineInput, grid: Grid, cellOf: Int32Array, community: number): Float32Array {
  const { columns, rows, blur } = grid;
  let field = new Float32Array(columns * rows);
  cellOf.forEach((cell, i) => {
    if (cell >= 0 && of[i] === community) field[cell] = (field[cell] ?? 0) + 1;
  });
  for (let round = 0; round < 3; round += 1) {
    field = boxed(field, rows, columns, 1, columns, blur);
    field = boxed(field, columns, rows, columns, 1, blur);
  }
  return field;
}

/** Means over `2 × reach + 1` cells along one direction; `step` is what one cell further means in memory. */
function boxed(
  field: Float32Array,
  lines: number,
  length: number,
  step: number,
  stride: number,
  reach: number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(field.length);
  for (let line = 0; line < lines; line += 1) {
    const start = line * stride;
    let sum = 0;
    for (let at = -reach; at < length; at += 1) {
      const entering = at + reach;
      const leaving = at - reach - 1;
      if (entering < length) sum += field[start + entering * step] ?? 0;
      if (leaving >= 0) sum -= field[start + leaving * step] ?? 0;
      if (at >= 0) out[start + at * step] = sum / (2 * reach + 1);
    }
  }
  return out;
}

/** The largest density in each cell and the one after it. */
function rivals(fields: readonly Float32Array[], cells: number): { best: Float32Array; second: Float32Array } {
  const [best, second] = [new Float32Array(cells), new Float32Array(cells)];
  for (const field of fields) {
    field.forEach((value, cell) => {
      const top = best[cell] ?? 0;
      if (value > top) {
        second[cell] = top;
        best[cell] = value;
      } else if (value > (second[cell] ?? 0)) second[cell] = value;
    });
  }
  return { best, second };
}

function outlineIn(
  grid: Grid,
  { field, rival }: { readonly field: Float32Array; readonly rival: Float32Array },
  places: Int32Array,
  community: number,
): Outline | null {
  const densities = Float32Array.from(places, (cell) => field[cell] ?? 0).sort();
  const densityFrom = (share: number) => densities[Math.floor(share * densities.length)] ?? 0;
  const level = Math.max(densityFrom(cutShare), thinnest * densityFrom(0.5));
  if (level <= 0) return null;
  // Above 0 where it is dense enough and nobody else is denser.
  const above = field.map((value, cell) => Math.min(value - level, value - (rival[cell] ?? 0)) / level);
  const inside = places.filter((cell) => (above[cell] ?? 0) >= 0);
  if (inside.length < leastInside * places.length) return null;
  const rings = piecesOf(contoursOf(above, grid.columns));
  if (rings.length === 0) return null;
  const name = nameCell(inside, above, field, grid.columns);
  return {
    community,
    rings: rings.map((ring) => ring.map((value, nth) => (nth % 2 === 0 ? grid.left : grid.top) + value * grid.cell)),
    x: grid.left + (name % grid.columns) * grid.cell,
    y: grid.top + Math.floor(name / grid.columns) * grid.cell,
  };
}

/** The rings that are large enough to be seen; none when most of the ground lies in crumbs. */
function piecesOf(rings: readonly Ring[]): readonly Ring[] {
  const areas = rings.map(areaOf);
  const all = areas.reduce((sum, area) => sum + Math.max(0, area), 0);
  const kept = rings.filter((_, nth) => Math.abs(areas[nth] ?? 0) >= leastPiece * all);
  const keptArea = kept.reduce((sum, ring) => sum + Math.max(0, areaOf(ring)), 0);
  return keptArea >= leastInside * all ? kept : [];
}

/** In square cells; negative for holes. */
function areaOf(ring: Ring): number {
  let twice = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    twice += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0);
  }
  return twice / 2;
}

/** The middle of the members inside when that is inside itself, else the densest cell of theirs. */
function nameCell(inside: Int32Array, above: Float32Array, field: Float32Array, columns: number): number {
  const mean = (of: (cell: number) => number) =>
    Math.round(inside.reduce((sum, cell) => sum + of(cell), 0) / inside.length);
  const middle = mean((cell) => Math.floor(cell / columns)) * columns + mean((cell) => cell % columns);
  if ((above[middle] ?? -1) >= 0) return middle;
  return inside.reduce((best, cell) => ((field[cell] ?? 0) > (field[best] ?? 0) ? cell : best), inside[0] ?? 0);
}

// Contours of a field on a grid, where it is 0: marching squares (Lorensen and Cline's method in the plane). The field
// must be below 0 along the border, so that every contour closes.

/** `x0, y0, x1, y1 …` in cells, closed; outer rings have a positive area by the shoelace formula, holes a negative one. */
export type Ring = Float32Array<ArrayBuffer>;

/** Where contours cross a square whose corners (top left, top right, bottom right, bottom left) are above 0 by their bits. */
const crossings: readonly (readonly (readonly [to: number, from: number])[])[] = (() => {
  const [top, right, bottom, left] = [0, 1, 2, 3];
  return [
    [],
    [[left, top]],
    [[top, right]],
    [[left, right]],
    [[right, bottom]],
    // Of a saddle the two corners stay apart.
    [
      [left, top],
      [right, bottom],
    ],
    [[top, bottom]],
    [[left, bottom]],
    [[bottom, left]],
    [[bottom, top]],
    [
      [top, right],
      [bottom, left],
    ],
    [[bottom, right]],
    [[right, left]],
    [[right, top]],
    [[top, left]],
    [],
  ];
})();

/** Outer rings and holes, in reading order of where they begin. */
export function contoursOf(field: Float32Array, columns: number): readonly Ring[] {
  const nextOf = stepsIn(field, columns);
  const rings: Ring[] = [];
  for (const start of [...nextOf.keys()]) {
    const ring: number[] = [];
    for (let edge = start; ;) {
      const next = nextOf.get(edge);
      if (next === undefined) break;
      nextOf.delete(edge);
      ring.push(...crossingOn(field, columns, edge));
      edge = next;
    }
    if (ring.length >= 6) rings.push(Float32Array.from(ring));
  }
  return rings;
}

/** From each crossed edge of the grid to the next. An edge is twice its cell, one more for the one that goes down. */
function stepsIn(field: Float32Array, columns: number): Map<number, number> {
  const nextOf = new Map<number, number>();
  const rows = field.length / columns;
  const isAbove = (cell: number) => Number((field[cell] ?? 0) >= 0);
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const cell = row * columns + column;
      const corners =
        isAbove(cell) + 2 * isAbove(cell + 1) + 4 * isAbove(cell + columns + 1) + 8 * isAbove(cell + columns);
      const edges = [2 * cell, 2 * (cell + 1) + 1, 2 * (cell + columns), 2 * cell + 1];
      for (const [to, from] of crossings[corners] ?? []) nextOf.set(edges[from] ?? 0, edges[to] ?? 0);
    }
  }
  return nextOf;
}

/** Where along the edge the field is 0. */
function crossingOn(field: Float32Array, columns: number, edge: number): [number, number] {
  const cell = edge >> 1;
  const isDown = (edge & 1) === 1;
  const [a, b] = [field[cell] ?? 0, field[cell + (isDown ? columns : 1)] ?? 0];
  const t = a === b ? 0.5 : Math.min(1, Math.max(0, a / (a - b)));
  const [x, y] = [cell % columns, Math.floor(cell / columns)];
  return isDown ? [x, y + t] : [x + t, y];
}

// Random networks and the plain matrix of each, for twins that try everything.
import fc from 'fast-check';
import type { Web, WebInput } from '../Web';

/** Self-links, parallel links, parts without a way between them and entities alone are all among them. */
export const networks: fc.Arbitrary<WebInput> = fc.integer({ min: 1, max: 11 }).chain((count) =>
  fc
    .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: 1, max: 5 })), { maxLength: 26 })
    .map((links) => ({
      count,
      from: Uint32Array.from(links, ([a]) => a),
      to: Uint32Array.from(links, ([, b]) => b),
      weight: Float64Array.from(links, ([, , weight]) => weight),
    })),
);
export const runs = { seed: 8, numRuns: 1000 };

export type Matrix = readonly (readonly number[])[];

/** Weights of lines; 0 where none is. */
export function matrixOf({ count, from, to, weight }: WebInput, isDirected: boolean): Matrix {
  const matrix = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  const add = (a: number, b: number, amount: number) => {
    const row = matrix[a] as number[];
    row[b] = (row[b] as number) + amount;
  };
  from.forEach((a, link) => {
    const b = to[link] as number;
    if (a === b) return;
    const amount = weight?.[link] ?? 1;
    add(a, b, amount);
    if (!isDirected) add(b, a, amount);
  });
  return matrix;
}

export const at = (matrix: Matrix, a: number, b: number): number => matrix[a]?.[b] ?? 0;
export const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** Hops by repeated relaxing (Floyd and Warshall), and how many shortest paths there are, by hops. */
export function waysOf(matrix: Matrix): { hops: Matrix; ways: Matrix } {
  const n = matrix.length;
  const hops = range(n).map((a) => range(n).map((b) => (a === b ? 0 : at(matrix, a, b) > 0 ? 1 : Infinity)));
  for (const k of range(n))
    for (const a of range(n))
      for (const b of range(n)) (hops[a] as number[])[b] = Math.min(at(hops, a, b), at(hops, a, k) + at(hops, k, b));
  const ways = range(n).map((a) => {
    const counts = new Array<number>(n).fill(0);
    counts[a] = 1;
    for (let far = 1; far < n; far += 1)
      for (const b of range(n))
        if (at(hops, a, b) === far)
          counts[b] = range(n).reduce(
            (sum, before) =>
              sum + (at(hops, a, before) === far - 1 && at(matrix, before, b) > 0 ? (counts[before] as number) : 0),
            0,
          );
    return counts;
  });
  return { hops, ways };
}

/** Who is reached from whom by any way, however long (Warshall). */
export function reachedFrom(matrix: Matrix): readonly (readonly boolean[])[] {
  const n = matrix.length;
  const reached = range(n).map((a) => range(n).map((b) => a === b || at(matrix, a, b) > 0));
  for (const k of range(n))
    for (const row of reached) if (row[k] === true) for (const b of range(n)) row[b] ||= reached[k]?.[b] === true;
  return reached;
}

/** The web as the matrix says: which lines, which weights. */
export function linesOf({ count, start, to, weight }: Web): readonly (readonly [number, number, number])[] {
  return range(count).flatMap((a) =>
    range(to.length)
      .filter((line) => line >= (start[a] as number) && line < (start[a + 1] as number))
      .map((line): [number, number, number] => [a, to[line] as number, weight[line] as number]),
  );
}

/** A whole number of parts, by painting. */
export function partsOf(matrix: Matrix, without: (a: number, b: number) => boolean = () => false): number {
  const seen = new Set<number>();
  let parts = 0;
  for (const one of range(matrix.length)) {
    if (seen.has(one) || without(one, one)) continue;
    parts += 1;
    const open = [one];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      for (const there of range(matrix.length))
        if (at(matrix, here, there) > 0 && !without(there, there) && !without(here, there)) open.push(there);
    }
  }
  return parts;
}

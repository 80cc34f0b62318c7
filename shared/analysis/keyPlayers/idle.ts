// Who need not be tried when looking for whom to take out: somebody all of whose neighbours another candidate has too. Without
// the other the network breaks at least as far, so as long as the other is free, the first is no better choice.
import { degreeOf, type Web } from '../Web';

/** Others kept for each: when these are taken already, it is tried. */
const most = 4;

/**
 * Exact where the worth is the break-up (with u out, v can stand where u would stand with v out, and has no line that u has not).
 * `weight` is at least as high for the other; of two with the same neighbours the first in order is tried.
 */
export function idleIn(
  web: Web,
  candidates: readonly number[],
  weight: (place: number) => number,
): (candidate: number, others: ReadonlySet<number>) => boolean {
  const order = new Map(candidates.map((place, nth) => [place, nth]));
  const near = new Uint32Array(web.count);
  let mark = 0;
  const serves = (one: number, other: number): boolean => {
    if (weight(other) < weight(one) || degreeOf(web, other) < degreeOf(web, one)) return false;
    mark += 1;
    near[other] = mark;
    for (const there of neighbours(web, other)) near[there] = mark;
    if (!neighbours(web, one).every((there) => near[there] === mark)) return false;
    const isSame = degreeOf(web, other) === degreeOf(web, one);
    return !isSame || (order.get(other) as number) < (order.get(one) as number);
  };
  const stronger = new Map<number, readonly number[]>();
  for (const one of candidates) {
    const found: number[] = [];
    for (const other of about(web, one, candidates)) {
      if (found.length === most) break;
      if (other !== one && order.has(other) && serves(one, other)) found.push(other);
    }
    stronger.set(one, found);
  }
  return (candidate, others) => (stronger.get(candidate) ?? []).some((other) => !others.has(other));
}

function neighbours({ start, to }: Web, one: number): Uint32Array {
  return to.subarray(start[one], start[one + 1]);
}

/** Who may have all neighbours of `one`: the one of them with fewest lines, and its neighbours; anybody when it has none. */
function about(web: Web, one: number, candidates: readonly number[]): readonly number[] {
  const [first, ...more] = neighbours(web, one);
  if (first === undefined) return candidates.slice(0, most + 1);
  const nearest = more.reduce((a, b) => (degreeOf(web, b) < degreeOf(web, a) ? b : a), first);
  return [nearest, ...neighbours(web, nearest)];
}

// The network as an analysis sees it: entities are 0 … count − 1, lines lie in flat arrays, sorted by where they begin.
// Made once, read by every measure.

import { startsOf } from './grouped';

/** Links as they are: several between the same two, and from one to itself, may be among them. */
export interface WebInput {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Strength of each link, at least 0; null makes every pair of linked entities alike. */
  readonly weight: Float64Array | null;
}

/**
 * Lines of entity `i` are `start[i]` … `start[i + 1] − 1`; each leads to `to[line]` with `weight[line]`, in rising order of
 * `to`. Parallel links are one line whose weight is their sum (1 without weights); links to oneself are left out.
 */
export interface Web {
  readonly count: number;
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** Each pair that is linked in either direction has a line both ways. */
export function undirected(input: WebInput): Web {
  return turned(byEnd(input, true));
}

/** Lines run as the links do. */
export function directed(input: WebInput): Web {
  return turned(byEnd(input, false));
}

/** The same lines the other way round. */
export function reversed(web: Web): Web {
  return turned(web);
}

export function degreeOf({ start }: Web, entity: number): number {
  return (start[entity + 1] as number) - (start[entity] as number);
}

/** As a web, but in no order, and with parallel lines; without weights all weigh 1. */
interface Lists extends Omit<Web, 'weight'> {
  readonly weight: Float64Array | null;
}

/** Each link by where it ends, and by where it begins as well when it counts both ways; those to oneself are left out. */
function byEnd({ count, from, to, weight }: WebInput, isBoth: boolean): Lists {
  const ends = isBoth ? [to, from] : [to];
  // Two places late: summed up it is where each begins, one late, and filling moves it to its place.
  const next = new Uint32Array(count + 2);
  for (const column of ends)
    for (let link = 0; link < to.length; link += 1)
      if (from[link] !== to[link])
        next[(column[link] as number) + 2] = (next[(column[link] as number) + 2] as number) + 1;
  for (let i = 2; i < next.length; i += 1) next[i] = (next[i] as number) + (next[i - 1] as number);
  const lines = next[count + 1] as number;
  const others = new Uint32Array(lines);
  const weights = weight === null ? null : new Float64Array(lines);
  const add = (end: number, other: number, link: number) => {
    const at = next[end + 1] as number;
    next[end + 1] = at + 1;
    others[at] = other;
    if (weights !== null && weight !== null) weights[at] = weight[link] as number;
  };
  for (let link = 0; link < to.length; link += 1) {
    const [a, b] = [from[link] as number, to[link] as number];
    if (a === b) continue;
    add(b, a, link);
    if (isBoth) add(a, b, link);
  }
  return { count, start: next.subarray(0, count + 1), to: others, weight: weights };
}

/** The lists the other way round: in rising order of their ends, because they are gone through so, and parallel ones merged. */
function turned({ count, start, to, weight }: Lists): Web {
  const begin = startsOf(to, count);
  const filled = begin.slice();
  const ends = new Uint32Array(to.length);
  const weights = new Float64Array(to.length);
  if (weight === null) weights.fill(1);
  let lines = 0;
  for (let a = 0; a < count; a += 1) {
    const end = start[a + 1] as number;
    for (let line = start[a] as number; line < end; line += 1) {
      const b = to[line] as number;
      const at = filled[b] as number;
      if (at > 0 && ends[at - 1] === a && at > (begin[b] as number)) {
        if (weight !== null) weights[at - 1] = (weights[at - 1] as number) + (weight[line] as number);
        continue;
      }
      ends[at] = a;
      if (weight !== null) weights[at] = weight[line] as number;
      filled[b] = at + 1;
      lines += 1;
    }
  }
  if (lines === to.length) return { count, start: begin, to: ends, weight: weights };
  return packed(count, begin, filled, ends, weights);
}

/** Without the room of what was merged away. */
function packed(count: number, begin: Uint32Array, filled: Uint32Array, ends: Uint32Array, weights: Float64Array): Web {
  const start = new Uint32Array(count + 1);
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const [first, last] = [begin[i] as number, filled[i] as number];
    ends.copyWithin(at, first, last);
    weights.copyWithin(at, first, last);
    at += last - first;
    start[i + 1] = at;
  }
  return { count, start, to: ends.slice(0, at), weight: weights.slice(0, at) };
}

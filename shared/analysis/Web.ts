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
  const lists = byEnd(input, true);
  // Everyone has as many lines in as out.
  return merged(turned(lists, lists.start), input.weight !== null);
}

/** Lines run as the links do. */
export function directed(input: WebInput): Web {
  return merged(turned(byEnd(input, false)), input.weight !== null);
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
  const start = endsCounted({ count, from, to }, isBoth);
  const next = start.slice();
  const lines = start[count] as number;
  const others = new Uint32Array(lines);
  const weights = weight === null ? null : new Float64Array(lines);
  const add = (end: number, other: number, link: number) => {
    const at = next[end] as number;
    next[end] = at + 1;
    others[at] = other;
    if (weights !== null && weight !== null) weights[at] = weight[link] as number;
  };
  for (let link = 0; link < to.length; link += 1) {
    const [a, b] = [from[link] as number, to[link] as number];
    if (a === b) continue;
    add(b, a, link);
    if (isBoth) add(a, b, link);
  }
  return { count, start, to: others, weight: weights };
}

/** Where the list of each begins, and at last where all end. */
function endsCounted({ count, from, to }: Omit<WebInput, 'weight'>, isBoth: boolean): Uint32Array {
  const start = new Uint32Array(count + 1);
  for (let link = 0; link < to.length; link += 1) {
    const [a, b] = [from[link] as number, to[link] as number];
    if (a === b) continue;
    start[b + 1] = (start[b + 1] as number) + 1;
    if (isBoth) start[a + 1] = (start[a + 1] as number) + 1;
  }
  for (let i = 0; i < count; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  return start;
}

/** The lists the other way round: in rising order of their ends, because they are gone through so. */
function turned({ count, start, to, weight }: Lists, begin = startsOf(to, count)): Web {
  const next = begin.slice();
  const ends = new Uint32Array(to.length);
  const weights = new Float64Array(to.length);
  if (weight === null) weights.fill(1);
  for (let a = 0; a < count; a += 1) {
    const end = start[a + 1] as number;
    for (let line = start[a] as number; line < end; line += 1) {
      const b = to[line] as number;
      const at = next[b] as number;
      next[b] = at + 1;
      ends[at] = a;
      if (weight !== null) weights[at] = weight[line] as number;
    }
  }
  return { count, start: begin, to: ends, weight: weights };
}

/** Parallel lines, which stand side by side, made one; its weight is theirs together, or 1. */
function merged(web: Web, isSum: boolean): Web {
  const { count, start, to, weight } = web;
  if (!hasParallel(web)) return web;
  const first = new Uint32Array(count + 1);
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const end = start[i + 1] as number;
    for (let line = start[i] as number; line < end; line += 1) {
      if (kept > (first[i] as number) && to[kept - 1] === to[line]) {
        if (isSum) weight[kept - 1] = (weight[kept - 1] as number) + (weight[line] as number);
        continue;
      }
      to[kept] = to[line] as number;
      weight[kept] = weight[line] as number;
      kept += 1;
    }
    first[i + 1] = kept;
  }
  return { count, start: first, to: to.slice(0, kept), weight: weight.slice(0, kept) };
}

function hasParallel({ count, start, to }: Web): boolean {
  for (let i = 0; i < count; i += 1) {
    const end = start[i + 1] as number;
    for (let line = (start[i] as number) + 1; line < end; line += 1) if (to[line] === to[line - 1]) return true;
  }
  return false;
}

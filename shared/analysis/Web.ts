// The network as an analysis sees it: entities are 0 … count − 1, lines lie in flat arrays, sorted by where they begin.
// Made once, read by every measure.

import { grouped, startsOf } from './grouped';

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
export function undirected({ count, from, to, weight }: WebInput): Web {
  const ends = { from: joined(from, to), to: joined(to, from) };
  return merged({ count, ...ends, weight: weight === null ? null : joined(weight, weight) });
}

/** Lines run as the links do. */
export function directed(input: WebInput): Web {
  return merged(input);
}

/** The same lines the other way round. */
export function reversed({ count, start, to, weight }: Web): Web {
  const from = new Uint32Array(to.length);
  for (let i = 0; i < count; i += 1) from.fill(i, start[i], start[i + 1]);
  return merged({ count, from: to, to: from, weight });
}

export function degreeOf({ start }: Web, entity: number): number {
  return (start[entity + 1] as number) - (start[entity] as number);
}

function joined<Column extends Uint32Array | Float64Array>(first: Column, second: Column): Column {
  const both = new (first.constructor as new (length: number) => Column)(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Two passes of counting: by end, then by beginning, so that the lines of each entity come in order of their ends. */
function merged({ count, from, to, weight }: WebInput): Web {
  const byEnd = grouped(to, count).order;
  const begin = startsOf(from, count);
  const ends = new Uint32Array(from.length);
  const weights = new Float64Array(from.length);
  const filled = begin.slice();
  for (const link of byEnd) {
    const [a, b] = [from[link] as number, to[link] as number];
    if (a === b) continue;
    const last = (filled[a] as number) - 1;
    const strength = weight === null ? 1 : (weight[link] as number);
    if (last >= (begin[a] as number) && ends[last] === b) {
      if (weight !== null) weights[last] = (weights[last] as number) + strength;
      continue;
    }
    ends[last + 1] = b;
    weights[last + 1] = strength;
    filled[a] = last + 2;
  }
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

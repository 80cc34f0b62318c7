// Betweenness of networks too large for the exact one: by paths drawn at random, with an error that is known beforehand.
import type { Random } from '../../sample/random';
import { reversed, type Web } from '../Web';
import { breadthFirst, roomFor } from './breadthFirst';
import type { OnDone } from './betweenness';

export interface Sampled {
  /** Of each entity the share of all ordered pairs of entities whose shortest path runs through it, from 0 to 1. */
  readonly shares: Float64Array;
  readonly paths: number;
}

export interface SampleOptions {
  /** No share is farther from the true one than this … */
  readonly error: number;
  /** … but for this chance. */
  readonly risk: number;
  readonly isDirected: boolean;
}

/**
 * Riondato and Kornaropoulos, Data Mining and Knowledge Discovery 30 (2016), 438: pairs are drawn, and of each pair one of
 * its shortest paths; how many are enough for all entities at once follows from the longest of all shortest paths. Each path
 * is found from both ends. The lines run both ways in an undirected web.
 */
export function sampledBetweenness(
  web: Web,
  random: Random,
  { error, risk, isDirected }: SampleOptions,
  onDone: OnDone = () => undefined,
): Sampled {
  const shares = new Float64Array(web.count);
  if (web.count < 3) return { shares, paths: 0 };
  const paths = pathsFor(isDirected ? web.count : mostOnPath(web), error, risk);
  const between = new Between(web, isDirected ? reversed(web) : web);
  for (let nth = 0; nth < paths; nth += 1) {
    if (nth % 64 === 0) onDone(nth, paths);
    const from = random.int(0, web.count - 1);
    const other = random.int(0, web.count - 2);
    for (const one of between.onePath(from, other < from ? other : other + 1, random))
      shares[one] = (shares[one] as number) + 1 / paths;
  }
  return { shares, paths };
}

/** How many paths are enough when no shortest path has more than `most` entities. */
function pathsFor(most: number, error: number, risk: number): number {
  const dimension = Math.floor(Math.log2(Math.max(1, most - 2))) + 1;
  return Math.ceil((0.5 / error ** 2) * (dimension + Math.log(1 / risk)));
}

/** No shortest path has more entities: in each part twice the hops to the farthest of any one, and one. */
function mostOnPath(web: Web): number {
  const room = roomFor(web);
  const seen = new Uint8Array(web.count);
  let most = 1;
  for (let one = 0; one < web.count; one += 1) {
    if (seen[one] === 1) continue;
    breadthFirst(web, one, room);
    for (let nth = 0; nth < room.reached; nth += 1) seen[room.order[nth] as number] = 1;
    most = Math.max(most, 2 * (room.hops[room.order[room.reached - 1] as number] as number) + 1);
  }
  return most;
}

/** What was reached from one end, level by level. */
class End {
  /** Hops from the end and one more; 0 for who was not reached. */
  readonly hops: Uint32Array;
  readonly paths: Float64Array;
  private readonly order: Uint32Array;
  private first = 0;
  private reached = 0;
  /** Lines that leave the outermost level. */
  work = 0;

  constructor(private readonly web: Web) {
    this.hops = new Uint32Array(web.count);
    this.paths = new Float64Array(web.count);
    this.order = new Uint32Array(web.count);
  }

  begin(at: number): void {
    for (let nth = 0; nth < this.reached; nth += 1) this.hops[this.order[nth] as number] = 0;
    this.hops[at] = 1;
    this.paths[at] = 1;
    this.order[0] = at;
    [this.first, this.reached] = [0, 1];
    this.work = this.degree(at);
  }

  /** The outermost level; empty when there is nothing beyond. */
  level(): Uint32Array {
    return this.order.subarray(this.first, this.reached);
  }

  /** One level further out. */
  grow(): void {
    const { hops, paths, order } = this;
    const { start, to } = this.web;
    const last = this.reached;
    this.work = 0;
    for (let at = this.first; at < last; at += 1) {
      const here = order[at] as number;
      const next = (hops[here] as number) + 1;
      for (let line = start[here] as number; line < (start[here + 1] as number); line += 1) {
        const there = to[line] as number;
        if (hops[there] === 0) {
          hops[there] = next;
          paths[there] = paths[here] as number;
          order[this.reached] = there;
          this.reached += 1;
          this.work += this.degree(there);
        } else if (hops[there] === next) paths[there] = (paths[there] as number) + (paths[here] as number);
      }
    }
    this.first = last;
  }

  private degree(one: number): number {
    return (this.web.start[one + 1] as number) - (this.web.start[one] as number);
  }
}

class Between {
  private readonly near: End;
  private readonly far: End;

  constructor(
    private readonly out: Web,
    private readonly into: Web,
  ) {
    this.near = new End(out);
    this.far = new End(into);
  }

  /** Whom one of the shortest paths passes, each path as likely as the next; nobody where no path leads. */
  onePath(from: number, to: number, random: Random): readonly number[] {
    const { near, far } = this;
    near.begin(from);
    far.begin(to);
    for (;;) {
      const [grown, other] = near.work <= far.work ? [near, far] : [far, near];
      grown.grow();
      const level = grown.level();
      if (level.length === 0) return [];
      const meeting = level.filter((one) => other.hops[one] !== 0);
      if (meeting.length === 0) continue;
      const middle = drawn(meeting, (one) => (near.paths[one] as number) * (far.paths[one] as number), random);
      const way = [...walk(this.into, near, middle, random), middle, ...walk(this.out, far, middle, random)];
      return way.filter((one) => one !== from && one !== to);
    }
  }
}

/** From somebody reached back to the end, by lines that run the other way. */
function walk({ start, to }: Web, { hops, paths }: End, middle: number, random: Random): readonly number[] {
  const way: number[] = [];
  for (let here = middle; (hops[here] as number) > 1;) {
    const before = (hops[here] as number) - 1;
    const those = to.subarray(start[here], start[here + 1]).filter((one) => hops[one] === before);
    here = drawn(those, (one) => paths[one] as number, random);
    way.push(here);
  }
  return way;
}

/** One of them, as likely as its weight is large; they are not none, and weigh above 0. */
function drawn(those: Uint32Array, weight: (one: number) => number, random: Random): number {
  let left = random.next() * those.reduce((sum, one) => sum + weight(one), 0);
  for (const one of those) {
    left -= weight(one);
    if (left < 0) return one;
  }
  return those.at(-1) as number;
}

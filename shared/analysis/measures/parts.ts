// What holds the network together: its unconnected parts, and the entities and lines that alone join two of them.
import type { Web } from '../Web';
import { breadthFirst, roomFor } from './breadthFirst';

export interface Components {
  /** Of each entity: 0 is the largest part; of equals the one with the smallest member comes first. */
  readonly of: Uint32Array;
  readonly sizes: readonly number[];
}

/**
 * Parts that no line joins. The web is undirected. Two lines of each first, which mostly make one great part; who is in it
 * then need not be looked at, because what else leads there is found from the other end (Sutton, Ben-Nun and Barak,
 * Afforest, IPDPS 2018).
 */
export function components(web: Web): Components {
  const { count, start, to } = web;
  const trees = new Trees(count);
  for (let nth = 0; nth < SAMPLED_LINES; nth += 1)
    for (let one = 0; one < count; one += 1) {
      const line = (start[one] as number) + nth;
      if (line < (start[one + 1] as number)) trees.join(one, to[line] as number);
    }
  trees.flatten();
  const great = trees.greatest();
  for (let one = 0; one < count; one += 1) {
    if (trees.root[one] === great) continue;
    const end = start[one + 1] as number;
    for (let line = (start[one] as number) + SAMPLED_LINES; line < end; line += 1) trees.join(one, to[line] as number);
  }
  trees.flatten();
  return ranked(trees.root);
}

const SAMPLED_LINES = 2;
const SAMPLED_ENTITIES = 1024;

/** Trees of those that are joined; the root of each is its smallest member. */
class Trees {
  /** Of each: somebody of its tree who is smaller, or itself at the root; the root once they are flat. */
  readonly root: Uint32Array;

  constructor(private readonly count: number) {
    this.root = new Uint32Array(count);
    for (let one = 0; one < count; one += 1) this.root[one] = one;
  }

  join(one: number, other: number): void {
    const { root } = this;
    let a = root[one] as number;
    let b = root[other] as number;
    while (a !== b) {
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      const above = root[high] as number;
      if (above === high) {
        root[high] = low;
        return;
      }
      a = root[above] as number;
      b = low;
    }
  }

  flatten(): void {
    const { root, count } = this;
    // Who is above is smaller, so it is flat already.
    for (let one = 0; one < count; one += 1) root[one] = root[root[one] as number] as number;
  }

  /** The root of what is probably the greatest tree, by a look at some; they are flat. */
  greatest(): number {
    const step = Math.max(1, Math.floor(this.count / SAMPLED_ENTITIES));
    const sizes = new Map<number, number>();
    let [great, most] = [-1, 0];
    for (let one = 0; one < this.count; one += step) {
      const root = this.root[one] as number;
      const size = (sizes.get(root) ?? 0) + 1;
      sizes.set(root, size);
      if (size > most) [great, most] = [root, size];
    }
    return great;
  }
}

/** Numbers the trees by size, which are flat. */
function ranked(root: Uint32Array): Components {
  const size = new Uint32Array(root.length);
  const roots: number[] = [];
  for (let one = 0; one < root.length; one += 1) {
    const top = root[one] as number;
    size[top] = (size[top] as number) + 1;
    if (top === one) roots.push(one);
  }
  roots.sort((a, b) => (size[b] as number) - (size[a] as number) || a - b);
  const rank = new Uint32Array(root.length);
  roots.forEach((one, nth) => (rank[one] = nth));
  const of = new Uint32Array(root.length);
  for (let one = 0; one < root.length; one += 1) of[one] = rank[root[one] as number] as number;
  return { of, sizes: roots.map((one) => size[one] as number) };
}

export interface Cuts {
  /** 1 for an entity without which its part falls apart (articulation point). */
  readonly entities: Uint8Array;
  /** 1 for a line without which its part falls apart (bridge), both ways. */
  readonly lines: Uint8Array;
}

/** Hopcroft and Tarjan, Communications of the ACM 16 (1973), 372, without recursion. The web is undirected. */
export function cuts(web: Web): Cuts {
  const walk = new Walk(web);
  for (let one = 0; one < web.count; one += 1) if (walk.seen[one] === 0) walk.from(one);
  return { entities: walk.entities, lines: walk.lines };
}

class Walk {
  readonly entities: Uint8Array;
  readonly lines: Uint8Array;
  /** When each was first seen, from 1. */
  readonly seen: Uint32Array;
  /** The earliest that it and those behind it reach by one line back. */
  private readonly low: Uint32Array;
  private readonly next: Uint32Array;
  /** The line by which each was come to. */
  private readonly by: Int32Array;
  private readonly stack: Uint32Array;
  private clock = 0;

  constructor(private readonly web: Web) {
    this.entities = new Uint8Array(web.count);
    this.lines = new Uint8Array(web.to.length);
    this.seen = new Uint32Array(web.count);
    this.low = new Uint32Array(web.count);
    this.next = web.start.slice(0, web.count);
    this.by = new Int32Array(web.count).fill(-1);
    this.stack = new Uint32Array(web.count);
  }

  from(root: number): void {
    let [height, branches] = [1, 0];
    this.stack[0] = root;
    this.enter(root);
    while (height > 0) {
      const here = this.stack[height - 1] as number;
      const line = this.next[here] as number;
      if (line < (this.web.start[here + 1] as number)) {
        this.next[here] = line + 1;
        if (this.look(here, line)) {
          this.stack[height] = this.web.to[line] as number;
          height += 1;
          if (here === root) branches += 1;
        }
        continue;
      }
      height -= 1;
      if (height > 0) this.leave(here, this.stack[height - 1] as number, root);
    }
    if (branches > 1) this.entities[root] = 1;
  }

  private enter(one: number): void {
    this.clock += 1;
    this.seen[one] = this.clock;
    this.low[one] = this.clock;
  }

  /** True when the line leads on to somebody new. */
  private look(here: number, line: number): boolean {
    const there = this.web.to[line] as number;
    if (this.seen[there] === 0) {
      this.by[there] = line;
      this.enter(there);
      return true;
    }
    if (there !== this.origin(here)) this.low[here] = Math.min(this.low[here] as number, this.seen[there] as number);
    return false;
  }

  /** Whom it was come to from; −1 at a root. */
  private origin(one: number): number {
    const line = this.by[one] as number;
    if (line === -1) return -1;
    return ownerOf(this.web, line);
  }

  private leave(here: number, before: number, root: number): void {
    const low = this.low[here] as number;
    this.low[before] = Math.min(this.low[before] as number, low);
    if (before !== root && low >= (this.seen[before] as number)) this.entities[before] = 1;
    if (low <= (this.seen[before] as number)) return;
    const line = this.by[here] as number;
    this.lines[line] = 1;
    this.lines[lineBetween(this.web, here, before)] = 1;
  }
}

/** Whose line it is. */
function ownerOf({ start, count }: Web, line: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((start[middle] as number) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line from `a` to `b`, which is there. */
function lineBetween({ start, to }: Web, a: number, b: number): number {
  let [low, high] = [start[a] as number, (start[a + 1] as number) - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] as number) < b) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest of all shortest ways, in hops, within the parts; 0 without lines. Takes count × lines steps. */
export function diameter(web: Web): number {
  const room = roomFor(web);
  let longest = 0;
  for (let one = 0; one < web.count; one += 1) {
    breadthFirst(web, one, room);
    const last = room.order[room.reached - 1] as number;
    longest = Math.max(longest, room.hops[last] as number);
  }
  return longest;
}

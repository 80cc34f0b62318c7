// What holds the network together: its unconnected parts, and the entities and lines that alone join two of them.
import type { Web } from '../Web';
import { breadthFirst, roomFor } from './breadthFirst';

export interface Components {
  /** Of each entity: 0 is the largest part; of equals the one with the smallest member comes first. */
  readonly of: Uint32Array;
  readonly sizes: readonly number[];
}

/** Parts that no line joins. The web is undirected. */
export function components({ count, start, to }: Web): Components {
  // 0 until it is reached, then one more than the number of its part, in the order of first members.
  const of = new Uint32Array(count);
  const stack = new Uint32Array(count);
  const found: { readonly size: number; readonly number: number }[] = [];
  for (let one = 0; one < count; one += 1) {
    if (of[one] !== 0) continue;
    const number = found.length + 1;
    of[one] = number;
    stack[0] = one;
    let [size, height] = [1, 1];
    while (height > 0) {
      height -= 1;
      const here = stack[height] as number;
      const end = start[here + 1] as number;
      for (let line = start[here] as number; line < end; line += 1) {
        const there = to[line] as number;
        if (of[there] !== 0) continue;
        of[there] = number;
        stack[height] = there;
        height += 1;
        size += 1;
      }
    }
    found.push({ size, number });
  }
  const ranked = found.sort((a, b) => b.size - a.size || a.number - b.number);
  const rank = new Uint32Array(found.length + 1);
  ranked.forEach(({ number }, nth) => (rank[number] = nth));
  for (let one = 0; one < count; one += 1) of[one] = rank[of[one] as number] as number;
  return { of, sizes: ranked.map(({ size }) => size) };
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

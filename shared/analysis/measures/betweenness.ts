// Betweenness: on how many shortest paths between two others an entity, or a line, lies. Who has much of it can pass on,
// hold back and alter what goes between parts of the network.
import type { Web } from '../Web';

export interface Betweenness {
  /** Of each entity: pairs of others, each counted by the share of their shortest paths that run through it. */
  readonly entities: Float64Array;
  /** Of each line of the web, the same; both lines of an undirected pair bear the whole. */
  readonly lines: Float64Array;
}

/** How far: entities done of all. Called now and then. */
export type OnDone = (done: number) => void;

/**
 * Exact, by hops (Brandes, Journal of Mathematical Sociology 25 (2001), 163; lines: Brandes, Social Networks 30 (2008), 136).
 * In an undirected web a pair counts once, in a directed one each way. Takes count × lines steps.
 */
export function betweenness(web: Web, isDirected: boolean, onDone: OnDone = () => undefined): Betweenness {
  const result = { entities: new Float64Array(web.count), lines: new Float64Array(web.to.length) };
  const room = roomOf(web);
  for (let start = 0; start < web.count; start += 1) {
    search(web, start, room);
    gather(web, start, room, result);
    if (start % 64 === 0) onDone(start);
  }
  if (!isDirected) halve(web, result);
  return result;
}

interface Room {
  readonly hops: Int32Array;
  /** How many shortest paths lead here. */
  readonly paths: Float64Array;
  readonly share: Float64Array;
  readonly order: Uint32Array;
  reached: number;
}

function roomOf({ count }: Web): Room {
  return {
    hops: new Int32Array(count).fill(-1),
    paths: new Float64Array(count),
    share: new Float64Array(count),
    order: new Uint32Array(count),
    reached: 0,
  };
}

function search({ start: begin, to }: Web, start: number, room: Room): void {
  const { hops, paths, share, order } = room;
  for (let at = 0; at < room.reached; at += 1) {
    const one = order[at] as number;
    hops[one] = -1;
    paths[one] = 0;
    share[one] = 0;
  }
  hops[start] = 0;
  paths[start] = 1;
  order[0] = start;
  let reached = 1;
  for (let at = 0; at < reached; at += 1) {
    const here = order[at] as number;
    const next = (hops[here] as number) + 1;
    const ways = paths[here] as number;
    const end = begin[here + 1] as number;
    for (let line = begin[here] as number; line < end; line += 1) {
      const there = to[line] as number;
      if (hops[there] === -1) {
        hops[there] = next;
        order[reached] = there;
        reached += 1;
      }
      if (hops[there] === next) paths[there] = (paths[there] as number) + ways;
    }
  }
  room.reached = reached;
}

/** From the farthest back: each passes on what it bears to those before it, by their share of the paths. */
function gather({ start: begin, to }: Web, start: number, room: Room, { entities, lines }: Betweenness): void {
  const { hops, paths, share, order } = room;
  for (let at = room.reached - 1; at >= 0; at -= 1) {
    const here = order[at] as number;
    const next = (hops[here] as number) + 1;
    const end = begin[here + 1] as number;
    let sum = 0;
    for (let line = begin[here] as number; line < end; line += 1) {
      const there = to[line] as number;
      if (hops[there] !== next) continue;
      const part = ((paths[here] as number) / (paths[there] as number)) * (1 + (share[there] as number));
      lines[line] = (lines[line] as number) + part;
      sum += part;
    }
    share[here] = sum;
    if (here !== start) entities[here] = (entities[here] as number) + sum;
  }
}

/** Every pair was counted from both ends; a line has a twin the other way, and each bore the paths of one direction. */
function halve({ count, start, to }: Web, { entities, lines }: Betweenness): void {
  for (let i = 0; i < count; i += 1) entities[i] = (entities[i] as number) / 2;
  const next = start.slice();
  // Lines come in rising order of their ends, so the twins of the lines to an entity come up one after the other.
  for (let a = 0; a < count; a += 1) {
    for (let line = start[a] as number; line < (start[a + 1] as number); line += 1) {
      const b = to[line] as number;
      const twin = next[b] as number;
      next[b] = twin + 1;
      if (a > b) continue;
      const both = ((lines[line] as number) + (lines[twin] as number)) / 2;
      lines[line] = both;
      lines[twin] = both;
    }
  }
}

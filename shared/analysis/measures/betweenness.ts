// Betweenness: on how many shortest paths between two others an entity, or a line, lies. Who has much of it can pass on,
// hold back and alter what goes between parts of the network.
import type { Web } from '../Web';

export interface Betweenness {
  /** Of each entity: pairs of others, each counted by the share of their shortest paths that run through it. */
  readonly entities: Float64Array;
  /** Of each line of the web, the same; both lines of an undirected pair bear the whole. */
  readonly lines: Float64Array;
}

/** How far: entities, or paths, done of all. Called now and then. */
export type OnDone = (done: number, all: number) => void;

/**
 * Exact, by hops (Brandes, Journal of Mathematical Sociology 25 (2001), 163; lines: Brandes, Social Networks 30 (2008), 136).
 * In an undirected web a pair counts once, in a directed one each way. Takes count × lines steps.
 */
export function betweenness(web: Web, isDirected: boolean, onDone: OnDone = () => undefined): Betweenness {
  const result = { entities: new Float64Array(web.count), lines: new Float64Array(web.to.length) };
  const search = new Search(web);
  for (let start = 0; start < web.count; start += 1) {
    search.from(start);
    search.gatherLines(result);
    if (start % 64 === 0) onDone(start, web.count);
  }
  if (!isDirected) halve(web, result);
  return result;
}

/** The same of entities alone, with less to do. */
export function entityBetweenness(web: Web, isDirected: boolean, onDone: OnDone = () => undefined): Float64Array {
  const entities = new Float64Array(web.count);
  const search = new Search(web);
  for (let start = 0; start < web.count; start += 1) {
    search.from(start);
    search.gather(entities);
    if (start % 64 === 0) onDone(start, web.count);
  }
  return isDirected ? entities : entities.map((value) => value / 2);
}

/**
 * Shortest paths from one entity to all others. The lines that lie on one are written down as they are met, so that the way
 * back reads only those, one after the other, and asks nothing.
 */
class Search {
  /** Hops from the start and one more; 0 for who was not reached. Half as wide where that will do: it is read most. */
  private readonly hops: Uint16Array | Uint32Array;
  /** How many shortest paths lead here. */
  private readonly paths: Float64Array;
  /** On the way back: what a path that comes this way is worth. */
  private readonly worth: Float64Array;
  /** Who was reached, nearest first. */
  private readonly order: Uint32Array;
  private reached = 0;
  /** Lines on shortest paths; those that leave the entity at a place of `order` begin at `leave` of that place. */
  private readonly onPath: Uint32Array;
  private readonly leave: Uint32Array;

  constructor(private readonly web: Web) {
    const { count, to } = web;
    this.hops = count < 65_535 ? new Uint16Array(count) : new Uint32Array(count);
    this.paths = new Float64Array(count);
    this.worth = new Float64Array(count);
    this.order = new Uint32Array(count);
    this.onPath = new Uint32Array(to.length);
    this.leave = new Uint32Array(count + 1);
  }

  from(start: number): void {
    const { hops, paths, order, onPath, leave } = this;
    const { start: begin, to } = this.web;
    hops.fill(0);
    hops[start] = 1;
    paths[start] = 1;
    order[0] = start;
    let [reached, filled] = [1, 0];
    for (let at = 0; at < reached; at += 1) {
      const here = order[at] as number;
      const next = (hops[here] as number) + 1;
      const ways = paths[here] as number;
      const end = begin[here + 1] as number;
      leave[at] = filled;
      for (let line = begin[here] as number; line < end; line += 1) {
        const there = to[line] as number;
        const known = hops[there] as number;
        if (known === 0) {
          hops[there] = next;
          paths[there] = ways;
          order[reached] = there;
          reached += 1;
        } else if (known === next) paths[there] = (paths[there] as number) + ways;
        else continue;
        onPath[filled] = line;
        filled += 1;
      }
    }
    leave[reached] = filled;
    this.reached = reached;
  }

  /** From the farthest back: each passes on what it bears to those before it, by their share of the paths. */
  gather(entities: Float64Array): void {
    const { paths, worth, order, onPath, leave } = this;
    const { to } = this.web;
    for (let at = this.reached - 1; at > 0; at -= 1) {
      const here = order[at] as number;
      const end = leave[at + 1] as number;
      let sum = 0;
      for (let nth = leave[at] as number; nth < end; nth += 1)
        sum += worth[to[onPath[nth] as number] as number] as number;
      const ways = paths[here] as number;
      const share = sum * ways;
      worth[here] = (1 + share) / ways;
      entities[here] = (entities[here] as number) + share;
    }
  }

  gatherLines({ entities, lines }: Betweenness): void {
    const { paths, worth, order, onPath, leave } = this;
    const { to } = this.web;
    for (let at = this.reached - 1; at >= 0; at -= 1) {
      const here = order[at] as number;
      const ways = paths[here] as number;
      const end = leave[at + 1] as number;
      let share = 0;
      for (let nth = leave[at] as number; nth < end; nth += 1) {
        const line = onPath[nth] as number;
        const part = ways * (worth[to[line] as number] as number);
        lines[line] = (lines[line] as number) + part;
        share += part;
      }
      worth[here] = (1 + share) / ways;
      if (at > 0) entities[here] = (entities[here] as number) + share;
    }
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

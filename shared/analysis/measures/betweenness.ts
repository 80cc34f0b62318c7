// Betweenness: on how many shortest paths between two others an entity, or a line, lies. Who has much of it can pass on,
// hold back and alter what goes between parts of the network. Counted in parts, which several threads can share.
import type { Web } from '../Web';
import { foldLeaves, unfolded, type Folded } from './foldLeaves';

/** What the searches of one part of the starts add to each entity, or line. */
export type Part = (nth: number) => Float64Array<ArrayBuffer>;

/** How far: entities, paths or parts, done of all. Called now and then. */
export type OnDone = (done: number, all: number) => void;

/** Steps of a part, about: less than a tenth of a second. */
const stepsOfPart = 1e7;
const mostParts = 1024;

/** Into how many parts a web falls, whoever counts them: the sum of rounded numbers depends on it. */
export function partsOf({ count, to }: Web): number {
  return Math.min(mostParts, Math.ceil((count * to.length + 1) / stepsOfPart));
}

/**
 * Of each entity the pairs of others, each counted by the share of their shortest paths that run through it: exact, by hops
 * (Brandes, Journal of Mathematical Sociology 25 (2001), 163). In an undirected web a pair counts once, in a directed one each
 * way. All parts together take count × lines steps.
 */
export function entityParts(web: Web, isDirected: boolean): Part {
  const { core, places, mass, through } = isDirected ? unfolded(web) : foldLeaves(web);
  const search = new Search(core, mass);
  const parts = partsOf(web);
  return (nth) => {
    const found = new Float64Array(core.count);
    for (let start = placeOf(nth, parts, core.count); start < placeOf(nth + 1, parts, core.count); start += 1) {
      search.from(start);
      search.gather(found, mass[start] as number);
    }
    // What was folded counts once, with the first part.
    const all = nth === 0 ? through.slice() : new Float64Array(web.count);
    for (let one = 0; one < core.count; one += 1) {
      const place = places[one] as number;
      all[place] = (all[place] as number) + (found[one] as number) * (isDirected ? 1 : 0.5);
    }
    return all;
  };
}

/** The same of each line of the web; both lines of an undirected pair bear the whole (Brandes, Social Networks 30 (2008), 136). */
export function lineParts(web: Web, isDirected: boolean): Part {
  const search = new Search(web, unfolded(web).mass);
  const parts = partsOf(web);
  return (nth) => {
    const lines = new Float64Array(web.to.length);
    for (let start = placeOf(nth, parts, web.count); start < placeOf(nth + 1, parts, web.count); start += 1) {
      search.from(start);
      search.gatherLines(lines);
    }
    if (!isDirected) halve(web, lines);
    return lines;
  };
}

function placeOf(part: number, parts: number, count: number): number {
  return Math.floor((part * count) / parts);
}

export function entityBetweenness(web: Web, isDirected: boolean): Float64Array {
  return summed(entityParts(web, isDirected), partsOf(web));
}

export function lineBetweenness(web: Web, isDirected: boolean): Float64Array {
  return summed(lineParts(web, isDirected), partsOf(web));
}

/** All parts in their order. */
export function summed(part: Part, parts: number, onDone: OnDone = () => undefined): Float64Array {
  const sum = part(0);
  for (let nth = 1; nth < parts; nth += 1) {
    onDone(nth, parts);
    addTo(sum, part(nth));
  }
  return sum;
}

export function addTo(sum: Float64Array, part: Float64Array): void {
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + (part[i] as number);
}

/** Half as wide where that will do: such columns are read most. */
function columnFor(most: number, length: number): Uint16Array | Uint32Array {
  return most < 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}

/**
 * Shortest paths from one entity to all others. The lines that lie on one are written down as they are met, so that the way
 * back reads only those, one after the other, and asks nothing.
 */
class Search {
  private readonly start: Uint32Array;
  private readonly to: Uint16Array | Uint32Array;
  /** Hops from the start and one more; 0 for who was not reached. */
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

  constructor(
    { count, start, to }: Folded['core'],
    private readonly mass: Float64Array,
  ) {
    this.start = start;
    this.to = columnFor(count, to.length);
    this.to.set(to);
    this.hops = columnFor(count + 1, count);
    this.paths = new Float64Array(count);
    this.worth = new Float64Array(count);
    this.order = new Uint32Array(count);
    this.onPath = new Uint32Array(to.length);
    this.leave = new Uint32Array(count + 1);
  }

  from(start: number): void {
    const { start: begin, to, hops, paths, order, onPath, leave } = this;
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
  gather(entities: Float64Array, startMass: number): void {
    const { to, mass, paths, worth, order, onPath, leave } = this;
    for (let at = this.reached - 1; at > 0; at -= 1) {
      const here = order[at] as number;
      const end = leave[at + 1] as number;
      let sum = 0;
      for (let nth = leave[at] as number; nth < end; nth += 1)
        sum += worth[to[onPath[nth] as number] as number] as number;
      const ways = paths[here] as number;
      const share = sum * ways;
      worth[here] = ((mass[here] as number) + share) / ways;
      entities[here] = (entities[here] as number) + startMass * share;
    }
  }

  gatherLines(lines: Float64Array): void {
    const { to, mass, paths, worth, order, onPath, leave } = this;
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
      worth[here] = ((mass[here] as number) + share) / ways;
    }
  }
}

/** Every pair was counted from both ends; a line has a twin the other way, and each bore the paths of one direction. */
function halve({ count, start, to }: Web, lines: Float64Array): void {
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

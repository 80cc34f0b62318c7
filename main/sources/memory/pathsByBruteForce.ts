// The question "paths" answered by trying everything, for tests: plain recursion over all links, on graphs so small
// that it ends. It shares nothing with the engine but the contract.
import { linkType } from '../../../shared/catalogue';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import type { Hop, Path, PathsQuestion } from '../../../shared/questions';
import { numberOf, timeOf } from '../../../shared/value';
import { compareCodePoints } from '../compareCodePoints';

interface Graph {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
}

interface Told {
  readonly paths: readonly Path[];
  readonly isCut: boolean;
}

/** A link as it is followed in one direction. */
interface Way {
  readonly link: Link;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly at: number | null;
  readonly cost: number;
}

/** Both ids exist in the graph, each asked once. */
export function pathsByBruteForce(graph: Graph, question: PathsQuestion): Told {
  const ways = waysOf(graph.links, question);
  const paths: Path[] = [];
  for (const start of question.ids) {
    for (const target of question.ids) {
      const isOrdered = question.kind === 'timed' || question.direction === 'along';
      const isLater = question.ids.indexOf(target) > question.ids.indexOf(start);
      if (start === target || (!isOrdered && !isLater)) continue;
      const passable = ways.filter(({ from, to }) =>
        [from, to].every((id) => id === start || id === target || !isCrowded(graph, id, question)),
      );
      const found =
        question.kind === 'timed' ? timed(passable, question, start, target) : plain(passable, question, start, target);
      paths.push(...found.sort((a, b) => comparePaths(graph, question, a, b)));
    }
  }
  return { paths: paths.slice(0, question.limit), isCut: paths.length > question.limit };
}

function waysOf(links: readonly Link[], question: PathsQuestion): readonly Way[] {
  return links.flatMap((link): readonly Way[] => {
    const type = linkType(link.type);
    const at = type.timeField === undefined ? null : timeOf(link.fields[type.timeField]);
    const cost = costOf(link, question);
    if (cost === null || !passes(link, at, question)) return [];
    const along = { link, from: link.from, to: link.to, at, cost };
    const back = { ...along, from: link.to, to: link.from };
    return question.direction === 'along' && type.isDirected ? [along] : [along, back];
  });
}

function passes(link: Link, at: number | null, { kind, time, linkTypes }: PathsQuestion): boolean {
  if (linkTypes !== null && !linkTypes.includes(link.type)) return false;
  if (at === null) return kind !== 'timed' && time === null;
  return time === null || (at >= (time.from ?? at) && at <= (time.until ?? at));
}

function costOf(link: Link, { kind, weight, weightIs }: PathsQuestion): number | null {
  if (kind !== 'lightest' || weight === null) return 1;
  const value = numberOf(link.fields[weight]);
  if (value === null || value < 0) return null;
  if (weightIs === 'cost') return value;
  return value === 0 ? null : 1 / value;
}

function isCrowded({ links }: Graph, id: EntityId, { mostNeighbours }: PathsQuestion): boolean {
  const others = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return mostNeighbours !== null && new Set(others.filter((other) => other !== id)).size > mostNeighbours;
}

/** Every simple sequence of entities, then those that the kind wants. */
function plain(ways: readonly Way[], question: PathsQuestion, start: EntityId, target: EntityId): Path[] {
  const found: Path[] = [];
  const go = (entities: readonly EntityId[]): void => {
    const here = entities.at(-1) ?? start;
    if (here === target) found.push(pathAlong(ways, question, entities));
    if (here === target || entities.length > question.maxHops) return;
    const next = new Set(ways.filter(({ from }) => from === here).map(({ to }) => to));
    for (const to of next) if (!entities.includes(to)) go([...entities, to]);
  };
  go([start]);
  const fewest = Math.min(...found.map(({ hops }) => hops.length));
  return question.kind === 'shortest' ? found.filter(({ hops }) => hops.length === fewest) : found;
}

function pathAlong(ways: readonly Way[], question: PathsQuestion, entities: readonly EntityId[]): Path {
  let cost = 0;
  const hops = entities.slice(1).map((to, index): Hop => {
    const parallel = ways
      .filter((way) => way.from === entities[index] && way.to === to)
      .sort(
        (a, b) =>
          a.cost - b.cost ||
          (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) ||
          compareCodePoints(a.link.id, b.link.id),
      );
    const [best] = parallel;
    if (best === undefined) throw new Error('no link where a path runs');
    cost += best.cost;
    return { link: best.link.id, at: best.at, gapS: null, parallel: parallel.length };
  });
  return { entities, hops, cost: question.kind === 'lightest' ? cost : hops.length };
}

/** Every sequence of links in time that leaves the start and ends where it first meets the target; of each arriving link one with fewest hops. */
function timed(ways: readonly Way[], question: PathsQuestion, start: EntityId, target: EntityId): Path[] {
  const best = new Map<Way, readonly Way[]>();
  const go = (chain: readonly Way[]): void => {
    const last = chain.at(-1);
    if (last !== undefined && last.to === target) {
      if (chain.length < (best.get(last)?.length ?? Infinity)) best.set(last, chain);
      return;
    }
    if (chain.length >= question.maxHops) return;
    for (const way of ways) if (way.from !== way.to && follows(way, last, question, start)) go([...chain, way]);
  };
  go([]);
  return [...best.values()].map((chain) => ({
    entities: [start, ...chain.map(({ to }) => to)],
    hops: chain.map(({ link, from, to, at }, index) => ({
      link: link.id,
      at,
      gapS: index === 0 ? null : ((at ?? 0) - (chain[index - 1]?.at ?? 0)) / 1000,
      parallel: ways.filter((way) => way.from === from && way.to === to).length,
    })),
    cost: chain.length,
  }));
}

function follows(way: Way, last: Way | undefined, { maxGapS }: PathsQuestion, start: EntityId): boolean {
  if (last === undefined) return way.from === start;
  const gapMs = (way.at ?? 0) - (last.at ?? 0);
  return way.from === last.to && way.link !== last.link && gapMs >= 0 && gapMs <= (maxGapS ?? Infinity) * 1000;
}

function comparePaths(graph: Graph, { kind }: PathsQuestion, a: Path, b: Path): number {
  const arrival = (path: Path) => path.hops.at(-1)?.at ?? 0;
  const first = kind === 'timed' ? arrival(a) - arrival(b) : a.cost - b.cost;
  return first || a.hops.length - b.hops.length || compareAlong(graph, a.entities, b.entities);
}

function compareAlong({ entities }: Graph, a: readonly EntityId[], b: readonly EntityId[]): number {
  const keyOf = (id: EntityId | undefined) => entities.find((entity) => entity.id === id)?.key ?? '';
  for (const [index, id] of a.entries()) {
    const other = b[index] ?? id;
    const order = compareCodePoints(keyOf(id), keyOf(other)) || compareCodePoints(id, other);
    if (order !== 0) return order;
  }
  return 0;
}

// Question "paths", whatever the source: pair by pair, by the search that fits the kind, until there are enough.
import { AppError } from '../../../shared/errors';
import type { PathsQuestion } from '../../../shared/questions';
import { Between } from './Between';
import { Field, usualBounds, type Bounds } from './Field';
import { HopLinks, type FoundHop } from './HopLinks';
import { needsFields } from './passOf';
import { compareKeys, pathsByCost } from './pathsByCost';
import { allPaths, shortestPaths, type TakePath } from './pathsByHops';
import { ridesBetween, type Ride } from './pathsInTime';
import type { Reach, Steps } from './Reach';

/** As `Path`, in the numbers of the source. */
export interface FoundPath {
  readonly entities: readonly number[];
  readonly hops: readonly FoundHop[];
  readonly cost: number;
}

export interface Found {
  readonly paths: readonly FoundPath[];
  readonly isCut: boolean;
  readonly isPartial: boolean;
  readonly looked: number;
}

interface Terms {
  readonly onProgress?: (looked: number) => void;
  readonly bounds?: Bounds;
}

/** `asked`: those that exist, each once, in the order asked; fewer than two are GONE. */
export function* findPaths(
  question: PathsQuestion,
  asked: readonly number[],
  reach: Reach,
  { onProgress = () => undefined, bounds = usualBounds }: Terms = {},
): Steps<Found> {
  if (asked.length < 2) throw new AppError('GONE');
  const field = new Field(reach, question.direction === 'along', question.mostNeighbours !== null, bounds, onProgress);
  const links = new HopLinks(field, !needsFields(question));
  const found: FoundPath[] = [];
  for (const [start, target] of pairsOf(question, asked)) {
    const between = new Between(field, start, target);
    // One more than asked for, to know whether there are more.
    const wanted = question.limit + 1 - found.length;
    if (wanted <= 0) break;
    if (question.kind === 'timed') found.push(...(yield* timedPaths(field, links, between, question, wanted)));
    else found.push(...(yield* plainPaths(field, links, between, question, wanted)));
  }
  return {
    paths: found.slice(0, question.limit),
    isCut: found.length > question.limit,
    isPartial: field.isPartial,
    looked: field.known.count,
  };
}

/** Each two once; each to each other when it matters who is first. */
export function pairsOf<T>(
  { kind, direction }: Pick<PathsQuestion, 'kind' | 'direction'>,
  asked: readonly T[],
): readonly (readonly [T, T])[] {
  const isOrdered = kind === 'timed' || direction === 'along';
  return asked.flatMap((start, at) =>
    asked.flatMap((target, other): (readonly [T, T])[] =>
      other > at || (isOrdered && other < at) ? [[start, target]] : [],
    ),
  );
}

function* plainPaths(
  field: Field,
  links: HopLinks,
  between: Between,
  { kind, weight, maxHops }: PathsQuestion,
  wanted: number,
): Steps<readonly FoundPath[]> {
  const ways: (readonly number[])[] = [];
  const take: TakePath = (entities) => ways.push(entities) < wanted;
  if (kind === 'shortest') yield* shortestPaths(field, between, maxHops, take);
  // Where each hop costs 1, the order by cost is the order by hops.
  else if (kind === 'all' || weight === null) yield* allPaths(field, between, maxHops, take);
  else yield* pathsByCost(field, between, maxHops, take);
  yield* links.read(ways);
  return ways.map((entities) => {
    const { hops, cost } = links.along(entities);
    return { entities, hops, cost };
  });
}

function* timedPaths(
  field: Field,
  links: HopLinks,
  between: Between,
  { maxHops, maxGapS }: PathsQuestion,
  wanted: number,
): Steps<readonly FoundPath[]> {
  const maxGapMs = maxGapS === null ? Infinity : maxGapS * 1000;
  const rides = [...(yield* ridesBetween(field, between, { maxHops, maxGapMs }))].sort(compareArrivals);
  const last = rides[wanted - 1];
  const first = last === undefined ? rides : rides.filter((ride) => compareArrivals(ride, last) <= 0);
  const ways = first.map((ride) => ({ ride, chain: chainOf(ride), entities: entitiesOf(ride) }));
  yield* field.order(new Set(ways.flatMap(({ entities }) => entities)));
  ways.sort(
    (a, b) =>
      compareArrivals(a.ride, b.ride) ||
      compareKeys(field, a.entities, b.entities) ||
      field.reach.compareLinks(field.known.linkAt(a.ride.place), field.known.linkAt(b.ride.place)),
  );
  return ways.slice(0, wanted).map(({ chain, entities }) => ({
    entities,
    hops: chain.map((ride) => links.ofRide(ride)),
    cost: chain.length,
  }));
}

function compareArrivals(a: Ride, b: Ride): number {
  return a.at - b.at || a.hops - b.hops;
}

function chainOf(ride: Ride): readonly Ride[] {
  const chain: Ride[] = [];
  for (let one: Ride | null = ride; one !== null; one = one.before) chain.unshift(one);
  return chain;
}

function entitiesOf(ride: Ride): readonly number[] {
  const chain = chainOf(ride);
  return [...chain.slice(0, 1).map(({ from }) => from), ...chain.map(({ to }) => to)];
}

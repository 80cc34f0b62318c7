// Paths along which time does not run backwards: breadth-first over links as states, so that each link is reached with
// fewest hops (Casteigts, Himmel, Molter, Zschoche, Algorithmica 2021, section on restless walks). The links that leave
// an entity stand in order of time, and those reached are skipped in a stride, so that each is taken once.
import type { Between, Corridor } from './Between';
import type { Field } from './Field';
import { noPlace } from './KnownLinks';
import type { Steps } from './Reach';
import { TimeOrder } from './TimeOrder';

/** A link followed in one direction, and the one before it. */
export interface Ride {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly hops: number;
  readonly before: Ride | null;
}

interface Timing {
  readonly maxHops: number;
  readonly maxGapMs: number;
}

/** For each link that arrives at the target, the ride with fewest hops, in no order. */
export function* ridesBetween(field: Field, between: Between, { maxHops, maxGapMs }: Timing): Steps<readonly Ride[]> {
  const corridor = yield* between.corridor(maxHops);
  if (!corridor.toTarget.has(corridor.start)) return [];
  const stops = new Stops(field, corridor);
  const arrived: Ride[] = [];
  let level = stops
    .at(corridor.start)
    .take(-Infinity, Infinity, -1)
    .map(({ place, to, at }): Ride => ({ place, from: corridor.start, to, at, hops: 1, before: null }));
  while (level.length > 0) {
    const next: Ride[] = [];
    // The earliest goes first, and so becomes the one before.
    for (const before of stops.order.sorted(level)) {
      if (field.step()) yield;
      const hops = before.hops + 1;
      if (before.to === corridor.target) arrived.push(before);
      if (before.to === corridor.target || hops > maxHops) continue;
      for (const { place, to, at } of stops.at(before.to).take(before.at, before.at + maxGapMs, before.place)) {
        const isTooFar = (corridor.toTarget.get(to) ?? Infinity) > maxHops - hops;
        if (!isTooFar) next.push({ place, from: before.to, to, at, hops, before });
      }
    }
    level = next;
  }
  return arrived;
}

interface Departure {
  readonly place: number;
  readonly to: number;
  readonly at: number;
}

/** The entities of a corridor, with what leaves each. */
class Stops {
  readonly order: TimeOrder;
  private readonly met = new Map<number, Departures>();

  constructor(
    private readonly field: Field,
    private readonly corridor: Corridor,
  ) {
    this.order = new TimeOrder(field);
  }

  at(entity: number): Departures {
    const before = this.met.get(entity);
    if (before !== undefined) return before;
    const departures = new Departures(this.order.sorted(this.leaving(entity)));
    this.met.set(entity, departures);
    return departures;
  }

  private leaving(entity: number): readonly Departure[] {
    const { known, isAlong } = this.field;
    const found: Departure[] = [];
    for (let place = known.firstAt(entity); place !== noPlace; place = known.nextAt(entity, place)) {
      const to = known.otherEnd(place, entity);
      // A ride that comes back to its start is a longer way to what leaves it then.
      if (to === this.corridor.start || !this.corridor.toTarget.has(to)) continue;
      if (known.leads(place, entity, isAlong)) found.push({ place, to, at: known.timeAt(place) });
    }
    return found;
  }
}

/** The links that leave one entity, in order of time; each is given once. */
class Departures {
  /** Where to look next from each: itself, or further on when it is gone (disjoint sets with path halving, Tarjan 1975). */
  private readonly next: Int32Array;

  constructor(private readonly all: readonly Departure[]) {
    this.next = Int32Array.from({ length: all.length + 1 }, (_, index) => index);
  }

  /** Those left between two moments, both included, but for one link, over which the ride came and does not turn back. */
  take(from: number, until: number, except: number): readonly Departure[] {
    const taken: Departure[] = [];
    for (let at = this.left(this.firstFrom(from)); ; at = this.left(at + 1)) {
      const departure = this.all[at];
      if (departure === undefined || departure.at > until) return taken;
      if (departure.place === except) continue;
      this.next[at] = at + 1;
      taken.push(departure);
    }
  }

  private firstFrom(moment: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.at ?? Infinity) < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private left(at: number): number {
    let place = Math.min(at, this.all.length);
    for (;;) {
      const next = this.next[place] ?? place;
      if (next === place) return place;
      const further = this.next[next] ?? next;
      this.next[place] = further;
      place = further;
    }
  }
}

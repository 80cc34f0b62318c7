// Paths along which time does not run backwards: breadth-first over links as states, so that each link is reached with
// fewest hops (Casteigts, Himmel, Molter, Zschoche, Algorithmica 2021, section on restless walks). The links that leave
// an entity stand in order of time, and those reached are skipped in a stride, so that each is taken once.
import type { Between, Corridor } from './Between';
import type { Field } from './Field';
import type { Steps } from './Reach';

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
  const stops = new Map<number, Departures>();
  const arrived: Ride[] = [];
  let level = departuresOf(field, corridor, stops, corridor.start)
    .take(-Infinity, Infinity, -1)
    .map((departure): Ride => ({ ...departure, from: corridor.start, hops: 1, before: null }));
  while (level.length > 0) {
    // The earliest goes first, and so becomes the one before.
    level.sort((a, b) => a.at - b.at || compareLinks(field, a.place, b.place));
    const next: Ride[] = [];
    for (const before of level) {
      if (field.step()) yield;
      const hops = before.hops + 1;
      if (before.to === corridor.target) arrived.push(before);
      if (before.to === corridor.target || hops > maxHops) continue;
      const departures = departuresOf(field, corridor, stops, before.to);
      for (const departure of departures.take(before.at, before.at + maxGapMs, before.place)) {
        const isTooFar = (corridor.toTarget.get(departure.to) ?? Infinity) > maxHops - hops;
        if (!isTooFar) next.push({ ...departure, from: before.to, hops, before });
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

function departuresOf(field: Field, corridor: Corridor, stops: Map<number, Departures>, entity: number): Departures {
  const before = stops.get(entity);
  if (before !== undefined) return before;
  const { known, isAlong } = field;
  const found: Departure[] = [];
  for (const place of known.placesOf(entity)) {
    const to = known.otherEnd(place, entity);
    // A ride that comes back to its start is a longer way to what leaves it then.
    if (to === corridor.start || !corridor.toTarget.has(to) || !known.leads(place, entity, isAlong)) continue;
    found.push({ place, to, at: known.timeAt(place) });
  }
  found.sort((a, b) => a.at - b.at || compareLinks(field, a.place, b.place));
  const departures = new Departures(found);
  stops.set(entity, departures);
  return departures;
}

function compareLinks({ known, reach }: Field, a: number, b: number): number {
  return reach.compareLinks(known.linkAt(a), known.linkAt(b));
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

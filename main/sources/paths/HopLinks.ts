// The links behind each hop of the paths found: how many are parallel, and which one stands for them.
import type { Field } from './Field';
import type { Ride } from './pathsInTime';
import type { Steps } from './Reach';

/** As `Hop`, in the numbers of the source. */
export interface FoundHop {
  readonly link: number;
  readonly at: number | null;
  readonly gapS: number | null;
  readonly parallel: number;
}

const batch = 5000;

export class HopLinks {
  private readonly kept = new Map<number, Map<number, readonly number[]>>();

  /** `isTimeless`: links were added without their times. */
  constructor(
    private readonly field: Field,
    private readonly isTimeless: boolean,
  ) {}

  /** Reads what `along` tells of these paths. */
  *read(ways: readonly (readonly number[])[]): Steps<void> {
    if (!this.isTimeless) return;
    const places = new Set<number>();
    for (const entities of ways) {
      for (const [at, to] of entities.entries()) {
        if (at > 0) for (const place of this.parallel(entities[at - 1] ?? 0, to)) places.add(place);
      }
    }
    const wanted = [...places];
    for (let start = 0; start < wanted.length; start += batch) {
      yield this.field.reach.times(wanted.slice(start, start + batch), this.field.known);
    }
  }

  along(entities: readonly number[]): { readonly hops: readonly FoundHop[]; readonly cost: number } {
    const { known } = this.field;
    let cost = 0;
    const hops = entities.slice(1).map((to, at): FoundHop => {
      const places = this.parallel(entities[at] ?? 0, to);
      const place = places.reduce((best, other) => (this.compare(other, best) < 0 ? other : best), places[0] ?? 0);
      cost += known.costAt(place);
      return { link: known.linkAt(place), at: this.timeAt(place), gapS: null, parallel: places.length };
    });
    return { hops, cost };
  }

  ofRide({ place, from, to, at, before }: Ride): FoundHop {
    const parallel = this.parallel(from, to).length;
    const gapS = before === null ? null : (at - before.at) / 1000;
    return { link: this.field.known.linkAt(place), at, gapS, parallel };
  }

  /** Places of the links that lead from one entity to the other. */
  private parallel(from: number, to: number): readonly number[] {
    const { known, isAlong } = this.field;
    const kept = this.kept.get(from) ?? new Map<number, readonly number[]>();
    this.kept.set(from, kept);
    const before = kept.get(to);
    if (before !== undefined) return before;
    const [fewer, other] = known.countAt(from) <= known.countAt(to) ? ([from, to] as const) : ([to, from] as const);
    const places = known
      .placesOf(fewer)
      .filter((place) => known.otherEnd(place, fewer) === other && known.leads(place, from, isAlong));
    kept.set(to, places);
    return places;
  }

  /** The cheapest, then the earliest, those without a time last, then the first by id. */
  private compare(a: number, b: number): number {
    const { known, reach } = this.field;
    const time = (place: number) => this.timeAt(place) ?? Infinity;
    return (
      known.costAt(a) - known.costAt(b) ||
      // Two without a time are as early as each other: the difference of infinities is no number.
      (time(a) === time(b) ? 0 : time(a) - time(b)) ||
      reach.compareLinks(known.linkAt(a), known.linkAt(b))
    );
  }

  private timeAt(place: number): number | null {
    const at = this.field.known.timeAt(place);
    return Number.isNaN(at) ? null : at;
  }
}

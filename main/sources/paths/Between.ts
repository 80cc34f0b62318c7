// Looks from two ends at once until every link that can lie on a walk of so many hops between them is known
// (bidirectional breadth-first search: Pohl, Bi-directional search, Machine Intelligence 6, 1971). Whole frontiers are
// expanded, the cheaper one first, so that a hub is met from its quiet side.
import { smallNumbers, type Column } from './Column';
import type { Field } from './Field';
import { noPlace } from './KnownLinks';
import type { Steps } from './Reach';

/** The entities on walks of at most `hops` hops between start and target. */
export interface Corridor {
  readonly hops: number;
  readonly start: number;
  readonly target: number;
  /** Fewest hops from each entity to the target, the start's own among them when there is a path. */
  readonly toTarget: ReadonlyMap<number, number>;
}

/** Where neither side has been. */
const unmet = -1;

interface Side {
  readonly isForward: boolean;
  /** Fewest hops from (or to) the end; entities that may not be passed through are left out. */
  readonly hops: Column;
  frontier: readonly number[];
  /** Everything within so many hops is known. */
  depth: number;
}

export class Between {
  private readonly forward: Side;
  private readonly backward: Side;

  constructor(
    private readonly field: Field,
    readonly start: number,
    readonly target: number,
  ) {
    this.forward = sideAt(start, true);
    this.backward = sideAt(target, false);
  }

  /** Looks as far as walks of `hops` hops can go, and gives the entities on them. */
  *corridor(hops: number): Steps<Corridor> {
    // A side without a frontier has seen all that there is.
    while (this.forward.depth + this.backward.depth < hops && this.canGoOn()) {
      yield* this.field.steer([...this.forward.frontier, ...this.backward.frontier]);
      const isForward = this.field.costOf(this.forward.frontier) <= this.field.costOf(this.backward.frontier);
      yield* this.expand(isForward ? this.forward : this.backward);
    }
    return { hops, start: this.start, target: this.target, toTarget: yield* this.narrow(hops) };
  }

  private canGoOn(): boolean {
    return this.forward.frontier.length > 0 && this.backward.frontier.length > 0;
  }

  private *expand(side: Side): Steps<void> {
    yield* this.field.load(side.frontier);
    const { known } = this.field;
    const found: number[] = [];
    for (const entity of side.frontier) {
      for (let place = known.firstAt(entity); place !== noPlace; place = known.nextAt(entity, place)) {
        const other = known.otherEnd(place, entity);
        if (side.hops.get(other) !== unmet || !this.leads(place, entity, other, side.isForward)) continue;
        side.hops.set(other, side.depth + 1);
        found.push(other);
      }
      if (this.field.step()) yield;
    }
    yield* this.field.measureCrowds(found);
    for (const entity of found) if (!this.mayPass(entity) && !this.isEnd(entity)) side.hops.set(entity, unmet);
    // No path goes on from its target, nor back behind its start.
    side.frontier = found.filter((entity) => this.mayPass(entity) && !this.isEnd(entity));
    side.depth += 1;
  }

  /**
   * Keeps what lies on walks of at most `hops` hops. Two passes over what is known: back from the target among what the
   * sides have met, which gives true distances, then forward from the start among these.
   */
  private *narrow(hops: number): Steps<ReadonlyMap<number, number>> {
    const least = this.forward.frontier.length === 0 ? Number.POSITIVE_INFINITY : this.forward.depth + 1;
    const fromStart = (entity: number) => {
      const far = this.forward.hops.get(entity);
      if (far !== unmet) return far;
      return this.backward.hops.get(entity) === unmet ? Number.POSITIVE_INFINITY : least;
    };
    const wide = yield* this.spread(this.target, false, (entity, far) => fromStart(entity) + far <= hops);
    const near = yield* this.spread(
      this.start,
      true,
      (entity, far) => (wide.get(entity) ?? Number.POSITIVE_INFINITY) + far <= hops,
    );
    const toTarget = new Map<number, number>();
    for (const entity of near.keys()) toTarget.set(entity, wide.get(entity) ?? 0);
    return toTarget;
  }

  private *spread(
    end: number,
    isForward: boolean,
    isWithin: (entity: number, far: number) => boolean,
  ): Steps<ReadonlyMap<number, number>> {
    const hops = new Map([[end, 0]]);
    if (!isWithin(end, 0)) return new Map();
    const { known } = this.field;
    let frontier = [end];
    for (let far = 1; frontier.length > 0; far += 1) {
      const next: number[] = [];
      for (const entity of frontier) {
        for (let place = known.firstAt(entity); place !== noPlace; place = known.nextAt(entity, place)) {
          const other = known.otherEnd(place, entity);
          if (hops.has(other) || !isWithin(other, far) || !this.leads(place, entity, other, isForward)) continue;
          hops.set(other, far);
          if (!this.isEnd(other)) next.push(other);
        }
        if (this.field.step()) yield;
      }
      frontier = next;
    }
    return hops;
  }

  /** True when a link between the two may be followed away from (or towards) the first. */
  private leads(place: number, entity: number, other: number, isForward: boolean): boolean {
    return this.field.known.leads(place, isForward ? entity : other, this.field.isAlong);
  }

  private mayPass(entity: number): boolean {
    return !this.field.isCrowded(entity);
  }

  private isEnd(entity: number): boolean {
    return entity === this.start || entity === this.target;
  }
}

function sideAt(end: number, isForward: boolean): Side {
  const hops = smallNumbers(unmet);
  hops.set(end, 0);
  return { isForward, hops, frontier: [end], depth: 0 };
}

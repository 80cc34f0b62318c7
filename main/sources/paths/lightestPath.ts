// The lightest path from where a beginning ends to the target, within the hops that are left: a label search over
// entity × hops (Dijkstra 1959, with the true remaining cost as its guide: Hart, Nilsson, Raphael 1968). Of equally
// light ones it gives that with fewest hops, then that which is first by the keys along the way.
import type { Arc, Arcs } from './Arcs';
import type { Corridor } from './Between';
import type { Field } from './Field';
import { Heap } from '../../../shared/Heap';
import type { Steps } from './Reach';
import type { RemainingCosts } from './RemainingCosts';

export interface LightPath {
  readonly entities: readonly number[];
  readonly cost: number;
}

/** A beginning that paths share, its cost, and where they may not go on to from its last entity. */
export interface Beginning {
  readonly entities: readonly number[];
  readonly cost: number;
  readonly banned: ReadonlySet<number>;
}

interface Label {
  readonly entity: number;
  readonly hops: number;
  readonly cost: number;
  /** Cost with the least that is still to come. */
  readonly guess: number;
}

/** Sums of the same costs in another order differ in the last digits. */
const slack = 1e-9;

export class LightestPath {
  constructor(
    private readonly field: Field,
    private readonly arcs: Arcs,
    private readonly corridor: Corridor,
    private readonly remaining: RemainingCosts,
  ) {}

  /** Null when there is none. */
  *after(beginning: Beginning): Steps<LightPath | null> {
    const search = new Labels(beginning.entities, beginning.cost);
    const best = yield* this.spread(beginning, search);
    if (best === null) return null;
    const onTheWay = this.tight(search, best);
    yield* this.field.order([...onTheWay].flatMap((entities) => [...entities]));
    return { entities: this.firstByKeys(search, onTheWay), cost: best.cost };
  }

  private *spread(beginning: Beginning, search: Labels): Steps<Label | null> {
    const heap = new Heap<Label>((a, b) => a.guess - b.guess || a.hops - b.hops);
    const push = (entity: number, hops: number, cost: number) => {
      const guess = cost + this.remaining.from(entity, this.corridor.hops - hops);
      if (Number.isFinite(guess) && search.improve(entity, hops, cost)) heap.push({ entity, hops, cost, guess });
    };
    let best: Label | null = null;
    push(search.spur, search.firstHops, beginning.cost);
    for (let label = heap.pop(); label !== undefined; label = heap.pop()) {
      if (this.field.step()) yield;
      if (this.field.isSpent() || label.guess > (best?.cost ?? Number.POSITIVE_INFINITY) * (1 + slack)) break;
      if (search.costOf(label.entity, label.hops) !== label.cost) continue;
      if (label.entity === this.corridor.target) {
        if (best === null || isLighter(label, best)) best = label;
        continue;
      }
      for (const { to, cost } of this.open(label, beginning, search)) push(to, label.hops + 1, label.cost + cost);
    }
    return best;
  }

  /** The arcs that may be followed from a label. */
  private open({ entity, hops }: Label, { banned }: Beginning, search: Labels): readonly Arc[] {
    const left = this.corridor.hops - hops - 1;
    return this.arcs
      .leaving(entity)
      .filter(
        ({ to }) =>
          Number.isFinite(this.remaining.from(to, left)) &&
          !search.isTaken(to) &&
          !(entity === search.spur && banned.has(to)),
      );
  }

  /** The entities at each number of hops that lie on a lightest way, from the spur on. */
  private tight(search: Labels, best: Label): readonly ReadonlySet<number>[] {
    const levels = [new Set([this.corridor.target])];
    for (let hops = best.hops; hops > search.firstHops; hops -= 1) {
      const before = new Set<number>();
      for (const entity of levels[0] ?? []) {
        for (const arc of this.arcs.entering(entity)) if (search.isTight(arc, hops)) before.add(arc.from);
      }
      levels.unshift(before);
    }
    return levels;
  }

  private firstByKeys(search: Labels, levels: readonly ReadonlySet<number>[]): readonly number[] {
    const entities = [...search.beginning];
    for (const [step, level] of levels.entries()) {
      if (step === 0) continue;
      const from = entities.at(-1) ?? search.spur;
      const next = this.arcs
        .leaving(from)
        .filter((arc) => level.has(arc.to) && search.isTight(arc, search.firstHops + step))
        .map(({ to }) => to)
        .sort((a, b) => this.field.reach.compareEntities(a, b))[0];
      if (next !== undefined) entities.push(next);
    }
    return entities;
  }
}

/** Fewer hops count among equally light ones. */
function isLighter(a: Label, b: Label): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.hops < b.hops);
}

/** The least cost found for each entity at each number of hops. */
class Labels {
  readonly spur: number;
  readonly firstHops: number;
  private readonly taken: ReadonlySet<number>;
  private readonly costs = new Map<number, Map<number, number>>();

  constructor(
    readonly beginning: readonly number[],
    private readonly firstCost: number,
  ) {
    this.spur = beginning.at(-1) ?? 0;
    this.firstHops = beginning.length - 1;
    this.taken = new Set(beginning);
  }

  /** True for what the beginning has passed, its last entity included. */
  isTaken(entity: number): boolean {
    return this.taken.has(entity);
  }

  costOf(entity: number, hops: number): number | undefined {
    return this.costs.get(entity)?.get(hops);
  }

  /** Notes the cost unless as little is known with no more hops. */
  improve(entity: number, hops: number, cost: number): boolean {
    const known = this.costs.get(entity) ?? new Map<number, number>();
    for (const [otherHops, other] of known) if (otherHops <= hops && other <= cost) return false;
    known.set(hops, cost);
    this.costs.set(entity, known);
    return true;
  }

  /** True when the arc, as hop number `hops`, leads on at exactly the cost noted behind it. */
  isTight({ from, to, cost }: Arc, hops: number): boolean {
    const before =
      from === this.spur ? this.costAtSpur(hops) : this.isTaken(from) ? undefined : this.costOf(from, hops - 1);
    return before !== undefined && before + cost === this.costOf(to, hops);
  }

  private costAtSpur(hops: number): number | undefined {
    return hops === this.firstHops + 1 ? this.firstCost : undefined;
  }
}

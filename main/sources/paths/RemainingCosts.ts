// What is still to come, at least, on the way to the target: for each entity and each number of hops that are left, the least
// cost (the rounds of Bellman, On a routing problem, Quarterly of Applied Mathematics 16, 1958). It guides the search for the
// lightest path: without the hops it would lead into ways that are light and too long, and each of them would be tried.
import type { Arcs } from './Arcs';
import { numbers, type Column } from './Column';
import type { Field } from './Field';
import type { Steps } from './Reach';

export class RemainingCosts {
  private readonly costs: Column = numbers(Number.POSITIVE_INFINITY);

  constructor(private readonly maxHops: number) {}

  /** The least cost from the entity to the target in at most so many hops; infinite when there is no way. */
  from(entity: number, hopsLeft: number): number {
    return this.costs.get(entity * (this.maxHops + 1) + hopsLeft);
  }

  set(entity: number, hopsLeft: number, cost: number): void {
    this.costs.set(entity * (this.maxHops + 1) + hopsLeft, cost);
  }
}

/** For the entities of a corridor; paths of at most `maxHops` hops. */
export function* remainingCosts(field: Field, arcs: Arcs, target: number, maxHops: number): Steps<RemainingCosts> {
  const remaining = new RemainingCosts(maxHops);
  const met = new Set([target]);
  remaining.set(target, 0, 0);
  let changed = met;
  for (let hops = 1; hops <= maxHops; hops += 1) {
    for (const entity of met) remaining.set(entity, hops, remaining.from(entity, hops - 1));
    const lighter = new Set<number>();
    for (const entity of changed) {
      if (field.step()) yield;
      const onwards = remaining.from(entity, hops - 1);
      for (const { from, cost } of arcs.entering(entity)) {
        if (cost + onwards >= remaining.from(from, hops)) continue;
        remaining.set(from, hops, cost + onwards);
        lighter.add(from);
        met.add(from);
      }
    }
    changed = lighter;
  }
  return remaining;
}

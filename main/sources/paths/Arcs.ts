// The known links of a corridor as arcs: where one can go from an entity, parallel links counted as one way, the
// cheapest of them.
import type { Corridor } from './Between';
import type { Field } from './Field';

export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

export class Arcs {
  private readonly out = new Map<number, readonly Arc[]>();
  private readonly into = new Map<number, readonly Arc[]>();

  constructor(
    private readonly field: Field,
    private readonly corridor: Corridor,
  ) {}

  /** One arc to each entity of the corridor that can be reached; none leads out of the target. */
  leaving(entity: number): readonly Arc[] {
    return this.kept(this.out, entity, true);
  }

  /** One arc from each entity of the corridor; none leads into the start. */
  entering(entity: number): readonly Arc[] {
    return this.kept(this.into, entity, false);
  }

  private kept(by: Map<number, readonly Arc[]>, entity: number, isOut: boolean): readonly Arc[] {
    const before = by.get(entity);
    if (before !== undefined) return before;
    const arcs = this.find(entity, isOut);
    by.set(entity, arcs);
    return arcs;
  }

  private find(entity: number, isOut: boolean): readonly Arc[] {
    const { start, target, toTarget } = this.corridor;
    if (entity === (isOut ? target : start)) return [];
    const { known, isAlong } = this.field;
    const costs = new Map<number, number>();
    for (const place of known.placesOf(entity)) {
      const other = known.otherEnd(place, entity);
      if (!toTarget.has(other) || other === (isOut ? start : target)) continue;
      if (!known.leads(place, isOut ? entity : other, isAlong)) continue;
      const cost = known.costAt(place);
      if (cost < (costs.get(other) ?? Number.POSITIVE_INFINITY)) costs.set(other, cost);
    }
    return [...costs].map(([other, cost]) => ({ from: isOut ? entity : other, to: isOut ? other : entity, cost }));
  }
}

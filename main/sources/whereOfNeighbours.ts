// The part of the filter that is about one neighbour's passing links taken together: totals, their bounds, and the
// order they give. Kept per neighbour and never per link, so that a pair with 100,000 calls costs no more than one.
import type { Where } from '../../shared/where';
import { ExactSum } from './ExactSum';

/** Of one neighbour, over its passing links. */
export interface Totals {
  readonly links: number;
  /** 0 unless the filter asks about it. */
  readonly total: number;
  /** Milliseconds since 1970 UTC; null when no link has a time, or the filter does not ask about it. */
  readonly latest: number | null;
}

export function needsTotal({ order, least }: Where): boolean {
  return order === 'total' || least.total !== null;
}

export function needsLatest({ order }: Where): boolean {
  return order === 'recent';
}

/** True when deciding about a link takes its fields, and not only its ends and its type. */
export function needsLinkFields(where: Where): boolean {
  const hasConditions = where.time !== null || where.conditions.some(({ on }) => on === 'link');
  return hasConditions || needsTotal(where) || needsLatest(where);
}

export function needsEntityFields({ conditions }: Where): boolean {
  return conditions.some(({ on }) => on === 'entity');
}

export function totalsPass({ least, most }: Where, totals: Totals, asked: number): boolean {
  return (
    (least.links === null || totals.links >= least.links) &&
    (most.links === null || totals.links <= most.links) &&
    (least.total === null || totals.total >= least.total) &&
    (least.asked === null || asked >= least.asked)
  );
}

/** Where a neighbour stands but for its key and id: what the order asks for, then links. Smaller comes first. */
export function compareTotals(order: Where['order'], a: Totals, b: Totals): number {
  const byOrder = order === 'links' ? 0 : order === 'total' ? b.total - a.total : compareLatest(a.latest, b.latest);
  return byOrder || b.links - a.links;
}

function compareLatest(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

interface Kept {
  links: number;
  latest: number | null;
  readonly sum: ExactSum;
  /** Asked entities that it is linked with. */
  readonly asked: Set<unknown>;
}

/** Adds up passing links by neighbour. `Id` is whatever the source counts with. */
export class NeighbourTally<Id> {
  private readonly kept = new Map<Id, Kept>();

  constructor(private readonly where: Where) {}

  add(neighbour: Id, link: { readonly asked: Id; readonly amount: number; readonly time: number | null }): void {
    const known = this.kept.get(neighbour);
    const kept = known ?? { links: 0, latest: null, sum: new ExactSum(), asked: new Set() };
    if (known === undefined) this.kept.set(neighbour, kept);
    kept.links += 1;
    if (needsTotal(this.where)) kept.sum.add(link.amount);
    if (link.time !== null && (kept.latest === null || link.time > kept.latest)) kept.latest = link.time;
    if (this.where.least.asked !== null) kept.asked.add(link.asked);
  }

  /** The neighbours that pass, in the order in which they were met. */
  passing(): ReadonlyMap<Id, Totals> {
    const passing = new Map<Id, Totals>();
    for (const [id, { links, latest, sum, asked }] of this.kept) {
      const totals = { links, latest, total: sum.value };
      if (totalsPass(this.where, totals, asked.size)) passing.set(id, totals);
    }
    return passing;
  }
}

// The links that a search for paths has seen so far, kept as columns of numbers, because there may be millions. The
// places of an entity's links hang together in a chain.
import { numbers, smallNumbers, wholeNumbers } from './Column';

export interface SeenLink {
  /** The source's number for it. */
  readonly link: number;
  readonly from: number;
  readonly to: number;
  /** Followed both ways even when direction counts. */
  readonly isUndirected: boolean;
  /** Milliseconds since 1970 UTC; NaN for none, or when times were not read. */
  readonly at: number;
  /** What following it adds; 1 when nothing is weighed. */
  readonly cost: number;
}

/** The end of a chain. */
export const noPlace = -1;

export class KnownLinks {
  private readonly link = wholeNumbers(0);
  private readonly from = wholeNumbers(0);
  private readonly to = wholeNumbers(0);
  private readonly undirected = smallNumbers(0);
  private readonly at = numbers(Number.NaN);
  private readonly cost = numbers(Number.NaN);
  /** The chains: where each entity's begins, how long it is, and what follows each place from either end. */
  private readonly first = wholeNumbers(noPlace);
  private readonly length = wholeNumbers(0);
  private readonly afterFrom = wholeNumbers(noPlace);
  private readonly afterTo = wholeNumbers(noPlace);
  private readonly loaded = smallNumbers(0);
  private links = 0;
  private ends = 0;

  get count(): number {
    return this.links;
  }

  /** Entities at an end of a known link. */
  get entities(): number {
    return this.ends;
  }

  /** True when all links at the entity that pass are known. */
  isLoaded(entity: number): boolean {
    return this.loaded.get(entity) === 1;
  }

  /** The links at these were added. */
  setLoaded(entities: readonly number[]): void {
    for (const entity of entities) this.loaded.set(entity, 1);
  }

  /** Links that an earlier batch brought are known and left out; a self-link leads nowhere. */
  add({ link, from, to, isUndirected, at, cost }: SeenLink): void {
    if (from === to || this.isLoaded(from) || this.isLoaded(to)) return;
    const place = this.links;
    this.links += 1;
    this.link.set(place, link);
    this.from.set(place, from);
    this.to.set(place, to);
    if (isUndirected) this.undirected.set(place, 1);
    this.at.set(place, at);
    this.cost.set(place, cost);
    this.afterFrom.set(place, this.chain(from, place));
    this.afterTo.set(place, this.chain(to, place));
  }

  /** The first place of an entity's known links, or `noPlace`; then `nextAt`. */
  firstAt(entity: number): number {
    return this.first.get(entity);
  }

  nextAt(entity: number, place: number): number {
    return this.from.get(place) === entity ? this.afterFrom.get(place) : this.afterTo.get(place);
  }

  /** How many links are known at an entity. */
  countAt(entity: number): number {
    return this.length.get(entity);
  }

  placesOf(entity: number): readonly number[] {
    const places: number[] = [];
    for (let place = this.firstAt(entity); place !== noPlace; place = this.nextAt(entity, place)) places.push(place);
    return places;
  }

  linkAt(place: number): number {
    return this.link.get(place);
  }

  timeAt(place: number): number {
    return this.at.get(place);
  }

  setTime(place: number, at: number): void {
    this.at.set(place, at);
  }

  costAt(place: number): number {
    return this.cost.get(place);
  }

  otherEnd(place: number, entity: number): number {
    const from = this.from.get(place);
    return from === entity ? this.to.get(place) : from;
  }

  /** True when the link may be followed out of the entity, which is one of its ends. */
  leads(place: number, entity: number, isAlong: boolean): boolean {
    return !isAlong || this.from.get(place) === entity || this.undirected.get(place) === 1;
  }

  /** Puts a place before an entity's others; gives what follows it. */
  private chain(entity: number, place: number): number {
    const before = this.first.get(entity);
    if (before === noPlace) this.ends += 1;
    this.first.set(entity, place);
    this.length.set(entity, this.length.get(entity) + 1);
    return before;
  }
}

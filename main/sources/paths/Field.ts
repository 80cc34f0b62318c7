// The ground that one question's searches share: what is known of links and sizes, read from the source in batches, and
// how much looking is still allowed.
import { KnownLinks } from './KnownLinks';
import type { Reach, Size, Steps } from './Reach';

export interface Bounds {
  readonly links: number;
  readonly entities: number;
  /** Steps of the searches within what is known. */
  readonly steps: number;
}

export const usualBounds: Bounds = { links: 2_000_000, entities: 200_000, steps: 20_000_000 };

const batchEntities = 5000;
/** At an entity that was not measured. */
const usualLinks = 8;
const batchLinks = 50_000;
/** So many steps are taken before others are let in. */
const stride = 4096;

export class Field {
  readonly known = new KnownLinks();
  /** True once looking ended before everything was seen. */
  isPartial = false;
  private readonly sizes = new Map<number, Size>();
  private readonly ordered = new Set<number>();
  private steps = 0;

  constructor(
    readonly reach: Reach,
    readonly isAlong: boolean,
    private readonly hasCrowds: boolean,
    private readonly bounds: Bounds,
    private readonly onProgress: (looked: number) => void,
  ) {}

  /** Reads the links at these entities, in batches; stops, partial, when there are too many. */
  *load(entities: readonly number[]): Steps<void> {
    const unknown = entities.filter((entity) => !this.known.isLoaded(entity));
    for (const batch of this.batches(unknown)) {
      if (this.isFull()) return;
      yield this.reach.links(batch, this.known);
      this.known.setLoaded(batch);
      this.onProgress(this.known.count);
    }
  }

  /** After this, `isCrowded` may be asked. */
  *measureCrowds(entities: readonly number[]): Steps<void> {
    if (this.hasCrowds) yield* this.measure(entities);
  }

  /** Makes `costOf` good; where there are many entities, their number tells enough. */
  *steer(entities: readonly number[]): Steps<void> {
    if (entities.length <= batchEntities) yield* this.measure(entities);
  }

  private *measure(entities: readonly number[]): Steps<void> {
    const unknown = entities.filter((entity) => !this.sizes.has(entity));
    for (let start = 0; start < unknown.length; start += batchEntities) {
      yield this.reach.sizes(unknown.slice(start, start + batchEntities), this.sizes);
    }
  }

  /** After this, the entities can be compared. */
  *order(entities: Iterable<number>): Steps<void> {
    const unknown = [...entities].filter((entity) => !this.ordered.has(entity));
    for (let start = 0; start < unknown.length; start += batchEntities) {
      const batch = unknown.slice(start, start + batchEntities);
      yield this.reach.keys(batch);
      for (const entity of batch) this.ordered.add(entity);
    }
  }

  isCrowded(entity: number): boolean {
    return this.sizes.get(entity)?.isCrowded ?? false;
  }

  /** Links still to be read to go on from these. */
  costOf(entities: readonly number[]): number {
    return entities.reduce((sum, entity) => sum + (this.known.isLoaded(entity) ? 0 : this.linksOf(entity)), 0);
  }

  /** Counts one step; true now and then, when it is time to yield. */
  step(): boolean {
    this.steps += 1;
    return this.steps % stride === 0;
  }

  /** True when the searches have taken too many steps, which makes the answer partial. */
  isSpent(): boolean {
    if (this.steps < this.bounds.steps) return false;
    this.isPartial = true;
    return true;
  }

  private isFull(): boolean {
    const isFull = this.known.count >= this.bounds.links || this.known.entities >= this.bounds.entities;
    if (isFull) this.isPartial = true;
    return isFull;
  }

  private *batches(entities: readonly number[]): Generator<readonly number[]> {
    let batch: number[] = [];
    let links = 0;
    for (const entity of entities) {
      const more = this.linksOf(entity);
      if (batch.length >= batchEntities || (batch.length > 0 && links + more > batchLinks)) {
        yield batch;
        [batch, links] = [[], 0];
      }
      batch.push(entity);
      links += more;
    }
    if (batch.length > 0) yield batch;
  }

  private linksOf(entity: number): number {
    return this.sizes.get(entity)?.links ?? usualLinks;
  }
}

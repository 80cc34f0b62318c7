// Who is linked with whom on the chart: entities and links by id, and at each entity its links. Nothing else, because a
// chart of 20,000 entities and 40,000 links is laid into it at once: graphology takes 0.3 s for that, this 30 ms.
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import type { EntityId, LinkId } from '../../shared/ids';

interface Knot {
  it: ChartEntity;
  strands: Strand[];
}

interface Strand {
  it: ChartLink;
  readonly from: Knot;
  readonly to: Knot;
  isGone: boolean;
}

const noStrands: readonly Strand[] = [];

export class Mesh {
  private readonly knots = new Map<EntityId, Knot>();
  private readonly strands = new Map<LinkId, Strand>();

  get entityCount(): number {
    return this.knots.size;
  }

  get linkCount(): number {
    return this.strands.size;
  }

  hasEntity(id: string): boolean {
    return this.knots.has(id as EntityId);
  }

  hasLink(id: string): boolean {
    return this.strands.has(id as LinkId);
  }

  entity(id: EntityId): ChartEntity | undefined {
    return this.knots.get(id)?.it;
  }

  link(id: LinkId): ChartLink | undefined {
    return this.strands.get(id)?.it;
  }

  /** In the order of their coming. */
  entities(): ChartEntity[] {
    return Array.from(this.knots.values(), ({ it }) => it);
  }

  /** In the order of their coming. */
  links(): ChartLink[] {
    return Array.from(this.strands.values(), ({ it }) => it);
  }

  /** Links at an entity, either way, one from it to itself once. */
  linksOf(id: EntityId): ChartLink[] {
    return this.strandsOf(id).map(({ it }) => it);
  }

  /** Distinct other entities that are linked with this one. */
  neighboursOf(id: EntityId): ChartEntity[] {
    const knot = this.knots.get(id);
    const others = new Set(this.strandsOf(id).map(({ from, to }) => (from === knot ? to : from)));
    if (knot !== undefined) others.delete(knot);
    return Array.from(others, ({ it }) => it);
  }

  addEntity(it: ChartEntity): void {
    this.knots.set(it.entity.id, { it, strands: [] });
  }

  replaceEntity(it: ChartEntity): void {
    const knot = this.knots.get(it.entity.id);
    if (knot !== undefined) knot.it = it;
  }

  /** Its links have gone before. */
  removeEntity(id: EntityId): void {
    this.knots.delete(id);
  }

  /** Its ends are there. */
  addLink(it: ChartLink): void {
    const { id, from, to } = it.link;
    const [start, end] = [this.knots.get(from), this.knots.get(to)];
    if (start === undefined || end === undefined) throw new Error(`a link without its ends: ${id}`);
    const strand: Strand = { it, from: start, to: end, isGone: false };
    this.strands.set(id, strand);
    start.strands.push(strand);
    if (end !== start) end.strands.push(strand);
  }

  replaceLink(it: ChartLink): void {
    const strand = this.strands.get(it.link.id);
    if (strand !== undefined) strand.it = it;
  }

  /** All at once, so that taking a hub's links away looks through them once and not once for each. */
  removeLinks(ids: Iterable<LinkId>): void {
    const ends = new Set<Knot>();
    for (const id of ids) {
      const strand = this.strands.get(id);
      if (strand === undefined) continue;
      strand.isGone = true;
      this.strands.delete(id);
      ends.add(strand.from).add(strand.to);
    }
    for (const knot of ends) knot.strands = knot.strands.filter(({ isGone }) => !isGone);
  }

  private strandsOf(id: EntityId): readonly Strand[] {
    return this.knots.get(id)?.strands ?? noStrands;
  }
}

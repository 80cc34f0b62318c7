// Everything that an analysis asks of a source, gathered as it is read: entities in a list, links in columns. The same for every
// source, so that a case and a database with the same in them give the same facts.
import type { AnalysedEntity, Facts } from '../../shared/analysis/Analysis';
import { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import {
  mostEntitiesRead,
  type FactsCounts,
  type FactsPiece,
  type FactsQuestion,
} from '../../shared/contracts/analysis';
import type { Entity, Link } from '../../shared/graph';
import type { Fields } from '../../shared/value';

const noFields: Fields = {};

export class GatheredFacts {
  private readonly entities: AnalysedEntity[] = [];
  private links = new LinkColumns();
  private readonly places = new Map<string, number>();
  private seenEntities = 0;
  private seenLinks = 0;
  private readonly entityTypes: ReadonlySet<string> | null;
  private readonly linkTypes: ReadonlySet<string> | null;

  constructor(private readonly question: FactsQuestion) {
    this.entityTypes = question.entityTypes === null ? null : new Set(question.entityTypes);
    this.linkTypes = question.linkTypes === null ? null : new Set(question.linkTypes);
  }

  /** Passes over other types than those asked for. All entities come before the first link. */
  addEntity({ id, key, type, caption, fields }: Entity): void {
    if (this.entityTypes?.has(type) === false) return;
    this.seenEntities += 1;
    if (this.entities.length >= mostEntitiesRead) return;
    this.places.set(id, this.entities.length);
    this.entities.push({ id, key, type, caption, fields: this.question.withFields ? fields : noFields });
  }

  /** Passes over other types and links with an end that is not among the entities. */
  addLink({ id, type, from, to, fields }: Pick<Link, 'id' | 'type' | 'from' | 'to' | 'fields'>): void {
    if (this.linkTypes?.has(type) === false) return;
    const [start, end] = [this.places.get(from), this.places.get(to)];
    if (start === undefined || end === undefined) return;
    this.seenLinks += 1;
    if (this.links.length >= this.question.mostLinks) return;
    this.links.add({ id, type, from: start, to: end, fields: this.question.withFields ? fields : noFields });
  }

  /** For whoever reads them once more from the beginning. */
  forgetLinks(): void {
    this.links = new LinkColumns();
    this.seenLinks = 0;
  }

  /** There is more than what was given here. */
  thereAre({ entities, links }: { readonly entities: number; readonly links: number }): void {
    this.seenEntities = Math.max(this.seenEntities, entities);
    this.seenLinks = Math.max(this.seenLinks, links);
  }

  get counts(): FactsCounts {
    const { entities, links, seenEntities, seenLinks } = this;
    return { entities: entities.length, links: links.length, ofEntities: seenEntities, ofLinks: seenLinks };
  }

  get facts(): Facts {
    return { entities: this.entities, links: this.links.links() };
  }

  *pieces(size: number): Generator<FactsPiece, void> {
    const { entities, links } = this;
    for (let at = 0; at < entities.length; at += size) yield { entities: entities.slice(at, at + size), links: null };
    for (const piece of links.pieces(size)) yield { entities: [], links: piece };
  }
}

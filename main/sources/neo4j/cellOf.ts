// What a statement gave back, as cells of a table and as the entities and links among them. The driver's nodes,
// relationships and paths can stand anywhere in a list or a map.
import neo4j, { type Node, type Relationship } from 'neo4j-driver';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { Cell } from '../../../shared/questions';
import { compareCodePoints } from '../compareCodePoints';
import { decodeValue } from './decode';
import { entityOf, linkOfRelationship } from './entityOf';
import type { LensBook } from './lensBook';

/** Everything of the graph that the cells of one reply speak of, by id. */
export class FoundElements {
  readonly entities = new Map<EntityId, Entity>();
  readonly links = new Map<LinkId, Link>();

  constructor(private readonly book: LensBook) {}

  /** Takes in what the value holds, however deep. */
  collect(raw: unknown): void {
    if (neo4j.isNode(raw)) this.addNode(raw);
    else if (neo4j.isRelationship(raw)) this.addRelationship(raw);
    else if (neo4j.isPath(raw)) {
      this.addNode(raw.start);
      for (const { relationship, end } of raw.segments) {
        this.addRelationship(relationship);
        this.addNode(end);
      }
    } else for (const inner of innerOf(raw) ?? []) this.collect(inner);
  }

  /** The ends of links that no cell speaks of. */
  ends(): readonly EntityId[] {
    const ends = new Set([...this.links.values()].flatMap(({ from, to }) => [from, to]));
    return [...ends].filter((id) => !this.entities.has(id));
  }

  /** A link that lost an end in the meantime has nowhere to be drawn, and goes with it. */
  forgetLooseLinks(): void {
    for (const [id, { from, to }] of this.links)
      if (!this.entities.has(from) || !this.entities.has(to)) this.links.delete(id);
  }

  private addNode({ elementId: id, labels, properties }: Node): void {
    if (this.entities.has(id as EntityId)) return;
    // Events too: whoever asks for them in Cypher wants to see the nodes that they are.
    this.entities.set(id as EntityId, entityOf({ id, labels, properties }, this.book));
  }

  private addRelationship(raw: Relationship): void {
    const id = raw.elementId as LinkId;
    if (this.links.has(id)) return;
    const [from, to] = [raw.startNodeElementId, raw.endNodeElementId];
    this.links.set(id, linkOfRelationship({ id, word: raw.type, from, to, properties: raw.properties }, this.book));
  }
}

/**
 * A list or map that holds something of the graph becomes a list of cells (a map's in the order of its keys); one that
 * holds only values stays a value.
 */
export function cellOf(raw: unknown, found: FoundElements): Cell {
  if (neo4j.isNode(raw)) return { is: 'entity', id: raw.elementId as EntityId };
  if (neo4j.isRelationship(raw)) return linkCell(raw.elementId as LinkId, found);
  if (neo4j.isPath(raw)) {
    return {
      is: 'path',
      entities: [raw.start, ...raw.segments.map(({ end }) => end)].map(({ elementId }) => elementId as EntityId),
      links: raw.segments.map(({ relationship }) => relationship.elementId as LinkId),
    };
  }
  if (!holdsElements(raw)) return { is: 'value', value: decodeValue(raw) };
  return { is: 'list', cells: (innerOf(raw) ?? []).map((inner) => cellOf(inner, found)) };
}

function linkCell(id: LinkId, { links }: FoundElements): Cell {
  return links.has(id) ? { is: 'link', id } : { is: 'value', value: null };
}

function holdsElements(raw: unknown): boolean {
  if (neo4j.isNode(raw) || neo4j.isRelationship(raw) || neo4j.isPath(raw)) return true;
  return (innerOf(raw) ?? []).some(holdsElements);
}

/** What a list or a plain map holds; null for everything else, the driver's own classes of values among it. */
function innerOf(raw: unknown): readonly unknown[] | null {
  if (Array.isArray(raw)) return raw;
  if (typeof raw !== 'object' || raw === null || Object.getPrototypeOf(raw) !== Object.prototype) return null;
  return Object.entries(raw)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, inner]): unknown => inner);
}

// Answers written without ids, which every source mints for itself, so that the suite can compare two sources:
// entities are named by type and key, links by their ends.
import type { Entity, Link, Subgraph } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type {
  ExpandQuestion,
  ExpandReply,
  GetReply,
  LinksBetweenReply,
  NeighbourCountsQuestion,
  NeighbourCountsReply,
  SearchQuestion,
  SearchReply,
} from '../../shared/questions';
import type { Call, GraphSource } from './GraphSource';

/** Type and key; the rows under test give no two entities the same. */
type EntityName = `${string} ${string}`;

export const neverAborted: Call = { signal: new AbortController().signal };

/** Asks one source by names and tells its answers by names. */
export class NamedSource {
  private readonly ids = new Map<string, EntityId>();
  private readonly names = new Map<EntityId, string>();

  constructor(readonly source: GraphSource) {}

  /** The id of an entity that search finds by its key. */
  async idOf(type: string, key: string): Promise<EntityId> {
    const known = this.ids.get(nameOf({ type, key }));
    if (known !== undefined) return known;
    const { subgraph } = await this.source.search({ text: key, types: [type], limit: 1000 }, neverAborted);
    this.learn(subgraph);
    const found = this.ids.get(nameOf({ type, key }));
    if (found === undefined) throw new Error(`no ${type} ${key} in the source under test`);
    return found;
  }

  async idsOf(entities: readonly (readonly [string, string])[]): Promise<EntityId[]> {
    const ids: EntityId[] = [];
    for (const [type, key] of entities) ids.push(await this.idOf(type, key));
    return ids;
  }

  async search(question: SearchQuestion) {
    const reply = await this.source.search(question, neverAborted);
    return this.searchReply(reply);
  }

  async get(entities: readonly (readonly [string, string])[], gone: readonly EntityId[] = []) {
    const ids = [...(await this.idsOf(entities)), ...gone];
    const reply: GetReply = await this.source.get({ ids }, neverAborted);
    return { ...this.subgraph(reply.subgraph), missing: reply.missing };
  }

  async neighbourCounts(
    entities: readonly (readonly [string, string])[],
    gone: readonly EntityId[] = [],
    more: Partial<NeighbourCountsQuestion> = {},
  ) {
    const ids = [...(await this.idsOf(entities)), ...gone];
    const reply: NeighbourCountsReply = await this.source.neighbourCounts(
      { ids, only: null, where: null, ...more },
      neverAborted,
    );
    const { rows, neighbours, links, isAtLeast, answer } = reply;
    return { rows, neighbours, links, isAtLeast, question: answer.question };
  }

  async expand(
    entities: readonly (readonly [string, string])[],
    more: Partial<ExpandQuestion> = {},
    gone: readonly EntityId[] = [],
  ) {
    const ids = [...(await this.idsOf(entities)), ...gone];
    const question = { ids, only: null, where: null, limit: 5000, linkLimit: 50_000, after: null, ...more };
    return this.expandReply(await this.source.expand(question, neverAborted));
  }

  async linksBetween(
    entities: readonly (readonly [string, string])[],
    others: readonly (readonly [string, string])[],
    limit = 100_000,
  ) {
    const question = { ids: await this.idsOf(entities), others: await this.idsOf(others), limit };
    const reply: LinksBetweenReply = await this.source.linksBetween(question, neverAborted);
    return { ...this.subgraph(reply.subgraph), total: reply.total };
  }

  async locate(entities: readonly (readonly [string, string])[]) {
    const wanted = entities.map(([type, key]) => ({ type, key }));
    const { subgraph } = await this.source.locate({ wanted }, neverAborted);
    return this.subgraph(subgraph);
  }

  private searchReply(reply: SearchReply) {
    // Advice comes when a search was slow, which says nothing of whether its answer is right.
    const { subgraph, totals, total, isAtLeast } = reply;
    return { ...this.subgraph(subgraph), totals, total, isAtLeast };
  }

  private expandReply(reply: ExpandReply) {
    const { subgraph, knownNeighbours, ...rest } = reply;
    const facts = this.subgraph(subgraph);
    const known = Object.entries(knownNeighbours).map(([id, count]) => [this.nameOfId(id as EntityId), count]);
    return { ...facts, ...rest, knownNeighbours: known.sort(byText) };
  }

  private subgraph(subgraph: Subgraph) {
    this.learn(subgraph);
    return {
      entities: subgraph.entities.map(({ type, key, caption, fields, record }: Entity) => ({
        type,
        key,
        caption,
        fields: sorted(fields),
        record,
      })),
      // Parallel links have no order that sources share.
      links: subgraph.links.map((link) => this.linkText(link)).sort(),
      files: subgraph.files,
      question: subgraph.answer.question,
    };
  }

  private linkText({ type, from, to, fields, record }: Link): string {
    return JSON.stringify([this.nameOfId(from), type, this.nameOfId(to), sorted(fields), record]);
  }

  private nameOfId(id: EntityId): string {
    return this.names.get(id) ?? 'an entity that no answer named';
  }

  private learn({ entities }: Subgraph): void {
    for (const entity of entities) {
      this.ids.set(nameOf(entity), entity.id);
      this.names.set(entity.id, nameOf(entity));
    }
  }
}

function nameOf({ type, key }: Pick<Entity, 'type' | 'key'>): EntityName {
  return `${type} ${key}`;
}

function sorted<T extends object>(record: T): unknown {
  return Object.fromEntries(Object.entries(record).sort(byText));
}

function byText(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

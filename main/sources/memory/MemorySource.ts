// A source over entities and links held in memory: an opened snapshot, and the plainly right twin that the tests
// compare the other sources with. Plain loops, no indexes.
import { nameTextsOf, searchTextOf } from '../../../shared/catalogue';
import type { FactsQuestion } from '../../../shared/contracts/analysis';
import { AppError } from '../../../shared/errors';
import type { Answer, Entity, FileOrigin, Link, Subgraph } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import { noLooks, type Looks } from '../../../shared/looks';
import { typedPinyin } from '../../../shared/pinyin/typedPinyin';
import type {
  CypherReply,
  ExpandQuestion,
  ExpandReply,
  GetQuestion,
  GetReply,
  LinksBetweenQuestion,
  LinksBetweenReply,
  LocateQuestion,
  LocateReply,
  NeighbourCountsQuestion,
  NeighbourCountsReply,
  PathsQuestion,
  PathsReply,
  SearchQuestion,
  SearchReply,
  SourceDescription,
} from '../../../shared/questions';
import {
  answerToExpand,
  answerToGet,
  answerToLinksBetween,
  answerToLocate,
  answerToNeighbourCounts,
  answerToPaths,
  answerToSearch,
  type SourceIdentity,
} from '../answers';
import { compareCodePoints } from '../compareCodePoints';
import { noDatabase } from '../noDatabase';
import { GatheredFacts } from '../GatheredFacts';
import type { Call, GraphSource } from '../GraphSource';
import { fold } from '../../../shared/fieldTest';
import { matches, needlesOf, rankOfMatch } from '../searchMatching';
import { eventFieldsWith, type EventFieldsOf } from '../whereOf';
import { describeTypes } from './describeTypes';
import { pathsInMemory } from './pathsInMemory';
import { countRows, dealt, groupsAmong, neighboursOf, passingLinks, type Asked, type Entities } from './neighbourhood';
import { narrowed, viewTest } from './whereNarrows';

export interface MemoryData {
  readonly source: SourceIdentity;
  /** Every link's ends are among them. */
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  readonly files: { readonly [file: string]: FileOrigin };
  readonly opening: readonly string[];
  /** Left out when all types are the catalogue's. */
  readonly looks?: Looks;
}

export class MemorySource implements GraphSource {
  private readonly data: MemoryData;
  private readonly entities: Entities;
  private readonly eventFields: EventFieldsOf;
  readonly lens = null;
  private isClosed = false;

  constructor(data: MemoryData) {
    this.data = data;
    this.entities = new Map(data.entities.map((entity) => [entity.id, entity]));
    this.eventFields = eventFieldsWith(data.looks);
  }

  describe(call: Call): Promise<SourceDescription> {
    return this.answering(call, () => ({
      ...this.data.source,
      ...describeTypes(this.data.entities, this.data.links),
      entities: this.data.entities.length,
      links: this.data.links.length,
      fingerprint: null,
      isEstimate: false,
      isReadOnly: true,
      looks: this.data.looks ?? noLooks,
      ...noDatabase,
      opening: this.data.opening,
    }));
  }

  search(question: SearchQuestion, call: Call): Promise<SearchReply> {
    return this.answering(call, async () => {
      const needles = needlesOf(question.text);
      const isRead = await isReadAs(question.text);
      const hits = this.data.entities
        .filter(({ type }) => question.types === null || question.types.includes(type))
        .filter(
          ({ type, key, fields }) =>
            matches(needles, searchTextOf(type, fields, key).map(fold)) || isRead(nameTextsOf(type, fields, key)),
        )
        .map((entity) => ({ entity, rank: rankOfMatch(needles, entity.key, entity.caption) }))
        .sort(
          (a, b) =>
            a.rank - b.rank ||
            compareCodePoints(a.entity.caption, b.entity.caption) ||
            compareCodePoints(a.entity.key, b.entity.key) ||
            compareCodePoints(a.entity.id, b.entity.id),
        )
        .map(({ entity }) => entity);
      const totals: Record<string, number> = {};
      for (const { type } of hits) totals[type] = (totals[type] ?? 0) + 1;
      return {
        subgraph: this.subgraph(hits.slice(0, question.limit), [], answerToSearch(this.data.source, question)),
        totals,
        total: hits.length,
        isAtLeast: false,
        advice: null,
      };
    });
  }

  get(question: GetQuestion, call: Call): Promise<GetReply> {
    return this.answering(call, () => {
      const { asked, missing } = this.sort(question.ids);
      const found = [...asked].flatMap((id) => this.entities.get(id) ?? []);
      return { subgraph: this.subgraph(found, [], answerToGet(this.data.source, question)), missing };
    });
  }

  neighbourCounts(question: NeighbourCountsQuestion, call: Call): Promise<NeighbourCountsReply> {
    return this.answering(call, () => {
      const { asked } = this.sort(question.ids);
      if (asked.size === 0) throw new AppError('GONE');
      const passes = viewTest(question.where, this.eventFields);
      const { neighbours, links } = this.passing(question, asked);
      return {
        rows: countRows(this.data.links, this.entities, asked, passes),
        neighbours: neighbours.length,
        links,
        isAtLeast: false,
        answer: answerToNeighbourCounts(this.data.source, question),
      };
    });
  }

  expand(question: ExpandQuestion, call: Call): Promise<ExpandReply> {
    return this.answering(call, () => {
      const { asked, missing } = this.sort(question.ids);
      if (asked.size === 0) throw new AppError('GONE');
      const { neighbours: all, among: groups, links: totalLinks } = this.passing(question, asked);
      const start = question.after === null ? 0 : startAfter(question.after, all.length);
      const page = all.slice(start, start + question.limit);
      // Links among the asked belong to no neighbour's page: they come once, with the first.
      const among = question.after === null ? groups : [];
      const links = dealt([...page.map((neighbour) => neighbour.links), ...among], question.linkLimit);
      const end = start + page.length;
      return {
        subgraph: this.subgraph(
          page.map(({ entity }) => entity),
          links,
          answerToExpand(this.data.source, question),
        ),
        totalNeighbours: all.length,
        totalLinks,
        isAtLeast: false,
        knownNeighbours: Object.fromEntries([...asked].map((id) => [id, this.neighboursKnownOf(id)])),
        next: end < all.length ? String(end) : null,
        missing,
      };
    });
  }

  linksBetween(question: LinksBetweenQuestion, call: Call): Promise<LinksBetweenReply> {
    return this.answering(call, () => {
      const ids = new Set(question.ids);
      const either = new Set([...question.ids, ...question.others]);
      const links = this.data.links.filter(
        ({ from, to }) => (ids.has(from) && either.has(to)) || (ids.has(to) && either.has(from)),
      );
      const answer = answerToLinksBetween(this.data.source, question);
      return { subgraph: this.subgraph([], links.slice(0, question.limit), answer), total: links.length };
    });
  }

  paths(question: PathsQuestion, call: Call): Promise<PathsReply> {
    return this.answering(call, () => {
      const { asked, missing } = this.sort(question.ids);
      const { entities, links, ...reply } = pathsInMemory(this.data, question, [...asked], missing);
      return { ...reply, subgraph: this.subgraph(entities, links, answerToPaths(this.data.source, question)) };
    });
  }

  locate(question: LocateQuestion, call: Call): Promise<LocateReply> {
    return this.answering(call, () => {
      const found = question.wanted.flatMap(({ type, key }) =>
        this.data.entities.filter((entity) => entity.type === type && entity.key === key),
      );
      return { subgraph: this.subgraph([...new Set(found)], [], answerToLocate(this.data.source, question)) };
    });
  }

  facts(question: FactsQuestion, call: Call): Promise<GatheredFacts> {
    return this.answering(call, () => {
      const gathered = new GatheredFacts(question);
      for (const entity of this.data.entities) gathered.addEntity(entity);
      for (const link of this.data.links) gathered.addLink(link);
      return gathered;
    });
  }

  cypher(): Promise<CypherReply> {
    return Promise.reject(new AppError('NO_CYPHER'));
  }

  check(call: Call): Promise<void> {
    return this.answering(call, () => undefined);
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }

  private async answering<T>(call: Call, work: () => T | Promise<T>): Promise<T> {
    if (this.isClosed) throw new AppError('NO_SOURCE');
    if (call.signal.aborted) throw new AppError('CANCELLED');
    // Lets an abort that follows at once be heard, as it is by sources that wait for a disk or a server.
    await Promise.resolve();
    if (this.isClosed || call.signal.aborted) throw new AppError('CANCELLED');
    const answer = await work();
    if (this.isClosed || call.signal.aborted) throw new AppError('CANCELLED');
    return answer;
  }

  private sort(ids: readonly EntityId[]): { readonly asked: Asked; readonly missing: readonly EntityId[] } {
    const distinct = [...new Set(ids)];
    return {
      asked: new Set(distinct.filter((id) => this.entities.has(id))),
      missing: distinct.filter((id) => !this.entities.has(id)),
    };
  }

  /** What rows and filter let pass: neighbours in order, groups of links among the asked, and links in all. */
  private passing({ only, where }: Pick<ExpandQuestion, 'only' | 'where'>, asked: Asked) {
    const links = passingLinks(this.data.links, this.entities, asked, only, viewTest(where, this.eventFields));
    const neighbours = narrowed(neighboursOf(links, this.entities, asked), where, asked, this.eventFields);
    const among = groupsAmong(links, asked);
    const count = [...neighbours.map((neighbour) => neighbour.links), ...among].reduce(
      (sum, { length }) => sum + length,
      0,
    );
    return { neighbours, among, links: count };
  }

  /** Other asked entities count here: the badge of one entity does not depend on what else was asked. */
  private neighboursKnownOf(id: EntityId): number {
    const alone = new Set([id]);
    return neighboursOf(
      passingLinks(this.data.links, this.entities, alone, null, () => true),
      this.entities,
      alone,
    ).length;
  }

  private subgraph(entities: readonly Entity[], links: readonly Link[], answer: Answer): Subgraph {
    const named = new Set([...entities, ...links].flatMap(({ record }) => record?.file ?? []));
    const files = Object.entries(this.data.files).filter(([file]) => named.has(file));
    return { entities, links, files: Object.fromEntries(files), answer };
  }
}

function startAfter(next: string, count: number): number {
  const start = /^\d{1,9}$/.test(next) ? Number(next) : Number.NaN;
  if (!(start > 0 && start <= count)) throw new AppError('BAD_REQUEST');
  return start;
}

/** Whether Chinese in a name is read as was typed. The dictionary is fetched when what was typed may be Pinyin. */
async function isReadAs(text: string): Promise<(names: readonly string[]) => boolean> {
  const typed = typedPinyin(text);
  if (typed === null) return () => false;
  const { isSpelledIn } = await import('../../../shared/pinyin/readings');
  return (names) => isSpelledIn(typed, names);
}

// The links and entities of a database as the path engine asks for them: whole frontiers by one query each.
import { linkType } from '../../../../shared/catalogue';
import type { Entity, Link } from '../../../../shared/graph';
import type { EntityId, LinkId } from '../../../../shared/ids';
import type { PathsQuestion } from '../../../../shared/questions';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import type { KnownLinks } from '../../paths/KnownLinks';
import { Numbering } from '../../paths/Numbering';
import { momentIn, needsFields, passOf } from '../../paths/passOf';
import type { Reach, Size } from '../../paths/Reach';
import { entityOf, linkOf } from '../entityOf';
import type { LensBook } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import { lookAround } from './around';
import { end, isEntity, linkParameters, linkText, start, told } from './passing';

const entitiesText = `
  MATCH (n) WHERE elementId(n) IN $ids AND ${isEntity}
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;

/** Columns: of the thousands of entities between two others, only the order is wanted. */
const keysText = `
  MATCH (n) WHERE elementId(n) IN $ids AND n._skeinKey IS NOT NULL AND ${isEntity}
  RETURN collect(elementId(n)) AS ids, collect(n._skeinKey) AS keys`;

const sizesText = 'MATCH (a) WHERE elementId(a) IN $ids RETURN elementId(a) AS id, COUNT { (a)--() } AS links';

// What carries a link's properties: a relationship, or the node of an event.
const relationshipsText = `MATCH ()-[c]->() WHERE elementId(c) IN $ids RETURN elementId(c) AS id, ${told} AS properties`;
const eventsText = `MATCH (c) WHERE elementId(c) IN $ids RETURN elementId(c) AS id, ${told} AS properties`;

/** Stands between the parts of an event's link id. */
const idEdge = '>';

interface Ends {
  readonly word: string;
  readonly from: EntityId;
  readonly to: EntityId;
}

export class DatabaseReach implements Reach {
  readonly entityNumbers = new Numbering<EntityId>();
  private readonly linkNumbers = new Numbering<LinkId>();
  private readonly entities = new Map<number, Entity>();
  /** Of published entities whose other facts nobody has asked for. */
  private readonly publishedKeys = new Map<number, string>();
  private readonly facts = new Map<number, Link>();
  private readonly ends: Ends[] = [];
  /** How many links there are at entities that were met, so that who goes on from them need not ask. */
  private readonly met = new Map<string, number>();
  private readonly pass: ReturnType<typeof passOf>;
  private readonly withFields: boolean;

  constructor(
    private readonly gate: Gate,
    private readonly book: LensBook,
    private readonly question: PathsQuestion,
    private readonly call: Call,
    /** Whether entities bear their keys as `publish` marks them. */
    private readonly isPublished: boolean,
  ) {
    this.pass = passOf(question);
    // An event is one link for each two participants: it is read once, with them.
    this.withFields = needsFields(question) || book.hasEvents;
  }

  /** Of an entity's id as a row has it. */
  numberOf(id: string): number {
    return this.entityNumbers.numberOf(id as EntityId);
  }

  /** The words of the links that pass; null for all. */
  get words(): readonly string[] | null {
    return this.question.linkTypes?.flatMap((type) => this.book.wordsOf(type)) ?? null;
  }

  async links(of: readonly number[], known: KnownLinks): Promise<void> {
    const { ofAsked, id, columns } = linkText(this.book);
    const ends = `${id} AS id, word, elementId(${start}) AS from, elementId(${end}) AS to`;
    const text = `${ofAsked} WHERE $words IS NULL OR word IN $words
      RETURN ${this.withFields ? columns : ends}, isOut, COUNT { (b)--() } AS size`;
    const ids = of.map((entity) => this.entityNumbers.idOf(entity));
    const batch = new Set<unknown>(ids);
    const parameters = { ids, words: this.words, ...linkParameters(this.book) };
    // A link between two of them is there twice, and taken from its start.
    const taker = () => (row: Row) => {
      if (row['isOut'] === true || !batch.has(row['from'])) this.add(row, known);
      this.met.set(readText(row[row['isOut'] === true ? 'to' : 'from']), readCount(row['size']));
    };
    await this.gate.run({ text, parameters, taker }, this.call);
  }

  async sizes(of: readonly number[], sizes: Map<number, Size>): Promise<void> {
    const ids = of.map((entity) => this.entityNumbers.idOf(entity));
    const unmet = ids.filter((id) => !this.met.has(id));
    if (unmet.length > 0) {
      const { rows } = await this.gate.run({ text: sizesText, parameters: { ids: unmet } }, this.call);
      for (const row of rows) this.met.set(readText(row['id']), readCount(row['links']));
    }
    const links = this.met;
    const crowded = await this.crowdedOf(ids, links);
    for (const [index, entity] of of.entries()) {
      const id = ids[index] ?? '';
      sizes.set(entity, { links: links.get(id) ?? 0, isCrowded: crowded.has(id) });
    }
  }

  async keys(of: readonly number[]): Promise<void> {
    const unknown = () => of.filter((entity) => !this.entities.has(entity) && !this.publishedKeys.has(entity));
    if (this.isPublished) await this.readPublishedKeys(unknown());
    const missing = unknown();
    if (missing.length > 0) await this.readEntities(missing.map((entity) => this.entityNumbers.idOf(entity)));
  }

  private async readPublishedKeys(of: readonly number[]): Promise<void> {
    if (of.length === 0) return;
    const parameters = { ids: of.map((entity) => this.entityNumbers.idOf(entity)), ...linkParameters(this.book) };
    const { rows } = await this.gate.run({ text: keysText, parameters }, this.call);
    const keys = readTexts(rows[0]?.['keys']);
    for (const [index, id] of readTexts(rows[0]?.['ids']).entries())
      this.publishedKeys.set(this.numberOf(id), keys[index] ?? '');
  }

  async times(places: readonly number[], known: KnownLinks): Promise<void> {
    if (this.withFields) return;
    const links = await this.readLinks(places.map((place) => known.linkAt(place)));
    for (const [index, place] of places.entries()) {
      const link = links[index];
      if (link === undefined) continue;
      known.setTime(place, momentIn(link.fields, this.timeField(this.endsOf(known.linkAt(place)).word)));
    }
  }

  compareEntities(a: number, b: number): number {
    const byKey = compareCodePoints(this.keyOf(a), this.keyOf(b));
    return byKey || compareCodePoints(this.entityNumbers.idOf(a), this.entityNumbers.idOf(b));
  }

  compareLinks(a: number, b: number): number {
    return compareCodePoints(this.linkNumbers.idOf(a), this.linkNumbers.idOf(b));
  }

  linkId(link: number): LinkId {
    return this.linkNumbers.idOf(link);
  }

  /** Those that exist, in the order given. */
  async readEntities(ids: readonly EntityId[]): Promise<readonly Entity[]> {
    const unknown = ids.filter((id) => !this.entities.has(this.entityNumbers.numberOf(id)));
    if (unknown.length > 0) {
      const parameters = { ids: unknown, ...linkParameters(this.book) };
      const { rows } = await this.gate.run({ text: entitiesText, parameters }, this.call);
      for (const row of rows) {
        const entity = entityOf(row, this.book);
        this.entities.set(this.entityNumbers.numberOf(entity.id), entity);
      }
    }
    return ids.flatMap((id) => this.entities.get(this.entityNumbers.numberOf(id)) ?? []);
  }

  /** The facts of links that were added, in the order given; without those that are gone by now. */
  async readLinks(links: readonly number[]): Promise<readonly Link[]> {
    const unknown = links.filter((link) => !this.facts.has(link));
    const byCarrier = new Map<string, number[]>();
    for (const link of unknown) {
      const carrier = this.linkNumbers.idOf(link).split(idEdge)[0] ?? '';
      byCarrier.set(carrier, [...(byCarrier.get(carrier) ?? []), link]);
    }
    const isEvent = (link: number) => this.linkNumbers.idOf(link).includes(idEdge);
    for (const [text, wanted] of [
      [relationshipsText, unknown.filter((link) => !isEvent(link))],
      [eventsText, unknown.filter(isEvent)],
    ] as const) {
      if (wanted.length === 0) continue;
      const ids = [...new Set(wanted.map((link) => this.linkNumbers.idOf(link).split(idEdge)[0]))];
      const { rows } = await this.gate.run({ text, parameters: { ids } }, this.call);
      for (const row of rows) {
        for (const link of byCarrier.get(readText(row['id'])) ?? []) {
          const whole = { ...row, ...this.endsOf(link), id: this.linkNumbers.idOf(link) };
          this.facts.set(link, linkOf(whole, this.book));
        }
      }
    }
    return links.flatMap((link) => this.facts.get(link) ?? []);
  }

  /** A row about a relationship as it is in the database, with the ends as they are shown. */
  asShown(row: Row): Row {
    const { isReversed } = this.book.linkReading(readText(row['word']));
    return isReversed ? { ...row, from: row['to'], to: row['from'] } : row;
  }

  /** Adds a link from a row with `id`, `word`, `from` and `to` as shown, and `properties` when they are read. */
  add(row: Row, known: KnownLinks): void {
    const [id, word] = [readText(row['id']) as LinkId, readText(row['word'])];
    const [from, to] = [readText(row['from']) as EntityId, readText(row['to']) as EntityId];
    const { type } = this.book.linkReading(word);
    const { fields } = this.withFields ? linkOf(row, this.book) : { fields: {} };
    const pass = this.pass(type, fields, this.timeField(word));
    if (pass === null) return;
    const link = this.linkNumbers.numberOf(id);
    this.ends[link] = { word, from, to };
    known.add({
      link,
      from: this.entityNumbers.numberOf(from),
      to: this.entityNumbers.numberOf(to),
      isUndirected: !linkType(type).isDirected,
      ...pass,
    });
  }

  /** Entities have at most as many neighbours as links, unless a link may lead over an event. */
  private async crowdedOf(ids: readonly EntityId[], links: ReadonlyMap<string, number>): Promise<ReadonlySet<string>> {
    const { mostNeighbours: most } = this.question;
    if (most === null) return new Set();
    const doubtful = ids.filter((id) => this.book.hasEvents || (links.get(id) ?? 0) > most);
    if (doubtful.length === 0) return new Set();
    const { gate, book } = this;
    // Many events may lead to one neighbour, so only all of them tell.
    const { neighbours } = await lookAround(
      { gate, book, mostFollowed: Number.POSITIVE_INFINITY },
      doubtful,
      this.call,
    );
    return new Set(doubtful.filter((id) => (neighbours.get(id) ?? 0) > most));
  }

  private keyOf(entity: number): string {
    return this.entities.get(entity)?.key ?? this.publishedKeys.get(entity) ?? '';
  }

  private timeField(word: string): string | null {
    return this.book.linkReading(word).timeField;
  }

  private endsOf(link: number): Ends {
    const ends = this.ends[link];
    if (ends === undefined) throw new RangeError(`no link has number ${link}`);
    return ends;
  }
}

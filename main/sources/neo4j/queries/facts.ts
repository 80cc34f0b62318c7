// Everything of chosen types for an analysis: streamed by two queries through the gate, first entities, then links, each row
// taken into columns as it comes. The server does not sort, group or keep anything; its data stay untouched.
import { mostEntitiesRead, type FactsQuestion } from '../../../../shared/contracts/analysis';
import type { EntityId, LinkId } from '../../../../shared/ids';
import { GatheredFacts } from '../../GatheredFacts';
import type { Call } from '../../GraphSource';
import { entityOf, linkOf } from '../entityOf';
import type { LensBook } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Row } from '../runQuery';
import type { Session } from '../session';
import { end, everyLink, isEntity, linkParameters, linkText, start } from './passing';
import { inTime } from './statistics';

/** Five million links with their fields take minutes; a question that never ends would hold the server for ever. */
const readingMs = 30 * 60_000;
const countingMs = 60_000;

const passingEntity = `${isEntity} AND ($labels IS NULL OR labels(n) = [] OR any(label IN labels(n) WHERE label IN $labels))`;
const entitiesText = `
  MATCH (n) WHERE ${passingEntity}
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties LIMIT toInteger($most)`;
const countEntitiesText = `MATCH (n) WHERE ${passingEntity} RETURN labels(n) AS labels, count(*) AS count`;

const passingLink = `($words IS NULL OR word IN $words)
    AND ($labelSets IS NULL OR (labels(a) IN $labelSets AND labels(b) IN $labelSets))`;

/** Rejects as the gate does; progress counts entities and links together. */
export async function facts(session: Session, question: FactsQuestion, call: Call): Promise<GatheredFacts> {
  const book = session.book;
  const { entities, labelSets } = await countEntities(session, book, question, call);
  const terms = {
    words: question.linkTypes?.flatMap((type) => book.wordsOf(type)) ?? null,
    // An entity with several labels has one type only, so that whole sets of labels are asked for.
    labelSets: question.entityTypes === null ? null : labelSets,
    ...linkParameters(book),
  };
  const links = await countLinks(session, book, terms, call);
  const total = links === null ? null : Math.min(entities, mostEntitiesRead) + Math.min(links, question.mostLinks);
  let done = 0;
  const onRow = () => {
    done += 1;
    if (done % tellEvery === 0) call.onProgress?.(done, total);
  };
  const gathered = await readEntities(session, book, question, { call, onRow });
  const before = gathered.counts.entities;
  const readLinks = () => {
    done = before;
    return linkTaker(gathered, book, question, onRow);
  };
  const { id, columns } = linkText(book);
  const ends = `${id} AS id, word, elementId(${start}) AS from, elementId(${end}) AS to`;
  const text = `${everyLink(book)}
  WHERE ${passingLink}
  RETURN ${question.withFields ? columns : ends}`;
  const reading = { text, parameters: terms, maxRows: question.mostLinks, deadlineMs: readingMs, taker: readLinks };
  const { isCut } = await session.gate.run(reading, call);
  gathered.thereAre({ entities, links: links ?? (isCut ? question.mostLinks + 1 : 0) });
  call.onProgress?.(done, total);
  return gathered;
}

const tellEvery = 1000;

function labelParameters(book: LensBook, { entityTypes }: FactsQuestion) {
  return { labels: entityTypes?.flatMap((type) => book.labelsOf(type)) ?? null, ...linkParameters(book) };
}

/** How many there are of the types, and which sets of labels they carry. */
async function countEntities({ gate }: Session, book: LensBook, question: FactsQuestion, call: Call) {
  const parameters = labelParameters(book, question);
  const { rows } = await gate.run({ text: countEntitiesText, parameters, deadlineMs: countingMs }, call);
  const wanted = question.entityTypes === null ? null : new Set(question.entityTypes);
  const passing = rows
    .map((row) => ({ labels: readTexts(row['labels']), count: readCount(row['count']) }))
    .filter(({ labels }) => wanted?.has(book.typeOf(labels)) !== false);
  return {
    entities: passing.reduce((sum, { count }) => sum + count, 0),
    labelSets: passing.map(({ labels }) => labels),
  };
}

/** Null when counting takes too long: then only what was read is known. */
async function countLinks(
  { gate }: Session,
  book: LensBook,
  terms: { readonly words: readonly string[] | null } & ReturnType<typeof linkParameters>,
  call: Call,
): Promise<number | null> {
  const text = `${everyLink(book)} WHERE ${passingLink} RETURN count(*) AS links`;
  const rows = await inTime(gate, { text, parameters: terms, deadlineMs: countingMs }, call);
  return rows === null ? null : readCount(rows[0]?.['links'] ?? 0);
}

async function readEntities(
  { gate }: Session,
  book: LensBook,
  question: FactsQuestion,
  { call, onRow }: { readonly call: Call; readonly onRow: () => void },
): Promise<GatheredFacts> {
  let gathered = new GatheredFacts(question);
  // What the driver begins again begins from nothing.
  const taker = () => {
    const into = new GatheredFacts(question);
    gathered = into;
    return (row: Row) => {
      into.addEntity(entityOf(row, book));
      onRow();
    };
  };
  const parameters = { ...labelParameters(book, question), most: mostEntitiesRead };
  await gate.run({ text: entitiesText, parameters, deadlineMs: readingMs, taker }, call);
  return gathered;
}

function linkTaker(gathered: GatheredFacts, book: LensBook, { withFields }: FactsQuestion, onRow: () => void) {
  gathered.forgetLinks();
  return (row: Row) => {
    gathered.addLink(withFields ? linkOf(row, book) : bareLink(row, book));
    onRow();
  };
}

function bareLink(row: Row, book: LensBook) {
  return {
    id: readText(row['id']) as LinkId,
    type: book.linkReading(readText(row['word'])).type,
    from: readText(row['from']) as EntityId,
    to: readText(row['to']) as EntityId,
    fields: {},
  };
}

// The rows of the expand card: links by type, direction and entity type, counted on the server before anything is fetched.
import { AppError } from '../../../../shared/errors';
import type { NeighbourCount, NeighbourCountsQuestion, NeighbourCountsReply } from '../../../../shared/questions';
import { isAnyWhere } from '../../../../shared/where';
import { answerToNeighbourCounts } from '../../answers';
import { compareCountRows } from '../../countRowOrder';
import type { Call } from '../../GraphSource';
import type { LensBook } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Row } from '../runQuery';
import { forFilter, type Session } from '../session';
import { lookAround } from './around';
import { filteredCounts } from './filteredCounts';
import { countNeighbours } from './neighbourTotals';
import { expandedText, isAsked, isCutText, passingParameters, type PassingParameters } from './passing';

/** Rejects with GONE when none of the asked exists any more. */
export async function neighbourCounts(
  session: Session,
  question: NeighbourCountsQuestion,
  call: Call,
): Promise<NeighbourCountsReply> {
  const { identity, book, mostFollowed } = session;
  const ids = [...new Set(question.ids)];
  const { where } = question;
  if (!isAnyWhere(where)) {
    const filtered = forFilter({ ...session, book });
    const around = await lookAround(filtered, ids, call);
    if (around.found.length === 0) throw new AppError('GONE');
    const { rows, ...totals } = await filteredCounts(filtered, { ...question, where }, around, call);
    const answer = answerToNeighbourCounts(identity, question);
    return { rows: rows.toSorted(compareCountRows), ...totals, isAtLeast: around.isCut, answer };
  }
  const counted = await countRows({ ...session, book }, passingParameters(book, ids, null, [], mostFollowed), call);
  if (counted.found === 0) throw new AppError('GONE');
  const rows = mergeByType(counted.rows);
  const totals =
    totalsFrom(counted, question, ids.length === 1) ??
    (await countChosen({ ...session, book }, question, counted, call));
  return { rows, ...totals, isAtLeast: counted.isCut, answer: answerToNeighbourCounts(identity, question) };
}

/** A row for one set of labels; sets that mean one type are not merged yet. */
interface CountedRow extends NeighbourCount {
  readonly labels: readonly string[];
}

interface Counted {
  readonly rows: readonly CountedRow[];
  /** Whatever the chosen rows; null where that was not worth counting before the rows are known. */
  readonly totals: Totals | null;
  /** How many of the asked exist. */
  readonly found: number;
  /** True when some have more than is followed. */
  readonly isCut: boolean;
}

type Totals = Pick<NeighbourCountsReply, 'neighbours' | 'links'>;

/** At an entity with more links the totals are counted apart, when the rows do not add up to them. */
const ordinary = 2000;

const ofAll = 'null AS linkType, null AS isOut, null AS labels';
/** Its `neighbours` are those asked that have more than is followed. */
const foundText = (asked: string, isCut: string) =>
  `${asked} WITH count(a) AS links, count(CASE WHEN ${isCut} THEN 1 END) AS neighbours
    RETURN 'found' AS what, ${ofAll}, links, neighbours`;

/**
 * Statements to run side by side. About one entity all comes at once, because a round trip takes longer than to count an
 * ordinary one's links; if it exists there is an `all`, and no `found` beside it. Where a link is a relationship each
 * direction is counted for itself: the server is quicker at grouping by fewer things.
 */
function countTexts(book: LensBook, isOne: boolean): readonly string[] {
  const { asked, ends } = expandedText(book);
  const other = isOne ? 'CASE WHEN b <> a THEN b END' : `CASE WHEN ${isAsked} THEN null ELSE b END`;
  // A link between two asked entities is met from both.
  const links = isOne ? 'count(*)' : `count(*) - count(CASE WHEN ${isAsked} AND b <> a THEN 1 END) / 2`;
  const totalsOf = (of: string) =>
    `${of} WITH ${links} AS links, count(DISTINCT ${other}) AS neighbours
    RETURN 'all' AS what, ${ofAll}, links, neighbours`;
  const rowsOf = rowsText(book, other);
  if (!isOne || book.hasEvents) {
    return [rowsOf, `${totalsOf(`${asked}${ends}`)} UNION ALL ${foundText(asked, isCutText(book))}`];
  }
  const few = `${asked} CALL (a) {
      WITH a WHERE COUNT { (a)--() } <= ${ordinary}${ends}
      RETURN ${links} AS links, count(DISTINCT ${other}) AS neighbours
    } RETURN 'all' AS what, ${ofAll}, links, neighbours`;
  return [`${rowsOf} UNION ALL ${few}`];
}

function rowsText(book: LensBook, other: string): string {
  const { asked, ofAsked } = expandedText(book);
  const isMapped = Object.keys(book.linkTypes).length > 0;
  const rows = (links: string, word: string, isOut: string) =>
    `${links} RETURN 'row' AS what, ${isMapped ? `coalesce($linkTypes[${word}], ${word})` : word} AS linkType,
      ${isOut} AS isOut, labels(b) AS labels, count(*) AS links, count(DISTINCT ${other}) AS neighbours`;
  if (book.hasEvents) return rows(ofAsked, 'word', 'isOut');
  const [out, into] =
    book.reversed.length === 0 ? ['true', 'false'] : ['(b = a OR NOT type(r) IN $reversed)', '(type(r) IN $reversed)'];
  const leaving = rows(`${asked} MATCH (a)-[r]->(b)`, 'type(r)', out);
  const entering = rows(`${asked} MATCH (a)<-[r]-(b) WHERE b <> a`, 'type(r)', into);
  return `${leaving} UNION ALL ${entering}`;
}

async function countRows({ gate, book }: Session, parameters: PassingParameters, call: Call): Promise<Counted> {
  const texts = countTexts(book, parameters.ids.length === 1);
  const replies = await Promise.all(texts.map((text) => gate.run({ text, parameters }, call)));
  const rows = replies.flatMap((reply) => reply.rows);
  const ofKind = (what: string) => rows.filter((row) => row['what'] === what);
  const counted = ofKind('row').map((row) => countedRow(row, book));
  const [all] = ofKind('all');
  const [found] = ofKind('found');
  const totals = { neighbours: readCount(all?.['neighbours'] ?? 0), links: readCount(all?.['links'] ?? 0) };
  return {
    rows: counted,
    totals: totals.links === 0 && counted.length > 0 ? null : totals,
    found: found === undefined ? ofKind('all').length : readCount(found['links']),
    isCut: found !== undefined && readCount(found['neighbours']) > 0,
  };
}

function countedRow(row: Row, book: LensBook): CountedRow {
  const labels = readTexts(row['labels']);
  return {
    labels,
    linkType: readText(row['linkType']),
    direction: row['isOut'] === true ? 'out' : 'in',
    entityType: book.typeOf(labels),
    links: readCount(row['links']),
    neighbours: readCount(row['neighbours']),
  };
}

/** Null where the chosen rows may share neighbours or links, so that they do not add up. */
function totalsFrom({ rows, totals }: Counted, { only }: NeighbourCountsQuestion, isOne: boolean): Totals | null {
  if (only === null && totals !== null) return totals;
  const names = only === null ? null : new Set(only.map(rowName));
  const chosen = names === null ? rows : rows.filter((row) => names.has(rowName(row)));
  // An entity has one set of labels: it is in two rows only where these have the same.
  const sets = new Set(chosen.map(({ labels }) => labels.join('\0')));
  if (!isOne || sets.size < chosen.length) return null;
  const sum = (of: 'neighbours' | 'links') => chosen.reduce((total, row) => total + row[of], 0);
  return { neighbours: sum('neighbours'), links: sum('links') };
}

async function countChosen(
  { gate, book, mostFollowed }: Session,
  { ids, only }: NeighbourCountsQuestion,
  { rows }: Counted,
  call: Call,
): Promise<Totals> {
  const labelSets = rows.map(({ labels }) => labels);
  const passing = passingParameters(book, [...new Set(ids)], only, labelSets, mostFollowed);
  const { neighbours, links } = await countNeighbours(gate, book, passing, call);
  return { neighbours, links };
}

/** Sets of labels that mean the same type become one row; no entity is in two sets, so the counts add up. */
function mergeByType(rows: readonly CountedRow[]): readonly NeighbourCount[] {
  const merged = new Map<string, NeighbourCount>();
  for (const { linkType, direction, entityType, links, neighbours } of rows) {
    const name = rowName({ linkType, direction, entityType });
    const before = merged.get(name);
    merged.set(name, {
      linkType,
      direction,
      entityType,
      links: (before?.links ?? 0) + links,
      neighbours: (before?.neighbours ?? 0) + neighbours,
    });
  }
  return [...merged.values()].sort(compareCountRows);
}

function rowName({ linkType, direction, entityType }: Pick<NeighbourCount, 'linkType' | 'direction' | 'entityType'>) {
  return JSON.stringify([linkType, direction, entityType]);
}

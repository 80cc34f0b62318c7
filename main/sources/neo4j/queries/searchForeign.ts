// Search in a database that others filled: through a full-text index that knows what is searched, else by looking at
// everything within a time, helped by whatever indexes there are. What matches is decided here, never by an index.
import neo4j from 'neo4j-driver';
import type { Entity } from '../../../../shared/graph';
import type { SearchQuestion } from '../../../../shared/questions';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { matches, rankOfMatch } from '../../searchMatching';
import { entityOf } from '../entityOf';
import type { LensBook } from '../lensBook';
import { readText, readTexts } from '../readRow';
import type { Gate, Query, Row } from '../runQuery';
import { unlessLate } from '../unless';
import type { Session } from '../session';
import { adviseIndex, isCovered } from './advice';
import { isEntity } from './passing';
import { readIndexes } from './schemaFacts';
import type { Found } from './search';
import { readLabels } from './serverFacts';
import { searchedIn, searchedTexts } from './searched';
import { byProperties, byWords, columns, wholeNumber } from './searchIndexed';

const maxCandidates = 5000;
/** All looking takes no longer than this, the last part of it for the text as a whole. */
const scanMs = 2800;
const wholeMs = 1200;
/** More than this is not read through in that time. */
const readable = 1_500_000;
/** A search that took longer is worth an index. */
const slowMs = 500;

const scanText = `
  MATCH (n) WITH n LIMIT $readable
  WHERE ${isEntity} AND any(words IN $wordLists WHERE all(word IN words WHERE
    any(name IN keys(n) WHERE toLower(toStringOrNull(n[name])) CONTAINS word)))
  RETURN ${columns}`;

const wholeText = `
  MATCH (n) WITH n LIMIT $readable
  WHERE ${isEntity} AND any(name IN keys(n) WHERE toLower(toStringOrNull(n[name])) IN $needles)
  RETURN ${columns}`;

const numberText = `
  MATCH (n) WITH n LIMIT $readable
  WHERE ${isEntity} AND any(name IN keys(n) WHERE n[name] = $number)
  RETURN ${columns}`;

export async function searchForeign(
  { gate, book }: Pick<Session, 'gate' | 'book'>,
  question: SearchQuestion,
  needles: readonly string[],
  entities: number,
  call: Call,
): Promise<Found> {
  const [indexes, labels] = await Promise.all([readIndexes(gate, call), readLabels(gate, call)]);
  const searched = searchedIn(book, labels);
  const isKnown = isCovered(indexes, searched);
  const indexed = Promise.all([
    byWords(gate, indexes, needles, call),
    byProperties(gate, indexes, question.text.trim(), isKnown ? 'whole' : 'part', call),
  ]);
  indexed.catch(() => undefined);
  const answer = (rows: readonly Row[], isAtLeast: boolean, advice: string | null): Found => {
    const hits = hitsIn(rows, question, needles, book);
    return { ...ranked(hits, needles, question.limit), isAtLeast, advice };
  };
  if (isKnown) {
    const rows = (await indexed).flat();
    const found = answer(rows, true, null);
    // What an index knows is not looked for by reading everything: that it may have cut the words elsewhere is said.
    if (found.hits.length > 0) return found;
    return answer([...rows, ...(await scanNumbers(gate, book, question.text, call))], true, null);
  }
  const began = performance.now();
  const [scanned, quick] = await Promise.all([scan(gate, book, needles, entities, call), indexed]);
  const isSlow = scanned.isCut || performance.now() - began > slowMs;
  const advice = isSlow ? adviseIndex(indexes, searched) : null;
  return answer([...quick.flat(), ...scanned.rows], scanned.isCut, advice);
}

interface Scanned {
  readonly rows: readonly Row[];
  readonly isCut: boolean;
}

async function scan(
  gate: Gate,
  { eventLabels }: LensBook,
  needles: readonly string[],
  entities: number,
  call: Call,
): Promise<Scanned> {
  const parameters = { eventLabels, readable: neo4j.int(readable), needles, wordLists: needles.map(wordsOf) };
  const scanned = await inTime(gate, { text: scanText, parameters, maxRows: maxCandidates }, scanMs, call);
  if (!scanned.isCut) return { rows: scanned.rows, isCut: entities > readable };
  // Whoever types a whole number wants that one, however many others contain it.
  const whole = await inTime(gate, { text: wholeText, parameters, maxRows: 1000 }, wholeMs, call);
  return { rows: [...whole.rows, ...scanned.rows], isCut: true };
}

/** No index of words holds a number that is kept as a number. Nothing when the text is none. */
async function scanNumbers(gate: Gate, { eventLabels }: LensBook, text: string, call: Call): Promise<readonly Row[]> {
  const number = wholeNumber(text);
  if (number === null) return [];
  const parameters = { eventLabels, readable: neo4j.int(readable), number };
  return (await inTime(gate, { text: numberText, parameters, maxRows: 1000 }, wholeMs, call)).rows;
}

/** Rows stop at that time; where none come at all, a little later. */
function inTime(gate: Gate, query: Query, enoughMs: number, call: Call): Promise<Scanned> {
  const asked = { ...query, enoughMs, deadlineMs: enoughMs + 300 };
  return unlessLate<Scanned>(() => gate.run(asked, call), { rows: [], isCut: true });
}

/** Words that must each be in some property of whatever matches: a caption joins several, and shortens with … and •. */
function wordsOf(needle: string): readonly string[] {
  const words = needle.split(/[\s•…]+/).filter((word) => word !== '');
  const telling = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return telling.length > 0 ? telling : [needle];
}

function hitsIn(
  rows: readonly Row[],
  { types }: SearchQuestion,
  needles: readonly string[],
  book: LensBook,
): readonly Entity[] {
  const byId = new Map(rows.map((row) => [readText(row['id']), row]));
  return [...byId.values()]
    .filter((row) => !book.isEvent(readTexts(row['labels'])))
    .map((row) => ({ row, entity: entityOf(row, book) }))
    .filter(({ entity }) => types === null || types.includes(entity.type))
    .filter(({ entity, row }) => matches(needles, searchedTexts(entity, row, book)))
    .map(({ entity }) => entity);
}

function ranked(hits: readonly Entity[], needles: readonly string[], limit: number): Pick<Found, 'hits' | 'totals'> {
  const totals: Record<string, number> = Object.create(null);
  for (const { type } of hits) totals[type] = (totals[type] ?? 0) + 1;
  const inOrder = hits
    .map((entity) => ({ entity, rank: rankOfMatch(needles, entity.key, entity.caption) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareCodePoints(a.entity.caption, b.entity.caption) ||
        compareCodePoints(a.entity.key, b.entity.key) ||
        compareCodePoints(a.entity.id, b.entity.id),
    );
  return { hits: inOrder.slice(0, limit).map(({ entity }) => entity), totals: { ...totals } };
}

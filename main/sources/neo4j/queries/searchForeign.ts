// Search in a database that others filled. No index there knows substrings of what we search, so the server hands over
// whatever holds the words in some property, within a time, and the exact question is decided here.
import { searchTextOf } from '../../../../shared/catalogue';
import type { Entity } from '../../../../shared/graph';
import type { SearchQuestion } from '../../../../shared/questions';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { fold, matches, rankOfMatch } from '../../searchMatching';
import { entityOf } from '../entityOf';
import { readTexts } from '../readRow';
import type { Query, QueryRows, Row } from '../runQuery';
import type { Session } from '../session';
import type { Found } from './search';

/** Above this a look at everything takes seconds, and a full-text index is worth its different idea of words. */
const manyEntities = 500_000;
const maxCandidates = 5000;
const scanMs = 4000;

const columns = 'elementId(n) AS id, labels(n) AS labels, properties(n) AS properties';

const scanText = `
  MATCH (n) WHERE NOT n:_SkeinPublish AND any(words IN $wordLists WHERE all(word IN words WHERE
    any(name IN keys(n) WHERE toLower(toStringOrNull(n[name])) CONTAINS word)))
  RETURN ${columns}`;

const exactText = `
  MATCH (n) WHERE NOT n:_SkeinPublish AND any(name IN keys(n) WHERE toLower(toStringOrNull(n[name])) IN $needles)
  RETURN ${columns}`;

const indexesText = `
  SHOW FULLTEXT INDEXES YIELD name, state, entityType WHERE state = 'ONLINE' AND entityType = 'NODE'
  RETURN collect(name) AS names`;

const indexedText = `
  UNWIND $indexes AS index
  CALL db.index.fulltext.queryNodes(index, $query, {limit: ${maxCandidates}}) YIELD node
  WITH DISTINCT node AS n
  RETURN ${columns}`;

export async function searchForeign(
  session: Session,
  question: SearchQuestion,
  needles: readonly string[],
  entities: number,
  call: Call,
): Promise<Found> {
  const candidates = await readCandidates(session, needles, entities, call);
  const hits = candidates.rows
    .map((row) => entityOf(row, session.keyNames))
    .filter(({ type }) => question.types === null || question.types.includes(type))
    .filter(({ type, key, fields }) => matches(needles, searchTextOf(type, fields, key).map(fold)));
  const totals: Record<string, number> = Object.create(null);
  for (const { type } of hits) totals[type] = (totals[type] ?? 0) + 1;
  return { hits: ranked(hits, needles).slice(0, question.limit), totals: { ...totals }, isAtLeast: candidates.isCut };
}

async function readCandidates(
  { gate }: Session,
  needles: readonly string[],
  entities: number,
  call: Call,
): Promise<QueryRows> {
  const run = (query: Query) => gate.run({ maxRows: maxCandidates, ...query }, call);
  const wordLists = needles.map(wordsOf);
  if (entities > manyEntities) {
    const indexes = readTexts((await run({ text: indexesText, parameters: {} })).rows[0]?.['names'] ?? []);
    const query = wordLists.map(luceneQuery).join(' OR ');
    if (indexes.length > 0) {
      const { rows } = await run({ text: indexedText, parameters: { indexes, query } });
      return { rows, isCut: true };
    }
  }
  const scanned = await run({ text: scanText, parameters: { wordLists }, enoughMs: scanMs });
  if (!scanned.isCut) return scanned;
  // Whoever types a whole number wants that one, however many others contain it.
  const exact = await run({ text: exactText, parameters: { needles }, maxRows: 1000, enoughMs: scanMs });
  return { rows: distinct([...exact.rows, ...scanned.rows]), isCut: true };
}

/** Words that must each be in some property of whatever matches: a caption joins several, and shortens with … and •. */
function wordsOf(needle: string): readonly string[] {
  const words = needle.split(/[\s•…]+/).filter((word) => word !== '');
  const telling = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return telling.length > 0 ? telling : [needle];
}

/** Every sign that means something to Lucene is escaped, so a text cannot become an expression. */
function luceneQuery(words: readonly string[]): string {
  return `(${words.map((word) => `*${word.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}*`).join(' AND ')})`;
}

function distinct(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row['id'], row])).values()];
}

function ranked(hits: readonly Entity[], needles: readonly string[]): readonly Entity[] {
  return hits
    .map((entity) => ({ entity, rank: rankOfMatch(needles, entity.key, entity.caption) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareCodePoints(a.entity.caption, b.entity.caption) ||
        compareCodePoints(a.entity.key, b.entity.key) ||
        compareCodePoints(a.entity.id, b.entity.id),
    )
    .map(({ entity }) => entity);
}

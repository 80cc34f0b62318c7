// Search through the indexes that a database happens to have. They have an idea of words of their own, so what they give
// are candidates only: who asks decides which of them match.
import neo4j, { type Integer } from 'neo4j-driver';
import type { IndexFacts } from '../../../../shared/lens/Survey';
import type { Call } from '../../GraphSource';
import { quoteListedName } from '../quoteName';
import type { Gate, QueryRows, Row } from '../runQuery';
import { unlessRefused } from '../unless';

/** What candidates come as: `entityOf` reads it. */
export const columns = 'elementId(n) AS id, labels(n) AS labels, properties(n) AS properties';

const mostWords = 2000;
const mostIndexes = 16;
const mostOfOne = 200;

const wordsText = `
  UNWIND $indexes AS index
  CALL db.index.fulltext.queryNodes(index, $query, {limit: ${mostWords}}) YIELD node, score
  WITH node AS n, max(score) AS score ORDER BY score DESC
  RETURN ${columns}`;

/** Best first; nothing when the texts hold no letter and no digit, because words are all that such an index knows. */
export async function byWords(
  gate: Gate,
  indexes: readonly IndexFacts[],
  needles: readonly string[],
  call: Call,
): Promise<readonly Row[]> {
  const names = indexes.filter(isWordIndex).map(({ name }) => name);
  const query = luceneQuery(needles);
  if (names.length === 0 || query === null) return [];
  const parameters = { indexes: names, query };
  const asked = () => gate.run({ text: wordsText, parameters, maxRows: mostWords }, call);
  return (await unlessRefused<Pick<QueryRows, 'rows'>>(asked, { rows: [] })).rows;
}

export function isWordIndex({ kind, isForLinks }: IndexFacts): boolean {
  return kind === 'FULLTEXT' && !isForLinks;
}

/**
 * Only runs of letters and digits reach Lucene, so a text cannot become an expression. A run in a script without spaces
 * is asked for as neighbouring signs too, because most analyzers take it apart; whole words go first.
 */
export function luceneQuery(needles: readonly string[]): string | null {
  const wanted = needles.flatMap((needle) => {
    const runs = needle.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+|[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const pieces = runs.flatMap(takeApart);
    if (pieces.length === 0) return [];
    const inside = pieces.map((piece) => (isDense(piece) ? `("${piece}" OR *${piece}*)` : `*${piece}*`));
    return [`"${pieces.join(' ')}"^10`, `(${inside.join(' AND ')})`];
  });
  return wanted.length === 0 ? null : wanted.join(' OR ');
}

function takeApart(run: string): readonly string[] {
  return (
    run.match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu,
    ) ?? []
  );
}

function isDense(run: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(run);
}

/** `whole`: only what is the text; `part`: what begins with it (RANGE) or holds it (TEXT) as well. */
export type Reach = 'whole' | 'part';

/**
 * What an index on one property finds for the text as it was typed and in its usual cases. Neo4j 5 uses such an index only
 * for names that stand in the text: they come from the server's own list, and only harmless ones are used.
 */
export async function byProperties(
  gate: Gate,
  indexes: readonly IndexFacts[],
  typed: string,
  reach: Reach,
  call: Call,
): Promise<readonly Row[]> {
  const texts = indexes.flatMap((index) => propertyText(index, reach) ?? []).slice(0, mostIndexes);
  const parameters = parametersOf(typed);
  const replies = await Promise.all(
    texts.map((text) =>
      unlessRefused<Pick<QueryRows, 'rows'>>(() => gate.run({ text, parameters }, call), { rows: [] }),
    ),
  );
  return replies.flatMap(({ rows }) => rows);
}

/** Null for an index that is of no use here, and for one whose names are left alone. */
export function propertyText({ kind, isForLinks, labels, properties }: IndexFacts, reach: Reach): string | null {
  const [label, property] = [labels[0], properties[0]];
  if (isForLinks || label === undefined || property === undefined || properties.length > 1) return null;
  const [quotedLabel, quotedProperty] = [quoteListedName(label), quoteListedName(property)];
  const tests = testsOf(kind, reach);
  if (quotedLabel === null || quotedProperty === null || tests.length === 0) return null;
  const branch = (test: string) =>
    `MATCH (n:${quotedLabel}) WHERE n.${quotedProperty} ${test} RETURN n LIMIT ${mostOfOne}`;
  return `CALL () { ${tests.map(branch).join(' UNION ')} } RETURN DISTINCT ${columns}`;
}

// Each test is a branch of its own: of an OR the planner makes a look at everything.
function testsOf(kind: string, reach: Reach): readonly string[] {
  const variants = ['$typed', '$lower', '$upper'];
  if (kind === 'RANGE')
    return ['IN $whole', ...(reach === 'part' ? variants.map((variant) => `STARTS WITH ${variant}`) : [])];
  return kind === 'TEXT' && reach === 'part' ? variants.map((variant) => `CONTAINS ${variant}`) : [];
}

function parametersOf(typed: string) {
  const lower = typed.toLowerCase();
  const capital = lower.replaceAll(/(?<![\p{L}\p{M}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
  // What consists of digits has no cases; it may be kept without the signs that group it.
  const upper = isNumber(typed) ? ungrouped(typed) : typed.toUpperCase();
  const number = wholeNumber(typed);
  // Numbers are often kept as numbers, and then never equal a text.
  const whole = [...new Set([typed, lower, upper, capital]), ...(number === null ? [] : [number])];
  return { typed: typed === lower ? capital : typed, lower, upper, whole };
}

function isNumber(typed: string): boolean {
  return /^\+?\d[\d\s-]*$/.test(typed);
}

function ungrouped(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '');
}

/** The number that was typed, in groups or not; null for any other text, and for a number that no database keeps. */
export function wholeNumber(text: string): Integer | null {
  const digits = ungrouped(text.trim());
  return isNumber(text.trim()) && /^\d{1,18}$/.test(digits) ? neo4j.int(digits) : null;
}

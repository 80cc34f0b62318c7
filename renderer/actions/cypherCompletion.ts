// What may come next in a statement that is being typed: the database's own labels, relationship types and
// properties where they fit, else Cypher's words and the names that the statement has already.
import type { Survey } from '../../shared/lens/Survey';
import type { SchemaWords } from '../state/cypher';
import { codeOf, findParameters } from './cypherText';

export interface CompletionWord {
  /** As it is listed and matched. */
  readonly text: string;
  /** As it is put into the statement. */
  readonly insert: string;
  readonly kind: 'label' | 'relationship' | 'property' | 'parameter' | 'keyword' | 'function' | 'name';
}

export interface Completions {
  /** Where in the text the word begins that is completed. */
  readonly from: number;
  readonly words: readonly CompletionWord[];
}

const keywords = [
  ...['MATCH', 'OPTIONAL MATCH', 'WHERE', 'RETURN', 'WITH', 'UNWIND', 'AS', 'ORDER BY', 'DESC', 'ASC', 'LIMIT', 'SKIP'],
  ...['DISTINCT', 'AND', 'OR', 'NOT', 'XOR', 'IN', 'IS NULL', 'IS NOT NULL', 'STARTS WITH', 'ENDS WITH', 'CONTAINS'],
  ...['EXISTS', 'COUNT', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'UNION', 'UNION ALL', 'TRUE', 'FALSE', 'NULL'],
  ...['SHORTEST', 'ALL', 'ANY', 'NONE', 'SINGLE'],
];
const functions = [
  ...['count', 'collect', 'sum', 'avg', 'min', 'max', 'size', 'length', 'nodes', 'relationships', 'labels', 'type'],
  ...['properties', 'keys', 'elementId', 'startNode', 'endNode', 'coalesce', 'toString', 'toInteger', 'toFloat'],
  ...['toLower', 'toUpper', 'trim', 'split', 'substring', 'replace', 'date', 'datetime', 'duration'],
  ...['duration.between', 'point.distance', 'range', 'head', 'last', 'tail', 'reverse', 'abs', 'round', 'shortestPath'],
  ...['allShortestPaths', 'percentileCont', 'stDev'],
];

const general: readonly CompletionWord[] = [
  ...keywords.map((text): CompletionWord => ({ text, insert: text, kind: 'keyword' })),
  ...functions.map((text): CompletionWord => ({ text, insert: `${text}(`, kind: 'function' })),
];

export function wordsOfSurvey({ labels, relationships }: Survey): SchemaWords {
  const sorted = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    labels: sorted(labels.map(({ label }) => label)),
    relationships: sorted(relationships.map(({ relationship }) => relationship)),
    properties: sorted([...labels, ...relationships].flatMap(({ properties }) => properties.map(({ name }) => name))),
  };
}

/** A name of the database as Cypher has it: in backticks when it is no plain word. */
export function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

/**
 * The words for the place at the end of `before`; null inside a string, a quoted name or a comment, and where nothing
 * was typed yet unless `isAsked` (the analyst wants to see what there is).
 */
export function completionsAt(before: string, words: SchemaWords | null, isAsked: boolean): Completions | null {
  if (!codeOf(`${before}x`).endsWith('x')) return null;
  const code = codeOf(before);
  const typed = /\$?[\p{L}\p{N}_]*$/u.exec(code)?.[0] ?? '';
  const from = code.length - typed.length;
  const place = placeOf(code.slice(0, from));
  if (typed.startsWith('$'))
    return {
      from,
      words: named(
        findParameters(before.slice(0, from)).map((name) => `$${name}`),
        'parameter',
      ),
    };
  if (place !== null) return { from, words: named(wordsFor(place, words), place) };
  if (/^\d/.test(typed) || (typed === '' && !isAsked)) return null;
  return { from, words: [...named(namesIn(code.slice(0, from)), 'name'), ...general] };
}

type Place = 'label' | 'relationship' | 'property';

function named(names: readonly string[], kind: CompletionWord['kind']): readonly CompletionWord[] {
  const isQuoted = kind !== 'parameter' && kind !== 'name';
  return names.map((text) => ({ text, insert: isQuoted ? quotedName(text) : text, kind }));
}

function wordsFor(place: Place, words: SchemaWords | null): readonly string[] {
  if (words === null) return [];
  if (place === 'label') return words.labels;
  return place === 'relationship' ? words.relationships : words.properties;
}

/** Which of the database's words fit behind this code, if any. */
function placeOf(code: string): Place | null {
  if (/[\p{L}\p{N}_)\]]\.$/u.test(code) && !/(?:^|[^\p{L}_])\d+\.$/u.test(code)) return 'property';
  const open = innermostBracket(code);
  const inside = code.slice(open + 1);
  if (code[open] === '{' && /(?:^|,)\s*$/.test(inside)) return 'property';
  if (code[open] === '{' || !/:\s*(?:[!\p{L}\p{N}_\s]+[|&]\s*:?\s*)*!?$/u.test(inside)) return null;
  return code[open] === '[' ? 'relationship' : 'label';
}

/** Where the bracket stands that is still open, or −1. */
function innermostBracket(code: string): number {
  let depth = 0;
  for (let at = code.length - 1; at >= 0; at -= 1) {
    const letter = code[at] ?? '';
    if (')]}'.includes(letter)) depth += 1;
    else if ('([{'.includes(letter)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** Names that the statement gives to entities, links and values. */
function namesIn(code: string): readonly string[] {
  const found = code.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?=[:){\]*])|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu);
  return [...new Set([...found].map(([, inPattern, renamed]) => inPattern ?? renamed ?? ''))].filter(
    (name) => name !== '',
  );
}

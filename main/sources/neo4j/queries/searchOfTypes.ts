// Search where every entity was published and not all that matches is a hit: all is counted first, to know which sets of
// labels are asked for. Also the pieces that it shares with the usual search.
import neo4j from 'neo4j-driver';
import type { SearchQuestion } from '../../../../shared/questions';
import type { Call } from '../../GraphSource';
import { entityOf } from '../entityOf';
import type { LensBook } from '../lensBook';
import { textEdge } from '../marks';
import { readCount, readTexts } from '../readRow';
import type { Row } from '../runQuery';
import type { Session } from '../session';
import type { Found } from './search';

/** True for a match. Spelled out for one and two texts, because only a plain CONTAINS is answered by the index. */
export function matching(isOne: boolean): string {
  return isOne ? 'n._skeinText CONTAINS $first' : '(n._skeinText CONTAINS $first OR n._skeinText CONTAINS $second)';
}

/**
 * As `rankOfMatch`, of a bound `n` and its `key`. The key, which is needed anyway, settles most: needles are folded, so a
 * key as it is that begins with one does so folded too; only what is left has its long text taken apart.
 */
export const rank = `CASE
      WHEN key IN $needles THEN 0
      WHEN key STARTS WITH $first THEN 1
      WHEN any(text IN $exactKeys WHERE n._skeinText STARTS WITH text) THEN 0
      WHEN any(text IN $keyBeginnings WHERE n._skeinText STARTS WITH text)
        OR any(text IN $needles WHERE split(n._skeinText, $edge)[2] STARTS WITH text) THEN 1
      ELSE 2 END`;

export function textParameters(needles: readonly string[], limit: number) {
  const [first, second = first] = needles;
  return {
    first,
    second,
    needles,
    exactKeys: needles.map((needle) => `${textEdge}${needle}${textEdge}`),
    keyBeginnings: needles.map((needle) => `${textEdge}${needle}`),
    edge: textEdge,
    limit: neo4j.int(limit),
  };
}

function totalsText(isOne: boolean): string {
  return `MATCH (n:_Skein) WHERE ${matching(isOne)} RETURN labels(n) AS labels, count(n) AS count`;
}

function hitsText(isOne: boolean): string {
  return `
    MATCH (n:_Skein) WHERE ${matching(isOne)} AND labels(n) IN $labelSets
    WITH n, n._skeinKey AS key
    WITH n, key, ${rank} AS rank ORDER BY rank, n._skeinCaption, key, n LIMIT $limit
    RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;
}

export async function searchOfTypes(
  { gate, book }: Session,
  { types, limit }: SearchQuestion,
  needles: readonly string[],
  call: Call,
): Promise<Found> {
  const isOne = needles.length === 1;
  const parameters = textParameters(needles, limit);
  const counted = await gate.run({ text: totalsText(isOne), parameters }, call);
  const { totals, labelSets } = totalsOf(counted.rows, types, book);
  const hits =
    labelSets.length === 0
      ? []
      : (await gate.run({ text: hitsText(isOne), parameters: { ...parameters, labelSets } }, call)).rows;
  return { hits: hits.map((row) => entityOf(row, book)), totals, isAtLeast: false, advice: null };
}

/** Of rows with `labels` and `count`: how many match by type, and the sets of labels of the types that are asked for. */
export function totalsOf(rows: readonly Row[], types: readonly string[] | null, book: LensBook) {
  const totals: Record<string, number> = Object.create(null);
  const labelSets: (readonly string[])[] = [];
  for (const row of rows) {
    const labels = readTexts(row['labels']);
    const type = book.typeOf(labels);
    if (book.isEvent(labels) || (types !== null && !types.includes(type))) continue;
    labelSets.push(labels);
    totals[type] = (totals[type] ?? 0) + readCount(row['count']);
  }
  return { totals: { ...totals }, labelSets };
}

// Search where every entity was published: a text index that knows substrings holds all that is searched, so the
// server can count and rank everything that matches.
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

// Spelled out for one and two texts, because only a plain CONTAINS is answered by the index.
const one = 'n._skeinText CONTAINS $first';
const two = '(n._skeinText CONTAINS $first OR n._skeinText CONTAINS $second)';

function totalsText(matching: string): string {
  return `MATCH (n:_Skein) WHERE ${matching} RETURN labels(n) AS labels, count(n) AS count`;
}

/**
 * A hundred thousand may match: the key, which is needed anyway, settles most ranks. Needles are folded, so a key as it
 * is that begins with one does so folded too; only what is left has its long text taken apart.
 */
function hitsText(matching: string): string {
  return `
    MATCH (n:_Skein) WHERE ${matching} AND ($labelSets IS NULL OR labels(n) IN $labelSets)
    WITH n, n._skeinKey AS key
    WITH n, key, CASE
      WHEN key IN $needles THEN 0
      WHEN key STARTS WITH $first THEN 1
      WHEN any(text IN $exactKeys WHERE n._skeinText STARTS WITH text) THEN 0
      WHEN any(text IN $keyBeginnings WHERE n._skeinText STARTS WITH text)
        OR any(text IN $needles WHERE split(n._skeinText, $edge)[2] STARTS WITH text) THEN 1
      ELSE 2 END AS rank
    ORDER BY rank, n._skeinCaption, key, n LIMIT $limit
    RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;
}

export async function searchPublished(
  { gate, book }: Session,
  question: SearchQuestion,
  needles: readonly string[],
  call: Call,
): Promise<Found> {
  const [first, second] = needles;
  const matching = second === undefined ? one : two;
  const texts = { first, second: second ?? first };
  const readTotals = async () => (await gate.run({ text: totalsText(matching), parameters: texts }, call)).rows;
  const readHits = async (labelSets: readonly (readonly string[])[] | null) => {
    const parameters = {
      ...texts,
      labelSets,
      needles,
      exactKeys: needles.map((needle) => `${textEdge}${needle}${textEdge}`),
      keyBeginnings: needles.map((needle) => `${textEdge}${needle}`),
      edge: textEdge,
      limit: neo4j.int(question.limit),
    };
    return (await gate.run({ text: hitsText(matching), parameters }, call)).rows;
  };

  const { types } = question;
  // Where nothing has to be chosen the two queries need nothing of each other.
  const early = types === null && !book.hasEvents ? readHits(null) : null;
  early?.catch(() => undefined);
  const { totals, labelSets } = chosen(await readTotals(), types, book);
  const hits = await (early ?? (labelSets.length === 0 ? [] : readHits(labelSets)));
  return { hits: hits.map((row) => entityOf(row, book)), totals, isAtLeast: false, advice: null };
}

/** The sets of labels among those that match whose entities are asked for, and how many match by type. */
function chosen(rows: readonly Row[], types: readonly string[] | null, book: LensBook) {
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

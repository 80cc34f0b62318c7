// Search where every entity was published: a text index that knows substrings holds all that is searched, so the
// server can count and rank everything that matches.
import neo4j from 'neo4j-driver';
import type { SearchQuestion } from '../../../../shared/questions';
import type { Call } from '../../GraphSource';
import { entityOf } from '../entityOf';
import { textEdge, typeOfLabels } from '../marks';
import { readCount, readTexts } from '../readRow';
import type { Session } from '../session';
import type { Found } from './search';

// Spelled out for one and two texts, because only a plain CONTAINS is answered by the index.
const one = 'n._skeinText CONTAINS $first';
const two = '(n._skeinText CONTAINS $first OR n._skeinText CONTAINS $second)';

function totalsText(matching: string): string {
  return `MATCH (n:_Skein) WHERE ${matching} RETURN labels(n) AS labels, count(n) AS count`;
}

function hitsText(matching: string): string {
  return `
    MATCH (n:_Skein) WHERE ${matching} AND ($labelSets IS NULL OR labels(n) IN $labelSets)
    WITH n, CASE
      WHEN any(text IN $exactKeys WHERE n._skeinText STARTS WITH text) THEN 0
      WHEN any(text IN $keyBeginnings WHERE n._skeinText STARTS WITH text)
        OR any(text IN $needles WHERE split(n._skeinText, $edge)[2] STARTS WITH text) THEN 1
      ELSE 2 END AS rank
    ORDER BY rank, n._skeinCaption, n._skeinKey, elementId(n) LIMIT $limit
    RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;
}

export async function searchPublished(
  { gate, keyNames }: Session,
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
  // Without a choice of types the two queries need nothing of each other.
  const early = types === null ? readHits(null) : null;
  early?.catch(() => undefined);
  const totals: Record<string, number> = Object.create(null);
  const labelSets: (readonly string[])[] = [];
  for (const row of await readTotals()) {
    const labels = readTexts(row['labels']);
    const type = typeOfLabels(labels);
    if (types !== null && !types.includes(type)) continue;
    labelSets.push(labels);
    totals[type] = (totals[type] ?? 0) + readCount(row['count']);
  }
  const hits = await (early ?? (labelSets.length === 0 ? [] : readHits(labelSets)));
  return { hits: hits.map((row) => entityOf(row, keyNames)), totals: { ...totals }, isAtLeast: false };
}

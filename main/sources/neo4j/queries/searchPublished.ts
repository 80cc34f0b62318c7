// Search where every entity was published: a text index that knows substrings holds all that is searched. Up to so many
// matches are all counted and ranked; of more, the first in the order of captions are looked at, and what fits better is
// looked up besides, so that the hits are the best ones all the same.
import neo4j from 'neo4j-driver';
import type { SearchQuestion } from '../../../../shared/questions';
import type { Call } from '../../GraphSource';
import { entityOf } from '../entityOf';
import { readCount, readList, readText } from '../readRow';
import { asRecord } from '../decode';
import type { Gate, Row } from '../runQuery';
import type { Session } from '../session';
import type { Found } from './search';
import { censusText, readCensusRow, type Census } from './serverFacts';
import { matching, rank, searchOfTypes, textParameters, totalsOf } from './searchOfTypes';

/** Counting stops here: an exact total of 100,000 matches is worth no one's wait. */
const mostCounted = 10_000;
/** Of more, so many are looked at in the order of captions. */
const mostLooked = 5000;

const hitColumns = 'elementId(n) AS id, labels(n) AS labels, properties(n) AS properties';

/** One row: the census, the totals of at most `$most` matches, and the hits where that were all. */
function lookText(isOne: boolean): string {
  return `
    CALL () { ${censusText} }
    CALL () { MATCH (n:_Skein) WHERE ${matching(isOne)} WITH n LIMIT $most RETURN collect(n) AS found }
    CALL (found) {
      UNWIND found AS n
      WITH labels(n) AS labels, count(*) AS count
      RETURN collect({labels: labels, count: count}) AS totals
    }
    CALL (found) {
      UNWIND CASE WHEN size(found) < $most THEN found ELSE [] END AS n
      WITH n, n._skeinKey AS key
      WITH n, key, ${rank} AS rank ORDER BY rank, n._skeinCaption, key, n LIMIT $limit
      RETURN collect({id: elementId(n), labels: labels(n), properties: properties(n)}) AS hits
    }
    RETURN entities, published, totals, hits, size(found) AS counted`;
}

/** The index on captions has them in order. Needs no sorting, and reads no more of the database than it takes. */
function inOrderText(isOne: boolean): string {
  return `
    MATCH (n:_Skein) USING RANGE INDEX n:_Skein(_skeinCaption)
    WHERE n._skeinCaption IS NOT NULL AND ${matching(isOne)}
    WITH n ORDER BY n._skeinCaption LIMIT $looked
    WITH n, n._skeinKey AS key
    WITH n, key, ${rank} AS rank ORDER BY rank, n._skeinCaption, key, n LIMIT $limit
    RETURN ${hitColumns}, rank`;
}

/** Those whose key is the text. */
const exactText = `
  UNWIND $exactKeys AS text
  MATCH (n:_Skein) WHERE n._skeinText STARTS WITH text
  WITH DISTINCT n ORDER BY n._skeinCaption, n._skeinKey, n LIMIT $limit
  RETURN ${hitColumns}`;

/** Those whose key or caption is the text or begins with it: in `_skeinText` either follows an edge. */
const beginningsText = `
  UNWIND $keyBeginnings AS text
  MATCH (n:_Skein) WHERE n._skeinText CONTAINS text
  WITH DISTINCT n, n._skeinKey AS key
  WITH n, key, ${rank} AS rank WHERE rank < 2
  WITH n, key, rank ORDER BY rank, n._skeinCaption, key, n LIMIT $limit
  RETURN ${hitColumns}`;

/** `census`: what the database held when this was asked. */
export async function searchPublished(
  session: Session,
  question: SearchQuestion,
  needles: readonly string[],
  call: Call,
): Promise<{ readonly census: Census | null; readonly found: Found }> {
  const { gate, book } = session;
  // What is chosen by type, and events, which are no hits, are rare here: all that matches is counted for them.
  if (question.types !== null || book.hasEvents)
    return { census: null, found: await searchOfTypes(session, question, needles, call) };
  const isOne = needles.length === 1;
  const parameters = {
    ...textParameters(needles, question.limit),
    most: neo4j.int(mostCounted + 1),
    looked: neo4j.int(mostLooked),
  };
  const { rows } = await gate.run({ text: lookText(isOne), parameters }, call);
  const [row = {}] = rows;
  const { totals } = totalsOf(readList(row['totals']).map(asRecord), null, book);
  const isAtLeast = readCount(row['counted']) > mostCounted;
  const hits = isAtLeast
    ? await readBest(gate, isOne, question.limit, parameters, call)
    : readList(row['hits']).map(asRecord);
  const found = { hits: hits.map((hit) => entityOf(hit, book)), totals, isAtLeast, advice: null };
  return { census: readCensusRow(row), found: isAtLeast ? atLeastShown(found) : found };
}

/**
 * The best of many. What was not looked at comes later in the order of captions: beginnings are only wanted when fewer
 * than the limit were seen; what is the key itself always.
 */
async function readBest(
  gate: Gate,
  isOne: boolean,
  limit: number,
  parameters: { readonly [name: string]: unknown },
  call: Call,
): Promise<readonly Row[]> {
  const read = async (text: string) => (await gate.run({ text, parameters }, call)).rows;
  const [first, exact] = await Promise.all([read(inOrderText(isOne)), read(exactText)]);
  const begin = first.filter((row) => readCount(row['rank']) < 2).length;
  const better = begin < limit ? await read(beginningsText) : exact;
  const byId = new Map([...better, ...first].map((row) => [readText(row['id']), row]));
  return [...byId.values()].slice(0, limit);
}

/** Types of which only what fits best was seen are counted with that. */
function atLeastShown(found: Found): Found {
  const shown: Record<string, number> = Object.create(null);
  for (const { type } of found.hits) shown[type] = (shown[type] ?? 0) + 1;
  const types = new Set([...Object.keys(found.totals), ...Object.keys(shown)]);
  const most = [...types].map((type) => [type, Math.max(found.totals[type] ?? 0, shown[type] ?? 0)]);
  return { ...found, totals: Object.fromEntries(most) as Found['totals'] };
}

// Question "neighbour counts": the rows of the expand card, from the link indexes alone.
import { AppError } from '../../../../shared/errors';
import type { NeighbourCountsQuestion, NeighbourCountsReply } from '../../../../shared/questions';
import { isAnyWhere } from '../../../../shared/where';
import { answerToNeighbourCounts } from '../../answers';
import type { OpenCase } from '../openCase';
import { askedSet } from './askedSet';
import { namedRows, type CountRow } from './countRows';
import { passingTotals } from './expand';
import { countWhere } from './whereCounts';

const countsSql = `
SELECT l.type, 0 AS isIn, l.to_type AS other, count(*) AS links,
  count(DISTINCT iif(l.to_id IN temp.asked, NULL, l.to_id)) AS neighbours
FROM temp.asked a CROSS JOIN links l INDEXED BY links_out ON l.from_id = a.id WHERE tick() GROUP BY 1, 3
UNION ALL
SELECT l.type, 1, l.from_type, count(*), count(DISTINCT iif(l.from_id IN temp.asked, NULL, l.from_id))
FROM temp.asked a CROSS JOIN links l INDEXED BY links_in ON l.to_id = a.id
WHERE l.from_id <> l.to_id AND tick() GROUP BY 1, 3`;

const neighboursSql = `
SELECT count(*) AS count FROM (
  SELECT l.to_id AS other FROM temp.asked a CROSS JOIN links l INDEXED BY links_out ON l.from_id = a.id WHERE tick()
  UNION
  SELECT l.from_id FROM temp.asked a CROSS JOIN links l INDEXED BY links_in ON l.to_id = a.id WHERE tick()
) WHERE other NOT IN temp.asked`;

/** Links at asked entities, those among them once. */
const linksSql = `
SELECT count(*) AS count FROM temp.asked a CROSS JOIN links l INDEXED BY links_in ON l.to_id = a.id
WHERE l.from_id NOT IN temp.asked AND tick()`;

export function neighbourCounts(open: OpenCase, question: NeighbourCountsQuestion): NeighbourCountsReply {
  const { rows: asked } = askedSet(open, question.ids);
  if (asked.length === 0) throw new AppError('GONE');
  const { where, only } = question;
  if (!isAnyWhere(where)) return countWhere(open, asked, { ...question, where });
  const counted = open.database.all<CountRow>(countsSql);
  return {
    rows: namedRows(open, counted),
    ...(only === null ? allTotals(open, counted, asked.length) : passingTotals(open, only, asked.length)),
    isAtLeast: false,
    answer: answerToNeighbourCounts(open.identity, question),
  };
}

function allTotals(open: OpenCase, counted: readonly CountRow[], asked: number) {
  const out = counted.filter(({ isIn }) => isIn === 0).reduce((sum, { links }) => sum + links, 0);
  return {
    neighbours: asked === 1 ? knownOfOne(open) : countOf(open, neighboursSql),
    links: out + countOf(open, linksSql),
  };
}

function knownOfOne(open: OpenCase): number {
  return countOf(open, 'SELECT d.neighbours AS count FROM temp.asked a CROSS JOIN degrees d ON d.id = a.id');
}

function countOf(open: OpenCase, sql: string): number {
  return open.database.get<{ count: number }>(sql)?.count ?? 0;
}

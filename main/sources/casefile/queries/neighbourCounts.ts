// Question "neighbour counts": the rows of the expand card, from the link indexes alone.
import { AppError } from '../../../../shared/errors';
import type { NeighbourCount, NeighbourCountsQuestion, NeighbourCountsReply } from '../../../../shared/questions';
import { answerToNeighbourCounts } from '../../answers';
import { compareCodePoints } from '../../compareCodePoints';
import { nameIn } from '../facts';
import type { OpenCase } from '../openCase';
import { askedSet } from './askedSet';

interface CountRow {
  readonly type: number;
  readonly isIn: number;
  readonly other: number;
  readonly links: number;
  readonly neighbours: number;
}

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
  const { rows } = askedSet(open, question.ids);
  if (rows.length === 0) throw new AppError('GONE');
  const counted = open.database.all<CountRow>(countsSql);
  const out = counted.filter(({ isIn }) => isIn === 0).reduce((sum, { links }) => sum + links, 0);
  return {
    rows: counted.map((row) => named(open, row)).sort(inOrder),
    neighbours: rows.length === 1 ? knownOfOne(open) : countOf(open, neighboursSql),
    links: out + countOf(open, linksSql),
    answer: answerToNeighbourCounts(open.identity, question),
  };
}

function knownOfOne(open: OpenCase): number {
  return countOf(open, 'SELECT d.neighbours AS count FROM temp.asked a CROSS JOIN degrees d ON d.id = a.id');
}

function countOf(open: OpenCase, sql: string): number {
  return open.database.get<{ count: number }>(sql)?.count ?? 0;
}

function named(open: OpenCase, { type, isIn, other, links, neighbours }: CountRow): NeighbourCount {
  return {
    linkType: nameIn(open, open.linkTypes.nameOf, type),
    direction: isIn === 1 ? 'in' : 'out',
    entityType: nameIn(open, open.entityTypes.nameOf, other),
    links,
    neighbours,
  };
}

function inOrder(a: NeighbourCount, b: NeighbourCount): number {
  return (
    compareCodePoints(a.linkType, b.linkType) ||
    (a.direction === b.direction ? 0 : a.direction === 'out' ? -1 : 1) ||
    compareCodePoints(a.entityType, b.entityType)
  );
}

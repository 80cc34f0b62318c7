// The rows of the expand card: links by type, direction and entity type, counted on the server before anything is fetched.
import { AppError } from '../../../../shared/errors';
import type { NeighbourCount, NeighbourCountsQuestion, NeighbourCountsReply } from '../../../../shared/questions';
import { answerToNeighbourCounts } from '../../answers';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { typeOfLabels } from '../marks';
import { readCount, readText, readTexts } from '../readRow';
import type { Row } from '../runQuery';
import type { Session } from '../session';
import { countNeighbours } from './neighbourTotals';
import { linksOfAsked, passingParameters } from './passing';

const rowsText = `${linksOfAsked}
  RETURN type(r) AS linkType, startNode(r) = a AS isOut, labels(b) AS labels, count(r) AS links,
    count(DISTINCT CASE WHEN elementId(b) IN $ids THEN null ELSE b END) AS neighbours`;

const foundText = 'MATCH (a) WHERE elementId(a) IN $ids RETURN count(a) AS found';

/** Rejects with GONE when none of the asked exists any more. */
export async function neighbourCounts(
  { gate, identity }: Session,
  question: NeighbourCountsQuestion,
  call: Call,
): Promise<NeighbourCountsReply> {
  const ids = [...new Set(question.ids)];
  const [{ rows }, totals, found] = await Promise.all([
    gate.run({ text: rowsText, parameters: { ids } }, call),
    countNeighbours(gate, passingParameters(ids, null, []), call),
    gate.run({ text: foundText, parameters: { ids } }, call),
  ]);
  if (readCount(found.rows[0]?.['found']) === 0) throw new AppError('GONE');
  return {
    rows: mergeByType(rows),
    neighbours: totals.neighbours,
    links: totals.links,
    answer: answerToNeighbourCounts(identity, question),
  };
}

/** Sets of labels that mean the same type become one row; no entity is in two sets, so the counts add up. */
function mergeByType(rows: readonly Row[]): readonly NeighbourCount[] {
  const merged = new Map<string, NeighbourCount>();
  for (const row of rows) {
    const linkType = readText(row['linkType']);
    const direction = row['isOut'] === true ? 'out' : 'in';
    const entityType = typeOfLabels(readTexts(row['labels']));
    const name = JSON.stringify([linkType, direction, entityType]);
    const before = merged.get(name);
    merged.set(name, {
      linkType,
      direction,
      entityType,
      links: (before?.links ?? 0) + readCount(row['links']),
      neighbours: (before?.neighbours ?? 0) + readCount(row['neighbours']),
    });
  }
  return [...merged.values()].sort(
    (a, b) =>
      compareCodePoints(a.linkType, b.linkType) ||
      compareCodePoints(b.direction, a.direction) ||
      compareCodePoints(a.entityType, b.entityType),
  );
}

// The rows of the expand card: links by type, direction and entity type, counted on the server before anything is fetched.
import { AppError } from '../../../../shared/errors';
import type { NeighbourCount, NeighbourCountsQuestion, NeighbourCountsReply } from '../../../../shared/questions';
import { isAnyWhere } from '../../../../shared/where';
import { answerToNeighbourCounts } from '../../answers';
import { compareCountRows } from '../../countRowOrder';
import type { Call } from '../../GraphSource';
import type { LensBook } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Row } from '../runQuery';
import type { Session } from '../session';
import { lookAround } from './around';
import { filteredCounts } from './filteredCounts';
import { countNeighbours } from './neighbourTotals';
import { linkText, passingParameters } from './passing';

const rowsText = `
  RETURN coalesce($linkTypes[word], word) AS linkType, isOut, labels(b) AS labels, count(*) AS links,
    count(DISTINCT CASE WHEN elementId(b) IN $ids THEN null ELSE b END) AS neighbours`;

/** Rejects with GONE when none of the asked exists any more. */
export async function neighbourCounts(
  session: Session,
  question: NeighbourCountsQuestion,
  call: Call,
): Promise<NeighbourCountsReply> {
  const { gate, identity, book } = session;
  const ids = [...new Set(question.ids)];
  const { where } = question;
  if (!isAnyWhere(where)) {
    const around = await lookAround(gate, book, ids, call);
    if (around.found.length === 0) throw new AppError('GONE');
    const { rows, ...totals } = await filteredCounts({ ...session, book }, { ...question, where }, around, call);
    return { rows: rows.toSorted(compareCountRows), ...totals, answer: answerToNeighbourCounts(identity, question) };
  }
  const { asked, ofAsked } = linkText(book);
  const parameters = passingParameters(book, ids, null, []);
  const readRows = gate.run({ text: `${ofAsked}${rowsText}`, parameters }, call);
  const countPassing = async () => {
    if (question.only === null) return countNeighbours(gate, book, parameters, call);
    const labelSets = (await readRows).rows.map((row) => readTexts(row['labels']));
    return countNeighbours(gate, book, passingParameters(book, ids, question.only, labelSets), call);
  };
  const [{ rows }, totals, found] = await Promise.all([
    readRows,
    countPassing(),
    gate.run({ text: `${asked} RETURN count(a) AS found`, parameters }, call),
  ]);
  if (readCount(found.rows[0]?.['found']) === 0) throw new AppError('GONE');
  return {
    rows: mergeByType(rows, book),
    neighbours: totals.neighbours,
    links: totals.links,
    answer: answerToNeighbourCounts(identity, question),
  };
}

/** Sets of labels that mean the same type become one row; no entity is in two sets, so the counts add up. */
function mergeByType(rows: readonly Row[], book: LensBook): readonly NeighbourCount[] {
  const merged = new Map<string, NeighbourCount>();
  for (const row of rows) {
    const linkType = readText(row['linkType']);
    const direction = row['isOut'] === true ? 'out' : 'in';
    const entityType = book.typeOf(readTexts(row['labels']));
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
  return [...merged.values()].sort(compareCountRows);
}

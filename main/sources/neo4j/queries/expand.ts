// Expands asked entities: the neighbours that pass a filter, page by page, with totals and links.
import { AppError } from '../../../../shared/errors';
import type { ExpandQuestion, ExpandReply } from '../../../../shared/questions';
import { isAnyWhere } from '../../../../shared/where';
import { answerToExpand } from '../../answers';
import type { Call } from '../../GraphSource';
import type { Session } from '../session';
import { lookAround } from './around';
import { filteredExpand } from './filteredExpand';
import { readNeighbourLinks } from './neighbourLinks';
import { readNeighbourPage } from './neighbourPage';
import { countNeighbours } from './neighbourTotals';
import { passingParameters } from './passing';

/** Rejects with GONE when none of the asked exists any more. */
export async function expand(session: Session, question: ExpandQuestion, call: Call): Promise<ExpandReply> {
  const { gate, identity, book } = session;
  const ids = [...new Set(question.ids)];
  const around = await lookAround(gate, book, ids, call);
  const { found, neighbours: known, labelSets } = around;
  if (found.length === 0) throw new AppError('GONE');
  const { where } = question;
  if (!isAnyWhere(where)) return filteredExpand({ ...session, book }, { ...question, where }, around, call);
  const passing = passingParameters(book, found, question.only, labelSets);
  const [totals, page] = await Promise.all([
    countNeighbours(gate, book, passing, call),
    readNeighbourPage(gate, book, { passing, labelSets, limit: question.limit, after: question.after }, call),
  ]);
  const withAmong = totals.hasAmong && question.after === null;
  const links = await readNeighbourLinks(
    gate,
    book,
    { passing, neighbours: page.neighbours, withAmong, limit: question.linkLimit },
    call,
  );
  return {
    subgraph: {
      entities: page.neighbours.map(({ entity }) => entity),
      links,
      files: {},
      answer: answerToExpand(identity, question),
    },
    totalNeighbours: totals.neighbours,
    totalLinks: totals.links,
    knownNeighbours: Object.fromEntries(known),
    next: page.next,
    missing: ids.filter((id) => !known.has(id)),
  };
}

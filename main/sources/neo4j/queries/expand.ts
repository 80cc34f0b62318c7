// Expands asked entities: the neighbours that pass a filter, page by page, with totals and links.
import { AppError } from '../../../../shared/errors';
import type { EntityId } from '../../../../shared/ids';
import type { ExpandQuestion, ExpandReply } from '../../../../shared/questions';
import { isAnyWhere, type Where } from '../../../../shared/where';
import { answerToExpand } from '../../answers';
import type { Call } from '../../GraphSource';
import { forFilter, type Session } from '../session';
import { lookAround, type Around } from './around';
import { filteredExpand } from './filteredExpand';
import { readNeighbourLinks } from './neighbourLinks';
import { readNeighbourPage, type NeighbourPage } from './neighbourPage';
import { countNeighbours, type NeighbourTotals } from './neighbourTotals';
import { passingParameters } from './passing';

/** Of more sets of labels than this, those that occur are asked for first. */
const mostLabelSets = 64;

/** Rejects with GONE when none of the asked exists any more. */
export async function expand(session: Session, question: ExpandQuestion, call: Call): Promise<ExpandReply> {
  const { gate, identity, book, mostFollowed } = session;
  const ids = [...new Set(question.ids)];
  const { where } = question;
  if (!isAnyWhere(where)) return expandFiltered(forFilter({ ...session, book }), { ...question, where }, ids, call);
  const met = book.metLabelSets();
  // The neighbours' labels are nearly always among those met before, and then nothing waits for them.
  const isEarly = met.length > 0 && met.length <= mostLabelSets;
  const early = isEarly ? readPage({ ...session, book }, question, { ids, labelSets: met }, call) : null;
  early?.catch(() => undefined);
  const around = await lookAround({ ...session, book }, ids, call);
  const { found, neighbours: known, labelSets } = around;
  if (found.length === 0) throw new AppError('GONE');
  const passing = passingParameters(book, found, question.only, labelSets, mostFollowed);
  const names = new Set(met.map((labels) => labels.join('\0')));
  const isKnown = labelSets.every((labels) => names.has(labels.join('\0')));
  const waiting = (isKnown ? early : null) ?? readPage({ ...session, book }, question, { ids: found, labelSets }, call);
  const [ofFilter, page] = await waiting;
  const totals = ofFilter ?? totalsOf(around);
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
    isAtLeast: around.isCut,
    knownNeighbours: Object.fromEntries(known),
    next: page.next,
    missing: ids.filter((id) => !known.has(id)),
  };
}

async function expandFiltered(
  session: Session,
  question: ExpandQuestion & { readonly where: Where },
  ids: readonly EntityId[],
  call: Call,
): Promise<ExpandReply> {
  const around = await lookAround(session, ids, call);
  if (around.found.length === 0) throw new AppError('GONE');
  return filteredExpand(session, question, around, call);
}

/** The totals, null where the look around tells them, and the page. `labelSets` may hold more than there are. */
function readPage(
  { gate, book, mostFollowed }: Session,
  { only, limit, after }: ExpandQuestion,
  { ids, labelSets }: { readonly ids: readonly EntityId[]; readonly labelSets: Around['labelSets'] },
  call: Call,
): Promise<readonly [NeighbourTotals | null, NeighbourPage]> {
  const passing = passingParameters(book, ids, only, labelSets, mostFollowed);
  return Promise.all([
    only === null && ids.length === 1 ? null : countNeighbours(gate, book, passing, call),
    readNeighbourPage(gate, book, { passing, labelSets, limit, after }, call),
  ]);
}

/** Around one entity everything counts, and once. */
function totalsOf({ neighbours, links, hasSelfLink }: Around): NeighbourTotals {
  const [count = 0] = neighbours.values();
  const [linkCount = 0] = links.values();
  return { neighbours: count, links: linkCount, hasAmong: hasSelfLink };
}

// Question "neighbour counts" with a filter finer than the card's rows: one pass over the links counts the rows that
// conditions and time leave, and what expanding would bring.
import type { NeighbourCountsQuestion, NeighbourCountsReply } from '../../../../shared/questions';
import type { Where } from '../../../../shared/where';
import { answerToNeighbourCounts } from '../../answers';
import type { OpenCase } from '../openCase';
import { namedRows, type CountRow } from './countRows';
import { countLinks } from './whereExpand';
import { CaseWhere, scanLinks } from './whereScan';

export function countWhere(
  open: OpenCase,
  asked: readonly number[],
  question: NeighbourCountsQuestion & { readonly where: Where },
): NeighbourCountsReply {
  const narrowing = new CaseWhere(open, asked, question.where, question.only);
  const rows = new Map<string, { row: Omit<CountRow, 'links' | 'neighbours'>; links: number; others: Set<number> }>();
  const { tally, among } = scanLinks(open, narrowing, null, (link, isIn) => {
    const [other, otherType] = isIn ? [link.from_id, link.from_type] : [link.to_id, link.to_type];
    const name = `${link.type} ${isIn} ${otherType}`;
    const known = rows.get(name);
    const counted = known ?? {
      row: { type: link.type, isIn: Number(isIn), other: otherType },
      links: 0,
      others: new Set(),
    };
    if (known === undefined) rows.set(name, counted);
    counted.links += 1;
    if (!narrowing.asked.has(other)) counted.others.add(other);
  });
  const passing = tally.passing();
  return {
    rows: namedRows(
      open,
      [...rows.values()].map(({ row, links, others }) => ({ ...row, links, neighbours: others.size })),
    ),
    neighbours: passing.size,
    links: countLinks(passing, among),
    isAtLeast: false,
    answer: answerToNeighbourCounts(open.identity, question),
  };
}

// The filter before expanding in plain loops: which views of a link pass, which neighbours pass by their totals, and
// who of them is first.
import type { Entity, Link } from '../../../shared/graph';
import type { Where } from '../../../shared/where';
import { compareCodePoints } from '../compareCodePoints';
import { ExactSum } from '../ExactSum';
import { amountIn, entityPasses, linkPasses, timeIn, type EventFieldsOf } from '../whereOf';
import { compareTotals, totalsPass, type Totals } from '../whereOfNeighbours';
import type { Asked, Neighbour } from './neighbourhood';

/** Decides about a link as seen from an asked entity, whose other end is `other`. */
export type ViewTest = (link: Link, other: Entity) => boolean;

export function viewTest(where: Where | null, fieldsOf: EventFieldsOf): ViewTest {
  if (where === null) return () => true;
  return (link, other) =>
    linkPasses(where, timeIn(link.fields, fieldsOf(link.type).time), link.fields) && entityPasses(where, other.fields);
}

/** The neighbours that pass by their totals, in the order that the filter asks for. */
export function narrowed(
  neighbours: readonly Neighbour[],
  where: Where | null,
  asked: Asked,
  fieldsOf: EventFieldsOf,
): readonly Neighbour[] {
  if (where === null) return neighbours;
  return neighbours
    .map((neighbour) => ({ neighbour, totals: totalsOf(neighbour.links, fieldsOf) }))
    .filter(({ neighbour, totals }) => totalsPass(where, totals, askedBehind(neighbour.links, asked)))
    .sort(
      (a, b) =>
        compareTotals(where.order, a.totals, b.totals) ||
        compareCodePoints(a.neighbour.entity.key, b.neighbour.entity.key) ||
        compareCodePoints(a.neighbour.entity.id, b.neighbour.entity.id),
    )
    .map(({ neighbour }) => neighbour);
}

function totalsOf(links: readonly Link[], fieldsOf: EventFieldsOf): Totals {
  const sum = new ExactSum();
  let latest: number | null = null;
  for (const { type, fields } of links) {
    const names = fieldsOf(type);
    sum.add(amountIn(fields, names.sum));
    const time = timeIn(fields, names.time);
    if (time !== null && (latest === null || time > latest)) latest = time;
  }
  return { links: links.length, total: sum.value, latest };
}

function askedBehind(links: readonly Link[], asked: Asked): number {
  return new Set(links.flatMap(({ from, to }) => [from, to].filter((end) => asked.has(end)))).size;
}

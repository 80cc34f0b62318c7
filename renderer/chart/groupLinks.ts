// What links a group with the rest of the chart, and what is linked inside it: counts by type and direction.
import { linkType } from '../../shared/catalogue';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { shownOf } from './shown';

export interface GroupLinkCount {
  readonly type: string;
  /** Seen from the group; undirected types have neither. */
  readonly way: 'out' | 'in' | 'either';
  readonly count: number;
}

interface GroupLinks {
  /** Most first. */
  readonly across: readonly GroupLinkCount[];
  readonly inside: number;
}

/** Links that pass the filters, of the given entities with one another and with others that are not hidden. */
export function groupLinks(chart: Chart, members: readonly EntityId[]): GroupLinks {
  const within = new Set(members);
  const shown = shownOf(chart);
  const counts = new Map<string, GroupLinkCount>();
  let inside = 0;
  for (const { link } of chart.links()) {
    const [isFrom, isTo] = [within.has(link.from), within.has(link.to)];
    if (!isFrom && !isTo) continue;
    const other = isFrom ? link.to : link.from;
    if (!shown.passesLink(link.id) || chart.entity(other)?.isHidden !== false) continue;
    if (isFrom && isTo) inside += 1;
    else count(counts, link.type, isFrom);
  }
  const across = [...counts.values()].sort((a, b) => b.count - a.count || (a.type + a.way < b.type + b.way ? -1 : 1));
  return { across, inside };
}

function count(counts: Map<string, GroupLinkCount>, type: string, isOut: boolean): void {
  const way = linkType(type).isDirected ? (isOut ? 'out' : 'in') : 'either';
  const known = counts.get(`${type} ${way}`)?.count ?? 0;
  counts.set(`${type} ${way}`, { type, way, count: known + 1 });
}

// Questions about the chart whose answers are derived, never stored: counts for the legend, what is still hidden behind
// an entity. What is drawn, and the lines between it, come from `shown.ts` and `bundles.ts`.
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { shownOf, type Shown } from './shown';

export { bundlesOf, type LinkBundle } from './bundles';

/**
 * How many distinct neighbours the source knows that are not visible here, neither by themselves nor in a closed group;
 * null while nobody asked the source.
 */
export function hiddenNeighbours(chart: Chart, it: ChartEntity): number | null {
  if (it.knownNeighbours === null) return null;
  const { id } = it.entity;
  const shown = shownOf(chart);
  const visible = shown.isPlain
    ? chart.visibleNeighbourCount(id)
    : chart.neighboursOf(id).filter((other) => shown.standIn(other) !== null && chart.isFactBetween(id, other)).length;
  return Math.max(0, it.knownNeighbours - visible);
}

/** The same for all that are drawn as one: who is known to several of them counts for each, because nobody but the source could tell. */
export function hiddenNeighboursOf(chart: Chart, members: readonly EntityId[]): number | null {
  const counts = members.flatMap((id) => {
    const it = chart.entity(id);
    return it === undefined ? [] : (hiddenNeighbours(chart, it) ?? []);
  });
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

interface LegendCounts {
  /** Entities that are not hidden and pass the filters by type, most first; merged ones as one, those in closed groups included. */
  readonly entities: readonly { readonly type: string; readonly count: number }[];
  /** Links among them by type, most first. */
  readonly links: readonly { readonly type: string; readonly count: number }[];
  readonly hiddenEntities: number;
}

function ranked(counts: Map<string, number>): { type: string; count: number }[] {
  const rows = [...counts].map(([type, count]) => ({ type, count }));
  return rows.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

const counted = new WeakMap<Shown, LegendCounts>();

/** What is visible, for the legend, the status line and the summary; counted once for what is drawn, however it looks. */
export function legendOf(chart: Chart): LegendCounts {
  const shown = shownOf(chart);
  const counts = counted.get(shown) ?? countVisible(chart, shown);
  counted.set(shown, counts);
  return counts;
}

function countVisible(chart: Chart, { passes, passesLink, isCounted }: Shown): LegendCounts {
  const entities = new Map<string, number>();
  const links = new Map<string, number>();
  const unshown = new Set<EntityId>();
  let hiddenEntities = 0;
  for (const { entity, isHidden: isAway } of chart.entities()) {
    if (isAway) unshown.add(entity.id);
    if (!isCounted(entity.id)) continue;
    if (isAway) hiddenEntities += 1;
    else if (passes(entity.id)) entities.set(entity.type, (entities.get(entity.type) ?? 0) + 1);
  }
  for (const { link } of chart.links()) {
    if (unshown.has(link.from) || unshown.has(link.to)) continue;
    if (passesLink(link.id)) links.set(link.type, (links.get(link.type) ?? 0) + 1);
  }
  return { entities: ranked(entities), links: ranked(links), hiddenEntities };
}

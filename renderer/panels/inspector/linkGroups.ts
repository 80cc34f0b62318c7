// The links of one entity as the inspector lists them: by type and direction, the heaviest first.
import { linkType } from '../../../shared/catalogue';
import type { EntityId } from '../../../shared/ids';
import { makeBundles } from '../../chart/bundles';
import type { Chart } from '../../chart/Chart';
import { mergeTreeOf } from '../../chart/mergeTree';
import { bundlesOf, type LinkBundle } from '../../chart/selectors';
import { shownOf } from '../../chart/shown';

export interface LinkGroup {
  readonly type: string;
  readonly isOut: boolean;
  readonly bundles: readonly LinkBundle[];
  readonly links: number;
  readonly total: number | null;
  readonly currency: string | null;
}

/** Links of what is merged with it are its own. Groups in the order of most links; bundles in the order of the largest sum, then most links. */
export function linkGroups(chart: Chart, id: EntityId): readonly LinkGroup[] {
  const groups = new Map<string, LinkBundle[]>();
  for (const bundle of mergedBundles(chart)) {
    if (bundle.from !== id && bundle.to !== id) continue;
    const isOut = bundle.from === id || !linkType(bundle.type).isDirected;
    const name = `${bundle.type}|${isOut ? 'out' : 'in'}`;
    const group = groups.get(name);
    if (group) group.push(bundle);
    else groups.set(name, [bundle]);
  }
  return [...groups.values()].map((bundles) => groupOf(bundles, id)).toSorted((a, b) => b.links - a.links);
}

function mergedBundles(chart: Chart): readonly LinkBundle[] {
  const ones = mergeTreeOf(chart.dress.merges);
  if (ones.isEmpty) return bundlesOf(chart);
  const ends = chart.entities().map(({ entity }) => entity.id);
  return makeBundles(chart.links(), ends, (id) => shownOf(chart).representative(id));
}

function groupOf(bundles: readonly LinkBundle[], id: EntityId): LinkGroup {
  const ranked = bundles.toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0) || b.links.length - a.links.length);
  const [first] = ranked;
  const type = first?.type ?? '';
  const totals = ranked.map(({ total }) => total).filter((total) => total !== null);
  const currencies = new Set(ranked.map(({ currency }) => currency));
  return {
    type,
    isOut: first?.from === id || !linkType(type).isDirected,
    bundles: ranked,
    links: ranked.reduce((sum, { links }) => sum + links.length, 0),
    total: totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0),
    currency: currencies.size === 1 ? (first?.currency ?? null) : null,
  };
}

// Questions about the chart whose answers are derived, never stored: parallel links drawn as one, counts for the
// legend, what is still hidden behind an entity. Cached per chart version where the answer is large.
import { linkType } from '../../shared/catalogue';
import type { LinkType } from '../../shared/catalogue/types';
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { numberOf, textOf, timeOf } from '../../shared/value';
import type { Chart } from './Chart';

/** All links of one type from one entity to another, drawn as one line. */
export interface LinkBundle {
  /** Stable while its ends and type are: `from|type|to`. Undirected types order their ends. */
  readonly id: string;
  readonly type: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly links: readonly ChartLink[];
  /** Sum of the type's `sumField` (seconds for calls, money for transfers); null when the type has none, or when it would add up several currencies. */
  readonly total: number | null;
  /** Currency of all amounts; null when there is none or they differ. */
  readonly currency: string | null;
  /** Milliseconds since 1970 of the first and last event; null without times. */
  readonly first: number | null;
  readonly last: number | null;
  /**
   * Place among the bundles that join the same two entities, around the straight line: 0 alone, ±½ for two, 0 and ±1 for
   * three. Positive is to the right of someone who goes from `from` to `to` (with y downwards: along (−dy, dx), which is
   * also the positive side of cytoscape's `control-point-distances`). Links of an entity to itself count 0, 1, 2 outwards.
   */
  readonly lane: number;
}

interface Draft {
  readonly type: LinkType;
  readonly from: EntityId;
  readonly to: EntityId;
  /** Place of `from` among the entities is smaller than that of `to`; a loop counts as forward. */
  readonly isForward: boolean;
  readonly pair: number;
  readonly links: ChartLink[];
}

/** A bundle whose times are only read from its links when somebody asks. */
class Bundle implements LinkBundle {
  private times: readonly [first: number | null, last: number | null] | null = null;

  constructor(
    readonly id: string,
    readonly type: string,
    readonly from: EntityId,
    readonly to: EntityId,
    readonly links: readonly ChartLink[],
    readonly total: number | null,
    readonly currency: string | null,
    readonly lane: number,
  ) {}

  get first(): number | null {
    return this.bounds()[0];
  }

  get last(): number | null {
    return this.bounds()[1];
  }

  private bounds(): readonly [number | null, number | null] {
    this.times ??= boundsOf(this.links, linkType(this.type).timeField);
    return this.times;
  }
}

function boundsOf(links: readonly ChartLink[], field: string | undefined): readonly [number | null, number | null] {
  if (field === undefined) return [null, null];
  const times = links.map(({ link }) => timeOf(link.fields[field])).filter((time) => time !== null);
  const [one] = times;
  if (one === undefined) return [null, null];
  return times.reduce<[number, number]>(
    ([first, last], time) => [Math.min(first, time), Math.max(last, time)],
    [one, one],
  );
}

/** Keys are numbers made of places in lists, because the ids of a database are long and there are many links. */
function draftsOf(chart: Chart): readonly Draft[] {
  const entities = chart.entities();
  const places = new Map(entities.map(({ entity }, place) => [entity.id, place]));
  const types = new Map<string, { readonly type: LinkType; readonly drafts: Map<number, Draft> }>();
  const drafts: Draft[] = [];
  for (const it of chart.links()) {
    const { type: typeId, from, to } = it.link;
    let known = types.get(typeId);
    if (known === undefined) types.set(typeId, (known = { type: linkType(typeId), drafts: new Map() }));
    const [a, b] = [places.get(from) ?? 0, places.get(to) ?? 0];
    const swap = !known.type.isDirected && b < a;
    const key = swap ? b * entities.length + a : a * entities.length + b;
    let draft = known.drafts.get(key);
    if (draft === undefined) {
      const pair = Math.min(a, b) * entities.length + Math.max(a, b);
      draft = {
        type: known.type,
        from: swap ? to : from,
        to: swap ? from : to,
        isForward: swap || a <= b,
        pair,
        links: [],
      };
      known.drafts.set(key, draft);
      drafts.push(draft);
    }
    draft.links.push(it);
  }
  return drafts;
}

function sumOf(links: readonly ChartLink[], field: string | undefined): Pick<LinkBundle, 'total' | 'currency'> {
  if (field === undefined) return { total: null, currency: null };
  let total: number | null = null;
  const currencies = new Set<string>();
  for (const { link } of links) {
    const amount = numberOf(link.fields[field]);
    if (amount !== null) total = (total ?? 0) + amount;
    currencies.add(textOf(link.fields['currency']));
  }
  const [only = ''] = currencies;
  if (currencies.size > 1) return { total: null, currency: null };
  return { total, currency: only === '' ? null : only };
}

function makeBundles(chart: Chart): readonly LinkBundle[] {
  const drafts = draftsOf(chart);
  const sizes = new Map<number, number>();
  for (const { pair } of drafts) sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
  const taken = new Map<number, number>();
  return drafts.map(({ type, from, to, isForward, pair, links }) => {
    const size = sizes.get(pair) ?? 1;
    const nth = size === 1 ? 0 : (taken.get(pair) ?? 0);
    if (size > 1) taken.set(pair, nth + 1);
    const side = from === to ? nth : nth - (size - 1) / 2;
    // Sides are counted in the direction of the smaller id, so that both ways of a pair part. The zero has no sign.
    const lane = isForward || side === 0 ? side : -side;
    const { total, currency } = sumOf(links, type.sumField);
    return new Bundle(`${from}|${type.id}|${to}`, type.id, from, to, links, total, currency, lane);
  });
}

const bundleCache = new WeakMap<Chart, { links: readonly ChartLink[]; bundles: readonly LinkBundle[] }>();

/** The bundles of the chart, in the order of their first links; the same until its links change. Those with a hidden end are included. */
export function bundlesOf(chart: Chart): readonly LinkBundle[] {
  const links = chart.links();
  const cached = bundleCache.get(chart);
  if (cached?.links === links) return cached.bundles;
  const bundles = makeBundles(chart);
  bundleCache.set(chart, { links, bundles });
  return bundles;
}

/** How many distinct neighbours the source knows that are not visible here; null while nobody asked the source. */
export function hiddenNeighbours(chart: Chart, it: ChartEntity): number | null {
  if (it.knownNeighbours === null) return null;
  return Math.max(0, it.knownNeighbours - chart.visibleNeighbourCount(it.entity.id));
}

interface LegendCounts {
  /** Visible entities by type, most first. */
  readonly entities: readonly { readonly type: string; readonly count: number }[];
  /** Visible links by type, most first. */
  readonly links: readonly { readonly type: string; readonly count: number }[];
  readonly hiddenEntities: number;
}

function ranked(counts: Map<string, number>): { type: string; count: number }[] {
  const rows = [...counts].map(([type, count]) => ({ type, count }));
  return rows.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

/** What is visible, for the legend and the status line. */
export function legendOf(chart: Chart): LegendCounts {
  const entities = new Map<string, number>();
  const links = new Map<string, number>();
  let hiddenEntities = 0;
  for (const { entity, isHidden } of chart.entities()) {
    if (isHidden) hiddenEntities += 1;
    else entities.set(entity.type, (entities.get(entity.type) ?? 0) + 1);
  }
  for (const { link } of chart.links()) {
    if (chart.entity(link.from)?.isHidden !== false || chart.entity(link.to)?.isHidden !== false) continue;
    links.set(link.type, (links.get(link.type) ?? 0) + 1);
  }
  return { entities: ranked(entities), links: ranked(links), hiddenEntities };
}

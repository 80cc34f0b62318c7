// Parallel links drawn as one line: which there are, what they add up to, and which lane each takes.
import { linkType } from '../../shared/catalogue';
import type { LinkType } from '../../shared/catalogue/types';
import type { ChartLink } from '../../shared/chartState';
import { isByHand } from '../../shared/drawn';
import type { EntityId } from '../../shared/ids';
import { numberOf, textOf, timeOf } from '../../shared/value';
import type { Chart } from './Chart';

/** All links of one type from one entity (or closed group) to another, shown as one line. */
export interface LinkBundle {
  /** Stable while its ends and type are: `from|type|to`, and `|drawn` by hand. Undirected types order their ends. */
  readonly id: string;
  readonly type: string;
  /** Drawn by hand: never one line with facts, so that none of its numbers mixes the two. */
  readonly isDrawn: boolean;
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
  readonly isDrawn: boolean;
  readonly links: ChartLink[];
}

/** A bundle that is named, and whose times are read from its links, when somebody asks. */
class Bundle implements LinkBundle {
  private times: readonly [first: number | null, last: number | null] | null = null;
  private name: string | null = null;

  constructor(
    readonly type: string,
    readonly isDrawn: boolean,
    readonly from: EntityId,
    readonly to: EntityId,
    readonly links: readonly ChartLink[],
    readonly total: number | null,
    readonly currency: string | null,
    readonly lane: number,
  ) {}

  get id(): string {
    this.name ??= `${this.from}|${this.type}|${this.to}${this.isDrawn ? '|drawn' : ''}`;
    return this.name;
  }

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
class Drafts {
  readonly list: Draft[] = [];
  private readonly places: ReadonlyMap<EntityId, number>;
  private readonly types = new Map<string, { readonly type: LinkType; readonly drafts: Map<number, Draft> }>();

  constructor(private readonly ends: readonly EntityId[]) {
    this.places = new Map(ends.map((id, place) => [id, place]));
  }

  put(it: ChartLink, from: EntityId, to: EntityId): void {
    const byHand = isByHand(it.link.id);
    const { type, drafts } = this.typeOf(it.link.type, byHand);
    const [a, b] = [this.places.get(from) ?? 0, this.places.get(to) ?? 0];
    const swap = !type.isDirected && b < a;
    const key = swap ? b * this.ends.length + a : a * this.ends.length + b;
    const known = drafts.get(key);
    if (known !== undefined) {
      known.links.push(it);
      return;
    }
    const pair = Math.min(a, b) * this.ends.length + Math.max(a, b);
    const isForward = swap || a <= b;
    const draft = {
      type,
      from: swap ? to : from,
      to: swap ? from : to,
      isForward,
      pair,
      isDrawn: byHand,
      links: [it],
    };
    drafts.set(key, draft);
    this.list.push(draft);
  }

  private typeOf(id: string, byHand: boolean) {
    const name = byHand ? `drawn ${id}` : id;
    const known = this.types.get(name) ?? { type: linkType(id), drafts: new Map<number, Draft>() };
    this.types.set(name, known);
    return known;
  }
}

function draftsOf(links: readonly ChartLink[], ends: readonly EntityId[], endOf: EndOf): readonly Draft[] {
  const drafts = new Drafts(ends);
  for (const it of links) {
    const [from, to] = [endOf(it.link.from), endOf(it.link.to)];
    const isInside = from === to && (from !== it.link.from || from !== it.link.to);
    if (from !== null && to !== null && !isInside) drafts.put(it, from, to);
  }
  return drafts.list;
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

/** Where the line of a link ends that has an end at that entity; null when it is not drawn. */
type EndOf = (id: EntityId) => EntityId | null;

/**
 * Bundles of the given links, in the order of their first ones. `ends` lists, in the order of the chart, whatever `endOf`
 * may answer. A link whose ends come to one and the same group, or are merged, is inside it and is left out. Of the bundles
 * before, those that say the same are kept: it takes longer to compare the names of new ones than to keep the old.
 */
export function makeBundles(
  links: readonly ChartLink[],
  ends: readonly EntityId[],
  endOf: EndOf,
  before: readonly LinkBundle[] = [],
): readonly LinkBundle[] {
  const drafts = draftsOf(links, ends, endOf);
  const old = new OldBundles(before);
  const sizes = new Map<number, number>();
  for (const { pair } of drafts) sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
  const taken = new Map<number, number>();
  return drafts.map(({ type, from, to, isForward, pair, isDrawn: byHand, links }) => {
    const size = sizes.get(pair) ?? 1;
    const nth = size === 1 ? 0 : (taken.get(pair) ?? 0);
    if (size > 1) taken.set(pair, nth + 1);
    const side = from === to ? nth : nth - (size - 1) / 2;
    // Sides are counted in the direction of the smaller id, so that both ways of a pair part. The zero has no sign.
    const lane = isForward || side === 0 ? side : -side;
    const known = old.like(from, to, lane, links);
    if (known !== undefined) return known;
    const { total, currency } = sumOf(links, type.sumField);
    return new Bundle(type.id, byHand, from, to, links, total, currency, lane);
  });
}

/** Bundles in the order of their first links, asked for in that order. */
class OldBundles {
  private next = 0;

  constructor(private readonly list: readonly LinkBundle[]) {}

  /** The one that holds these very links in that lane. */
  like(from: EntityId, to: EntityId, lane: number, links: readonly ChartLink[]): LinkBundle | undefined {
    const [first] = links;
    const it = first === undefined ? undefined : this.beginningWith(first);
    const isSame = it?.lane === lane && it.from === from && it.to === to && isSameList(it.links, links);
    return isSame ? it : undefined;
  }

  private beginningWith(first: ChartLink): LinkBundle | undefined {
    for (; this.next < this.list.length; this.next += 1) {
      const it = this.list[this.next];
      const own = it?.links[0];
      if (own === first) return it;
      if (own !== undefined && own.link.id >= first.link.id) return undefined;
    }
    return undefined;
  }
}

function isSameList(a: readonly ChartLink[], b: readonly ChartLink[]): boolean {
  return a.length === b.length && a.every((link, nth) => link === b[nth]);
}

/** The bundle with only some of its links: the same line, in the same lane, that says less. */
export function narrowed(bundle: LinkBundle, links: readonly ChartLink[]): LinkBundle {
  const { type, isDrawn: byHand, from, to, lane } = bundle;
  const { total, currency } = sumOf(links, linkType(type).sumField);
  return new Bundle(type, byHand, from, to, links, total, currency, lane);
}

const bundleCache = new WeakMap<Chart, { links: readonly ChartLink[]; bundles: readonly LinkBundle[] }>();

/** The bundles of the chart, in the order of their first links; the same until its links change. Those with a hidden end are included. */
export function bundlesOf(chart: Chart): readonly LinkBundle[] {
  const links = chart.links();
  const cached = bundleCache.get(chart);
  if (cached?.links === links) return cached.bundles;
  const ends = chart.entities().map(({ entity }) => entity.id);
  const bundles = makeBundles(links, ends, (id) => id, cached?.bundles);
  bundleCache.set(chart, { links, bundles });
  return bundles;
}

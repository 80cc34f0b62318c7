// What rules read of an entity, and of a bundle of links drawn as one line: types, fields, counts. The law is in `rule.ts`.
import { linkType } from '../../../shared/catalogue';
import type { ChartEntity } from '../../../shared/chartState';
import type { Overlay } from '../../../shared/dress/overlay';
import type { StyleRule } from '../../../shared/dress/rule';
import type { EntityId } from '../../../shared/ids';
import { numberOf, textOf, type Fields } from '../../../shared/value';
import type { Chart } from '../Chart';
import type { LinkBundle } from '../bundles';
import { withRole } from '../roleField';
import { rankedBy, scoresAlone, withPairScores, withScores } from './overlayRules';

type Count = 'degree' | 'links' | 'total';

export interface Reading<It> {
  typeOf(it: It): string;
  /** Fields of each thing that can match, with its decided role and the scores that are shown of it: the entity, or every link of the bundle. */
  partsOf(it: It): readonly Fields[];
  /** As many parts, of which only the scores that are shown can be read. */
  scoresOf(it: It): readonly Fields[];
  /** Null when there is no such number. */
  countOf(it: It, count: Count): number | null;
  /** Whether the rule matches, where that is known without looking at fields; null where it is not. */
  knownMatch(rule: StyleRule): ((it: It) => boolean) | null;
}

export function bundleReading(chart: Chart): Reading<LinkBundle> {
  const partsOf = ({ from, to, links }: LinkBundle) => {
    const scored = withPairScores(chart, from, to);
    return links.map(({ link }) => scored(link.fields));
  };
  return {
    typeOf: ({ type }) => type,
    partsOf,
    scoresOf: partsOf,
    countOf: ({ links, total }, count) => (count === 'links' ? links.length : count === 'total' ? total : null),
    knownMatch: () => null,
  };
}

/** Counts are worked out when they are first asked for, from the chart as it is then. */
export function entityReading(chart: Chart): Reading<ChartEntity> {
  const counts: { [count in Count]?: ReadonlyMap<EntityId, number> } = {};
  // One rule after the other asks about the same entity.
  let last: { readonly it: ChartEntity; readonly dress: unknown; readonly parts: readonly Fields[] } | null = null;
  const alone: { it: ChartEntity | null; of: readonly Overlay[]; scores: readonly Fields[] } = {
    it: null,
    of: [],
    scores: [],
  };
  return {
    typeOf: ({ entity }) => entity.type,
    partsOf: (it) => {
      const { dress } = chart;
      if (last?.it !== it || last.dress !== dress) {
        const { id, fields } = it.entity;
        last = { it, dress, parts: [withRole(chart, id, withScores(chart, id, fields))] };
      }
      return last.parts;
    },
    scoresOf: (it) => {
      const { overlays } = chart.dress;
      if (alone.it !== it || alone.of !== overlays) {
        alone.it = it;
        alone.of = overlays;
        alone.scores = scoresAlone(overlays, it.entity.id);
      }
      return alone.scores;
    },
    countOf: ({ entity }, count) => {
      const known = (counts[count] ??= counters[count](chart));
      return known.get(entity.id) ?? (count === 'total' ? null : 0);
    },
    knownMatch: (rule) => {
      const ranked = rankedBy(chart, rule);
      return ranked === undefined ? null : ({ entity }) => entity.id === ranked;
    },
  };
}

const counters: { readonly [count in Count]: (chart: Chart) => ReadonlyMap<EntityId, number> } = {
  degree: degrees,
  links: linkCounts,
  total: totals,
};

function degrees(chart: Chart): ReadonlyMap<EntityId, number> {
  const places = new Map(chart.entities().map(({ entity }, place) => [entity.id, place]));
  const counts = new Map<EntityId, number>();
  const pairs = new Set<number>();
  for (const { link } of chart.links()) {
    const [a, b] = [places.get(link.from) ?? 0, places.get(link.to) ?? 0];
    const pair = Math.min(a, b) * places.size + Math.max(a, b);
    if (a === b || pairs.has(pair)) continue;
    pairs.add(pair);
    counts.set(link.from, (counts.get(link.from) ?? 0) + 1);
    counts.set(link.to, (counts.get(link.to) ?? 0) + 1);
  }
  return counts;
}

function linkCounts(chart: Chart): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { link } of chart.links()) {
    for (const id of link.from === link.to ? [link.from] : [link.from, link.to]) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** Money over all links at each entity that has any, in one currency. */
function totals(chart: Chart): ReadonlyMap<EntityId, number> {
  const sums = new Map<EntityId, number>();
  const currencies = new Map<EntityId, string>();
  const mixed = new Set<EntityId>();
  for (const { link } of chart.links()) {
    const { style, sumField } = linkType(link.type);
    const amount = style !== 'money' || sumField === undefined ? null : numberOf(link.fields[sumField]);
    if (amount === null || !Number.isFinite(amount)) continue;
    const currency = textOf(link.fields['currency']);
    for (const id of link.from === link.to ? [link.from] : [link.from, link.to]) {
      if ((currencies.get(id) ?? currency) !== currency) mixed.add(id);
      currencies.set(id, currency);
      sums.set(id, (sums.get(id) ?? 0) + amount);
    }
  }
  for (const id of mixed) sums.delete(id);
  return sums;
}

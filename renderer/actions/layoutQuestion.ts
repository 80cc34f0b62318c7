// The visible part of the chart as the columns that layouts work on.
import type { Words } from '../../shared/catalogue/types';
import type { EntityId } from '../../shared/ids';
import type { Chart } from '../chart/Chart';
import type { LinkBundle } from '../chart/selectors';
import { shownOf } from '../chart/shown';
import type { Layout, LayoutFacts, LayoutInput, Need } from '../layouts/Layout';
import type { LayoutChoice } from '../state/layoutGuides';
import { laidOutOn, linesBetween, type LaidOut } from './laidOut';
import {
  flowsOf,
  lanesBy,
  momentsBy,
  placesOf,
  ringsBy,
  type LaneChoice,
  type RingChoice,
  type TimeChoice,
} from './layoutFacts';

export interface LayoutQuestion {
  readonly ids: readonly EntityId[];
  readonly input: LayoutInput;
  /** Words of the lanes, in their order. */
  readonly laneWords: readonly Words[];
  /** Payments that a measure of money could not count. */
  readonly leftOut: number;
}

interface Visible {
  readonly nodes: readonly LaidOut[];
  readonly indexOf: ReadonlyMap<EntityId, number>;
  readonly bundles: readonly LinkBundle[];
}

function visibleOn(chart: Chart): Visible {
  const nodes = laidOutOn(chart);
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  return { nodes, indexOf, bundles: linesBetween(chart, indexOf) };
}

function columnsOf({ nodes, indexOf, bundles }: Visible, seed: number): LayoutInput {
  return {
    count: nodes.length,
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    radius: Float64Array.from(nodes, ({ radius }) => radius),
    isFixed: Uint8Array.from(nodes, ({ isPinned }) => Number(isPinned)),
    from: Uint32Array.from(bundles, ({ from }) => indexOf.get(from) ?? 0),
    to: Uint32Array.from(bundles, ({ to }) => indexOf.get(to) ?? 0),
    weight: Float64Array.from(bundles, ({ links }) => 1 + Math.log10(links.length)),
    seed,
    root: null,
  };
}

/** What the layout reads from the facts, by the choices made. */
function factsFor(
  chart: Chart,
  { nodes, bundles }: Visible,
  layout: Layout,
  choice: LayoutChoice,
): { readonly facts: LayoutFacts; readonly words: readonly Words[]; readonly leftOut: number } {
  const lanes = (by: LaneChoice) => {
    const { of, names } = lanesBy(chart, nodes, by);
    return { lanes: { of, names: names.map(({ en }) => en) }, words: names };
  };
  if (layout.id === 'concentric') {
    const { value, leftOut } = ringsBy(nodes, bundles, choice.rings as RingChoice);
    return { facts: value === undefined ? {} : { value }, words: [], leftOut };
  }
  if (layout.needs === 'lanes') {
    const { words, ...facts } = lanes(choice.lanes as LaneChoice);
    return { facts, words, leftOut: 0 };
  }
  if (layout.needs === 'time') {
    const { words, ...facts } = lanes('type');
    const zone = chart.dress.timeZone;
    return {
      facts: { ...facts, zone, time: momentsBy({ nodes, bundles, zone }, choice.timeline as TimeChoice) },
      words,
      leftOut: 0,
    };
  }
  if (layout.needs === 'longitude') return { facts: placesOf(chart, nodes), words: [], leftOut: 0 };
  if (layout.needs === 'isFlow') return { facts: { isFlow: flowsOf(bundles) }, words: [], leftOut: 0 };
  return { facts: {}, words: [], leftOut: 0 };
}

/** `around` becomes the root when it is visible. */
export function layoutQuestion(
  chart: Chart,
  layout: Layout,
  choice: LayoutChoice,
  around: EntityId | null,
): LayoutQuestion {
  const visible = visibleOn(chart);
  const root = around === null ? undefined : visible.indexOf.get(shownOf(chart).standIn(around) ?? around);
  const { facts, words, leftOut } = factsFor(chart, visible, layout, choice);
  return {
    ids: visible.nodes.map(({ id }) => id),
    input: { ...columnsOf(visible, chart.seed), ...facts, root: root ?? null },
    laneWords: words,
    leftOut,
  };
}

/** Everything visible, fixed but for those to tidy (and not even them where they are pinned), with the links at them. */
export function tidyQuestion(
  chart: Chart,
  chosen: ReadonlySet<EntityId>,
): Omit<LayoutQuestion, 'laneWords' | 'leftOut'> {
  const visible = visibleOn(chart);
  const bundles = visible.bundles.filter(({ from, to }) => chosen.has(from) || chosen.has(to));
  const input = columnsOf({ ...visible, bundles }, chart.seed);
  const isFixed = Uint8Array.from(visible.nodes, ({ id, isPinned }) => Number(isPinned || !chosen.has(id)));
  return { ids: visible.nodes.map(({ id }) => id), input: { ...input, isFixed } };
}

const known: { readonly [need in Need]: (input: LayoutInput) => boolean } = {
  lanes: ({ lanes }) => lanes?.of.some((lane) => lane >= 0) === true,
  value: ({ value }) => value === undefined || value.some((each) => !Number.isNaN(each)),
  time: ({ time }) => time?.some(Number.isFinite) === true,
  longitude: ({ longitude }) => longitude?.some(Number.isFinite) === true,
  isFlow: ({ isFlow }) => isFlow?.includes(1) === true,
};

/** What keeps the layout from being run on this; null when nothing does. */
export function missingFor(layout: Layout, input: LayoutInput): 'entities' | 'free' | Need | null {
  if (input.count === 0) return 'entities';
  if (!input.isFixed.includes(0)) return 'free';
  const need = layout.needs ?? 'value';
  return known[need](input) ? null : need;
}

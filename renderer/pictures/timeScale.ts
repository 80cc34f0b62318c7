// The scale of time of a picture: when what is shown happened, as bars beneath the chart with an axis of days. It is the
// time bar of the window on paper, without what a hand can do there.
import { translatorOf } from '../../shared/messages';
import { clockOf } from '../../shared/zone';
import type { AppearanceOptions } from '../chart/appearance';
import type { Chart } from '../chart/Chart';
import { strokeLook } from '../chart/linkAppearance';
import { passingWith } from '../chart/passing';
import { binWidthFor, edgesOf, histogramOf, stackOf, type Histogram } from '../chart/time/bins';
import type { Mask } from '../chart/time/counted';
import { eventsOf, type TimeEvents } from '../chart/time/events';
import { ticksOf, writtenSpan, writtenZone } from '../chart/time/written';
import { fitText, textWidth } from '../chart/textWidth';

/** Coordinates count from the top left corner of the block. */
export interface TimeScale {
  readonly width: number;
  readonly height: number;
  /** What the bars say, above them. */
  readonly words: readonly { readonly text: string; readonly baseline: number }[];
  /** Null where all happened at one moment: there is nothing to compare. */
  readonly plot: TimePlot | null;
}

interface TimePlot {
  readonly bars: readonly TimeBar[];
  /** Height of the axis, on which the bars stand. */
  readonly axis: number;
  readonly ticks: readonly TimeTick[];
  readonly tickBaseline: number;
}

interface TimeTick {
  readonly x: number;
  readonly text: string;
  /** Middle of the text, which stays within the block. */
  readonly textX: number;
}

interface TimeBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export const timeMeasures = { textSize: 11, tickSize: 10, tickLength: 4 } as const;

const barWidth = 8;
const barGap = 1;
const barsHeight = 40;
const lineHeight = 16;
const wordsGap = 6;
const axisHeight = 18;
/** Wider than this the bars of a large chart would say nothing more. */
const mostWidth = 2400;
/** Room that the word of a tick takes, with a gap. */
const tickRoom = 80;

/** Null when nothing that is shown says when it happened. */
export function timeScaleOf(chart: Chart, appearance: AppearanceOptions, room: number): TimeScale | null {
  const events = eventsOf(chart);
  const mask = shownEvents(chart, events);
  const count = mask.reduce<number>((sum, one) => sum + one, 0);
  if (count === 0) return null;
  const { language } = appearance;
  const { t } = translatorOf(language);
  const clock = clockOf(chart.dress.timeZone);
  const { first, last } = boundsOf(events, mask);
  const span = { from: first, until: last };
  const when = t('exports.time', { when: writtenSpan(span, clock, language), zone: writtenZone(clock, span) });
  const dated = t('exports.dated', { count });
  const width = Math.min(room, mostWidth);
  if (first === last) return { width, ...wordsOf([when, dated], room), plot: null };
  const binWidth = binWidthFor(last - first, Math.max(4, Math.floor(width / barWidth)));
  const edges = edgesOf(clock, first, last, binWidth);
  const histogram = histogramOf(events, mask, edges);
  const bar = t('time.perBin', { width: t(`time.widths.${binWidth.unit}`, { count: binWidth.count }) });
  const words = wordsOf([when, `${dated} · ${t('exports.mostInBar', { bar, most: histogram.most })}`], room);
  const axis = words.height + barsHeight;
  const view = { from: edges[0] ?? 0, until: edges.at(-1) ?? 1 };
  const xOf = (at: number) => ((at - view.from) / (view.until - view.from)) * width;
  const ticks = ticksOf(view, clock, Math.max(1, Math.floor(width / tickRoom)), language);
  const bars = barsOf(events, histogram, { edges, xOf, axis }, appearance);
  const plot = {
    bars,
    axis,
    ticks: fitting(
      ticks.map(({ at, label }) => [xOf(at), label] as const),
      width,
    ),
  };
  const tickBaseline = axis + timeMeasures.tickLength + timeMeasures.tickSize;
  return { width, words: words.words, height: axis + axisHeight, plot: { ...plot, tickBaseline } };
}

/** Side by side where there is room, else below each other. */
function wordsOf(parts: readonly string[], room: number): Pick<TimeScale, 'words' | 'height'> {
  const { textSize } = timeMeasures;
  const joined = parts.join(' · ');
  const lines = textWidth(joined, textSize) <= room ? [joined] : parts;
  const words = lines.map((text, nth) => ({
    text: fitText(text, room, textSize),
    baseline: textSize + nth * lineHeight,
  }));
  return { words, height: lines.length * lineHeight + wordsGap };
}

/** Those that pass every filter that is on: the pale ones of a chart are not counted. */
function shownEvents(chart: Chart, events: TimeEvents): Mask {
  const { links } = passingWith(chart, chart.dress.filters);
  return Uint8Array.from(events.links, ({ link }) => (links.has(link.id) ? 1 : 0));
}

function boundsOf({ at }: TimeEvents, mask: Mask): { readonly first: number; readonly last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const [index, ms] of at.entries()) {
    if (mask[index] === 0) continue;
    first = Math.min(first, ms);
    last = Math.max(last, ms);
  }
  return { first, last };
}

/** Stacked by type, in the colours of the links. */
function barsOf(
  { types: names }: TimeEvents,
  histogram: Histogram,
  { edges, xOf, axis }: { readonly edges: Float64Array; readonly xOf: (at: number) => number; readonly axis: number },
  { theme }: AppearanceOptions,
): readonly TimeBar[] {
  const colours = names.map((type) => strokeLook(type, theme).colour);
  const bars: TimeBar[] = [];
  for (let bin = 0; bin + 1 < edges.length; bin += 1) {
    const [left, right] = [xOf(edges[bin] ?? 0), xOf(edges[bin + 1] ?? 0)];
    const width = Math.max(1, right - left - barGap);
    for (const { type, from, height } of stackOf(histogram, bin, barsHeight / histogram.most))
      bars.push({ x: left, y: axis - from - height, width, height, colour: colours[type] ?? '#888888' });
  }
  return bars;
}

/** Words that stand within the block and do not touch each other. */
function fitting(ticks: readonly (readonly [x: number, text: string])[], width: number): readonly TimeTick[] {
  const { tickSize } = timeMeasures;
  let free = 0;
  return ticks.flatMap(([x, text]): TimeTick[] => {
    const half = textWidth(text, tickSize) / 2;
    const textX = Math.max(half, Math.min(width - half, x));
    if (textX - half < free) return [];
    free = textX + half + tickSize;
    return [{ x, text, textX }];
  });
}

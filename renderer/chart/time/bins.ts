// The histogram of the time bar: bins as wide as people count time (a minute to a thousand years), cut by the clocks of
// the chart's zone, and how many events of each type fall into each.
import type { ZoneClock } from '../../../shared/zone';
import type { Mask } from './counted';
import type { TimeEvents } from './events';

export interface BinWidth {
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Of months and years the mean, for choosing only. */
const unitMs = {
  minute: minuteMs,
  hour: hourMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 30.437 * dayMs,
  year: 365.25 * dayMs,
};

export const binWidths: readonly BinWidth[] = [
  ...[1, 5, 10, 15, 30].map((count) => ({ unit: 'minute', count }) as const),
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour', count }) as const),
  { unit: 'day', count: 1 },
  { unit: 'week', count: 1 },
  ...[1, 3].map((count) => ({ unit: 'month', count }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ({ unit: 'year', count }) as const),
];

/** About so many milliseconds. */
export function widthMs({ unit, count }: BinWidth): number {
  return unitMs[unit] * count;
}

/** The narrowest bins of which at most so many cover the span. */
export function binWidthFor(spanMs: number, mostBins: number): BinWidth {
  const fits = binWidths.find((width) => spanMs / widthMs(width) <= mostBins);
  return fits ?? { unit: 'year', count: 1000 };
}

/**
 * The moments between bins, ascending: the first at or before `from`, the last after `until`. Bins of up to an hour last
 * exactly that; wider ones begin when the clock on the wall says so, and are shorter or longer when it is put forward or
 * back. Weeks begin on Monday.
 */
export function edgesOf(clock: ZoneClock, from: number, until: number, width: BinWidth): Float64Array {
  return widthMs(width) <= hourMs
    ? evenEdges(clock, from, until, widthMs(width))
    : wallEdges(clock, from, until, width);
}

function evenEdges(clock: ZoneClock, from: number, until: number, stepMs: number): Float64Array {
  const offset = clock.offsetAt(from);
  const first = Math.floor((from + offset) / stepMs) * stepMs - offset;
  return Float64Array.from({ length: Math.floor((until - first) / stepMs) + 2 }, (_, index) => first + index * stepMs);
}

function wallEdges(clock: ZoneClock, from: number, until: number, width: BinWidth): Float64Array {
  const edges: number[] = [];
  let step = stepOf(clock.wallAt(from), width);
  // Where clocks are put back over an edge, its moment is the first of two, so that one step back may be too few.
  if (clock.momentOf(wallOf(step, width)) > from) step -= 1;
  for (;;) {
    const edge = clock.momentOf(wallOf(step, width));
    // Beyond what a date can say.
    if (Number.isNaN(edge)) return Float64Array.from([...edges, until + 1]);
    if (edge > (edges.at(-1) ?? -Infinity)) edges.push(edge);
    if (edge > until) return Float64Array.from(edges);
    step += 1;
  }
}

/** Which bin of that width, counted from 1970 (weeks from the Monday of that week), a wall clock's time is in. */
function stepOf(wall: number, { unit, count }: BinWidth): number {
  const date = new Date(wall);
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return Math.floor(wall / (unitMs[unit] * count));
    case 'week':
      return Math.floor((wall + 3 * dayMs) / (7 * dayMs * count));
    case 'month':
      return Math.floor(((date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()) / count);
    case 'year':
      return Math.floor(date.getUTCFullYear() / count);
  }
}

function wallOf(step: number, { unit, count }: BinWidth): number {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return step * unitMs[unit] * count;
    case 'week':
      return step * 7 * dayMs * count - 3 * dayMs;
    case 'month':
      return dateOf(1970, step * count);
    case 'year':
      return dateOf(step * count, 0);
  }
}

/** The first moment of a month; years below 100 are themselves. */
function dateOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** The bin that a moment falls into; −1 before the first edge and from the last edge on. */
export function binAt(edges: Float64Array, at: number): number {
  const last = edges.length - 1;
  if (last < 1 || at < (edges[0] ?? 0) || at >= (edges[last] ?? 0)) return -1;
  const [start, end] = [edges[0] ?? 0, edges[last] ?? 0];
  // Bins of a histogram are nearly alike, so that the first guess is at most a few off.
  let bin = Math.min(last - 1, Math.floor(((at - start) / (end - start)) * last));
  while (at < (edges[bin] ?? 0)) bin -= 1;
  while (at >= (edges[bin + 1] ?? 0)) bin += 1;
  return bin;
}

export interface Histogram {
  /** Events by bin and type: `counts[bin * types + type]`. */
  readonly counts: Uint32Array;
  readonly types: number;
  /** The largest count of a bin. */
  readonly most: number;
}

/** Counts the events of the mask in the bins between the edges. */
export function histogramOf(events: TimeEvents, mask: Mask, edges: Float64Array): Histogram {
  const types = Math.max(1, events.types.length);
  const bins = Math.max(0, edges.length - 1);
  const counts = new Uint32Array(bins * types);
  const totals = new Uint32Array(bins);
  for (let index = 0; index < mask.length; index += 1) {
    if (mask[index] === 0) continue;
    const bin = binAt(edges, events.at[index] ?? NaN);
    if (bin < 0) continue;
    const place = bin * types + (events.type[index] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
    totals[bin] = (totals[bin] ?? 0) + 1;
  }
  return { counts, types, most: totals.reduce((most, count) => Math.max(most, count), 0) };
}

/** The part of a bar that one type of event takes: `from` and `height` are lengths above the foot of the bar. */
export interface BarPart {
  readonly type: number;
  readonly from: number;
  readonly height: number;
}

/** The parts of the bar of a bin, from the foot up; `perEvent` is the height of one event. One among thousands is still seen. */
export function stackOf({ counts, types }: Histogram, bin: number, perEvent: number): readonly BarPart[] {
  const parts: BarPart[] = [];
  let from = 0;
  for (let type = 0; type < types; type += 1) {
    const count = counts[bin * types + type] ?? 0;
    if (count === 0) continue;
    const height = Math.max(1, count * perEvent);
    parts.push({ type, from, height });
    from += height;
  }
  return parts;
}

/** How many events of each type the mask holds, by place in `types`. */
export function countsByType(events: TimeEvents, mask: Mask): Uint32Array {
  const counts = new Uint32Array(events.types.length);
  for (let index = 0; index < mask.length; index += 1) {
    const type = events.type[index] ?? 0;
    if (mask[index] === 1) counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

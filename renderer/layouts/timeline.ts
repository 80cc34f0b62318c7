// Timeline: time runs from left to right, and each entity stands at its moment; a lane for each kind, in which those of
// one time stand below each other. Where much happens at once the axis is stretched, so that order is always kept.
import { clockOf } from '../../shared/zone';
import { at } from './column';
import { layAside } from './aside';
import { boxWidth } from './FreeSpace';
import { finish } from './finish';
import type { GuideLine, Layout, LayoutInput, LayoutResult } from './Layout';

const rowHeight = 84;
const laneGap = 56;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** An axis that keeps the order of time: part of its length goes by the clock, the rest to where much happens at once. */
interface Axis {
  readonly start: number;
  readonly end: number;
  readonly place: (ms: number) => number;
}

/** Share of the length that goes by the clock alone. */
const byClock = 0.4;
/** Share of the picture that boxes fill, and its width divided by its height. */
const fill = 0.3;
const shape = 1.7;

function axisOf(times: readonly number[]): Axis {
  const sorted = Float64Array.from(times).sort();
  const [start, end] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const length = Math.max(700, Math.sqrt((shape * sorted.length * boxWidth * rowHeight) / fill));
  const perMs = end > start ? (byClock * length) / (end - start) : 0;
  const perEvent = ((1 - byClock) * length) / Math.max(1, sorted.length - 1);
  const place = (ms: number) => (ms - start) * perMs + eventsBefore(sorted, ms) * perEvent;
  return { start, end, place };
}

/** How many events have gone before, as a running number between two: equal moments count as one place. */
function eventsBefore(sorted: Float64Array, ms: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) < ms) low = middle + 1;
    else high = middle;
  }
  if (low === 0 || low === sorted.length || sorted[low] === ms) return Math.min(low, sorted.length - 1);
  const [before, after] = [at(sorted, low - 1), at(sorted, low)];
  return low - 1 + (ms - before) / (after - before);
}

/** Puts the members of a lane, in the order of time, each into the first row that is free there; the answer is how many rows. */
function fillRows(members: readonly number[], x: Float64Array, row: Int32Array): number {
  const ends: number[] = [];
  for (const i of members) {
    let free = ends.findIndex((end) => end <= at(x, i));
    if (free < 0) free = ends.push(0) - 1;
    ends[free] = at(x, i) + boxWidth;
    row[i] = free;
  }
  return ends.length;
}

const steps = [hourMs, 6 * hourMs, dayMs, 7 * dayMs] as const;

/** Round moments between two by the clocks of a zone, at most some fourteen: hours, days, weeks, the first of months, or of years. */
function momentsBetween(start: number, end: number, zone: string): number[] {
  const clock = clockOf(zone);
  const walls = roundBetween(clock.wallAt(start), clock.wallAt(end));
  // An hour that a clock leaves out or tells twice stands once.
  const moments = new Set(walls.map((wall) => clock.momentOf(wall)));
  return [...moments].filter((ms) => ms >= start && ms <= end);
}

/** The same for what the clocks on the wall say. */
function roundBetween(start: number, end: number): number[] {
  const most = 14;
  const step = steps.find((each) => (end - start) / each <= most);
  if (step !== undefined) {
    // Weeks begin on Mondays; the epoch was a Thursday.
    const origin = step === 7 * dayMs ? 4 * dayMs : 0;
    const first = Math.ceil((start - origin) / step) * step + origin;
    return Array.from({ length: Math.max(0, Math.floor((end - first) / step) + 1) }, (_, nth) => first + nth * step);
  }
  const months = [1, 3, 6, 12, 24, 60, 120, 600].find((each) => (end - start) / (30.4 * dayMs * each) <= most) ?? 1200;
  const moments: number[] = [];
  for (let month = new Date(start).getUTCFullYear() * 12; ; month += months) {
    const ms = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (ms > end) return moments;
    if (ms >= start) moments.push(ms);
  }
}

/** Lanes of the kinds that have a time, in the order of their names; without kinds, one. */
function lanesOf({ time, lanes }: LayoutInput, dated: readonly number[]): { lane: number | null; members: number[] }[] {
  const byTime = dated.toSorted((a, b) => (time?.[a] ?? 0) - (time?.[b] ?? 0) || a - b);
  const groups = new Map<number, number[]>();
  for (const i of byTime) {
    const lane = lanes?.of[i] ?? -1;
    const group = groups.get(lane);
    if (group) group.push(i);
    else groups.set(lane, [i]);
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  return inOrder.map(([lane, members]) => ({ lane: lane < 0 ? null : lane, members }));
}

function run(input: LayoutInput): LayoutResult {
  const { count, time } = input;
  const all = Array.from({ length: count }, (_, i) => i);
  const timeOf = (i: number) => time?.[i] ?? NaN;
  const dated = all.filter((i) => Number.isFinite(timeOf(i)));
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  const groups = lanesOf(input, dated);
  const axis = axisOf(dated.map(timeOf));
  for (const i of dated) places.x[i] = axis.place(timeOf(i));
  const row = new Int32Array(count);
  const rows: GuideLine[] = [];
  let top = 0;
  for (const { lane, members } of groups) {
    const used = fillRows(members, places.x, row);
    for (const i of members) places.y[i] = top + at(row, i) * rowHeight;
    rows.push({ at: top - laneGap / 2 - rowHeight / 4, mark: { kind: 'lane', lane } });
    top += used * rowHeight + laneGap;
  }
  const isAside = new Uint8Array(count);
  const undated = all.filter((i) => !Number.isFinite(timeOf(i)));
  const below = layAside(places, isAside, undated);
  if (undated.length > 0) rows.push({ at: below - laneGap / 2 - rowHeight / 4, mark: { kind: 'lane', lane: null } });
  const moments = dated.length === 0 ? [] : momentsBetween(axis.start, axis.end, input.zone ?? 'UTC');
  const columns = moments.map((ms): GuideLine => ({ at: axis.place(ms), mark: { kind: 'time', ms } }));
  return finish(input, { ...places, isAside, guides: { rows, columns } });
}

export const timeline: Layout = { id: 'timeline', label: 'chart.layout.timeline', needs: 'time', run };

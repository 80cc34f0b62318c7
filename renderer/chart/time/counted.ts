// Which events the time bar and the matrix count: those that pass every other filter on the chart, and of these those at
// the selection, or in the window. One byte an event: 1 for counted.
import type { ChartFilter } from '../../../shared/dress/filter';
import { isWithin } from '../../../shared/fieldTest';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { TimeWindow } from '../../../shared/where';
import type { Chart } from '../Chart';
import { passingWith } from '../passing';
import type { TimeEvents } from './events';

export type Mask = Uint8Array;

interface Cached {
  readonly events: TimeEvents;
  readonly filters: readonly ChartFilter[];
  readonly mask: Mask;
}

const cache = new WeakMap<Chart, Cached>();

function isOfTime({ test }: ChartFilter): boolean {
  return test.is === 'time' || test.is === 'hours';
}

/** Events that pass all filters but those of time; the same object while neither events nor those filters change. */
export function passingEvents(chart: Chart, events: TimeEvents): Mask {
  const filters = chart.dress.filters.filter((filter) => filter.isOn && !isOfTime(filter));
  const cached = cache.get(chart);
  if (cached?.events === events && isSameList(cached.filters, filters)) return cached.mask;
  const mask = new Uint8Array(events.at.length).fill(1);
  if (filters.length > 0) {
    const { links } = passingWith(chart, filters);
    events.links.forEach(({ link }, index) => {
      if (!links.has(link.id)) mask[index] = 0;
    });
  }
  cache.set(chart, { events, filters, mask });
  return mask;
}

function isSameList(a: readonly ChartFilter[], b: readonly ChartFilter[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Of these, the events within the window. */
export function eventsWithin(events: TimeEvents, mask: Mask, window: TimeWindow | null): Mask {
  return window === null
    ? mask
    : mask.map((is, index) => (is === 1 && isWithin(window, events.at[index] ?? 0) ? 1 : 0));
}

/** Of these, the events in those hours of the week. */
export function eventsInHours(events: TimeEvents, mask: Mask, cells: readonly number[] | null): Mask {
  if (cells === null) return mask;
  const wanted = new Set(cells);
  return mask.map((is, index) => (is === 1 && wanted.has(events.cell[index] ?? -1) ? 1 : 0));
}

/** What is selected on the chart: entities, and the links of a bundle. */
export interface Selected {
  readonly entities: ReadonlySet<EntityId>;
  readonly links: ReadonlySet<LinkId>;
}

/** Of these, the events at a selected entity or among the selected links; null when nothing is selected. */
export function eventsOfSelection(events: TimeEvents, mask: Mask, { entities, links }: Selected): Mask | null {
  if (entities.size === 0 && links.size === 0) return null;
  return mask.map((is, index) => {
    const link = events.links[index]?.link;
    if (is === 0 || link === undefined) return 0;
    return entities.has(link.from) || entities.has(link.to) || links.has(link.id) ? 1 : 0;
  });
}

/** The ends of these events between two moments, the second left out, each once. */
export function endsBetween(events: TimeEvents, mask: Mask, from: number, until: number): EntityId[] {
  const ends = new Set<EntityId>();
  events.links.forEach(({ link }, index) => {
    const at = events.at[index] ?? 0;
    if (mask[index] === 1 && at >= from && at < until) ends.add(link.from).add(link.to);
  });
  return [...ends];
}

// The events on the chart: every visible link that has a moment, as columns of numbers, so that 100,000 of them are counted
// within a frame.
import { linkTypes } from '../../../shared/catalogue';
import type { ChartLink } from '../../../shared/chartState';
import type { EntityId } from '../../../shared/ids';
import { clockOf, hourCellOf, momentIn, type Written } from '../../../shared/zone';
import type { Chart } from '../Chart';
import { momentOf } from './moments';

export interface TimeEvents {
  /** In the order of the chart; the columns below go along with it. */
  readonly links: readonly ChartLink[];
  /** Milliseconds since 1970 UTC. */
  readonly at: Float64Array;
  /** Place of the type in `types`. */
  readonly type: Uint16Array;
  /** Hour × weekday in the chart's zone (`hourCellOf`); −1 for a day without an hour. */
  readonly cell: Int16Array;
  /** In the order of the catalogue, then by name. */
  readonly types: readonly string[];
  /** Of the first and the last; both 0 without events. */
  readonly first: number;
  readonly last: number;
  /** How many have no offset, so that they stand as written. */
  readonly localCount: number;
  /** How many visible links of types with a time have none that can be read. */
  readonly undatedCount: number;
}

interface Cached {
  readonly links: readonly ChartLink[];
  readonly hidden: string;
  readonly zone: string;
  readonly events: TimeEvents;
}

const cache = new WeakMap<Chart, Cached>();

/** The same object until links, what is hidden by hand, or the zone changes. */
export function eventsOf(chart: Chart): TimeEvents {
  const hiddenIds = chart.entities().flatMap(({ entity, isHidden }) => (isHidden ? [entity.id] : []));
  const now = { links: chart.links(), hidden: hiddenIds.join('\n'), zone: chart.dress.timeZone };
  const cached = cache.get(chart);
  if (cached?.links === now.links && cached.hidden === now.hidden && cached.zone === now.zone) return cached.events;
  const events = readEvents(now.links, new Set(hiddenIds), now.zone);
  cache.set(chart, { ...now, events });
  return events;
}

const anyDated = new WeakMap<readonly ChartLink[], boolean>();

/** Whether there are any: known at once while no link comes or goes, and without reading all when there are some. */
export function hasEvents(chart: Chart): boolean {
  const links = chart.links();
  const isDated = ({ link }: ChartLink) => (momentOf(link) ?? null) !== null;
  const isAny = anyDated.get(links) ?? links.some(isDated);
  anyDated.set(links, isAny);
  const isShown = (id: EntityId) => chart.entity(id)?.isHidden === false;
  return isAny && links.some((it) => isDated(it) && isShown(it.link.from) && isShown(it.link.to));
}

interface Dated {
  readonly it: ChartLink;
  readonly written: Written;
}

function readEvents(links: readonly ChartLink[], hidden: ReadonlySet<EntityId>, zone: string): TimeEvents {
  const dated: Dated[] = [];
  let undatedCount = 0;
  for (const it of links) {
    if (hidden.size > 0 && (hidden.has(it.link.from) || hidden.has(it.link.to))) continue;
    const written = momentOf(it.link);
    if (written === null) undatedCount += 1;
    else if (written !== undefined) dated.push({ it, written });
  }
  return { ...columnsOf(dated, zone), undatedCount };
}

function columnsOf(dated: readonly Dated[], zone: string): Omit<TimeEvents, 'undatedCount'> {
  const clock = clockOf(zone);
  const types = typesIn(dated);
  const places = new Map(types.map((type, place) => [type, place]));
  const at = new Float64Array(dated.length);
  const type = new Uint16Array(dated.length);
  const cell = new Int16Array(dated.length);
  let [first, last, localCount] = [Infinity, -Infinity, 0];
  dated.forEach(({ it, written }, index) => {
    const ms = momentIn(written, clock);
    at[index] = ms;
    type[index] = places.get(it.link.type) ?? 0;
    cell[index] = hourCellOf(written, clock) ?? -1;
    if (written.is === 'local') localCount += 1;
    if (ms < first) first = ms;
    if (ms > last) last = ms;
  });
  const bounds = dated.length === 0 ? { first: 0, last: 0 } : { first, last };
  return { links: dated.map(({ it }) => it), at, type, cell, types, localCount, ...bounds };
}

function typesIn(dated: readonly Dated[]): readonly string[] {
  const order = new Map<string, number>(linkTypes.map(({ id }, place) => [id, place]));
  const rank = (type: string) => order.get(type) ?? order.size;
  const types = [...new Set(dated.map(({ it }) => it.link.type))];
  return types.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

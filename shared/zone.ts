// Time zones: what the clocks of a zone say at a moment, and back. By the zone data of the runtime (Intl), so that
// summer time and every change of it are right; remembered by the day, because asking Intl is slow.
import { isTagged, timeOf, type Value } from './value';
import { twoDigits } from './twoDigits';

export interface ZoneClock {
  /** The zone that is told: the one that was asked for, or UTC when there is no such zone. */
  readonly zone: string;
  /** Milliseconds that clocks there are ahead of UTC at a moment (milliseconds since 1970 UTC). */
  offsetAt(ms: number): number;
  /** What clocks there say, as the milliseconds of the UTC moment that reads the same. */
  wallAt(ms: number): number;
  /** The moment at which clocks there say this; the first of two, and past the gap when they never do. */
  momentOf(wall: number): number;
}

const dayMs = 24 * 3_600_000;
/** Years 1 to 9999; what lies outside is told with the offset at the edge. */
const firstMs = -62_135_596_800_000;
const lastMs = 253_402_300_799_000;

const clocks = new Map<string, ZoneClock>();

export function isZone(zone: string): boolean {
  return formatOf(zone) !== null;
}

/** The clock of a zone by its IANA name. */
export function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = formatOf(zone);
  const clock = format === null ? utc : zoned(zone, format);
  clocks.set(zone, clock);
  return clock;
}

const utc: ZoneClock = { zone: 'UTC', offsetAt: () => 0, wallAt: (ms) => ms, momentOf: (wall) => wall };

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

function zoned(zone: string, format: Intl.DateTimeFormat): ZoneClock {
  /** Offsets at the first moment of a day (counted from 1970 UTC), and when the offset changes within a day. */
  const byDay = new Map<number, number>();
  const changes = new Map<number, number>();
  const atDay = (day: number): number => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const offset = askOffset(format, day * dayMs);
    byDay.set(day, offset);
    return offset;
  };
  const changeIn = (day: number): number => {
    const known = changes.get(day);
    if (known !== undefined) return known;
    const change = changeBetween(format, day * dayMs, (day + 1) * dayMs);
    changes.set(day, change);
    return change;
  };
  const offsetAt = (ms: number): number => {
    const day = Math.floor(Math.min(Math.max(ms, firstMs), lastMs) / dayMs);
    const [before, after] = [atDay(day), atDay(day + 1)];
    return before === after || ms < changeIn(day) ? before : after;
  };
  return {
    zone,
    offsetAt,
    wallAt: (ms) => ms + offsetAt(ms),
    momentOf: (wall) => {
      const [before, after] = [wall - offsetAt(wall - dayMs), wall - offsetAt(wall + dayMs)];
      const [first, second] = before < after ? [before, after] : [after, before];
      if (first + offsetAt(first) === wall) return first;
      return second + offsetAt(second) === wall ? second : before;
    },
  };
}

function askOffset(format: Intl.DateTimeFormat, ms: number): number {
  const [, month, day, year, hours, minutes, seconds] =
    /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(format.format(ms)) ?? [];
  if (seconds === undefined) return 0;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const wall = date.setUTCHours(Number(hours), Number(minutes), Number(seconds));
  return wall - Math.floor(ms / 1000) * 1000;
}

/** The first moment with the later offset, when there is one change in between. */
function changeBetween(format: Intl.DateTimeFormat, from: number, until: number): number {
  const before = askOffset(format, from);
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** `+8`, `−3:30`, `+0`: as it stands after "UTC". */
export function writtenOffset(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return `${offsetMs < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${twoDigits(rest)}`}`;
}

/** A moment, local time or day as a source wrote it. `ms` is a moment for the first, else what the clock on the wall says. */
export interface Written {
  readonly ms: number;
  readonly is: 'moment' | 'local' | 'day';
}

/** Null for what is no moment, local time or day. */
export function writtenTime(value: Value | undefined): Written | null {
  const ms = timeOf(value);
  if (ms === null || !isTagged(value) || (value.t !== 'datetime' && value.t !== 'date')) return null;
  if (value.t === 'date') return { ms, is: 'day' };
  return { ms, is: /(Z|[+-]\d\d:?\d\d)(\[.*\])?$/.test(value.v) ? 'moment' : 'local' };
}

/** Milliseconds since 1970 UTC; a local time or day without an offset is taken to be one of the zone. */
export function momentIn({ ms, is }: Written, clock: ZoneClock): number {
  return is === 'moment' ? ms : clock.momentOf(ms);
}

/** Hour × weekday as one number: 24 × (0 for Monday to 6 for Sunday) + hour. Null for a day without an hour. */
export function hourCellOf({ ms, is }: Written, clock: ZoneClock): number | null {
  if (is === 'day') return null;
  const hours = Math.floor((is === 'moment' ? clock.wallAt(ms) : ms) / 3_600_000);
  // 1 January 1970 was a Thursday.
  return (((hours + 3 * 24) % 168) + 168) % 168;
}

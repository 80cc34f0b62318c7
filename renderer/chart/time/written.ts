// Moments and spans as people write them, by the clocks of a zone: for the window, the bars and the axis of the time bar.
import type { Language } from '../../../shared/messages';
import { writtenOffset, type ZoneClock } from '../../../shared/zone';
import { edgesOf, widthMs, type BinWidth } from './bins';
import type { Span } from './window';
import { twoDigits } from '../../../shared/twoDigits';

const dayMs = 24 * 3_600_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

/** A wall clock's time, as the UTC date that reads the same. */
type Wall = Date;

function day(wall: Wall, language: Language, hasYear: boolean): string {
  const [year, month, date] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  if (language === 'zh') return `${hasYear ? `${year}年` : ''}${month + 1}月${date}日`;
  return `${date} ${months[month] ?? ''}${hasYear ? ` ${year}` : ''}`;
}

function month(wall: Wall, language: Language): string {
  return language === 'zh' ? `${wall.getUTCMonth() + 1}月` : (months[wall.getUTCMonth()] ?? '');
}

function year(wall: Wall, language: Language): string {
  return language === 'zh' ? `${wall.getUTCFullYear()}年` : String(wall.getUTCFullYear());
}

function monthOfYear(wall: Wall, language: Language): string {
  return language === 'zh'
    ? `${year(wall, language)}${month(wall, language)}`
    : `${month(wall, language)} ${year(wall, language)}`;
}

function clockTime(wall: Wall): string {
  const seconds = wall.getUTCSeconds();
  return `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}${seconds === 0 ? '' : `:${twoDigits(seconds)}`}`;
}

function isMidnight(wall: Wall): boolean {
  return wall.getTime() % dayMs === 0;
}

function isMonthStart(wall: Wall): boolean {
  return isMidnight(wall) && wall.getUTCDate() === 1;
}

function isYearStart(wall: Wall): boolean {
  return isMonthStart(wall) && wall.getUTCMonth() === 0;
}

/** `9 May – 9 June 2026`, `May 2026`, `9 May 2026 10:00 – 12:30`: whole days, months and years without their hours; one moment alone when it is empty. */
export function writtenSpan({ from, until }: Span, clock: ZoneClock, language: Language): string {
  const first = new Date(clock.wallAt(from));
  const after = new Date(clock.wallAt(until));
  const last = new Date(clock.wallAt(Math.max(from, until - 1)));
  if (until <= from)
    return isMidnight(first) ? day(first, language, true) : `${day(first, language, true)} ${clockTime(first)}`;
  if (isMidnight(first) && isMidnight(after)) return writtenDays(first, after, last, language);
  const [start, end] = [clockTime(first), clockTime(after)];
  const isOneDay = Math.floor(first.getTime() / dayMs) === Math.floor(last.getTime() / dayMs);
  if (isOneDay) return `${day(first, language, true)} ${start} – ${isMidnight(after) ? '24:00' : end}`;
  const both = bothDays(first, after, language);
  return `${both.first} ${start} – ${both.last} ${end}`;
}

function writtenDays(first: Wall, after: Wall, last: Wall, language: Language): string {
  if (isYearStart(first) && isYearStart(after)) return range(year(first, language), year(last, language));
  if (isMonthStart(first) && isMonthStart(after)) {
    return range(monthOfYear(first, language), monthOfYear(last, language));
  }
  if (after.getTime() - first.getTime() <= dayMs) return day(first, language, true);
  const both = bothDays(first, last, language);
  return `${both.first} – ${both.last}`;
}

function range(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}

/** Of two days of one year the year is said once: English at the end, Chinese at the beginning. */
function bothDays(first: Wall, last: Wall, language: Language): { readonly first: string; readonly last: string } {
  const isSameYear = first.getUTCFullYear() === last.getUTCFullYear();
  return {
    first: day(first, language, !isSameYear || language === 'zh'),
    last: day(last, language, !isSameYear || language !== 'zh'),
  };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const ticks: readonly BinWidth[] = [
  ...[1, 5, 15, 30].map((count) => ({ unit: 'minute', count }) as const),
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour', count }) as const),
  { unit: 'day', count: 1 },
  { unit: 'week', count: 1 },
  { unit: 'week', count: 2 },
  ...[1, 3].map((count) => ({ unit: 'month', count }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ({ unit: 'year', count }) as const),
];

/** Where the axis is labelled and how, at most so many labels. */
export function ticksOf(view: Span, clock: ZoneClock, mostTicks: number, language: Language): readonly Tick[] {
  const span = view.until - view.from;
  const width = ticks.find((one) => span / widthMs(one) <= mostTicks) ?? { unit: 'year', count: 1000 };
  const edges = [...edgesOf(clock, view.from, view.until, width)];
  const seen = edges.filter((at) => at >= view.from && at < view.until);
  return seen.map((at) => ({ at, label: tickText(new Date(clock.wallAt(at)), width, language) }));
}

function tickText(wall: Wall, { unit }: BinWidth, language: Language): string {
  if (unit === 'year' || isYearStart(wall)) return year(wall, language);
  if (unit === 'month') return month(wall, language);
  if (unit === 'day' || unit === 'week' || isMidnight(wall)) return day(wall, language, false);
  return clockTime(wall);
}

/** `Asia/Shanghai, UTC+8`; in a zone with summer time both, `Europe/Berlin, UTC+1/+2`, when the span has both. */
export function writtenZone(clock: ZoneClock, { from, until }: Span): string {
  const offsets = new Set<number>();
  const step = Math.max(1, Math.min(21 * dayMs, until - from), (until - from) / 2000);
  for (let at = from; at <= until; at += step) offsets.add(clock.offsetAt(at));
  offsets.add(clock.offsetAt(until));
  const written = [...offsets].sort((a, b) => a - b).map(writtenOffset);
  return `${clock.zone}, UTC${written.join('/')}`;
}

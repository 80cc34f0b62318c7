// The 90 days of the sample, 1 April to 29 June 2026 by the clock of Shanghai. Time is counted in whole seconds
// from the first midnight, which no machine's time zone can change.
import type { TaggedValue } from '../value';
import type { Random } from './random';
import { twoDigits } from '../twoDigits';

export const sampleDays = 90;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const dayMs = 24 * 60 * 60 * 1000;
const firstDayMs = Date.UTC(2026, 3, 1);

const dayTexts = Array.from({ length: sampleDays }, (_, index) => isoDay(index));
const sixty = Array.from({ length: 60 }, (_, index) => twoDigits(index));
const offset = '+08:00';

/** The moment `second` seconds after the first midnight. */
export function moment(second: number): TaggedValue {
  const dayText = dayTexts[Math.floor(second / day)] ?? isoDay(Math.floor(second / day));
  const rest = ((second % day) + day) % day;
  const clock = `${clockPart(rest / hour)}:${clockPart((rest % hour) / minute)}:${clockPart(rest % minute)}`;
  return { t: 'datetime', v: `${dayText}T${clock}${offset}` };
}

/** The calendar day `index` days after 1 April 2026; negative before it. */
export function date(index: number): TaggedValue {
  return { t: 'date', v: isoDay(index) };
}

export function isoDay(index: number): string {
  return new Date(firstDayMs + index * dayMs).toISOString().slice(0, 10);
}

export function dayOf(second: number): number {
  return Math.floor(second / day);
}

/** A second between two times of a day, given in hours: `between(random, 3, 20, 22.5)` is an evening. */
export function between(random: Random, dayIndex: number, fromHour: number, untilHour: number): number {
  return dayIndex * day + random.int(Math.round(fromHour * hour), Math.round(untilHour * hour) - 1);
}

/** A second within the office hours of a day: 09:00 to 18:00 with a pause from 12:00 to 13:30. */
export function officeSecond(random: Random, dayIndex: number): number {
  return random.chance(0.42) ? between(random, dayIndex, 9, 12) : between(random, dayIndex, 13.5, 18);
}

/** 0 is Sunday. 1 April 2026 is a Wednesday. */
export function weekday(dayIndex: number): number {
  return (((dayIndex + 3) % 7) + 7) % 7;
}

/** A day that is neither a Sunday nor the weekday off. */
export function workDay(random: Random, dayOff: number): number {
  for (;;) {
    const dayIndex = random.int(0, sampleDays - 1);
    const name = weekday(dayIndex);
    if (name !== 0 && name !== dayOff) return dayIndex;
  }
}

function clockPart(value: number): string {
  return sixty[Math.floor(value)] ?? '00';
}

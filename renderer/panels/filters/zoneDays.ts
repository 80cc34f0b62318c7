// Days in a time zone: where they begin and end, and a span of time with open ends for people.
import type { Language } from '../../../shared/messages';
import { clockOf } from '../../../shared/zone';
import type { TimeWindow } from '../../../shared/where';
import { writtenSpan } from '../../chart/time/written';

const dayMs = 24 * 3_600_000;

/** The first moment of a day `2026-05-09` in the zone, or its last millisecond; null when it is no day. */
export function dayEdgeIn(day: string, edge: 'first' | 'last', zone: string): number | null {
  const wall = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(wall)) return null;
  const clock = clockOf(zone);
  return edge === 'first' ? clock.momentOf(wall) : clock.momentOf(wall + dayMs) - 1;
}

/** `2026-05-09`; '' for null. */
export function dayIn(ms: number | null, zone: string): string {
  return ms === null ? '' : new Date(clockOf(zone).wallAt(ms)).toISOString().slice(0, 10);
}

/** Both ends as people write them, each null when it is open; `all` says both when there are both. */
export function writtenWindow(
  { from, until }: TimeWindow,
  zone: string,
  language: Language,
): { readonly from: string | null; readonly until: string | null; readonly all: string | null } {
  const clock = clockOf(zone);
  const at = (ms: number) => writtenSpan({ from: ms, until: ms }, clock, language);
  // The last moment of a day is that day.
  const end = (ms: number) => {
    const isDayEnd = clock.wallAt(ms + 1) % dayMs === 0;
    return at(isDayEnd ? (dayEdgeIn(dayIn(ms, zone), 'first', zone) ?? ms) : ms + 1);
  };
  return {
    from: from === null ? null : at(from),
    until: until === null ? null : end(until),
    all: from === null || until === null ? null : writtenSpan({ from, until: until + 1 }, clock, language),
  };
}

// When something was, twice: as a moment, to compare, and as the hour that the clocks of a zone showed, to see a rhythm.
import type { Value } from '../../value';
import { clockOf, writtenTime } from '../../zone';

export interface HourAndMoment {
  /** Milliseconds since 1970 UTC; NaN without a time of day. */
  readonly ms: number;
  /** From 0 up to 24; NaN without a time of day. */
  readonly hour: number;
}

const none: HourAndMoment = { ms: NaN, hour: NaN };

/** A local time counts as one of the zone; a day without an hour says nothing of a rhythm and counts as no time. */
export function hourAndMoment(zone: string): (value: Value | undefined) => HourAndMoment {
  const clock = clockOf(zone);
  return (value) => {
    const written = writtenTime(value);
    if (written === null || written.is === 'day') return none;
    const isMoment = written.is === 'moment';
    const wall = isMoment ? clock.wallAt(written.ms) : written.ms;
    return { ms: isMoment ? written.ms : clock.momentOf(written.ms), hour: (((wall / 3_600_000) % 24) + 24) % 24 };
  };
}

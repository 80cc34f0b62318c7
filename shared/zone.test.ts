import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, isZone, writtenOffset, writtenTime, hourCellOf, momentIn } from './zone';

const zones = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Monrovia',
  'Pacific/Apia',
  'Asia/Kathmandu',
);
const moments = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2040, 0, 1) });

/** What Intl says when it is asked plainly, to the second. */
function asked(ms: number, timeZone: string): string {
  const two = '2-digit';
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  }).formatToParts(ms);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

describe('the clock of a zone', () => {
  it('says what the runtime’s calendar says', () => {
    fc.assert(
      fc.property(zones, moments, (zone, ms) => {
        const wall = clockOf(zone).wallAt(ms);
        expect(new Date(wall).toISOString().slice(0, 19)).toBe(asked(ms, zone));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the moment back, the first of two, and past a gap', () => {
    fc.assert(
      fc.property(zones, moments, (zone, ms) => {
        const clock = clockOf(zone);
        const found = clock.momentOf(clock.wallAt(ms));
        expect(found).toBeLessThanOrEqual(ms);
        expect(clock.wallAt(found)).toBe(clock.wallAt(ms));
      }),
    );
    const berlin = clockOf('Europe/Berlin');
    const found = (wall: string) => new Date(berlin.momentOf(Date.parse(`${wall}Z`))).toISOString();
    expect(found('2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00.000Z');
    expect(found('2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('knows the very second of a change', () => {
    const change = Date.parse('2026-03-29T01:00:00Z');
    const offsets = [change - 1, change].map((ms) => clockOf('Europe/Berlin').offsetAt(ms) / 3_600_000);
    expect(offsets).toEqual([1, 2]);
  });

  it('is UTC for a zone that does not exist', () => {
    expect([isZone('Mars/Olympus'), isZone('Asia/Shanghai')]).toEqual([false, true]);
    expect([clockOf('Mars/Olympus').zone, clockOf('Mars/Olympus').wallAt(5)]).toEqual(['UTC', 5]);
  });

  it('writes offsets as they stand after UTC', () => {
    expect([8, 0, -3.5, 5.75].map((hours) => writtenOffset(hours * 3_600_000))).toEqual(['+8', '+0', '−3:30', '+5:45']);
  });
});

describe('a time as it is written', () => {
  it('is a moment, a local time or a day', () => {
    const is = (v: string, t: 'datetime' | 'date' = 'datetime') => writtenTime({ t, v })?.is;
    expect([
      is('2026-05-09T10:00:00+08:00'),
      is('2026-05-09T10:00:00Z[Etc/UTC]'),
      is('2026-05-09T10:00:00'),
      is('2026-05-09', 'date'),
      is('no moment'),
    ]).toEqual(['moment', 'moment', 'local', 'day', undefined]);
    expect(writtenTime('2026-05-09')).toBeNull();
  });

  it('without an offset is one of the zone, and its hour stays as written', () => {
    const local = writtenTime({ t: 'datetime', v: '2026-05-11T00:30:00' });
    const clock = clockOf('America/New_York');
    expect(local && new Date(momentIn(local, clock)).toISOString()).toBe('2026-05-11T04:30:00.000Z');
    expect(local && hourCellOf(local, clock)).toBe(0);
    const day = writtenTime({ t: 'date', v: '2026-05-11' });
    expect(day && hourCellOf(day, clock)).toBeNull();
  });
});

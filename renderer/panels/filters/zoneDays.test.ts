import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayEdgeIn, dayIn, writtenWindow } from './zoneDays';

const shanghai = 'Asia/Shanghai';
const at = (iso: string) => Date.parse(iso);
const span = (from: string | null, until: string | null) => ({
  from: from === null ? null : at(from),
  until: until === null ? null : at(until),
});

describe('days in a zone', () => {
  it('begin and end where its clocks say so', () => {
    expect(dayEdgeIn('2026-05-09', 'first', shanghai)).toBe(at('2026-05-09T00:00:00+08:00'));
    expect(dayEdgeIn('2026-05-09', 'last', shanghai)).toBe(at('2026-05-09T23:59:59.999+08:00'));
    expect(dayEdgeIn('2026-05-09', 'first', 'UTC')).toBe(at('2026-05-09T00:00:00Z'));
    expect(dayEdgeIn('yesterday', 'first', shanghai)).toBeNull();
    expect(dayEdgeIn('2026-13-45', 'first', shanghai)).toBeNull();
  });

  it('have 23 or 25 hours when the clocks change', () => {
    const hours = (day: string) =>
      ((dayEdgeIn(day, 'last', 'Europe/Berlin') ?? 0) + 1 - (dayEdgeIn(day, 'first', 'Europe/Berlin') ?? 0)) /
      3_600_000;
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-10-26')]).toEqual([23, 25, 24]);
  });

  it('hold every one of their moments', () => {
    const zones = [shanghai, 'UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];
    const moment = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, ms) => {
        const day = dayIn(ms, zone);
        expect(dayEdgeIn(day, 'first', zone) ?? Infinity).toBeLessThanOrEqual(ms);
        expect(dayEdgeIn(day, 'last', zone) ?? -Infinity).toBeGreaterThanOrEqual(ms);
      }),
    );
  });

  it('are those of UTC in a zone that nobody knows', () => {
    expect(dayIn(at('2026-05-09T23:30:00Z'), 'Moon/Crater')).toBe('2026-05-09');
  });
});

describe('a window in words', () => {
  it('is one text when both ends are there: a month, a day, days', () => {
    const month = span('2026-05-01T00:00:00+08:00', '2026-05-31T23:59:59.999+08:00');
    expect(writtenWindow(month, shanghai, 'en').all).toBe('May 2026');
    expect(writtenWindow(month, shanghai, 'zh').all).toBe('2026年5月');
    const days = span('2026-05-09T00:00:00+08:00', '2026-06-09T23:59:59.999+08:00');
    expect(writtenWindow(days, shanghai, 'en').all).toBe('9 May – 9 June 2026');
  });

  it('says an end alone by its day, or to the minute when it lies within one', () => {
    const from = span('2026-05-09T10:30:00+08:00', null);
    expect(writtenWindow(from, shanghai, 'en')).toEqual({ from: '9 May 2026 10:30', until: null, all: null });
    const until = span(null, '2026-06-09T23:59:59.999+08:00');
    expect(writtenWindow(until, shanghai, 'en')).toEqual({ from: null, until: '9 June 2026', all: null });
    const open = span(null, '2026-06-09T11:59:59.999+08:00');
    expect(writtenWindow(open, shanghai, 'en').until).toBe('9 June 2026 12:00');
  });
});

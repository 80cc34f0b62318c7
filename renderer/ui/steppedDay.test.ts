import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steppedDay } from './steppedDay';

describe('steppedDay', () => {
  it('goes over ends of months and years, and keeps the time of day', () => {
    expect(steppedDay('2026-02-28', { days: 1 })).toBe('2026-03-01');
    expect(steppedDay('2028-02-28', { days: 1 })).toBe('2028-02-29');
    expect(steppedDay('2026-01-01', { days: -1 })).toBe('2025-12-31');
    expect(steppedDay('2026-12-31T09:12:00', { days: 1 })).toBe('2027-01-01T09:12:00');
  });

  it('ends a shorter month where the longer one ended', () => {
    expect(steppedDay('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(steppedDay('2026-12-15', { months: 1 })).toBe('2027-01-15');
    expect(steppedDay('2026-03-31', { months: -1 })).toBe('2026-02-28');
  });

  it('begins with today, and stays where the calendar of four digits ends', () => {
    expect(steppedDay('', { days: 1 })).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(steppedDay('9999-12-31', { days: 1 })).toBe('9999-12-31');
  });

  it('comes back by the step it went', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (date, days) => {
        const written = date.toISOString().slice(0, 10);
        expect(steppedDay(steppedDay(written, { days }), { days: -days })).toBe(written);
      }),
      { seed: 6 },
    );
  });
});

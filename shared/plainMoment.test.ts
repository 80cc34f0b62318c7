// Moments that are read the short way are what the engine's own parser makes of them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainMoment } from './plainMoment';

const two = (number: number) => String(number).padStart(2, '0');
const part = (most: number) => fc.integer({ min: 0, max: most }).map(two);
const zone = fc.oneof(
  fc.constantFrom('', 'Z', '+08:00', '-03:30', '+0800', '.5Z', '[Asia/Shanghai]'),
  fc.tuple(fc.constantFrom('+', '-'), part(27), part(70)).map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
);

it('reads a plain moment as the engine does, and leaves every other to it', () => {
  const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  let read = 0;
  fc.assert(
    fc.property(year, part(14), part(33), part(25), part(62), part(62), zone, (y, month, day, h, min, s, behind) => {
      const text = `${y}-${month}-${day}T${h}:${min}:${s}${behind}`;
      const ms = plainMoment(text);
      if (ms === null) return;
      read += 1;
      expect(ms, text).toBe(Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`));
    }),
    { seed: 8, numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(500);
  expect(plainMoment('2026-05-09T10:00:00+08:00')).toBe(Date.parse('2026-05-09T02:00:00Z'));
  for (const odd of [
    '',
    'nonsense',
    '2026-05-09',
    '2026-05-09 10:00:00',
    '2026-05-0xT10:00:00',
    '２026-05-09T10:00:00',
  ]) {
    expect(plainMoment(odd)).toBeNull();
  }
});

import { describe, expect, it } from 'vitest';
import { Revivals } from './Revivals';

describe('Revivals', () => {
  it('ends at the third failure within a minute', () => {
    const revivals = new Revivals();
    expect([0, 20_000, 40_000].map((ms) => revivals.mayCome(ms))).toEqual([true, true, false]);
  });

  it('goes on when failures are rarer', () => {
    const revivals = new Revivals();
    expect([0, 31_000, 62_000, 93_000].every((ms) => revivals.mayCome(ms))).toBe(true);
  });

  it('begins to count anew when it was wanted all the same', () => {
    const revivals = new Revivals();
    for (const ms of [0, 1, 2]) revivals.mayCome(ms);
    revivals.forgive();
    expect(revivals.mayCome(3)).toBe(true);
  });
});

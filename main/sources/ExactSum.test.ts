import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactSum } from './ExactSum';

function sumOf(values: readonly number[]): number {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value;
}

/** The sum in whole multiples of the smallest double, rounded by the engine when it turns it back. */
function sumByIntegers(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + BigInt(value), 0n));
}

describe('ExactSum', () => {
  it('gives 0 for nothing and keeps what cancels out from hiding the rest', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([1e16, 1, -1e16])).toBe(1);
    expect(sumOf([0.1, 0.2, 0.3])).toBe(sumOf([0.3, 0.2, 0.1]));
  });

  it('leaves out what is no amount', () => {
    expect(sumOf([1, Number.NaN, Infinity, -Infinity, 1e300, 2])).toBe(3);
  });

  it('is the same in any order', () => {
    const values = fc.array(fc.double({ noNaN: true }), { maxLength: 12 });
    const shuffled = values.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(sumOf(others)).toBe(sumOf(all));
      }),
      { seed: 20260511, numRuns: 2000 },
    );
  });

  it('is the exact sum, rounded once', () => {
    const whole = fc.tuple(fc.maxSafeInteger(), fc.nat(60)).map(([digits, shift]) => digits * 2 ** shift);
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 12 }), (values) => {
        expect(sumOf(values)).toBe(sumByIntegers(values) + 0);
      }),
      { seed: 20260512, numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../shared/questions';
import type { Value } from '../../shared/value';
import { sortedIndices } from './cypherSort';

const cell = (value: Value): Cell => ({ is: 'value', value });

/** The values in their new order. */
function sorted(values: readonly Value[], isDescending = false): readonly Value[] {
  const rows = values.map((value) => [cell(value)]);
  return sortedIndices(rows, { column: 0, isDescending }, () => '').map((index) => values[index] ?? null);
}

describe('rows in the order of a column', () => {
  it('compare integers beyond the reach of a double exactly', () => {
    const big = (v: string) => ({ t: 'int', v }) as const;
    const values = [
      big('9007199254740995'),
      9007199254740991,
      big('9007199254740993'),
      2.5,
      big('-9223372036854775808'),
    ];
    expect(sorted(values)).toEqual([values[4], 2.5, 9007199254740991, values[2], values[0]]);
  });

  it('compare moments by when they are, to the nanosecond', () => {
    const at = (v: string) => ({ t: 'datetime', v }) as const;
    const early = at('2026-05-09T08:00:00+08:00');
    const late = at('2026-05-09T00:00:00.000000001Z');
    const day = { t: 'date', v: '2026-05-10' } as const;
    expect(sorted([day, late, early])).toEqual([early, late, day]);
  });

  it('compare durations by their length', () => {
    const lasting = (v: string) => ({ t: 'duration', v }) as const;
    const values = [lasting('P1M'), lasting('PT90M'), lasting('P1DT1S'), lasting('PT2H')];
    expect(sorted(values)).toEqual([values[1], values[3], values[2], values[0]]);
  });

  it('part the kinds of values, and leave what is empty at the end in both directions', () => {
    const values = ['b', null, 2, true, 'a', 1, false];
    expect(sorted(values)).toEqual([false, true, 1, 2, 'a', 'b', null]);
    expect(sorted(values, true)).toEqual(['b', 'a', 2, 1, true, false, null]);
  });

  it('put what is no number after all numbers', () => {
    const nan = { t: 'float', v: 'NaN' } as const;
    const infinite = { t: 'float', v: 'Infinity' } as const;
    expect(sorted([nan, infinite, 5])).toEqual([5, infinite, nan]);
  });

  it('keep their order where they are equal', () => {
    const rows = ['x', 'y', 'z'].map((name) => [cell(1), cell(name)]);
    expect(sortedIndices(rows, { column: 0, isDescending: false }, () => '')).toEqual([0, 1, 2]);
    expect(sortedIndices(rows, { column: 0, isDescending: true }, () => '')).toEqual([0, 1, 2]);
  });

  it('sort numbers and big integers as their exact values', () => {
    const number = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
        const values = numbers.map((one): Value => (typeof one === 'bigint' ? { t: 'int', v: String(one) } : one));
        const exact = sorted(values).map((value) =>
          BigInt(typeof value === 'number' ? value : (value as { v: string }).v),
        );
        expect(exact).toEqual([...exact].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
      { seed: 52 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { rangeOf, stepFrom } from './useCellSelection';

describe('selecting cells', () => {
  it('takes the rectangle between two cells, whichever comes first', () => {
    expect(rangeOf({ anchor: { row: 5, column: 0 }, focus: { row: 2, column: 3 } })).toEqual({
      top: 2,
      bottom: 5,
      left: 0,
      right: 3,
    });
  });

  it('walks with the keyboard and stays in the table', () => {
    const step = (key: string, hasMod = false) => stepFrom({ row: 1, column: 1 }, key, hasMod, 99, 3);
    expect(step('ArrowUp')).toEqual({ row: 0, column: 1 });
    expect(step('ArrowRight')).toEqual({ row: 1, column: 2 });
    expect(step('PageUp')).toEqual({ row: 0, column: 1 });
    expect(step('Home')).toEqual({ row: 1, column: 0 });
    expect(step('End', true)).toEqual({ row: 99, column: 3 });
    expect(step('ArrowDown', true)).toEqual({ row: 99, column: 1 });
    expect(step('x')).toBeNull();
  });
});

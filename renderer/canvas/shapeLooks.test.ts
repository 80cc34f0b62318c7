// Colours of community shapes: neighbours differ, the same shapes get the same.
import { describe, expect, it } from 'vitest';
import { farApart } from './shapeLooks';

const at = (x: number, y = 0) => ({ outline: { x, y } });

describe('farApart', () => {
  it('gives out every colour before one comes again, and then the one that is furthest away', () => {
    expect(farApart([at(0), at(10), at(20), at(30)], ['red', 'green', 'blue'])).toEqual([
      'red',
      'green',
      'blue',
      'red',
    ]);
    expect(farApart([at(0), at(10), at(1)], ['red', 'green'])).toEqual(['red', 'green', 'green']);
  });

  it('colours nothing where there is nothing', () => {
    expect(farApart([], ['red'])).toEqual([]);
  });
});

// Colours of community shapes: neighbours differ, the same shapes get the same.
import { describe, expect, it } from 'vitest';
import { palettes } from '../chart/appearance';
import { contrast } from '../chart/rules/contrast';
import { categoryColours, mixed } from '../chart/rules/palettes';
import { farApart } from './shapeLooks';
import { shapeInks } from './shapeCaptions';

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

describe('captions on shapes', () => {
  it('can be read on every colour in both themes, near and far', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { chart, ink } = palettes[theme];
      for (const colour of categoryColours('tol-bright')) {
        for (const share of [shapeInks[theme].fill, shapeInks[theme].farFill]) {
          expect(contrast(ink, mixed(chart, colour, share))).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });
});

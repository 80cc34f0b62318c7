// Which part of a line is in a box.
import { describe, expect, it } from 'vitest';
import { cutLine } from './cutLine';

const box = { minX: 0, minY: 0, maxX: 10, maxY: 10 };

describe('cutLine', () => {
  it('gives the shares of the way at which a line enters and leaves', () => {
    expect(cutLine({ x: -10, y: 5 }, { x: 30, y: 5 }, box)).toEqual([0.25, 0.5]);
  });

  it('leaves a line inside the box whole', () => {
    expect(cutLine({ x: 1, y: 1 }, { x: 9, y: 4 }, box)).toEqual([0, 1]);
  });

  it('knows that a line passes a corner by', () => {
    expect(cutLine({ x: -8, y: 5 }, { x: 5, y: 18 }, box)).toBeNull();
    expect(cutLine({ x: 20, y: -5 }, { x: 20, y: 25 }, box)).toBeNull();
  });
});

// The outlines: every shape has one, it stays within its box, and the polygon is the path.
import { describe, expect, it } from 'vitest';
import { shapeBox, shapePath, shapePolygon } from './shapes';
import { shapes } from './types';

describe.each([...shapes, 'stack' as const])('outline of %s', (shape) => {
  it('is closed path data of numbers only', () => {
    expect(shapePath(shape)).toMatch(/^(M[-\d. LAQMZ]+)+Z$/);
  });

  it('keeps to its box when it is a polygon, and has no polygon when it is round', () => {
    const polygon = shapePolygon(shape);
    if (polygon === null) {
      expect(shape).toMatch(/circle/);
      return;
    }
    expect(polygon.length % 2).toBe(0);
    expect(polygon.length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...polygon.map(Math.abs))).toBeLessThanOrEqual(1.0000001);
  });

  it('leaves room for its glyph within the box', () => {
    const { halfWidth, halfHeight, glyphSize, glyphY } = shapeBox(shape);
    expect(glyphSize / 2).toBeLessThan(halfWidth);
    expect(Math.abs(glyphY) + glyphSize / 2).toBeLessThan(halfHeight);
  });
});

describe('shapeBox', () => {
  it('makes lying shapes wider than high and upright ones not', () => {
    for (const shape of shapes) {
      const { halfWidth, halfHeight } = shapeBox(shape);
      expect(halfWidth > halfHeight * 1.2, shape).toBe(shape.startsWith('lying'));
    }
  });
});

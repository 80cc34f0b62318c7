// The lasso's polygon, held against a twin that counts how often the line winds around the point.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from './camera';
import { boxAround, isInPolygon } from './polygon';

/** The sum of the angles under which the sides are seen, in full turns; odd means inside by the even–odd rule. */
function turnsAround({ x, y }: Point, corners: readonly Point[]): number {
  let angle = 0;
  corners.forEach((corner, nth) => {
    const next = corners[(nth + 1) % corners.length] ?? corner;
    const [ax, ay, bx, by] = [corner.x - x, corner.y - y, next.x - x, next.y - y];
    angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  });
  return Math.round(angle / (2 * Math.PI));
}

const corner = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) });
// Never on a side or a corner: those are whole numbers, and no line between two of them comes so near to such a point.
const point = fc.record({
  x: fc.integer({ min: -5, max: 45 }).map((x) => x + 0.5003),
  y: fc.integer({ min: -5, max: 45 }).map((y) => y + 0.2501),
});

describe('isInPolygon', () => {
  it('agrees with the number of turns, whatever is drawn, crossings included', () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), point, (corners, at) => {
        expect(isInPolygon(at, corners)).toBe(Math.abs(turnsAround(at, corners)) % 2 === 1);
      }),
      { seed: 6, numRuns: 5000 },
    );
  });

  it('holds nothing with fewer than three corners', () => {
    for (const corners of [
      [],
      [{ x: 0, y: 0 }],
      [
        { x: 0, y: 0 },
        { x: 9, y: 9 },
      ],
    ])
      expect(isInPolygon({ x: 0.5, y: 0.5001 }, corners)).toBe(false);
  });
});

describe('boxAround', () => {
  it('holds every corner and no more', () => {
    expect(
      boxAround([
        { x: 3, y: 9 },
        { x: -1, y: 4 },
      ]),
    ).toEqual({ minX: -1, minY: 4, maxX: 3, maxY: 9 });
    expect(boxAround([])).toBeNull();
  });
});

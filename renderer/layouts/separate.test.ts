// Boxes are pushed apart until none overlaps: the grid that finds them agrees with looking at every pair.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCrowded } from './FreeSpace';
import { Crowd, separate } from './separate';

// Places have no negative zero.
const place = fc.double({ min: -500, max: 500, noNaN: true }).map((at) => at + 0);
const box = fc.record({
  x: place,
  y: place,
  radius: fc.constantFrom(15, 21),
  isFixed: fc.constantFrom(0, 0, 0, 1),
});
type Boxes = readonly { readonly x: number; readonly y: number; readonly radius: number; readonly isFixed: number }[];

function columnsOf(boxes: Boxes) {
  return {
    places: { x: Float64Array.from(boxes, ({ x }) => x), y: Float64Array.from(boxes, ({ y }) => y) },
    radius: Float64Array.from(boxes, ({ radius }) => radius),
    isFixed: Uint8Array.from(boxes, ({ isFixed }) => isFixed),
  };
}

function overlapping({ places: { x, y }, radius, isFixed }: ReturnType<typeof columnsOf>): number {
  let pairs = 0;
  for (let a = 0; a < x.length; a += 1) {
    for (let b = a + 1; b < x.length; b += 1) {
      if (isFixed[a] === 1 && isFixed[b] === 1) continue;
      const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
      if (isCrowded(dx, dy, radius[a] ?? 0, radius[b] ?? 0)) pairs += 1;
    }
  }
  return pairs;
}

describe('Crowd', () => {
  it('finds an overlap exactly when there is one, far apart or near', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), fc.constantFrom(1, 7, 4_000), (boxes, stretch) => {
        const columns = columnsOf(boxes.map((one) => ({ ...one, x: one.x * stretch })));
        const before = overlapping(columns);
        const crowd = new Crowd(columns.radius, columns.isFixed);
        expect(crowd.pushApart(columns.places) > 0).toBe(before > 0);
      }),
    );
  });
});

describe('separate', () => {
  it('ends without overlaps and leaves what is fixed', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 80 }), (boxes) => {
        const columns = columnsOf(boxes);
        separate(columns.places, columns.radius, columns.isFixed);
        expect(overlapping(columns)).toBe(0);
        boxes.forEach(({ x, y, isFixed }, i) => {
          if (isFixed === 1) expect([columns.places.x[i], columns.places.y[i]]).toEqual([x, y]);
        });
      }),
    );
  });

  it('leaves a picture alone in which nothing overlaps', () => {
    const boxes = Array.from({ length: 40 }, (_, i) => ({
      x: (i % 8) * 120,
      y: Math.floor(i / 8) * 90,
      radius: 15,
      isFixed: 0,
    }));
    const columns = columnsOf(boxes);
    separate(columns.places, columns.radius, columns.isFixed);
    expect([...columns.places.x]).toEqual(boxes.map(({ x }) => x));
  });
});

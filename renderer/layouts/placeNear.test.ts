// What an analyst relies on when expanding: nothing moves, nothing overlaps, the new ones are near.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCrowded } from './FreeSpace';
import { placeNear } from './placeNear';

const place = fc.record({
  x: fc.double({ min: -800, max: 800, noNaN: true }),
  y: fc.double({ min: -800, max: 800, noNaN: true }),
  radius: fc.constantFrom(15, 21),
});
const group = fc.record({
  parent: fc.option(fc.record({ x: fc.double({ min: -900, max: 900, noNaN: true }), y: fc.constant(0) })),
  children: fc.integer({ min: 0, max: 40 }),
});

describe('placeNear', () => {
  it('overlaps neither what is placed nor what is new', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.array(group, { maxLength: 4 }),
        fc.integer(),
        (placed, groups, seed) => {
          const news = placeNear({ placed, groups, seed }).flat();
          news.forEach((each, nth) => {
            for (const old of placed) expect(isCrowded(each.x - old.x, each.y - old.y, 21, old.radius)).toBe(false);
            for (const other of news.slice(nth + 1)) {
              expect(isCrowded(each.x - other.x, each.y - other.y, 21, 21)).toBe(false);
            }
          });
        },
      ),
    );
  });

  it('answers group by group and child by child', () => {
    const groups = [
      { parent: { x: 0, y: 0 }, children: 3 },
      { parent: null, children: 2 },
      { parent: { x: 10, y: 10 }, children: 0 },
    ];
    expect(placeNear({ placed: [], groups, seed: 1 }).map((each) => each.length)).toEqual([3, 2, 0]);
  });

  it('gives the same places for the same input', () => {
    const input = { placed: [], groups: [{ parent: { x: 5, y: 5 }, children: 12 }], seed: 4 };
    expect(placeNear(input)).toEqual(placeNear(input));
  });

  it('places on the side away from the others', () => {
    const placed = Array.from({ length: 20 }, (_, i) => ({
      x: -130 * (i % 5),
      y: 100 * Math.floor(i / 5),
      radius: 15,
    }));
    const [places = []] = placeNear({ placed, groups: [{ parent: { x: 0, y: 150 }, children: 4 }], seed: 1 });
    expect(places.every(({ x }) => x > 0)).toBe(true);
  });

  it('stays near the parent when there is room', () => {
    const [places = []] = placeNear({
      placed: [{ x: 0, y: 0, radius: 15 }],
      groups: [{ parent: { x: 0, y: 0 }, children: 50 }],
      seed: 2,
    });
    expect(Math.max(...places.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(600);
  });

  it('puts fifty on a picture of two thousand without an overlap', () => {
    const placed = Array.from({ length: 2_000 }, (_, i) => ({
      x: (i % 50) * 160 + (i % 7) * 3,
      y: Math.floor(i / 50) * 110,
      radius: 15,
    }));
    const parent = placed[1_025] ?? { x: 0, y: 0 };
    const [places = []] = placeNear({ placed, groups: [{ parent, children: 50 }], seed: 2 });
    const all = [...placed, ...places.map((place) => ({ ...place, radius: 15 }))];
    for (const [nth, one] of places.entries()) {
      const others = all.filter((_, other) => other !== placed.length + nth);
      expect(others.some((other) => isCrowded(other.x - one.x, other.y - one.y, 15, other.radius))).toBe(false);
    }
  });
});

// The index finds what a plain loop over all boxes finds, whatever was added, moved and removed before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpatialIndex } from './SpatialIndex';

interface Thing {
  x: number;
  y: number;
  readonly size: number;
}

function boxOf({ x, y, size }: Thing) {
  return { minX: x, minY: y, maxX: x + size, maxY: y + size };
}

const place = fc.integer({ min: -500, max: 500 });
const thing = fc.record({ x: place, y: place, size: fc.integer({ min: 0, max: 300 }) });
const change = fc.record({
  kind: fc.constantFrom('move', 'remove', 'add'),
  which: fc.nat(100),
  thing,
});

describe('SpatialIndex', () => {
  it('finds nothing in an empty one', () => {
    expect(new SpatialIndex(boxOf).within({ minX: -9, minY: -9, maxX: 9, maxY: 9 })).toEqual([]);
  });

  it('finds what a plain loop finds', () => {
    const run = fc.property(
      fc.array(thing, { maxLength: 120 }),
      fc.array(change, { maxLength: 60 }),
      fc.array(thing, { minLength: 1, maxLength: 5 }),
      (start, changes, questions) => {
        const index = new SpatialIndex<Thing>(boxOf);
        const there = start.map((it) => ({ ...it }));
        index.load(there);
        for (const { kind, which, thing: given } of changes) {
          // Between changes it is asked, so that the tree is there to go out of date.
          index.within(boxOf(given));
          const it = there[which % Math.max(1, there.length)];
          if (kind === 'add' || it === undefined) {
            there.push({ ...given });
            index.put(there.at(-1) as Thing);
          } else if (kind === 'move') {
            Object.assign(it, { x: given.x, y: given.y });
            index.put(it);
          } else {
            index.remove(it);
            there.splice(there.indexOf(it), 1);
          }
        }
        for (const question of questions) {
          const box = boxOf(question);
          const found = new Set(index.within(box));
          const expected = there.filter((it) => {
            const { minX, minY, maxX, maxY } = boxOf(it);
            return minX <= box.maxX && box.minX <= maxX && minY <= box.maxY && box.minY <= maxY;
          });
          expect(found).toEqual(new Set(expected));
        }
      },
    );
    fc.assert(run);
  });

  it('finds everything of many in a box around them', () => {
    const index = new SpatialIndex<Thing>(boxOf);
    const many = Array.from({ length: 5000 }, (_, nth) => ({
      x: (nth * 7919) % 1000,
      y: (nth * 104729) % 1000,
      size: 3,
    }));
    index.load(many);
    expect(index.within({ minX: -1, minY: -1, maxX: 2000, maxY: 2000 })).toHaveLength(5000);
  });
});

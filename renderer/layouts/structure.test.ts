// Neighbours as flat arrays, against lists made in plain loops.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutInput } from './Layout';
import { componentsOf, neighboursIn } from './structure';

const links = fc.array(fc.tuple(fc.nat(19), fc.nat(19), fc.integer({ min: 1, max: 9 })), { maxLength: 60 });

function inputOf(pairs: readonly (readonly [number, number, number])[]): LayoutInput {
  const none = new Float64Array(20);
  return {
    count: 20,
    x: none,
    y: none,
    radius: none,
    isFixed: new Uint8Array(20),
    from: Uint32Array.from(pairs, ([a]) => a),
    to: Uint32Array.from(pairs, ([, b]) => b),
    weight: Float64Array.from(pairs, ([, , weight]) => weight),
    seed: 1,
    root: null,
  };
}

describe('neighboursIn', () => {
  it('lists each neighbour once, with the weight of all links to it', () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const { starts, targets, weights } = neighboursIn(inputOf(pairs));
        for (let i = 0; i < 20; i += 1) {
          const expected = new Map<number, number>();
          for (const [a, b, weight] of pairs) {
            if (a === b || (a !== i && b !== i)) continue;
            const other = a === i ? b : a;
            expected.set(other, (expected.get(other) ?? 0) + weight);
          }
          const slots = Array.from(
            { length: (starts[i + 1] ?? 0) - (starts[i] ?? 0) },
            (_, nth) => (starts[i] ?? 0) + nth,
          );
          expect(slots.map((slot) => [targets[slot], weights[slot]])).toEqual([...expected]);
        }
      }),
    );
  });
});

describe('componentsOf', () => {
  it('puts everyone into exactly one, larger ones first', () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const components = componentsOf(neighboursIn(inputOf(pairs)), 20);
        expect(components.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
        const sizes = components.map((members) => members.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        const placeOf = (i: number) => components.findIndex((members) => members.includes(i));
        for (const [a, b] of pairs) expect(placeOf(a)).toBe(placeOf(b));
      }),
    );
  });
});

// What lies around somebody, against a reading of the sentence hop by hop.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../ids';
import type { Facts } from './Analysis';
import { factsAround } from './factsAround';

const cases = fc.record({
  ends: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
  around: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
  hops: fc.nat(3),
});

function factsOf(ends: readonly (readonly [number, number])[]): Facts {
  const entities = Array.from({ length: 8 }, (_, nth) => {
    const name = `E${nth}`;
    return { id: name as EntityId, key: name, type: 'Phone', caption: name, fields: {} };
  });
  return { entities, links: ends.map(([from, to], nth) => ({ type: `L${nth}`, fields: {}, from, to })) };
}

describe('what lies around somebody', () => {
  it('is who can be reached over so many links, and the links among them', () => {
    fc.assert(
      fc.property(cases, ({ ends, around, hops }) => {
        let reached = new Set(around);
        for (let hop = 0; hop < hops; hop += 1) {
          reached = new Set([
            ...reached,
            ...ends.flatMap(([a, b]) => (reached.has(a) || reached.has(b) ? [a, b] : [])),
          ]);
        }
        const { entities, links } = factsAround(factsOf(ends), around, hops);
        expect(entities.map(({ key }) => key)).toEqual([...reached].sort().map((place) => `E${place}`));
        const named = links.map(({ type, from, to }) => [type, entities[from]?.key, entities[to]?.key]);
        const wanted = ends.flatMap(([a, b], nth) =>
          reached.has(a) && reached.has(b) ? [[`L${nth}`, `E${a}`, `E${b}`]] : [],
        );
        expect(named).toEqual(wanted);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

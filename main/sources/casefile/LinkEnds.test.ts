import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkEnds } from './LinkEnds';

describe('degrees worked out from the ends of links', () => {
  it('counts links each way, and each neighbour once whichever way its links run', () => {
    const entity = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(entity, entity), { maxLength: 60 }), (links) => {
        const ends = new LinkEnds();
        for (const [from, to] of links) ends.add(from, to);
        const { outLinks, inLinks, neighbours } = ends.degrees(9, () => 1);
        return [...neighbours].every((met, one) => {
          const others = links.filter(([from, to]) => (from === one) !== (to === one));
          const distinct = new Set(others.map(([from, to]) => (from === one ? to : from))).size;
          const [out, into] = [links.filter(([from]) => from === one), links.filter(([, to]) => to === one)];
          return met === distinct && outLinks[one] === out.length && inLinks[one] === into.length;
        });
      }),
      { seed: 3 },
    );
  });

  it('grows as links come, and knows entities without any', () => {
    const ends = new LinkEnds();
    for (let nth = 0; nth < 5000; nth += 1) ends.add(0, 1 + (nth % 3));
    expect([...ends.degrees(5, () => 1).neighbours]).toEqual([3, 1, 1, 1, 0]);
    expect(ends.count).toBe(5000);
  });
});

// Which leaves come along with a drag, held against counting the neighbours of everything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chart } from '../chart/Chart';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { setPinned } from '../chart/commands/setPinned';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../chart/examples';
import { leavesOf } from './leaves';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const one = fc.constantFrom(...names);

describe('leavesOf', () => {
  it('takes exactly those that hang on nothing but what is dragged, and leaves what is pinned', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(one, one), { maxLength: 10 }),
        fc.uniqueArray(one, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(one, { maxLength: 1 }),
        (pairs, dragged, pinned) => {
          const chart = new Chart();
          const links = pairs.map(([a, b], nth) => linkOf(`${a}>${b}#${nth}`));
          const subgraph = subgraphOf(
            names.map((name) => entityOf(name)),
            links,
          );
          const input = { bringing: bringingOf('b1'), positions: new Map(), knownNeighbours: {} };
          chart.apply(mergeSubgraph(chart, { subgraphs: [subgraph], ...input }));
          chart.apply(setPinned(chart, { ids: pinned.map(idOf), isPinned: true }));
          const expected = names.filter((name) => {
            const ends = pairs
              .flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []))
              .filter((end) => end !== name);
            return (
              !dragged.includes(name) &&
              !pinned.includes(name) &&
              ends.length > 0 &&
              ends.every((end) => dragged.includes(end))
            );
          });
          expect([...leavesOf(chart, new Set(dragged.map(idOf)))].sort()).toEqual(expected);
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });
});

// The order in which the keyboard goes through links.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesOf } from '../chart/bundles';
import { Chart } from '../chart/Chart';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../chart/examples';
import { linksInTurn } from './linksInTurn';

function linesOfA() {
  const chart = new Chart();
  const links = [
    linkOf('A>B', 'CALLED', { durationS: 60 }),
    linkOf('A>C', 'CALLED', { durationS: 600 }),
    linkOf('A>C#2', 'CALLED', { durationS: 10 }),
    linkOf('B>A#3', 'CALLED', { durationS: 5 }),
    linkOf('A>D', 'TRANSFERRED', { amount: 9_000_000, currency: 'CNY' }),
  ];
  chart.apply(
    mergeSubgraph(chart, {
      subgraphs: [
        subgraphOf(
          ['A', 'B', 'C', 'D'].map((id) => entityOf(id)),
          links,
        ),
      ],
      bringing: bringingOf('b1'),
      positions: new Map(),
      knownNeighbours: {},
    }),
  );
  return bundlesOf(chart).map((bundle) => ({ bundle }));
}

const turn = ['A|CALLED|C', 'A|CALLED|B', 'B|CALLED|A', 'A|TRANSFERRED|D'];

describe('linksInTurn', () => {
  it('goes type by type, most links first, what comes in apart, the heaviest line first', () => {
    expect(linksInTurn(linesOfA(), idOf('A')).map(({ bundle }) => bundle.id)).toEqual(turn);
  });

  it('is the same turn for the same lines in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(linesOfA(), { minLength: 4 }), (lines) => {
        expect(linksInTurn(lines, idOf('A')).map(({ bundle }) => bundle.id)).toEqual(turn);
      }),
      { seed: 6 },
    );
  });
});

// Links drawn as one, what is hidden, and what the legend counts.
import { describe, expect, it } from 'vitest';
import type { Link } from '../../shared/graph';
import type { Fields } from '../../shared/value';
import { Chart } from './Chart';
import { merge } from './commands/merge';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { removeEntities } from './commands/removeEntities';
import { setHidden } from './commands/setHidden';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { bundlesOf, hiddenNeighbours, legendOf } from './selectors';
import { shownOf } from './shown';

function chartOf(entities: string, ...links: readonly Link[]): Chart {
  const chart = new Chart();
  const subgraphs = [
    subgraphOf(
      entities.split(' ').map((id) => entityOf(id)),
      links,
    ),
  ];
  chart.apply(
    mergeSubgraph(chart, { subgraphs, bringing: bringingOf('s1'), positions: new Map(), knownNeighbours: { A: 5 } }),
  );
  return chart;
}

function paid(text: string, amount: number, rest: Fields = {}): Link {
  return linkOf(text, 'TRANSFERRED', { amount, ...rest });
}

it('counts entities that are merged once, and says how many others are within', () => {
  const chart = chartOf('A B C P', linkOf('A>P', 'CALLED'), linkOf('B>P', 'CALLED'));
  chart.apply(merge(chart, { ids: ['A', 'B', 'C'].map(idOf) }));
  const people = () => legendOf(chart).entities.reduce((sum, { count }) => sum + count, 0);
  expect(people()).toBe(2);
  expect(shownOf(chart).counts).toEqual({ shown: 2, of: 2, filtered: 0, within: 2 });
  // The main one hidden, another of them is drawn and counted; all hidden, they are one that is hidden.
  chart.apply(setHidden(chart, { ids: [idOf('A')], isHidden: true }));
  expect([people(), legendOf(chart).hiddenEntities]).toEqual([2, 0]);
  chart.apply(setHidden(chart, { ids: ['B', 'C'].map(idOf), isHidden: true }));
  expect([people(), legendOf(chart).hiddenEntities]).toEqual([1, 1]);
  expect(shownOf(chart).counts).toEqual({ shown: 1, of: 2, filtered: 0, within: 2 });
});

describe('bundlesOf', () => {
  it('draws the links of one type in one direction as one, with sum and times', () => {
    const at = (v: string) => ({ t: 'datetime' as const, v });
    const chart = chartOf(
      'A B',
      linkOf('A>B#1', 'CALLED', { durationS: 60, at: at('2026-05-09T10:00:00+08:00') }),
      linkOf('A>B#2', 'CALLED', { durationS: 30, at: at('2026-05-08T10:00:00+08:00') }),
      linkOf('B>A', 'CALLED', {}),
    );
    const [there, back] = bundlesOf(chart);
    expect(there).toMatchObject({ id: 'A|CALLED|B', total: 90, currency: null, from: 'A', to: 'B' });
    expect(there?.links).toHaveLength(2);
    expect([there?.first, there?.last]).toEqual([Date.UTC(2026, 4, 8, 2), Date.UTC(2026, 4, 9, 2)]);
    expect(back).toMatchObject({ id: 'B|CALLED|A', total: null, first: null, last: null });
  });

  it('joins both ways of an undirected type', () => {
    const chart = chartOf('A B', linkOf('B>A', 'ASSOCIATE_OF'), linkOf('A>B', 'ASSOCIATE_OF'));
    expect(bundlesOf(chart)).toMatchObject([{ id: 'A|ASSOCIATE_OF|B', lane: 0 }]);
  });

  it('never adds up different currencies', () => {
    const same = bundlesOf(
      chartOf('A B', paid('A>B#1', 5, { currency: 'USDT' }), paid('A>B#2', 6, { currency: 'USDT' })),
    );
    expect(same).toMatchObject([{ total: 11, currency: 'USDT' }]);
    const mixed = bundlesOf(chartOf('A B', paid('A>B#1', 5, { currency: 'USDT' }), paid('A>B#2', 6)));
    expect(mixed).toMatchObject([{ total: null, currency: null }]);
  });

  it('parts the bundles of a pair to both sides of the straight line, whichever way they go', () => {
    const lanesOf = (...links: readonly Link[]) => {
      return bundlesOf(chartOf('A B', ...links)).map(({ from, lane }) => (from === 'A' ? lane : -lane));
    };
    expect(lanesOf(linkOf('A>B'))).toEqual([0]);
    expect(lanesOf(linkOf('A>B'), linkOf('B>A')).toSorted()).toEqual([-0.5, 0.5]);
    expect(
      lanesOf(linkOf('A>B'), linkOf('B>A'), linkOf('A>B#p', 'PAID'))
        .map((lane) => lane + 0)
        .toSorted(),
    ).toEqual([-1, 0, 1]);
  });

  it('counts the loops of an entity outwards', () => {
    const chart = chartOf('A', linkOf('A>A'), linkOf('A>A#p', 'PAID'));
    expect(bundlesOf(chart).map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('is made once for the same links, whatever else changes', () => {
    const chart = chartOf('A B', linkOf('A>B'));
    const first = bundlesOf(chart);
    expect(bundlesOf(chart)).toBe(first);
    chart.apply(setHidden(chart, { ids: [idOf('A')], isHidden: true }));
    expect(bundlesOf(chart)).toBe(first);
    chart.apply(removeEntities(chart, { ids: [idOf('A')] }));
    expect(bundlesOf(chart)).toEqual([]);
  });
});

describe('hiddenNeighbours', () => {
  it('is what the source knows less what is visible, and null while nobody asked', () => {
    const chart = chartOf('A B C', linkOf('A>B'), linkOf('B>A'), linkOf('A>C'), linkOf('A>A'));
    const of = (id: string) =>
      chart
        .entities()
        .filter((it) => it.entity.id === id)
        .map((it) => hiddenNeighbours(chart, it));
    expect([of('A'), of('B')]).toEqual([[3], [null]]);
    chart.apply(setHidden(chart, { ids: [idOf('C')], isHidden: true }));
    expect(of('A')).toEqual([4]);
  });
});

describe('legendOf', () => {
  it('counts what is visible, most first, and says how many are hidden', () => {
    const chart = chartOf('A B C', linkOf('A>B'), linkOf('A>C'), linkOf('B>A', 'PAID'));
    chart.apply(setHidden(chart, { ids: [idOf('C')], isHidden: true }));
    expect(legendOf(chart)).toEqual({
      entities: [{ type: 'Phone', count: 2 }],
      links: [
        { type: 'CALLED', count: 1 },
        { type: 'PAID', count: 1 },
      ],
      hiddenEntities: 1,
    });
  });
});

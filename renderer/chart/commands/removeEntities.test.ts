// Entities leave with their links and whatever only they needed.
import { describe, expect, it } from 'vitest';
import { Chart } from '../Chart';
import { isEmptyDiff } from '../diff';
import { bringingOf, doUndoRedo, entityOf, expand, idOf, outlineOf, search, subgraphOf } from '../examples';
import { mergeSubgraph } from './mergeSubgraph';
import { removeEntities } from './removeEntities';

describe('removeEntities', () => {
  it('takes entities away with all their links, self-links included', () => {
    const chart = new Chart();
    search(chart, 's1', 'A B C', 'A>B B>C C>A B>B');
    doUndoRedo(chart, removeEntities(chart, { ids: [idOf('B')] }));
    expect(outlineOf(chart)).toBe('A C / C>A');
  });

  it('drops bringings and files that nothing on the chart comes from any more', () => {
    const chart = new Chart();
    const origin = { name: 'calls.csv', sha256: 'f2', importedAt: '2026-05-09T10:00:00Z' };
    const recorded = (id: string, file: string) => ({ ...entityOf(id), record: { file, row: 2 } });
    const subgraph = { ...subgraphOf([recorded('A', 'f'), recorded('B', 'g')]), files: { f: origin, g: origin } };
    const input = { subgraphs: [subgraph], bringing: bringingOf('s1'), positions: new Map(), knownNeighbours: {} };
    chart.apply(mergeSubgraph(chart, input));
    expand(chart, 'x1', 'A', 'C', 'A>C');
    doUndoRedo(chart, removeEntities(chart, { ids: [idOf('B'), idOf('C')] }));
    expect(chart.state().bringings.map(({ id }) => id)).toEqual(['s1']);
    expect(Object.keys(chart.state().files)).toEqual(['f']);
  });

  it('ignores ids that are not on the chart', () => {
    const chart = new Chart();
    search(chart, 's1', 'A');
    expect(isEmptyDiff(removeEntities(chart, { ids: [idOf('Z')] }))).toBe(true);
  });
});

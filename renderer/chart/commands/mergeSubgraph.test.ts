// What a source answered comes onto the chart without disturbing what is there.
import { describe, expect, it } from 'vitest';
import { Chart } from '../Chart';
import { isEmptyDiff } from '../diff';
import { bringingOf, doUndoRedo, entityOf, expand, idOf, linkOf, outlineOf, search, subgraphOf } from '../examples';
import { mergeSubgraph } from './mergeSubgraph';
import { moveEntities } from './moveEntities';

const nowhere = { positions: new Map(), knownNeighbours: {} };

describe('mergeSubgraph', () => {
  it('adds what is new, at its place, with its neighbour count', () => {
    const chart = new Chart();
    const subgraph = subgraphOf([entityOf('A'), entityOf('B')], [linkOf('A>B')]);
    const positions = new Map([[idOf('A'), { x: 5, y: 7 }]]);
    const bringing = bringingOf('s1');
    doUndoRedo(
      chart,
      mergeSubgraph(chart, { subgraphs: [subgraph], bringing, positions, knownNeighbours: { A: 9, Z: 3 } }),
    );
    expect(outlineOf(chart)).toBe('A B / A>B');
    expect(chart.entity(idOf('A'))).toMatchObject({
      x: 5,
      y: 7,
      knownNeighbours: 9,
      broughtBy: ['s1'],
      isPinned: false,
    });
    expect(chart.entity(idOf('B'))).toMatchObject({ x: 0, y: 0, knownNeighbours: null });
    expect(chart.state().bringings).toEqual([bringing]);
  });

  it('keeps place and data of what is already there, which gains the bringing', () => {
    const chart = new Chart();
    search(chart, 's1', 'A B', 'A>B');
    chart.apply(moveEntities(chart, { positions: new Map([[idOf('B'), { x: 50, y: 60 }]]) }));
    const subgraph = subgraphOf([entityOf('B', 'Card'), entityOf('C')], [linkOf('A>B', 'PAID'), linkOf('A>C')]);
    const positions = new Map([[idOf('B'), { x: 1, y: 1 }]]);
    const bringing = bringingOf('x1', 'expand', ['A']);
    doUndoRedo(chart, mergeSubgraph(chart, { subgraphs: [subgraph], bringing, positions, knownNeighbours: { A: 2 } }));
    const b = chart.entity(idOf('B'));
    expect(b).toMatchObject({ x: 50, y: 60, entity: { type: 'Phone' }, broughtBy: ['s1', 'x1'] });
    expect(chart.entity(idOf('A'))).toMatchObject({ broughtBy: ['s1'], knownNeighbours: 2 });
    expect(chart.links().map((it) => [it.link.type, it.broughtBy.join()])).toEqual([
      ['CALLED', 's1,x1'],
      ['CALLED', 'x1'],
    ]);
  });

  it('leaves out links with an end that is nowhere, and repeats', () => {
    const chart = new Chart();
    const links = [linkOf('A>B'), linkOf('A>B'), linkOf('A>Z')];
    const subgraphs = [
      subgraphOf([entityOf('A'), entityOf('B'), entityOf('A')], links),
      subgraphOf([entityOf('A')], links),
    ];
    doUndoRedo(chart, mergeSubgraph(chart, { subgraphs, bringing: bringingOf('s1'), ...nowhere }));
    expect(outlineOf(chart)).toBe('A B / A>B');
  });

  it('joins entities that came in different answers', () => {
    const chart = new Chart();
    search(chart, 's1', 'A');
    const subgraphs = [subgraphOf([entityOf('B')]), subgraphOf([], [linkOf('B>A')])];
    doUndoRedo(chart, mergeSubgraph(chart, { subgraphs, bringing: bringingOf('x1', 'expand', ['A']), ...nowhere }));
    expect(outlineOf(chart)).toBe('A B / B>A');
  });

  it('says nothing when nothing is new, and records no bringing that brought nothing', () => {
    const chart = new Chart();
    search(chart, 's1', 'A');
    const again = { subgraphs: [subgraphOf([entityOf('A')])], bringing: bringingOf('s1'), ...nowhere };
    expect(isEmptyDiff(mergeSubgraph(chart, again))).toBe(true);
    const empty = { subgraphs: [subgraphOf([])], bringing: bringingOf('x1', 'expand', ['A']), ...nowhere };
    expect(isEmptyDiff(mergeSubgraph(chart, empty))).toBe(true);
    doUndoRedo(chart, mergeSubgraph(chart, { ...empty, knownNeighbours: { A: 0 } }));
    expect(chart.bringings.has('x1')).toBe(false);
    expect(chart.entity(idOf('A'))?.knownNeighbours).toBe(0);
  });

  it('goes on with a bringing that the chart knows, for the next page', () => {
    const chart = new Chart();
    search(chart, 's1', 'A');
    expand(chart, 'x1', 'A', 'B', 'A>B');
    expand(chart, 'x1', 'A', 'C', 'A>C');
    expect(chart.bringings.size).toBe(2);
    expect(chart.entity(idOf('C'))?.broughtBy).toEqual(['x1']);
  });

  it('notes the files that facts come from, once', () => {
    const chart = new Chart();
    const origin = { name: 'calls.csv', sha256: 'f2', importedAt: '2026-05-09T10:00:00Z' };
    const subgraph = { ...subgraphOf([{ ...entityOf('A'), record: { file: 'f', row: 2 } }]), files: { f: origin } };
    const merge = (id: string) => mergeSubgraph(chart, { subgraphs: [subgraph], bringing: bringingOf(id), ...nowhere });
    doUndoRedo(chart, merge('s1'));
    doUndoRedo(chart, merge('s2'));
    expect(chart.state().files).toEqual({ f: origin });
  });

  it('takes hostile ids and record names literally', () => {
    const chart = new Chart();
    search(chart, 's1', '__proto__ constructor', '__proto__>constructor');
    expect(outlineOf(chart)).toBe('__proto__ constructor / __proto__>constructor');
    expect(chart.entity(idOf('constructor'))?.knownNeighbours).toBeNull();
  });
});

// Merging and splitting: each is undone and redone, nothing of the facts changes, and a split gives back what was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chart } from '../Chart';
import { isEmptyDiff } from '../diff';
import { bringingOf, doUndoRedo, entityOf, idOf, outlineOf, search, subgraphOf } from '../examples';
import { lookOfNode } from '../groupLook';
import { passingOf } from '../passing';
import { placeOfNode, shownOf } from '../shown';
import { group } from './group';
import { merge, setApart, split, splitOff, unsetApart } from './merge';
import { mergeSubgraph } from './mergeSubgraph';
import { partOf, paste } from './paste';
import { refreshChart } from './refresh';
import { removeEntities } from './removeEntities';
import { setDress } from './setDress';
import { setHidden } from './setHidden';

function chartOf(): Chart {
  const chart = new Chart();
  search(chart, 's', 'A B C D E', 'A>C B>C A>B D>B');
  return chart;
}

function merged(chart: Chart, ...ids: string[]): void {
  doUndoRedo(chart, merge(chart, { ids: ids.map(idOf) }));
}

/** `A=B C=D`. */
function outline({ dress }: Chart): string {
  return dress.merges.map(({ members }) => members.join('=')).join(' ');
}

const options = { theme: 'light', language: 'en' } as const;

describe('merge', () => {
  it('is drawn as one of the same type, with the caption of the main one, the links of all and how many they are', () => {
    const chart = chartOf();
    const facts = outlineOf(chart);
    merged(chart, 'B', 'A');
    const shown = shownOf(chart);
    expect(outlineOf(chart)).toBe(facts);
    expect(shown.nodes.map(({ id }) => id)).toEqual(['B', 'C', 'D', 'E']);
    expect(shown.standIn(idOf('A'))).toBe('B');
    expect(shown.bundles.map(({ id, links }) => `${id} ${links.length}`)).toEqual(['B|CALLED|C 2', 'D|CALLED|B 1']);
    expect(lookOfNode(chart, idOf('B'), shown.node(idOf('B')), options)).toMatchObject({
      caption: 'B',
      badge: '2 in 1',
    });
    expect(placeOfNode(chart, idOf('B'))).toMatchObject({ x: chart.entity(idOf('B'))?.x });
  });

  it('takes in those that were merged already, and is refused for several types or one alone', () => {
    const chart = chartOf();
    merged(chart, 'A', 'B');
    merged(chart, 'C', 'A');
    expect(outline(chart)).toBe('C=A=B');
    const suspect = subgraphOf([entityOf('S', 'Suspect')]);
    const positions = new Map();
    const brought = { subgraphs: [suspect], bringing: bringingOf('t'), positions, knownNeighbours: {} };
    chart.apply(mergeSubgraph(chart, brought));
    for (const ids of [['A', 'S'], ['D'], ['D', 'gone'], ['C', 'B', 'A']]) {
      expect(isEmptyDiff(merge(chart, { ids: ids.map(idOf) }))).toBe(true);
    }
  });

  it('splits back into what was, whatever was grouped or hidden before', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const part = fc.shuffledSubarray(names, { minLength: 2 });
    fc.assert(
      fc.property(part, part, fc.subarray(names), (together, ones, hidden) => {
        const chart = chartOf();
        chart.apply(group(chart, { drafts: [{ name: '', members: together.map(idOf), by: 'hand' }] }));
        chart.apply(setHidden(chart, { ids: hidden.map(idOf), isHidden: true }));
        const [before, nodes] = [JSON.stringify(chart.state()), shownOf(chart).nodes];
        merged(chart, ...ones);
        doUndoRedo(chart, split(chart, { ids: [idOf(ones.at(-1) ?? '')] }));
        expect(JSON.stringify(chart.state())).toBe(before);
        expect(shownOf(chart).nodes).toEqual(nodes);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('lets one original go; what is left of two is no merge', () => {
    const chart = chartOf();
    merged(chart, 'A', 'B', 'C');
    doUndoRedo(chart, splitOff(chart, { id: idOf('A') }));
    expect(outline(chart)).toBe('B=C');
    doUndoRedo(chart, splitOff(chart, { id: idOf('C') }));
    expect(outline(chart)).toBe('');
  });

  it('stands in the group of the main one, open or closed, and goes back when it is split', () => {
    const chart = chartOf();
    chart.apply(group(chart, { drafts: [{ name: 'G', members: ['A', 'D'].map(idOf), by: 'hand' }] }));
    merged(chart, 'A', 'B');
    expect(shownOf(chart).nodes.map(({ id, members }) => `${id}(${members.join(' ')})`)).toEqual([
      'C(C)',
      'E(E)',
      'group:1(A B D)',
    ]);
    chart.apply(split(chart, { ids: [idOf('B')] }));
    expect(shownOf(chart).standIn(idOf('B'))).toBe('B');
  });

  it('passes a filter when one original does, and counts the neighbours of all', () => {
    const chart = chartOf();
    merged(chart, 'A', 'B');
    chart.apply(setDress(chart, { filters: [{ id: 'f', isOn: true, test: { is: 'text', text: 'b' } }] }));
    expect([...passingOf(chart).entities]).toEqual(['A', 'B']);
    chart.apply(setDress(chart, { filters: [{ id: 'f', isOn: true, test: { is: 'degree', least: 2, most: null } }] }));
    expect([...passingOf(chart).entities]).toEqual(['A', 'B']);
  });

  it('is drawn as those that are left when the main one is hidden or taken off', () => {
    const chart = chartOf();
    merged(chart, 'A', 'B', 'C');
    chart.apply(setHidden(chart, { ids: [idOf('A')], isHidden: true }));
    expect(shownOf(chart).node(idOf('B'))?.members).toEqual(['B', 'C']);
    doUndoRedo(chart, removeEntities(chart, { ids: [idOf('A'), idOf('B')] }));
    expect(shownOf(chart).node(idOf('C'))?.members).toEqual(['C']);
  });

  it('is copied and pasted as it is, and leaves those alone that are on the other chart already', () => {
    const chart = chartOf();
    merged(chart, 'A', 'B');
    const part = partOf(chart, ['A', 'B', 'C'].map(idOf));
    const empty = new Chart();
    doUndoRedo(empty, paste(empty, { part, shift: { x: 0, y: 0 } }));
    expect(outline(empty)).toBe('A=B');
    const other = new Chart();
    search(other, 's', 'A');
    doUndoRedo(other, paste(other, { part, shift: { x: 0, y: 0 } }));
    expect(outline(other)).toBe('');
  });

  it('follows its originals to the ids that the source gives them anew', () => {
    const chart = chartOf();
    merged(chart, 'A', 'B');
    chart.apply(setApart(chart, { a: idOf('C'), b: idOf('D') }));
    const entities = new Map(chart.entities().map(({ entity }) => [entity.id, entityOf(`new ${entity.id}`)]));
    const now = { entities, links: [], isLinksCut: true };
    doUndoRedo(chart, refreshChart(chart, { now, bringing: bringingOf('r', 'refresh'), isGoneRemoved: false }));
    expect(outline(chart)).toBe('new A=new B');
    expect(chart.dress.apart).toEqual([['new C', 'new D']]);
  });
});

describe('not the same', () => {
  it('is remembered once per pair, splits a merge of the two, and is forgotten when they are merged or it is taken back', () => {
    const chart = chartOf();
    merged(chart, 'A', 'B');
    doUndoRedo(chart, setApart(chart, { a: idOf('B'), b: idOf('A') }));
    expect(chart.dress).toMatchObject({ apart: [['A', 'B']], merges: [] });
    expect(isEmptyDiff(setApart(chart, { a: idOf('A'), b: idOf('B') }))).toBe(true);
    merged(chart, 'B', 'A');
    expect(chart.dress.apart).toEqual([]);
    chart.apply(setApart(chart, { a: idOf('C'), b: idOf('D') }));
    doUndoRedo(chart, unsetApart(chart, { a: idOf('D'), b: idOf('C') }));
    expect(chart.dress.apart).toEqual([]);
  });
});

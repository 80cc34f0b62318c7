// A closed group says what the rules say of its members: what they share, or a ring of shares, or the most in it.
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../shared/ids';
import { Chart } from '../Chart';
import { group } from '../commands/group';
import { mergeSubgraph } from '../commands/mergeSubgraph';
import { setDress } from '../commands/setDress';
import { bringingOf, entityOf, idOf, subgraphOf } from '../examples';
import { lookOfNode } from '../groupLook';
import { legendRows } from '../legendRows';
import { ringPieces } from '../shareRing';
import { shownOf } from '../shown';
import { noStyle, type StyleRule } from '../../../shared/dress/rule';
import { ruleSetOf } from './ruleSet';
import { dressedChart, ruleOf } from './rulesForTests';

const plain = { theme: 'light', language: 'en' } as const;

/** Phones of these kinds and amounts in one closed group, with others outside it. */
function groupedChart(kinds: readonly (string | null)[], rules: readonly StyleRule[]): Chart {
  const chart = new Chart();
  const inside = kinds.map((kind, nth) => entityOf(`N${nth}`, 'Phone', { kind, amount: 10 * (nth + 1) }));
  const outside = [entityOf('X', 'Phone', { kind: 'x', amount: 1 }), entityOf('Y', 'Suspect')];
  const subgraphs = [subgraphOf([...inside, ...outside])];
  chart.apply(
    mergeSubgraph(chart, { subgraphs, bringing: bringingOf('s'), positions: new Map(), knownNeighbours: {} }),
  );
  chart.apply(group(chart, { drafts: [{ name: 'G', members: inside.map(({ id }) => id), by: 'hand' }] }));
  return dressedChart(chart, rules);
}

function lookOf(chart: Chart) {
  const node = shownOf(chart).nodes.find((one) => one.group !== null);
  const look = lookOfNode(chart, node?.id ?? ('' as EntityId), node, { ...plain, rules: ruleSetOf(chart) });
  if (look === null) throw new Error('no group is drawn');
  return look;
}

const byKind = (sets: 'colour' | 'border') =>
  ruleOf({ type: 'Phone', look: { is: 'categories', field: 'kind', sets, palette: 'okabe-ito' } });
const own = () => lookOf(groupedChart(['a', 'b'], []));

describe('the look of a closed group', () => {
  it('takes the colour and the badge that all its members have', () => {
    const look = { is: 'fixed' as const, style: { ...noStyle, badge: '!' } };
    const drawn = lookOf(groupedChart(['a', 'a', 'a'], [byKind('colour'), ruleOf({ id: 'b', look })]));
    expect(drawn).toMatchObject({ fill: '#e69f00', badge: '!', shares: [] });
  });

  it('keeps its own look with a ring of shares, most first, when they differ; who has none counts by type', () => {
    const drawn = lookOf(groupedChart(['a', 'b', 'a', null], [byKind('colour')]));
    expect(drawn.fill).toBe(own().fill);
    expect(drawn.shares).toHaveLength(3);
    expect(drawn.shares[0]).toEqual({ colour: '#e69f00', count: 2 });
    expect(drawn.shares).toContainEqual({ colour: '#168a7a', count: 1 });
    expect(ringPieces(drawn.shares)).toHaveLength(4);
    expect(lookOf(groupedChart(['a', 'b'], [byKind('border')])).shares).toHaveLength(2);
  });

  it('takes of a scale the colour of the greatest number and the largest size, and the legend says so', () => {
    const scale = { is: 'scale', measure: { is: 'field', field: 'amount' }, least: null, most: null } as const;
    const size = ruleOf({ type: 'Phone', look: { ...scale, to: { sets: 'size', range: [11, 40] } } });
    const colour = ruleOf({ id: 'c', type: 'Phone', look: { ...scale, to: { sets: 'colour', palette: 'viridis' } } });
    const chart = groupedChart(['a', 'b', 'c'], [size, colour]);
    const largest = ruleSetOf(chart)?.entity(chart.entities()[2] ?? fail())?.colour;
    expect(lookOf(chart)).toMatchObject({ radius: 40, fill: largest, shares: [] });
    expect(legendRows(chart, plain).groupNotes).toEqual(['Groups: the most in them']);
  });

  it('looks only at members that pass the filters', () => {
    const chart = groupedChart(['a', 'b', 'b'], [byKind('colour')]);
    expect(legendRows(chart, plain).groupNotes).toEqual(['Ring on a group: its shares']);
    const test = {
      is: 'property',
      on: 'entity',
      type: 'Phone',
      field: 'kind',
      test: { is: 'equals', text: 'a' },
    } as const;
    chart.apply(setDress(chart, { filters: [{ id: 'f', isOn: true, test }] }));
    const [first] = chart.entities();
    expect(first?.entity.id).toBe(idOf('N0'));
    expect(lookOf(chart).shares).toEqual([]);
    expect(lookOf(chart).fill).not.toBe(own().fill);
  });
});

function fail(): never {
  throw new Error('not on the chart');
}

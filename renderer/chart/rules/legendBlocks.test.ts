// The legend says what is drawn: each row's count and look against the looks of the chart itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityLook, type AppearanceOptions } from '../appearance';
import { bundleLook } from '../linkAppearance';
import type { Chart } from '../Chart';
import { Chart as EmptyChart } from '../Chart';
import { setDress } from '../commands/setDress';
import { mergeSubgraph } from '../commands/mergeSubgraph';
import { bringingOf, entityOf, idOf, linkOf, search, subgraphOf } from '../examples';
import { legendRows } from '../legendRows';
import { passingOf } from '../passing';
import type { RowTest } from '../rowStops';
import { shownOf } from '../shown';
import type { LegendBlock } from './legendBlocks';
import { testOfRow } from './legendFilters';
import { rowMembers } from './rowMembers';
import { ruleSetOf } from './ruleSet';
import { anyChart, anyRules, dressedChart, ruleOf } from './rulesForTests';

const plain = { theme: 'light', language: 'en' } as const;
const optionsOf = (chart: Chart): AppearanceOptions => ({ ...plain, rules: ruleSetOf(chart) });

interface DrawnRow {
  readonly ruleId: string;
  /** The rule sets the fill; else the border. */
  readonly isFill: boolean;
  readonly row: LegendBlock['rows'][number];
}

function expectRowAsDrawn(chart: Chart, options: AppearanceOptions, { ruleId, isFill, row }: DrawnRow): void {
  const { category, count, sample } = row;
  const members = rowMembers(chart, { is: 'rule', id: ruleId, category });
  expect(members.length).toBeGreaterThan(0);
  if (sample.kind === 'link') {
    const { colour } = sample.look;
    expect(shownOf(chart).bundles.some((one) => bundleLook(one, options).colour === colour)).toBe(true);
    return;
  }
  expect(count).toBe(members.length);
  for (const id of members) {
    const it = chart.entity(id);
    if (it === undefined) throw new Error('a member is not on the chart');
    const { fill, border } = entityLook(it, null, options);
    expect(isFill ? fill : border).toEqual(isFill ? sample.look.fill : sample.look.border);
  }
}

describe('legendRows', () => {
  it('shows in each category the colour that the chart draws, with as many as are drawn in it', () => {
    fc.assert(
      fc.property(anyChart, anyRules, (chart, rules) => {
        // One rule at a time: later ones would win over what the row says.
        for (const rule of rules.filter(({ look }) => look.is === 'categories')) {
          dressedChart(chart, [{ ...rule, isOn: true, when: null }]);
          const [block] = legendRows(chart, plain).blocks;
          const options = optionsOf(chart);
          const isFill = rule.look.is === 'categories' && rule.look.sets === 'colour';
          for (const row of block?.rows ?? []) expectRowAsDrawn(chart, options, { ruleId: rule.id, isFill, row });
        }
      }),
    );
  });

  it('lists rules in their order and leaves out those that change nothing', () => {
    const chart = new EmptyChart();
    search(chart, 's', 'A B C', 'A>B');
    dressedChart(chart, [
      ruleOf({ id: 'links', on: 'link', type: 'CALLED' }),
      ruleOf({ id: 'nobody', type: 'Nobody' }),
      ruleOf({ id: 'all', name: 'Everyone' }),
      ruleOf({ id: 'off', isOn: false }),
    ]);
    const { blocks } = legendRows(chart, plain);
    expect(blocks.map(({ label, count }) => [label, count])).toEqual([
      ['Look of “called”', 1],
      ['Everyone', 3],
    ]);
  });

  it('keeps a hidden type in its place with its count', () => {
    const chart = new EmptyChart();
    search(chart, 's', 'A B C', 'A>B');
    const before = legendRows(chart, plain);
    chart.apply(
      setDress(chart, {
        filters: [{ id: 'legend', isOn: true, test: { is: 'types', entities: ['Phone'], links: ['CALLED'] } }],
      }),
    );
    const { entities, links } = legendRows(chart, plain);
    expect(entities).toEqual(before.entities.map((row) => ({ ...row, isHidden: true })));
    expect(links).toEqual(before.links.map((row) => ({ ...row, isHidden: true })));
    expect(rowMembers(chart, { is: 'type', on: 'entity', type: 'Phone' })).toEqual([]);
  });

  it('hides each row of a rule by the filter that it names, as many as it counted, and keeps it in its place', () => {
    fc.assert(
      fc.property(anyChart, anyRules, (chart, rules) => {
        dressedChart(
          chart,
          rules.filter(({ on }) => on === 'entity').map((rule) => ({ ...rule, isOn: true })),
        );
        const { blocks } = legendRows(chart, plain);
        const before = passingOf(chart).entities;
        blocks.forEach((block, nth) => {
          block.rows.forEach((row, place) => {
            chart.apply(setDress(chart, { filters: [{ id: 'legend-1', isOn: true, test: row.test }] }));
            const now = legendRows(chart, plain).blocks.find(({ rule }) => rule.id === block.rule.id);
            expect(now?.rows[place]).toEqual({ ...row, isHidden: true });
            expect(before.size - passingOf(chart).entities.size).toBe(row.count);
          });
          chart.apply(setDress(chart, { filters: [{ id: 'legend-1', isOn: true, test: block.test }] }));
          const hidden = legendRows(chart, plain).blocks.find(({ rule }) => rule.id === block.rule.id);
          expect([hidden?.count, hidden?.isHidden], `rule ${nth}`).toEqual([block.count, true]);
          expect(rowMembers(chart, { is: 'rule', id: block.rule.id })).toEqual([]);
          chart.apply(setDress(chart, { filters: [] }));
        });
      }),
    );
  });

  it('hides links of one value, those without a colour of their own, and all that have one, and leaves their ends', () => {
    const kinds = ['a', 'a', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const links = kinds.map((kind, nth) => linkOf(`A>B#${nth}`, 'CALLED', { kind }));
    const chart = new EmptyChart();
    const subgraphs = [subgraphOf([entityOf('A'), entityOf('B')], [...links, linkOf('A>B#drawn', 'CALLED', {})])];
    chart.apply(
      mergeSubgraph(chart, { subgraphs, bringing: bringingOf('s'), positions: new Map(), knownNeighbours: {} }),
    );
    const look = { is: 'categories', field: 'kind', sets: 'colour', palette: 'okabe-ito' } as const;
    const rule = ruleOf({ on: 'link', type: 'CALLED', look });
    dressedChart(chart, [rule]);
    const left = (test: RowTest) => {
      chart.apply(setDress(chart, { filters: [{ id: 'legend-1', isOn: true, test }] }));
      return passingOf(chart).links.size;
    };
    expect(left(testOfRow(rule, 'a', []))).toBe(10);
    expect(left(testOfRow(rule, null, ['a', 'b', null]))).toBe(5);
    expect(left(testOfRow(rule, undefined, []))).toBe(1);
    expect(passingOf(chart).entities.size).toBe(2);
  });

  it('selects the ends of a row of links', () => {
    const chart = new EmptyChart();
    search(chart, 's', 'A B C', 'A>B');
    expect(rowMembers(chart, { is: 'type', on: 'link', type: 'CALLED' })).toEqual([idOf('A'), idOf('B')]);
  });

  it('says between which numbers a scale runs', () => {
    const chart = new EmptyChart();
    search(chart, 's', 'A B C', 'A>B A>C');
    const to = { sets: 'size' as const, range: [11, 32] as [number, number] };
    dressedChart(chart, [
      ruleOf({ type: 'Phone', look: { is: 'scale', measure: { is: 'links' }, least: null, most: null, to } }),
    ]);
    const [block] = legendRows(chart, plain).blocks;
    expect(block?.label).toBe('Size phones by links');
    expect([block?.scale?.least, block?.scale?.most]).toEqual(['1', '2']);
    expect(block?.scale?.way).toMatchObject({ kind: 'size', sizes: [11, 26, 32] });
  });
});

// What is suggested says something about the chart, and each suggestion changes something when it is taken.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../../shared/messages';
import { Chart } from '../Chart';
import { mergeSubgraph } from '../commands/mergeSubgraph';
import { bringingOf, entityOf, linkOf, subgraphOf } from '../examples';
import { legendBlocks } from './legendBlocks';
import { ruleName } from './fieldWords';
import { anyChart, dressedChart } from './rulesForTests';
import { suggestRules } from './suggestRules';

const english = translatorOf('en');

describe('suggestRules', () => {
  it('offers colours by fields of few values, sizes by links, widths by amounts', () => {
    const chart = new Chart();
    const suspects = [0, 1, 2, 3].map((nth) =>
      entityOf(`S${nth}`, 'Suspect', { status: nth % 2 ? 'held' : 'free', name: `n${nth}` }),
    );
    const paid = [1, 2].map((nth) => linkOf(`S0>S${nth}`, 'TRANSFERRED', { amount: nth }));
    const bringing = bringingOf('s');
    chart.apply(
      mergeSubgraph(chart, {
        subgraphs: [subgraphOf(suspects, paid)],
        bringing,
        positions: new Map(),
        knownNeighbours: {},
      }),
    );
    const names = suggestRules(chart).map((rule) => ruleName({ id: '-', ...rule }, english));
    expect(names).toEqual([
      'Colour suspects by status',
      'Size suspects by links',
      'Width of “transferred to” by total',
    ]);
    const chinese = suggestRules(chart).map((rule) => ruleName({ id: '-', ...rule }, translatorOf('zh')));
    expect(chinese[0]).toBe('嫌疑人按状态着色');
  });

  it('never offers what would change nothing, or what is there', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const rules = suggestRules(chart).map((rule, nth) => ({ id: String(nth), ...rule }));
        dressedChart(chart, rules);
        const options = { theme: 'light', language: 'en' } as const;
        const shown = legendBlocks(chart, options, english).map(({ rule }) => rule.id);
        // Money without an amount has no total.
        const needed = rules.filter(({ look }) => look.is !== 'scale' || look.measure.is !== 'total');
        for (const { id } of needed) expect(shown).toContain(id);
        expect(suggestRules(chart)).toEqual([]);
      }),
    );
  });
});

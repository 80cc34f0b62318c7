// Comparisons as the analyst meets them: a tab of its own, a slider, a list, and nothing of either chart touched.
import { describe, expect, it } from 'vitest';
import type { ChartState } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { translatorOf } from '../../shared/messages';
import { changeSections } from '../chart/compare/changeRows';
import { changeCounts, changesJson } from '../chart/compare/changesJson';
import { changesMarkdown } from '../chart/compare/changesMarkdown';
import { changesReport } from '../chart/compare/changesReport';
import { changesTable, changesText } from '../chart/compare/writeChanges';
import { legendRows } from '../chart/legendRows';
import { shownOf } from '../chart/shown';
import { comparisonOn } from '../state/charts';
import { closeChartOrAsk } from './charts';
import { compareCharts, selectChange, showStop, stopOf } from './compare';
import { fadeOf, fadeTo, presencesNow } from './compareFade';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { syncHistory } from './edit';

function stateOf(names: readonly string[], links: readonly (readonly [string, string])[]): ChartState {
  const context = contextForTests({});
  const ends = links.map(([from, to]) => linkFor(from, to));
  putOnChart(
    context,
    names.map((name) => entityFor(name)),
    ends,
  );
  return context.chart.state();
}

const earlier = stateOf(
  ['ann', 'bo', 'cy'],
  [
    ['ann', 'bo'],
    ['bo', 'cy'],
  ],
);
const later = stateOf(
  ['ann', 'bo', 'dee'],
  [
    ['ann', 'bo'],
    ['ann', 'dee'],
  ],
);

async function compared(): Promise<TestContext> {
  const context = contextForTests({});
  context.chart.subscribe(() => syncHistory(context));
  putOnChart(context, [entityFor('zoe')]);
  context.history.clear();
  await compareCharts(
    context,
    { title: 'A', at: '2026-05-09T10:00:00Z', state: earlier },
    { title: 'B', at: null, state: later },
  );
  return context;
}

function found(context: TestContext) {
  const comparison = comparisonOn(context.session.getState().charts);
  if (comparison === null) throw new Error('no comparison is on the screen');
  return comparison;
}

const drawn = ({ chart }: TestContext) =>
  shownOf(chart)
    .nodes.filter(({ isGhost }) => !isGhost)
    .map(({ id }) => id);

describe('a comparison', () => {
  it('is a tab beside the chart, which ends without a question', async () => {
    const context = await compared();
    expect(context.chart.title).toBe('A ↔ B');
    expect(context.view.getState().drawer).toBe('compare');
    expect(drawn(context)).toEqual(['ann', 'bo', 'cy', 'dee']);
    showStop(context, 'b');
    expect(context.session.getState().hasUnsaved).toBe(false);
    closeChartOrAsk(context, context.session.getState().charts.find(({ parked }) => parked === null)?.id ?? '');
    expect(context.view.getState()).toMatchObject({ dialog: null, drawer: null });
    expect(context.chart.entities().map(({ entity }) => entity.id)).toEqual(['zoe']);
  });

  it('slides from A over both to B, and comes forward for a row of the list', async () => {
    const context = await compared();
    showStop(context, 'a');
    expect(drawn(context)).toEqual(['ann', 'bo', 'cy']);
    expect(stopOf(found(context), context.chart.dress.filters)).toBe('a');
    showStop(context, 'b');
    expect(drawn(context)).toEqual(['ann', 'bo', 'dee']);
    expect(stopOf(found(context), context.chart.dress.filters)).toBe('b');
    const sections = changeSections(found(context), translatorOf('en'));
    const [gone] = sections.find(({ on, fate }) => on === 'entity' && fate === 'gone')?.rows ?? [];
    if (gone === undefined) throw new Error('nobody is gone');
    selectChange(context, 'entity', gone);
    expect([...context.view.getState().selection]).toEqual(['cy' as EntityId]);
    expect(stopOf(found(context), context.chart.dress.filters)).toBe('both');
  });

  it('fades between its stops without an edit, and is whole again at any of them', async () => {
    const context = await compared();
    const at = () => fadeOf(found(context), context.chart.dress.filters, context.view.getState().fade);
    const { version } = context.chart;
    fadeTo(context, 0.75);
    expect(at()).toBe(0.75);
    expect(context.chart.version).toBe(version);
    const presences = presencesNow(context);
    expect([...presences.keys()].filter((id) => !id.includes('|'))).toEqual(['cy']);
    expect([...presences.keys()].filter((id) => id.includes('|'))).toHaveLength(1);
    expect(new Set(presences.values())).toEqual(new Set([0.575]));
    fadeTo(context, 1);
    expect(at()).toBe(1);
    expect(presencesNow(context).size).toBe(0);
    expect(drawn(context)).toEqual(['ann', 'bo', 'dee']);
    fadeTo(context, 0.25);
    expect([at(), drawn(context)]).toEqual([0.25, ['ann', 'bo', 'cy', 'dee']]);
    expect(presencesNow(context).get('dee')).toBe(0.575);
    fadeTo(context, 0.5);
    expect([at(), presencesNow(context).size]).toEqual([0.5, 0]);
  });

  it('keeps the highest handling code of both, and the grades of what is gone', async () => {
    const context = contextForTests({});
    const grade = {
      on: 'entity',
      id: 'cy',
      field: null,
      reliability: 'B',
      credibility: '2',
      handling: 'SECRET',
      note: '',
    } as const;
    const graded = { ...earlier, dress: { ...earlier.dress, grades: [grade] } };
    await compareCharts(context, { title: 'A', at: null, state: graded }, { title: 'B', at: null, state: later });
    expect(context.chart.dress).toMatchObject({ handling: 'SECRET', grades: [grade] });
  });

  it('is told in words, as a table and by the legend', async () => {
    const context = await compared();
    const translator = translatorOf('en');
    const sections = changeSections(found(context), translator);
    const { comparison } = found(context);
    const report = { a: { title: 'A', at: '' }, b: { title: 'B', at: '' }, comparison, sections };
    const { title, blocks: set } = changesReport(
      report,
      { title: 'T', picture: '<svg/>', handling: '', zone: 'UTC' },
      translator,
    );
    expect([title, set.filter(({ is }) => is === 'table').length]).toEqual(['T', 4]);
    expect(JSON.parse(changesJson(report))).toMatchObject({
      entities: { new: 1, gone: 1, changed: 0, same: 2 },
      changes: [
        { change: 'new', text: 'dee' },
        { change: 'gone', text: 'cy' },
        { text: 'ann – dee' },
        { text: 'bo – cy' },
      ],
    });
    expect(changeCounts(comparison)).toEqual({ new: 2, gone: 2, changed: 0 });
    const text = changesText(report, translator);
    expect(text).toContain('Entities: 1 new, 1 gone, 0 changed, 2 the same');
    expect(text).toContain('Links: 1 new, 1 gone, 0 changed, 1 the same');
    expect(text).toContain('- ann – dee');
    const { columns, rows } = changesTable(sections, translator);
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    const sign = '+86 *1* <b> [x](y) | 2. #';
    const odd = { on: 'entity', fate: 'come', type: 'Phone', label: 'Phones', count: 1 } as const;
    const told = [{ ids: ['x' as EntityId], text: sign, fields: [] }];
    const markdown = changesMarkdown({ ...report, sections: [{ ...odd, rows: told }] }, translator);
    expect(markdown).toContain('- \\+86 \\*1\\* \\<b\\> \\[x\\](y) \\| 2. \\#\n');
    const { blocks } = legendRows(context.chart, { theme: 'light', language: 'en' });
    expect(blocks.map(({ label, count }) => [label, count])).toEqual([
      ['+ New in B', 1],
      ['+ New in B', 1],
      ['− Gone from B', 1],
      ['− Gone from B', 1],
    ]);
  });
});

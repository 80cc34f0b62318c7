// Results on the chart: painted by the machinery of rules, undone, told as stale, and kept by a snapshot.
import { describe, expect, it } from 'vitest';
import { analyses } from '../../shared/analysis';
import { chosenOf } from '../../shared/analysis/chosen';
import { translatorOf } from '../../shared/messages';
import { parseSnapshot, writeSnapshot } from '../../shared/snapshot';
import { factsOnChart } from '../chart/analysedFacts';
import { setHidden } from '../chart/commands/setHidden';
import { chartMark, isStale, overlaySentences, type AnalysisOutcome } from '../chart/overlays';
import { legendBlocks } from '../chart/rules/legendBlocks';
import { ruleSetOf } from '../chart/rules/ruleSet';
import { bundlesOf } from '../chart/bundles';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { makeSnapshot } from './makeSnapshot';
import { overlayOf, removeOverlay, toggleOverlay } from './overlays';

/** A star: the hub lies between all others. */
function star(): TestContext {
  const context = contextForTests({});
  const names = ['hub', 'a', 'b', 'c'];
  putOnChart(
    context,
    names.map((name) => entityFor(name)),
    ['a', 'b', 'c'].map((name) => linkFor('hub', name, 'ASSOCIATE_OF')),
  );
  return context;
}

function outcome({ chart }: TestContext, id: string): AnalysisOutcome {
  const analysis = analyses.find((one) => one.id === id);
  if (analysis === undefined) throw new Error(`no analysis ${id}`);
  const work = factsOnChart(chart, null);
  let step = work.next();
  while (step.done !== true) step = work.next();
  const facts = step.value;
  const chosen = chosenOf(analysis, new Map(), (name) => new Error(name));
  const result = analysis.run(facts, chosen, () => undefined);
  const scope = 'chart' as const;
  const mark = chartMark(chart, { scope, about: null });
  return { analysis: id, chosen, scope, about: null, at: '2026-05-09T08:00:00.000Z', facts, result, chartMark: mark };
}

const lookOf = ({ chart }: TestContext, id: string) => {
  const it = chart.entities().find(({ entity }) => entity.id === id);
  return it === undefined ? null : (ruleSetOf(chart)?.entity(it) ?? null);
};
const legendOf = ({ chart }: TestContext) =>
  legendBlocks(chart, { theme: 'light', language: 'en' }, translatorOf('en')).map(({ label }) => label);

describe('a result on the chart', () => {
  it('sets size, colour and rank, which the legend says, and undo takes back one by one', () => {
    const context = star();
    const { history } = context;
    const run = outcome(context, 'betweenness');
    toggleOverlay(context, run, 'betweenness', 'size');
    toggleOverlay(context, run, 'betweenness', 'badge');
    expect(lookOf(context, 'hub')).toEqual({ size: 30, badge: '1' });
    expect(lookOf(context, 'a')).toMatchObject({ size: 11 });
    expect(legendOf(context)).toEqual(['Size: Betweenness', 'Rank, the first 20: Betweenness']);
    history.undo();
    expect(lookOf(context, 'hub')).toEqual({ size: 30 });
    history.undo();
    expect(ruleSetOf(context.chart)).toBeNull();
    history.redo();
    expect(lookOf(context, 'hub')).toEqual({ size: 30 });
    toggleOverlay(context, run, 'betweenness', 'size');
    expect(context.chart.dress.overlays).toEqual([]);
  });

  it('says its ranks once, also while the first of them is hidden', () => {
    const context = star();
    const { chart, history } = context;
    toggleOverlay(context, outcome(context, 'betweenness'), 'betweenness', 'badge');
    const hiding = setHidden(chart, { ids: [entityFor('hub').id], isHidden: true });
    history.perform({ key: 'actions.edits.hide', params: { count: 1 } }, hiding);
    expect(legendOf(context)).toEqual(['Rank, the first 20: Betweenness — stale: the chart has changed since']);
  });

  it('makes room for another one that shows in the same way', () => {
    const context = star();
    toggleOverlay(context, outcome(context, 'betweenness'), 'betweenness', 'size');
    toggleOverlay(context, outcome(context, 'closeness'), 'closeness', 'size');
    expect(context.chart.dress.overlays.map(({ analysis }) => analysis)).toEqual(['closeness']);
  });

  it('of pairs widens their lines', () => {
    const context = star();
    toggleOverlay(context, outcome(context, 'bridges'), 'bridge', 'width');
    const [bundle] = bundlesOf(context.chart);
    expect(bundle === undefined ? null : ruleSetOf(context.chart)?.link(bundle)).toMatchObject({
      width: expect.any(Number),
    });
  });

  it('of kinds colours each by itself', () => {
    const context = star();
    toggleOverlay(context, outcome(context, 'components'), 'part', 'colour');
    expect(legendOf(context)).toHaveLength(1);
  });

  it('is stale once what is shown changes, and not because something moved', () => {
    const context = star();
    const { chart, history } = context;
    const run = outcome(context, 'betweenness');
    toggleOverlay(context, run, 'betweenness', 'colour');
    const overlay = overlayOf(context, run, 'betweenness');
    if (overlay === undefined) throw new Error('nothing is shown');
    expect(isStale(chart, overlay)).toBe(false);
    const hiding = setHidden(chart, { ids: [entityFor('a').id], isHidden: true });
    history.perform({ key: 'actions.edits.hide', params: { count: 1 } }, hiding);
    expect(isStale(chart, overlay)).toBe(true);
    expect(legendOf(context)).toEqual(['Colour: Betweenness — stale: the chart has changed since']);
    expect(overlaySentences(chart, translatorOf('en'))).toEqual([
      expect.stringContaining('Betweenness, shown as colour on the chart'),
      expect.stringContaining('Limits of Betweenness: One missing or wrong link'),
      'The chart has changed since Betweenness was calculated.',
    ]);
    history.undo();
    expect(isStale(chart, overlay)).toBe(false);
    removeOverlay(context, overlay);
    expect(ruleSetOf(chart)).toBeNull();
  });

  it('is kept by a snapshot', () => {
    const context = star();
    toggleOverlay(context, outcome(context, 'betweenness'), 'betweenness', 'size');
    context.session.setState({ origin: { kind: 'casefile', name: 'Test', version: '1' } });
    const { overlays } = context.chart.dress;
    const snapshot = parseSnapshot(writeSnapshot(makeSnapshot(context)), 'x');
    expect(snapshot.chart.dress.overlays).toEqual(overlays);
  });
});

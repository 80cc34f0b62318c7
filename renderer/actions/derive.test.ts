// What an analysis says of two becomes a link that is no fact: with why, in step with undo, kept by a snapshot, nothing to analyse.
import { describe, expect, it } from 'vitest';
import { isByHand, isDerived, isDrawn } from '../../shared/drawn';
import type { EntityId } from '../../shared/ids';
import { translatorOf } from '../../shared/messages';
import { redacted } from '../../shared/redact/redact';
import { parseSnapshot, writeSnapshot } from '../../shared/snapshot';
import { factsOnChart } from '../chart/analysedFacts';
import { bundlesOf } from '../chart/bundles';
import { legendRows } from '../chart/legendRows';
import { bundleLook } from '../chart/linkAppearance';
import { chartMark, type AnalysisOutcome } from '../chart/overlays';
import { resultRows } from '../chart/resultRows';
import { removeEntities } from '../chart/commands/removeEntities';
import { linkTable } from '../chart/tableColumns';
import { analysisById } from './analyses';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { derivableRows, derivedOnChart, drawDerived, removeDerived } from './derive';
import { makeSnapshot } from './makeSnapshot';

function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Two share a number and a card, the third only the card. */
function context() {
  const made = contextForTests({});
  const entities = [
    entityFor('a'),
    entityFor('b'),
    entityFor('c'),
    entityFor('number', 'Phone'),
    entityFor('card', 'Card'),
  ];
  const uses = [linkFor('a', 'number', 'USES'), linkFor('b', 'number', 'USES')];
  const holds = ['a', 'b', 'c'].map((name) => linkFor(name, 'card', 'HOLDS'));
  putOnChart(made, entities, [...uses, ...holds]);
  const { chart } = made;
  const facts = finished(factsOnChart(chart, null));
  const analysis = analysisById('shared-attributes');
  const chosen = Object.fromEntries(analysis.parameters.map(({ name, usual }) => [name, usual]));
  const run: AnalysisOutcome = {
    analysis: analysis.id,
    chosen,
    scope: 'chart',
    about: null,
    facts,
    result: analysis.run(facts, chosen, () => undefined),
    at: '2026-05-09T08:00:00.000Z',
    chartMark: chartMark(chart, { scope: 'chart', about: null }),
  };
  const isOnChart = (id: EntityId) => chart.entity(id) !== undefined;
  const rows = resultRows(run.result, { facts, translator: translatorOf('en'), zone: 'UTC', isOnChart });
  return { made, run, rows, which: [...Array(rows.count).keys()] };
}

const derivedIn = ({ chart }: ReturnType<typeof context>['made']) =>
  chart.links().filter(({ link }) => isDerived(link.id));

describe('a derived link', () => {
  it('joins the two of a row, says why, and is undone as one edit', () => {
    const { made, run, rows, which } = context();
    drawDerived(made, { run, rows, which });
    const [only, ...others] = derivedIn(made);
    expect(others).toEqual([]);
    expect(only?.link).toMatchObject({ from: 'a', to: 'b', fields: { analysis: 'shared-attributes', score: 2 } });
    const act = made.chart.bringings.get(only?.broughtBy[0] ?? '');
    expect(act).toMatchObject({
      kind: 'drawn',
      derived: { analysis: 'shared-attributes', ranAt: run.at, score: 2, chosen: { least: 2 } },
    });
    expect(act?.kind === 'drawn' ? act.derived?.reasons.map(({ en }) => en) : []).toEqual([
      'Both are tied to Card CARD, as is 1 more.',
      'Both are tied to Phone NUMBER.',
    ]);
    made.history.undo();
    expect(derivedIn(made)).toEqual([]);
    expect([...made.chart.bringings.keys()]).toEqual(['b1']);
  });

  it('is told from facts and from what is drawn by hand, wherever it is seen', () => {
    const { made, run, rows, which } = context();
    drawDerived(made, { run, rows, which });
    const id = derivedOnChart(made)[0] ?? '';
    expect([isDrawn(id as never), isByHand(id as never)]).toEqual([true, false]);
    const bundle = bundlesOf(made.chart).find(({ type }) => type === 'DERIVED_BY_ANALYSIS');
    const looks = bundle === undefined ? null : bundleLook(bundle, { theme: 'light', language: 'en', rules: null });
    expect(looks?.label).toBe('derived: shared identifiers');
    expect(looks?.dash).toEqual([9, 3, 2, 3, 2, 3]);
    const legend = legendRows(made.chart, { theme: 'light', language: 'zh', rules: null });
    expect(legend.links.map(({ label }) => label)).toContain('推导关系');
    expect(legend.drawn).toBeNull();
    const table = finished(linkTable(made.chart, translatorOf('en')));
    const texts = table.columns.map((column) => column.text(table.count - 1));
    expect(texts).toContain('Derived by analysis: Shared-attribute rings');
  });

  it('is nothing to analyse, and makes no result stale', () => {
    const { made, run, rows, which } = context();
    drawDerived(made, { run, rows, which });
    expect(finished(factsOnChart(made.chart, null)).links).toHaveLength(5);
    expect(chartMark(made.chart, run)).toBe(run.chartMark);
  });

  it('makes room for what the same analysis says again, and all go by one action', () => {
    const { made, run, rows, which } = context();
    drawDerived(made, { run, rows, which });
    drawDerived(made, { run: { ...run, at: '2026-05-10T08:00:00.000Z' }, rows, which });
    expect(derivedIn(made)).toHaveLength(1);
    expect([...made.chart.bringings.keys()]).toHaveLength(2);
    void removeDerived.run(made);
    expect(derivedIn(made)).toEqual([]);
    expect(removeDerived.isEnabled(made)).toBe(false);
    expect([...made.chart.bringings.keys()]).toEqual(['b1']);
  });

  it('needs both ends on the chart, and an analysis that speaks of two', () => {
    const { made, run, rows, which } = context();
    expect(derivableRows(made, { run: { ...run, analysis: 'degree' }, rows, which })).toEqual([]);
    made.chart.apply(removeEntities(made.chart, { ids: ['b' as EntityId] }));
    expect(derivableRows(made, { run, rows, which })).toEqual([]);
  });

  it('is kept by a snapshot as it is, and says no reasons to a partner', () => {
    const { made, run, rows, which } = context();
    drawDerived(made, { run, rows, which });
    const snapshot = makeSnapshot(made);
    expect(parseSnapshot(writeSnapshot(snapshot), 'x.json').chart).toEqual(snapshot.chart);
    const left = redacted(made.chart.state(), { name: '', rules: [], dropsWords: false }, 'key');
    expect(JSON.stringify(left.bringings)).not.toContain('Both are');
    expect(left.links.some(({ link }) => link.type === 'DERIVED_BY_ANALYSIS')).toBe(true);
  });
});

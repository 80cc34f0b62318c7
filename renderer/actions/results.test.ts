// Results that came before: kept, found again, told as stale, run again, removed and put back; and nothing of them in what is redacted.
import { describe, expect, it } from 'vitest';
import { analyses } from '../../shared/analysis';
import { chosenOf } from '../../shared/analysis/chosen';
import { mostResults, type KeptText, type Keeping } from '../../shared/caseWork';
import type { SourceDescription } from '../../shared/questions';
import { parseSnapshot, writeSnapshot } from '../../shared/snapshot';
import { factsOnChart } from '../chart/analysedFacts';
import { textOfRun, type AnalysisRun } from '../chart/analysisRun';
import { merge } from '../chart/commands/merge';
import { openState } from '../chart/commands/openState';
import { renameChart } from '../chart/commands/renameChart';
import { setHidden } from '../chart/commands/setHidden';
import { idOf } from '../chart/examples';
import { chartMark, sourceMark } from '../chart/overlays';
import { resultRows } from '../chart/resultRows';
import { analysisById, changeAnalyses } from './analyses';
import { chartActions, showChart } from './charts';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { keepResult, loadResults, putResultBack, removeResult } from './keptResults';
import { makeSnapshot } from './makeSnapshot';
import { redactedContext } from './redact';
import { openResult, runAgain, standingOf } from './results';

const source = { kind: 'casefile', name: 'Lantern', fingerprint: 'a1b2c3' } as unknown as SourceDescription;

/** A star on the chart, in a case that keeps results in this list as the real one does. */
function star(keeping: Keeping = 'case', inCase: KeptText[] = []): TestContext & { readonly inCase: KeptText[] } {
  let nth = 0;
  const context = contextForTests({
    'work.results.list': () => inCase,
    'work.results.keep': ({ name, text }) => {
      nth += 1;
      const keptAt = new Date(nth).toISOString();
      const others = inCase.filter((one) => one.name !== name);
      inCase.splice(0, inCase.length, { name, keptAt, text }, ...others);
      return { keptAt, gone: inCase.splice(mostResults).map((one) => one.name) };
    },
    'work.results.remove': ({ name }) => {
      inCase.splice(0, inCase.length, ...inCase.filter((one) => one.name !== name));
      return null;
    },
  });
  const names = ['hub', 'a', 'b', 'c'];
  putOnChart(
    context,
    names.map((name) => ({ ...entityFor(name), fields: { name: `${name} 陈`, alias: 'Canary' } })),
    ['a', 'b', 'c'].map((name) => linkFor('hub', name, 'ASSOCIATE_OF')),
  );
  context.chart.apply(renameChart(context.chart, { title: 'Star' }));
  const { kept } = context.session.getState();
  context.session.setState({ source, kept: { ...kept, keeping } });
  return { ...context, inCase };
}

interface Asked {
  readonly scope?: AnalysisRun['scope'];
  readonly about?: AnalysisRun['about'];
  readonly given?: readonly (readonly [string, string])[];
  readonly isDatabase?: boolean;
}

let ran = 0;

/** As `showOutcome` makes it, without a thread of its own. */
function runOf({ chart, session }: TestContext, id: string, asked: Asked = {}): AnalysisRun {
  const { scope = 'chart', about = null, given = [], isDatabase = false } = asked;
  const analysis = analysisById(id);
  const work = factsOnChart(chart, about === null ? null : new Set(about));
  let step = work.next();
  while (step.done !== true) step = work.next();
  const facts = step.value;
  const chosen = chosenOf(analysis, new Map(given), (name) => new Error(name));
  const counts = { entities: 4, links: 3, ofEntities: 4, ofLinks: 3 };
  const read = { ...counts, isDatabase, at: '2026-05-09T07:00:00.000Z' };
  const { charts, source: open } = session.getState();
  ran += 1;
  return {
    ...{ analysis: id, chosen, scope, about, at: new Date(ran * 60_000).toISOString() },
    facts: scope === 'case' ? { ...facts, read } : facts,
    result: analysis.run(facts, chosen, () => undefined),
    chart: { id: charts.find(({ parked }) => parked === null)?.id ?? '', title: chart.title },
    chartMark: chartMark(chart, { scope, about }),
    sourceMark: sourceMark(chart, open),
  };
}

const listed = ({ view }: TestContext) => view.getState().analyses.results;
const first = (context: TestContext) => {
  const [one] = listed(context);
  if (one === undefined) throw new Error('nothing is listed');
  return one;
};
const said = ({ session }: TestContext) =>
  session.getState().notices.map((one) => ('text' in one ? one.text : one.kind));
const textsOf = (context: TestContext, run: AnalysisRun) => {
  const parts = { facts: run.facts, translator: context.translator(), zone: 'UTC', isOnChart: () => true };
  const rows = resultRows(run.result, parts);
  return Array.from({ length: rows.count }, (_, row) => rows.columns.map((column) => column.text(row)));
};

const newChart = async (context: TestContext) => chartActions.find(({ id }) => id === 'newChart')?.run(context);

describe('a result of a case', () => {
  it('is there again when the case is opened again, with the same rows and captions', async () => {
    const context = star();
    const run = runOf(context, 'betweenness');
    await keepResult(context, run, null);
    expect(first(context)).toMatchObject({ isInCase: true });
    const again = star('case', context.inCase);
    await loadResults(again);
    const back = first(again).run;
    expect(textsOf(again, back)).toEqual(textsOf(context, run));
    expect(textsOf(again, back)[0]?.[0]).toBe('hub 陈');
    expect(standingOf(again, back)).toBe('fresh');
    expect(JSON.stringify(again.inCase)).not.toContain('Canary');
  });

  it('takes the place of an older one that asked the same, and of no other', async () => {
    const context = star();
    const runs: [string, Asked?][] = [
      ['betweenness'],
      ['betweenness', { given: [['direction', 'as-linked']] }],
      ['betweenness', { scope: 'case' }],
      ['betweenness', { scope: 'selection', about: [idOf('hub'), idOf('a')] }],
      ['betweenness', { scope: 'selection', about: [idOf('hub'), idOf('b')] }],
      ['degree'],
    ];
    for (const [id, asked] of runs) await keepResult(context, runOf(context, id, asked), null);
    expect(context.inCase).toHaveLength(runs.length);
    const names = listed(context).map(({ name }) => name);
    for (const [id, asked] of runs) await keepResult(context, runOf(context, id, asked), null);
    expect(listed(context).map(({ name }) => name)).toEqual(names);
    expect(context.inCase).toHaveLength(runs.length);
    // Another chart is another question.
    await newChart(context);
    putOnChart(context, [entityFor('x')]);
    await keepResult(context, runOf(context, 'degree'), null);
    expect(listed(context)).toHaveLength(runs.length + 1);
  });

  it('makes room for newer ones, which is said', async () => {
    for (const keeping of ['case', 'memory'] as const) {
      const context = star(keeping);
      const all = analyses.filter(({ id }) => id !== 'key-players-break').slice(0, mostResults + 1);
      for (const { id } of all) await keepResult(context, runOf(context, id), null);
      expect(listed(context).map(({ run }) => run.analysis)).toEqual(
        all
          .slice(1)
          .map(({ id }) => id)
          .reverse(),
      );
      expect(context.inCase).toHaveLength(keeping === 'case' ? mostResults : 0);
      expect(said(context)).toEqual(['analyses.results.dropped']);
    }
  });

  it('stays in the window where the case cannot take it, or is read only', async () => {
    const context = star('elsewhere', [{ name: 'n', keptAt: '', text: textOfRun(runOf(star(), 'degree')) ?? '' }]);
    await loadResults(context);
    await keepResult(context, runOf(context, 'betweenness'), null);
    expect(listed(context).map(({ isInCase }) => isInCase)).toEqual([false, true]);
    expect(context.inCase).toHaveLength(1);
  });

  it('that cannot be read is counted, and left where it is', async () => {
    const good = textOfRun(runOf(star(), 'degree')) ?? '';
    const unknown = good.replace('"degree"', '"of-a-newer-skein"');
    const texts = ['', '{"format":"skein-result"}', unknown, good];
    const context = star(
      'case',
      texts.map((text, nth) => ({ name: `${nth}`, keptAt: '', text })),
    );
    await loadResults(context);
    expect(listed(context).map(({ name }) => name)).toEqual(['3']);
    expect(context.session.getState().notices).toMatchObject([
      { text: 'analyses.results.unread', params: { count: 3 } },
    ]);
    expect(context.inCase).toHaveLength(4);
  });

  it('is removed and put back', async () => {
    const context = star();
    const run = runOf(context, 'degree');
    await keepResult(context, run, null);
    openResult(context, first(context));
    const before = first(context);
    await removeResult(context, before);
    expect([listed(context), context.inCase]).toEqual([[], []]);
    expect(context.view.getState().analyses).toMatchObject({ run: null, removed: before });
    await putResultBack(context);
    expect(context.inCase).toMatchObject([{ name: before.name, text: before.text }]);
    expect(first(context).run).toEqual(before.run);
    expect(context.view.getState().analyses.removed).toBeNull();
  });
});

describe('where a result stands', () => {
  it('of a chart: stale once it changes or entities are merged, fresh after undo and after it was saved and opened', () => {
    const context = star();
    const { chart, history } = context;
    const run = runOf(context, 'betweenness');
    const name = { key: 'actions.edits.hide', params: { count: 1 } } as const;
    expect(standingOf(context, run)).toBe('fresh');
    history.perform(name, setHidden(chart, { ids: [idOf('a')], isHidden: true }));
    expect(standingOf(context, run)).toBe('stale');
    history.undo();
    history.perform(name, merge(chart, { ids: [idOf('a'), idOf('b')] }));
    expect(standingOf(context, run)).toBe('stale');
    history.undo();
    expect(standingOf(context, run)).toBe('fresh');
    const { chart: state } = parseSnapshot(writeSnapshot(makeSnapshot(context)), 'x.json');
    chart.apply(openState(chart, state));
    expect(standingOf(context, run)).toBe('fresh');
  });

  it('of a chart that is not on the screen says so, and opening it brings that chart', async () => {
    const context = star();
    const run = runOf(context, 'betweenness');
    await newChart(context);
    expect(standingOf(context, run)).toBe('elsewhere');
    openResult(context, { name: 'n', keptAt: '', isInCase: true, run, text: '' });
    expect(context.chart.title).toBe('Star');
    expect(standingOf(context, run)).toBe('fresh');
    showChart(context, '2');
    context.session.setState({ charts: context.session.getState().charts.filter(({ id }) => id !== '1') });
    expect(standingOf(context, run)).toBe('gone');
    await runAgain(context, { name: 'n', run });
    expect(said(context)).toEqual(['analyses.results.goneAgain']);
  });

  it('of a whole case: stale once its facts or its merges are others, whatever is on the chart', () => {
    const context = star();
    const { chart, session } = context;
    const run = runOf(context, 'betweenness', { scope: 'case' });
    chart.apply(setHidden(chart, { ids: [idOf('a')], isHidden: true }));
    expect(standingOf(context, run)).toBe('fresh');
    session.setState({ source: { ...source, fingerprint: 'd4e5f6' } });
    expect(standingOf(context, run)).toBe('stale');
    session.setState({ source });
    chart.apply(merge(chart, { ids: [idOf('b'), idOf('c')] }));
    expect(standingOf(context, run)).toBe('stale');
  });

  it('of a database: it says when it was asked, because nobody knows whether it has changed', () => {
    const context = star('memory');
    context.session.setState({ source: { ...source, kind: 'neo4j', fingerprint: null } });
    expect(standingOf(context, runOf(context, 'degree', { scope: 'case', isDatabase: true }))).toBe('asked');
  });
});

describe('opening and running again', () => {
  it('puts the settings into the form, and leaves a result that is shown whole as it is', async () => {
    const context = star();
    const run = runOf(context, 'betweenness', { given: [['direction', 'as-linked']], scope: 'case' });
    await keepResult(context, run, null);
    changeAnalyses(context, { run });
    openResult(context, first(context));
    const { analyses: now } = context.view.getState();
    expect(now).toMatchObject({ chosen: 'betweenness', scope: 'case' });
    expect(now.given['betweenness']).toMatchObject({ direction: 'as-linked' });
    expect(now.run).toBe(run);
    changeAnalyses(context, { run: null });
    openResult(context, first(context));
    expect(context.view.getState().analyses.run).toBe(first(context).run);
  });

  it('asks before a database is read anew', async () => {
    const context = star('memory');
    context.session.setState({ source: { ...source, kind: 'neo4j', fingerprint: null } });
    const run = runOf(context, 'degree', { scope: 'case', isDatabase: true });
    await runAgain(context, { name: 'n', run });
    expect(context.view.getState().analyses).toMatchObject({ renewing: 'n', isRunning: false });
  });

  it('refuses settings that cannot be, and a selection of which nobody is left', async () => {
    const context = star();
    const run = runOf(context, 'pagerank');
    const wrong = { ...run, chosen: { ...run.chosen, damping: 2 } };
    await expect(runAgain(context, { name: 'n', run: wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await runAgain(context, { name: 'n', run: { ...run, scope: 'selection', about: [idOf('nobody')] } });
    expect(said(context)).toEqual(['analyses.results.nobody']);
  });
});

describe('for a partner', () => {
  it('there is no result that was kept, shown or listed', async () => {
    const context = star();
    const run = runOf(context, 'betweenness');
    await keepResult(context, run, null);
    await keepResult(context, runOf(context, 'degree'), null);
    openResult(context, first(context));
    await removeResult(context, listed(context)[1] ?? first(context));
    const set = { name: '', rules: [{ type: 'Suspect', field: null, kind: 'pseudonym' as const }], dropsWords: true };
    const shown = redactedContext(context, set, 'key').view.getState().analyses;
    expect(shown).toMatchObject({ run: null, results: [], removed: null });
    // One that was just run stays, under the names of the redacted chart.
    changeAnalyses(context, { run });
    const fresh = redactedContext(context, set, 'key').view.getState().analyses;
    expect(fresh.run?.facts.entities).toHaveLength(4);
    expect(JSON.stringify([fresh.run?.facts.entities, fresh.run?.chart])).not.toMatch(/陈|Star/);
  });
});

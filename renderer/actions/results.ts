// Results that came before: which of them the chart or the case has left behind, opening one again, and running it again.
import { chosenOf } from '../../shared/analysis/chosen';
import { AppError } from '../../shared/errors';
import type { AnalysisRun } from '../chart/analysisRun';
import { isStale, sourceMark } from '../chart/overlays';
import type { ListedResult } from '../state/analyses';
import type { ActionContext } from './Action';
import { analysisById, changeAnalyses, readsDatabase, showOutcome, type Asked } from './analyses';
import { showChart } from './charts';
import { isSameRun } from './keptResults';
import { inform } from './report';
import { forgetFactsRead } from './wholeFacts';

/**
 * `elsewhere`: of a chart that is not on the screen; `gone`: of one that was closed; `asked`: of a database, which nobody knows to
 * be as it was.
 */
export type Standing = 'fresh' | 'stale' | 'elsewhere' | 'gone' | 'asked';

export function standingOf({ chart, session }: Pick<ActionContext, 'chart' | 'session'>, run: AnalysisRun): Standing {
  const { charts, source } = session.getState();
  if (run.scope === 'case') {
    if (sourceMark(chart, source) !== run.sourceMark) return 'stale';
    return run.facts.read?.isDatabase === true ? 'asked' : 'fresh';
  }
  const tab = charts.find(({ id }) => id === run.chart.id);
  if (tab === undefined) return 'gone';
  if (tab.parked !== null) return 'elsewhere';
  return isStale(chart, { ...run, mark: run.chartMark }) ? 'stale' : 'fresh';
}

/** The listed one that was kept of this very result; null where none was. */
export function listedOf({ view }: ActionContext, run: AnalysisRun): ListedResult | null {
  return view.getState().analyses.results.find((one) => isSameRun(one.run, run)) ?? null;
}

/** Shows it with its chart, and puts its settings into the form. A result that is shown whole already is not cut. */
export function openResult(context: ActionContext, { run }: ListedResult): void {
  toItsChart(context, run);
  const shown = context.view.getState().analyses.run;
  const isShown = shown !== null && isSameRun(shown, run);
  if (!isShown) changeAnalyses(context, { run, rows: new Set(), rowText: '', sort: null });
  changeAnalyses(context, { ...formOf(context, run), isListing: null, isAsking: false, renewing: null });
}

function toItsChart(context: ActionContext, { scope, chart }: AnalysisRun): void {
  if (scope !== 'case') showChart(context, chart.id);
}

function formOf({ view }: ActionContext, { analysis, chosen, scope, types }: AnalysisRun) {
  const { given } = view.getState().analyses;
  const joined = (names: readonly string[] | null | undefined) => names?.join(',') ?? '';
  return {
    chosen: analysis,
    given: { ...given, [analysis]: Object.fromEntries(wordsOf(analysis, chosen)) },
    scope,
    types: { entities: joined(types?.entities), links: joined(types?.links) },
  };
}

/** As they would be typed; a setting that the analysis does not have any more is left out. */
function wordsOf(id: string, chosen: AnalysisRun['chosen']): ReadonlyMap<string, string> {
  const known = new Set(analysisById(id).parameters.map(({ name }) => name));
  return new Map(Object.entries(chosen).flatMap(([name, value]) => (known.has(name) ? [[name, String(value)]] : [])));
}

/** What is asked once more, of its own chart; null, and said why, where there is nobody to ask about. BAD_REQUEST for settings that cannot be. */
function askedAgain(context: ActionContext, run: AnalysisRun): Asked | null {
  toItsChart(context, run);
  const about = run.about?.filter((id) => context.chart.entity(id)?.isHidden === false) ?? null;
  const isGone = standingOf(context, run) === 'gone';
  if (isGone || about?.length === 0) {
    inform(context, isGone ? 'analyses.results.goneAgain' : 'analyses.results.nobody');
    return null;
  }
  const analysis = analysisById(run.analysis);
  const chosen = chosenOf(analysis, wordsOf(run.analysis, run.chosen), () => new AppError('BAD_REQUEST'));
  return { analysis, chosen, scope: run.scope, about, types: run.types ?? null };
}

/**
 * Asks the same of what is there now, and puts the answer in its place. A database is read anew, once the analyst has agreed.
 * BAD_REQUEST for settings that cannot be.
 */
export async function runAgain(
  context: ActionContext,
  { name, run }: Pick<ListedResult, 'name' | 'run'>,
  agreed?: 'agreed',
): Promise<void> {
  const asked = askedAgain(context, run);
  if (asked === null) return;
  if (run.facts.read?.isDatabase === true && agreed === undefined) forgetFactsRead(context);
  const isAsking = agreed === undefined && readsDatabase(context, asked);
  changeAnalyses(context, { isAsking: false, renewing: isAsking ? name : null });
  if (isAsking) return;
  changeAnalyses(context, formOf(context, run));
  await showOutcome(context, asked, name);
}

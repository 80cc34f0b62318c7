// Running analyses: on what is selected, on what is shown, or on everything that the open source holds.
import { analyses } from '../../shared/analysis';
import type { Analysis, Chosen } from '../../shared/analysis/Analysis';
import { chosenOf } from '../../shared/analysis/chosen';
import { readsFields } from '../../shared/analysis/readsFields';
import type { ReadTypes } from '../../shared/dress/overlay';
import { AppError } from '../../shared/errors';
import type { EntityId } from '../../shared/ids';
import { factsOnChart, type AnalysedFacts } from '../chart/analysedFacts';
import type { AnalysisRun } from '../chart/analysisRun';
import { chartMark, sourceMark } from '../chart/overlays';
import type { AnalysesView, AnalysisScope } from '../state/analyses';
import { AnalysisThread } from '../workers/AnalysisThread';
import type { Action, ActionContext } from './Action';
import { inSlices } from './inSlices';
import { abortJobs, runJob, type Job } from './job';
import { keepResult } from './keptResults';
import { attempt } from './report';
import { selected } from './select';
import { factsReadBefore, readTypes, wholeFacts } from './wholeFacts';

/** The analysis of that id, the first for an id that is none. */
export function analysisById(id: string): Analysis {
  const found = analyses.find((one) => one.id === id) ?? analyses[0];
  if (found === undefined) throw new Error('no analyses are listed');
  return found;
}

export function changeAnalyses({ view }: ActionContext, part: Partial<AnalysesView>): void {
  view.setState({ analyses: { ...view.getState().analyses, ...part } });
}

export function setParameter(context: ActionContext, analysis: string, name: string, value: string): void {
  const { given } = context.view.getState().analyses;
  changeAnalyses(context, { given: { ...given, [analysis]: { ...given[analysis], [name]: value } } });
}

/** Why a scope cannot be analysed now; null when it can. */
type ScopeTrouble = 'noSelection' | 'emptyChart' | 'noSource';

export function scopeTrouble({ chart, view, session }: ActionContext, scope: AnalysisScope): ScopeTrouble | null {
  switch (scope) {
    case 'selection':
      return view.getState().selection.size === 0 ? 'noSelection' : null;
    case 'chart':
      return chart.entityCount === 0 ? 'emptyChart' : null;
    case 'case':
      return session.getState().source === null ? 'noSource' : null;
  }
}

const threads = new WeakMap<ActionContext['session'], AnalysisThread>();

function threadOf({ session }: ActionContext): AnalysisThread {
  const thread = threads.get(session) ?? new AnalysisThread();
  threads.set(session, thread);
  return thread;
}

/** The analysis whose form is shown, with its settings. BAD_REQUEST while one of them cannot be. */
export function chosenAnalysis({ view }: ActionContext): { readonly analysis: Analysis; readonly chosen: Chosen } {
  const { chosen: id, given } = view.getState().analyses;
  const analysis = analysisById(id);
  const words = new Map(Object.entries(given[analysis.id] ?? {}));
  return { analysis, chosen: chosenOf(analysis, words, () => new AppError('BAD_REQUEST')) };
}

/**
 * Runs the chosen analysis with its settings and shows the result in the panel; a newer run ends an older one. Before a whole
 * database is read, the panel asks, and nothing runs until the analyst has agreed.
 */
export async function runAnalysis(context: ActionContext, agreed?: 'agreed'): Promise<void> {
  const { scope, types } = context.view.getState().analyses;
  if (scopeTrouble(context, scope) !== null) return;
  const { analysis, chosen } = chosenAnalysis(context);
  const about = scope === 'selection' ? selected(context) : null;
  const asked = { analysis, chosen, scope, about, types: scope === 'case' ? readTypes(types) : null };
  const isAsking = agreed === undefined && readsDatabase(context, asked);
  changeAnalyses(context, { isAsking, renewing: null });
  if (!isAsking) await showOutcome(context, asked);
}

/** Whether a whole database is to be read for it, which is not here yet: the analyst is asked before. */
export function readsDatabase(context: ActionContext, { analysis, chosen, scope, types }: Asked): boolean {
  const isDatabase = scope === 'case' && context.session.getState().source?.kind === 'neo4j';
  return isDatabase && factsReadBefore(context, types, readsFields(analysis, chosen)) === null;
}

export interface Asked {
  readonly analysis: Analysis;
  readonly chosen: Chosen;
  readonly scope: AnalysisScope;
  /** Whom a selection is made of; null for the other scopes. */
  readonly about: readonly EntityId[] | null;
  /** Of a whole case only these; null for all, and for the other scopes. */
  readonly types: ReadTypes | null;
}

/** Runs it, puts the result into the panel and into the list, there in the place of the one that is `renewed`. */
export async function showOutcome(
  context: ActionContext,
  asked: Asked,
  renewed: string | null = null,
): Promise<AnalysisRun> {
  changeAnalyses(context, { isRunning: true });
  try {
    const run = await outcomeOf(context, asked);
    changeAnalyses(context, { isRunning: false, run, isListing: null, rows: new Set(), rowText: '', sort: null });
    // The result is there, whatever becomes of keeping it.
    attempt(context, () => keepResult(context, run, renewed));
    return run;
  } catch (error) {
    changeAnalyses(context, { isRunning: false });
    throw error;
  }
}

function outcomeOf(context: ActionContext, asked: Asked): Promise<AnalysisRun> {
  const { analysis, chosen, scope, about, types } = asked;
  const name = analysis.title[context.translator().language];
  const work = { label: 'analyses.work.run', params: { name }, lane: 'analysis' } as const;
  const thread = threadOf(context);
  const subjects = about === null ? null : [...about];
  return runJob(context, work, async (job) => {
    const made = madeFrom(context, { scope, about: subjects });
    const facts = await factsFor(context, { ...asked, about: subjects }, job);
    const onShare = (share: number) => job.report(Math.round(100 * share), 100);
    const result = await thread.run(facts, { analysis: analysis.id, chosen }, job.signal, onShare);
    const at = new Date().toISOString();
    const of = { analysis: analysis.id, chosen, scope, about: subjects, ...(types === null ? {} : { types }) };
    return { ...of, ...made, facts, result, at };
  });
}

/** By which it is known again whether a result is still of what is there. */
function madeFrom({ chart, session }: ActionContext, of: Parameters<typeof chartMark>[1]) {
  const { charts, source } = session.getState();
  const id = charts.find(({ parked }) => parked === null)?.id ?? '';
  return {
    chart: { id, title: chart.title },
    chartMark: chartMark(chart, of),
    sourceMark: sourceMark(chart, source),
  };
}

export function stopAnalysis(context: ActionContext): void {
  abortJobs(context, 'analysis');
}

function factsFor(
  context: ActionContext,
  { analysis, chosen, scope, about, types }: Asked,
  job: Job,
): Promise<AnalysedFacts> {
  if (scope === 'case') return wholeFacts(context, types, readsFields(analysis, chosen), job);
  return inSlices(factsOnChart(context.chart, about === null ? null : new Set(about)), job.signal);
}

/** Pixels: room for the form and some rows of a result. */
const leastHeight = 420;

export const openAnalyses: Action = {
  id: 'openAnalyses',
  label: 'analyses.labels.open',
  shortcuts: ['Mod+Shift+A'],
  isEnabled: () => true,
  run: ({ view }) => {
    const { drawer, drawerHeight } = view.getState();
    if (drawer === 'analyses') view.setState({ drawer: null, menu: null });
    else view.setState({ drawer: 'analyses', drawerHeight: Math.max(drawerHeight, leastHeight), menu: null });
  },
};

// Several charts of one case, side by side as tabs: begin, leave, close, and go from one to the next. Each keeps its own
// edits, selection, view and file.
import type { ChartState } from '../../shared/chartState';
import { plainDress } from '../../shared/dress/Dress';
import type { Snapshot } from '../../shared/snapshot';
import type { ShownComparison } from '../state/comparison';
import { comparisonOn, type ChartTab, type ParkedChart } from '../state/charts';
import { openState } from '../chart/commands/openState';
import { noEdits } from '../chart/history';
import type { Action, ActionContext } from './Action';
import { hasUnsavedEdits, syncHistory } from './edit';
import { closeWhatFloats } from './closeWhatFloats';
import { abortJobs } from './job';

function tabsOf({ session }: ActionContext): readonly ChartTab[] {
  return session.getState().charts;
}

/** Takes the chart off the screen, to be gone on with later. What is being fetched for it is given up. */
function park(context: ActionContext): ParkedChart {
  const { chart, history, session, view, canvas } = context;
  abortJobs(context, 'all');
  const hasUnsaved = hasUnsavedEdits(context);
  return {
    state: chart.state(),
    edits: history.park(),
    hasUnsaved,
    savedAs: session.getState().savedAs,
    frozen: session.getState().frozen,
    selection: view.getState().selection,
    viewport: chart.entityCount === 0 ? null : (canvas.current?.viewport() ?? null),
    layout: view.getState().layout,
  };
}

/** Shows a chart that was parked. */
export function putUp(context: ActionContext, parked: ParkedChart): void {
  const { chart, history, session, view, canvas } = context;
  closeWhatFloats(context);
  chart.apply(openState(chart, parked.state));
  history.restore(parked.edits);
  session.setState({ savedAs: parked.savedAs, frozen: parked.frozen });
  syncHistory(context);
  view.setState({ selection: parked.selection, layout: parked.layout, fade: null });
  if (parked.viewport === null) canvas.current?.fit(null, true);
  else canvas.current?.setViewport(parked.viewport);
}

/** Shows another chart of the case in place of this one; an id that is not there, or is on the screen, changes nothing. */
export function showChart(context: ActionContext, id: string): void {
  const wanted = tabsOf(context).find((tab) => tab.id === id)?.parked ?? null;
  if (wanted === null) return;
  const left = park(context);
  const charts = tabsOf(context).map((tab) => ({
    ...tab,
    parked: tab.id === id ? null : (tab.parked ?? left),
  }));
  context.session.setState({ charts });
  if (comparisonOn(charts) === null && context.view.getState().drawer === 'compare') {
    context.view.setState({ drawer: null });
  }
  putUp(context, wanted);
}

function begun(context: ActionContext, state: ChartState): ParkedChart {
  const viewport = state.entities.length === 0 ? null : (context.canvas.current?.viewport() ?? null);
  const nothingYet = { edits: noEdits, hasUnsaved: false, savedAs: null, frozen: null, layout: null };
  return { ...nothingYet, state, selection: new Set(), viewport };
}

/** Begins a tab beside this one that shows a comparison, all of it in view. */
export function beginComparison(context: ActionContext, comparison: ShownComparison): void {
  begin(context, comparison.union.state, { comparison });
  context.canvas.current?.fit(null);
}

/** Shows a frozen chart as a tab beside this one, as it was seen when it was frozen; edits there make another chart. */
export function beginFrozen(context: ActionContext, { chart, savedAt, view }: Snapshot, title: string): void {
  const seen = { selection: new Set(view.selection), viewport: view.viewport, frozen: { title, at: savedAt } };
  begin(context, chart, {}, seen);
}

/** A chart with nothing on it, dressed as the one on the screen. */
export function emptyChart({ chart, session, translator }: ActionContext): ChartState {
  const title = translator().t('charts.numbered', { count: session.getState().charts.length + 1 });
  const { seed, dress } = chart;
  const empty = { title, seed, bringings: [], files: {}, entities: [], links: [] };
  return { ...empty, dress: { ...plainDress, rules: dress.rules, timeZone: dress.timeZone } };
}

/** Begins a chart beside this one and shows it. */
export function beginChart(context: ActionContext, state: ChartState): void {
  begin(context, state);
}

/** `seen` is what is known of it besides its state. */
function begin(
  context: ActionContext,
  state: ChartState,
  about: Pick<ChartTab, 'comparison'> = {},
  seen: Partial<ParkedChart> = {},
): void {
  const tabs = tabsOf(context);
  const id = String(1 + Math.max(0, ...tabs.map((tab) => Number(tab.id))));
  const at = tabs.findIndex(({ parked }) => parked === null) + 1;
  const parked = { ...begun(context, state), ...seen };
  context.session.setState({ charts: tabs.toSpliced(at, 0, { ...about, id, parked }) });
  showChart(context, id);
}

/** Closes a chart, its edits with it; the last one is not closed. */
export function closeChart(context: ActionContext, id: string): void {
  const tabs = tabsOf(context);
  const at = tabs.findIndex((tab) => tab.id === id);
  if (at < 0 || tabs.length === 1) return;
  const next = tabs[at + 1] ?? tabs[at - 1];
  if (tabs[at]?.parked === null && next !== undefined) showChart(context, next.id);
  context.session.setState({ charts: tabsOf(context).filter((tab) => tab.id !== id) });
  syncHistory(context);
}

/** Closes it, or asks first when it has edits that no snapshot holds. */
export function closeChartOrAsk(context: ActionContext, id: string): void {
  const tabs = tabsOf(context);
  const tab = tabs.find((one) => one.id === id);
  if (tab === undefined || tabs.length === 1) return;
  if (!(tab.parked?.hasUnsaved ?? hasUnsavedEdits(context))) {
    closeChart(context, id);
    return;
  }
  showChart(context, id);
  context.view.setState({ dialog: 'unsaved', pendingOpen: null, pendingClose: id });
}

function step(context: ActionContext, by: number): void {
  const tabs = tabsOf(context);
  const at = tabs.findIndex(({ parked }) => parked === null);
  const next = tabs[(at + by + tabs.length) % tabs.length];
  if (next !== undefined) showChart(context, next.id);
}

const hasSeveral: Action['isEnabled'] = (context) => tabsOf(context).length > 1;

const newChart: Action = {
  id: 'newChart',
  label: 'charts.labels.newChart',
  shortcuts: ['Mod+T'],
  isEnabled: ({ session }) => session.getState().source !== null,
  run: (context) => {
    beginChart(context, emptyChart(context));
  },
};

const duplicateChart: Action = {
  id: 'duplicateChart',
  label: 'charts.labels.duplicateChart',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => {
    const state = context.chart.state();
    beginChart(context, { ...state, title: context.translator().t('charts.copyOf', { title: state.title }) });
  },
};

const closeThisChart: Action = {
  id: 'closeChart',
  label: 'charts.labels.closeChart',
  shortcuts: ['Mod+Shift+W'],
  isEnabled: hasSeveral,
  run: (context) => {
    const open = tabsOf(context).find(({ parked }) => parked === null);
    if (open !== undefined) closeChartOrAsk(context, open.id);
  },
};

const nextChart: Action = {
  id: 'nextChart',
  label: 'charts.labels.nextChart',
  shortcuts: ['Mod+PageDown'],
  isEnabled: hasSeveral,
  run: (context) => step(context, 1),
};

const previousChart: Action = {
  id: 'previousChart',
  label: 'charts.labels.previousChart',
  shortcuts: ['Mod+PageUp'],
  isEnabled: hasSeveral,
  run: (context) => step(context, -1),
};

export const chartActions: readonly Action[] = [newChart, duplicateChart, closeThisChart, nextChart, previousChart];

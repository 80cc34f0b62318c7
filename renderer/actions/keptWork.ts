// The charts that a case keeps come back when it is opened, and whoever only reads them is told so.
import type { RecoveredChart } from '../../shared/contract';
import type { WorkState } from '../../shared/caseWork';
import { lostEdits, noEdits } from '../chart/history';
import type { ParkedChart } from '../state/charts';
import { keptInMemory } from '../state/session';
import type { ActionContext } from './Action';
import { putUp } from './charts';
import { loadResults } from './keptResults';
import { attempt, inform } from './report';

/** Shows the charts of the open case as they were left; false when it keeps none. From now on the case keeps them. */
export async function showKeptCharts(context: ActionContext): Promise<boolean> {
  const { charts, unread, ...state } = await context.backend.call('work.charts', {});
  const isAny = await showCharts(context, charts);
  if (unread > 0) inform(context, 'work.unread', { count: unread });
  beginKeeping(context, state);
  attempt(context, () => loadResults(context));
  if (state.keeping === 'elsewhere') {
    inform(context, state.holder === '' ? 'work.elsewhere' : 'work.elsewhereOn', { holder: state.holder });
  } else if (state.keeping === 'newer' || state.keeping === 'readOnly') inform(context, `work.${state.keeping}`);
  return isAny;
}

/** What the window holds now belongs to what is open. */
export function beginKeeping({ session }: ActionContext, state: WorkState): void {
  session.setState({ kept: { ...keptInMemory, ...state } });
}

/** Puts charts in the place of all that the window has; false when there are none, and nothing changes. */
export async function showCharts(context: ActionContext, charts: readonly RecoveredChart[]): Promise<boolean> {
  const shown = charts.find(({ isOnScreen }) => isOnScreen);
  if (shown === undefined) return false;
  const tabs = charts.map((chart) => ({ id: chart.id, parked: chart === shown ? null : parkedAgain(chart) }));
  context.session.setState({ charts: tabs });
  // Or it would be drawn from elsewhere first.
  await context.canvas.whenDrawn();
  putUp(context, parkedAgain(shown));
  return true;
}

function parkedAgain({ snapshot, hasUnsaved, savedAs, selection, viewport, layout }: RecoveredChart): ParkedChart {
  const edits = hasUnsaved ? lostEdits : noEdits;
  const seen = { selection: new Set(selection), viewport, layout };
  return { state: snapshot.chart, edits, hasUnsaved, savedAs, frozen: null, ...seen };
}

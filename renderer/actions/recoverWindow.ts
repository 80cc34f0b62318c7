// Goes on where a page was whose process failed: the same charts, on the source that main has kept open.
import { learnLooks } from '../../shared/catalogue';
import type { RecoveredChart, RecoveredWindow } from '../../shared/contract';
import { lostEdits, noEdits } from '../chart/history';
import type { ParkedChart } from '../state/charts';
import type { ActionContext } from './Action';
import { putUp } from './charts';
import { defaultExpandLimit } from './expand';
import { showOpeningChart } from './openSource';
import { inform } from './report';

/** Shows the window as it was, and says so. Edits before the failure cannot be undone any more. */
export async function recoverWindow(context: ActionContext, recovered: RecoveredWindow): Promise<void> {
  const { description, lens, profile, charts, unread } = recovered;
  const { session, canvas } = context;
  const shown = charts.find(({ isOnScreen }) => isOnScreen);
  const origin = shown?.snapshot.source ?? {
    kind: description.kind,
    name: description.name,
    version: description.version,
  };
  learnLooks(description.looks);
  session.setState({ lens, profile, origin, source: { ...description, name: origin.name || description.name } });
  if (shown === undefined) {
    await showOpeningChart(context, description, defaultExpandLimit);
  } else {
    const tabs = charts.map((chart) => ({ id: chart.id, parked: chart === shown ? null : parkedAgain(chart) }));
    session.setState({ charts: tabs });
    // Or it would be drawn from elsewhere first.
    await canvas.whenDrawn();
    putUp(context, parkedAgain(shown));
  }
  if (unread > 0) inform(context, 'charts.recoveredSome', { count: unread });
  else inform(context, shown === undefined ? 'charts.recoveredNothing' : 'charts.recovered');
}

function parkedAgain({ snapshot, hasUnsaved, savedAs, selection, viewport, layout }: RecoveredChart): ParkedChart {
  const edits = hasUnsaved ? lostEdits : noEdits;
  const state = snapshot.chart;
  return { state, edits, hasUnsaved, savedAs, frozen: null, selection: new Set(selection), viewport, layout };
}

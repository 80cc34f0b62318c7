// Goes on where a page was whose process failed: the same charts, on the source that main has kept open.
import { learnLooks } from '../../shared/catalogue';
import type { RecoveredWindow } from '../../shared/contract';
import type { ActionContext } from './Action';
import { defaultExpandLimit } from './expand';
import { beginKeeping, showCharts, showKeptCharts } from './keptWork';
import { loadResults } from './keptResults';
import { showOpeningChart } from './openSource';
import { attempt, inform } from './report';

/** Shows the window as it was, and says so. Edits before the failure cannot be undone any more. */
export async function recoverWindow(context: ActionContext, recovered: RecoveredWindow): Promise<void> {
  const { description, lens, profile, charts, unread } = recovered;
  const { session } = context;
  const shown = charts.find(({ isOnScreen }) => isOnScreen);
  const origin = shown?.snapshot.source ?? {
    kind: description.kind,
    name: description.name,
    version: description.version,
  };
  learnLooks(description.looks);
  session.setState({ lens, profile, origin, source: { ...description, name: origin.name || description.name } });
  const isAny = await showCharts(context, charts);
  if (isAny) {
    beginKeeping(context, await context.backend.call('work.state', {}));
    attempt(context, () => loadResults(context));
  }
  // The page failed before any chart was kept.
  else if (!(await showKeptCharts(context))) await showOpeningChart(context, description, defaultExpandLimit);
  if (unread > 0) inform(context, 'charts.recoveredSome', { count: unread });
  else inform(context, isAny ? 'charts.recovered' : 'charts.recoveredNothing');
}

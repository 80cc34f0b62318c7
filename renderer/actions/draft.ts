// A chart that is made out of sight and shown when it is finished: a case does not open with a flicker of half-made
// steps.
import { Chart } from '../chart/Chart';
import { openState } from '../chart/commands/openState';
import { History } from '../chart/history';
import { CanvasSlot } from '../state/CanvasPort';
import type { ActionContext } from './Action';
import { syncHistory } from './edit';

/** Runs `make` on a copy of the chart and shows what it made; nothing to undo, nothing to save. Rejects as `make` does. */
export async function showWhenMade<T>(context: ActionContext, make: (draft: ActionContext) => Promise<T>): Promise<T> {
  const chart = new Chart();
  chart.apply(chart.diffTo(context.chart.state()));
  const version = context.chart.version;
  const made = await make({ ...context, chart, history: new History(chart), canvas: new CanvasSlot() });
  // The analyst did not wait and began a chart by hand: that one stands.
  if (context.chart.version !== version) return made;
  context.chart.apply(openState(context.chart, chart.state()));
  context.history.clear();
  syncHistory(context);
  context.canvas.current?.fit(null);
  return made;
}

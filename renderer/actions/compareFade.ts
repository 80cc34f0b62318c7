// The slider of a comparison: from A alone over both to B alone, fading between. The ends are filters, so that legend, table and
// pictures know them; what lies between is only looked at, and nothing moves.
import type { ChartFilter } from '../../shared/dress/filter';
import { presencesAt } from '../chart/compare/presences';
import { comparisonOn } from '../state/charts';
import type { ComparisonFade, ShownComparison } from '../state/comparison';
import type { ActionContext } from './Action';
import { showStop, stopOf } from './compare';

/** Half way, where both are whole. */
export const middle = 0.5;

/** Where the slider stands, 0 (A alone) to 1 (B alone), as the filters of the chart and the fade have it. */
export function fadeOf(found: ShownComparison, filters: readonly ChartFilter[], fade: ComparisonFade | null): number {
  const stop = stopOf(found, filters);
  if (stop !== 'both') return stop === 'a' ? 0 : 1;
  return fade?.of === found ? fade.at : middle;
}

/** Moves the slider; nothing happens where the chart on the screen is no comparison. */
export function fadeTo(context: ActionContext, at: number): void {
  const { chart, session, view } = context;
  const found = comparisonOn(session.getState().charts);
  if (found === null) return;
  const stop = at <= 0 ? 'a' : at >= 1 ? 'b' : 'both';
  if (stopOf(found, chart.dress.filters) !== stop) showStop(context, stop);
  view.setState({ fade: stop === 'both' && at !== middle ? { of: found, at } : null });
}

/** Opacity of what has faded, by id; empty where nothing has. */
export function presencesNow({ chart, session, view }: ActionContext): ReadonlyMap<string, number> {
  const { fade } = view.getState();
  const found = comparisonOn(session.getState().charts);
  if (fade === null || found === null || fade.of !== found) return new Map();
  return presencesAt(chart, { field: found.union.field, ...found.marks }, fade.at);
}

// Puts a whole other chart in place of this one: a snapshot that was opened.
import type { ChartState } from '../../../shared/chartState';
import type { Chart } from '../Chart';
import type { Diff } from '../diff';

export function openState(chart: Chart, state: ChartState): Diff {
  return chart.diffTo(state);
}

// The part of the chart that a picture or a report is about: all of it, or what is selected with the links among it.
import { removeEntities } from '../chart/commands/removeEntities';
import { Chart } from '../chart/Chart';
import type { ActionContext } from './Action';
import { selected } from './select';

export const chartParts = ['chart', 'selection'] as const;
export type ChartPart = (typeof chartParts)[number];

/** The chart itself, or a copy that holds nothing but the selection. The whole chart when nothing is selected. */
export function partOf(context: ActionContext, part: ChartPart): Chart {
  const kept = new Set(part === 'selection' ? selected(context) : []);
  if (kept.size === 0) return context.chart;
  const copy = new Chart();
  copy.apply(copy.diffTo(context.chart.state()));
  const others = copy.entities().flatMap(({ entity }) => (kept.has(entity.id) ? [] : [entity.id]));
  copy.apply(removeEntities(copy, { ids: others }));
  return copy;
}

// Gives the chart another title.
import type { Chart } from '../Chart';
import { diffOf, type Diff } from '../diff';

/** The title is trimmed. */
export function renameChart(chart: Chart, { title }: { readonly title: string }): Diff {
  const after = title.trim();
  return diffOf({ title: after === chart.title ? null : { before: chart.title, after } });
}

// How strongly everything stands on a comparison while it fades between its two charts.
import type { ChartEntity, ChartLink } from '../../../shared/chartState';
import { textOf } from '../../../shared/value';
import type { Chart } from '../Chart';
import { ghostPresence } from '../linkAppearance';
import { shownOf } from '../shown';

interface Marked {
  /** The field that holds the marks. */
  readonly field: string;
  readonly come: string;
  readonly gone: string;
}

/**
 * Opacity of what only one of the two has, by id of entity or bundle: at 0 what came is as pale as a ghost, at 1 what went is, in
 * the middle (½) both are whole. A line that joins links of different fates stays whole, as what both have.
 */
export function presencesAt(chart: Chart, { field, come, gone }: Marked, at: number): ReadonlyMap<string, number> {
  const whole = (share: number) => ghostPresence + (1 - ghostPresence) * Math.min(1, Math.max(0, share));
  const byMark = new Map([
    [come, whole(2 * at)],
    [gone, whole(2 - 2 * at)],
  ]);
  const found = new Map<string, number>();
  const put = (id: string, mark: string) => {
    const presence = byMark.get(mark) ?? 1;
    if (presence < 1) found.set(id, presence);
  };
  for (const { entity } of chart.entities()) put(entity.id, markOf(entity, field));
  for (const { id, links } of shownOf(chart).bundles) {
    const marks = new Set(links.map(({ link }) => markOf(link, field)));
    const [mark = ''] = marks;
    if (marks.size === 1) put(id, mark);
  }
  return found;
}

function markOf({ fields }: ChartEntity['entity'] | ChartLink['link'], field: string): string {
  const value = fields[field];
  return value === undefined ? '' : textOf(value);
}

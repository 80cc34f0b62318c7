// Changes how the chart is dressed: any of its rules, filters, groups, annotations, its time zone.
import type { Dress } from '../../../shared/dress/Dress';
import type { Chart } from '../Chart';
import { diffOf, type Diff } from '../diff';

export function setDress(chart: Chart, change: Partial<Dress>): Diff {
  const before = chart.dress;
  const isSame = Object.entries(change).every(([name, value]) => before[name as keyof Dress] === value);
  return diffOf({ dress: isSame ? null : { before, after: { ...before, ...change } } });
}

// Whether a link passes the filters that look at its time: the window of the time bar, and hours of the week.
import type { ChartFilter } from '../../../shared/dress/filter';
import { isWithin } from '../../../shared/fieldTest';
import type { Link } from '../../../shared/graph';
import { clockOf, hourCellOf, momentIn } from '../../../shared/zone';
import { momentOf } from './moments';

/** Links of types without a time pass; links whose time is missing do not, as soon as one such filter is on. */
export function timeTest(filters: readonly ChartFilter[], timeZone: string): (link: Link) => boolean {
  const on = filters.filter(({ isOn }) => isOn).map(({ test }) => test);
  const windows = on.flatMap((test) => (test.is === 'time' ? [test.window] : []));
  const hours = on.flatMap((test) => (test.is === 'hours' ? [new Set<number | null>(test.cells)] : []));
  if (windows.length === 0 && hours.length === 0) return () => true;
  const clock = clockOf(timeZone);
  return (link) => {
    const written = momentOf(link);
    if (written === undefined) return true;
    if (written === null) return false;
    if (windows.length > 0) {
      const at = momentIn(written, clock);
      if (!windows.every((window) => isWithin(window, at))) return false;
    }
    return hours.length === 0 || hours.every((cells) => cells.has(hourCellOf(written, clock)));
  };
}

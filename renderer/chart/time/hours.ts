// Hour × weekday: how often something happened in each hour of the week, by the clocks of the chart's zone.
import type { Mask } from './counted';
import type { TimeEvents } from './events';

export interface HoursTable {
  /** 168 counts: 24 × (0 for Monday to 6 for Sunday) + hour. */
  readonly cells: Uint32Array;
  readonly byWeekday: Uint32Array;
  readonly byHour: Uint32Array;
  readonly total: number;
  readonly most: number;
  /** Events that are only known to the day. */
  readonly withoutHour: number;
}

export function hoursOf(events: TimeEvents, mask: Mask): HoursTable {
  const cells = new Uint32Array(168);
  const byWeekday = new Uint32Array(7);
  const byHour = new Uint32Array(24);
  let [total, withoutHour] = [0, 0];
  for (let index = 0; index < mask.length; index += 1) {
    if (mask[index] === 0) continue;
    const cell = events.cell[index] ?? -1;
    if (cell < 0) withoutHour += 1;
    else {
      add(cells, cell);
      add(byWeekday, Math.floor(cell / 24));
      add(byHour, cell % 24);
      total += 1;
    }
  }
  const most = cells.reduce((largest, count) => Math.max(largest, count), 0);
  return { cells, byWeekday, byHour, total, most, withoutHour };
}

function add(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** The cells of the rectangle between two cells, both included, ascending. */
export function cellsBetween(a: number, b: number): readonly number[] {
  const weekdays = [Math.floor(a / 24), Math.floor(b / 24)].sort((one, other) => one - other);
  const hours = [a % 24, b % 24].sort((one, other) => one - other);
  const [top = 0, bottom = 0] = weekdays;
  const [left = 0, right = 0] = hours;
  const cells: number[] = [];
  for (let weekday = top; weekday <= bottom; weekday += 1)
    for (let hour = left; hour <= right; hour += 1) cells.push(weekday * 24 + hour);
  return cells;
}

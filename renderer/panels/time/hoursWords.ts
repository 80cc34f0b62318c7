// Hours of the week in words: for the matrix, and for the chip of its filter.
import type { Translator } from '../../../shared/messages';
import { cellsBetween } from '../../chart/time/hours';
import { twoDigits } from '../../../shared/twoDigits';

/** Monday first. */
export function weekdayWords(t: Translator['t']): readonly string[] {
  return t('time.hours.days').split(' ');
}

/** `07:00`. */
export function hourText(hour: number): string {
  return `${twoDigits(hour)}:00`;
}

/** `Mon – Fri 20:00–23:00` for a block of the week, else how many hours it is. */
export function hoursWords(cells: readonly number[], { t }: Translator): string {
  const sorted = [...new Set(cells)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return t('time.hours.empty');
  const block = cellsBetween(first, last);
  const isBlock = block.length === sorted.length && block.every((cell, index) => cell === sorted[index]);
  if (!isBlock) return t('time.hours.chip', { count: sorted.length });
  const days = weekdayWords(t);
  const [from = '', until = ''] = [days[Math.floor(first / 24)], days[Math.floor(last / 24)]];
  return t('time.hours.chipBlock', {
    days: from === until ? from : `${from} – ${until}`,
    from: hourText(first % 24),
    until: hourText((last % 24) + 1),
  });
}

// What the tables of a report are put together from.
import type { Block, TableColumn } from './Report';
import type { Writer } from './words';

/** `share` is of the width, compared with the shares of the other columns. */
export const text = (title: string, share: number): TableColumn => ({ title, share, isNumber: false });
export const number = (title: string, share: number): TableColumn => ({ title, share, isNumber: true });

/** "500 of 12,340 …" by the words that name them; [] where all are shown. */
export function cutNote(
  shown: number,
  count: number,
  { t }: Writer,
  words: 'rowsShown' | 'stepsShown' | 'boxesShown' = 'rowsShown',
): readonly Block[] {
  return shown === count ? [] : [{ is: 'note', text: t(`report.text.${words}`, { shown, count }) }];
}

// How wide the columns of the table stand.
import type { TableColumn } from '../../chart/tableRows';
import { lettersIn } from '../../chart/tableRows';

const letterPx = 7;
const paddingPx = 20;
const iconPx = 21;
const sortPx = 22;
const [leastPx, mostPx] = [60, 340];

/** Pixels. Numbers are never cut; long texts are. */
export function widthOf(column: TableColumn, widest: ReadonlyMap<string, number>, hasIcon: boolean): number {
  const cells = (widest.get(column.id) ?? 0) * letterPx + paddingPx + (hasIcon ? iconPx : 0);
  const title = Math.min(lettersIn(column.title), 24) * letterPx + sortPx;
  const needed = Math.max(title, column.isNumeric ? cells : Math.min(cells, mostPx));
  return Math.round(Math.max(leastPx, needed));
}

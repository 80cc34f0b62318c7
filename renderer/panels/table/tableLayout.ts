// Which columns of the table are shown, how wide they stand, and rows with the selected ones first.
import type { TableColumn, TableRows } from '../../chart/tableRows';
import { lettersIn } from '../../chart/tableRows';
import type { TableLook } from '../../state/table';

const letterPx = 7;
const paddingPx = 20;
const iconPx = 21;
const sortPx = 22;
const [leastPx, mostPx] = [60, 340];

/** Columns that rows of the chosen type have. */
export function columnsFor({ columns }: TableRows, { type }: Pick<TableLook, 'type'>): readonly TableColumn[] {
  return columns.filter(({ types }) => types === null || type === null || types.has(type));
}

/** Those of them that are shown: as chosen, else as at first; never none. */
export function shownColumns(rows: TableRows, look: Pick<TableLook, 'type' | 'columns'>): readonly TableColumn[] {
  const columns = columnsFor(rows, look);
  const shown = columns.filter(({ id, isShownAtFirst }) => look.columns[id] ?? isShownAtFirst);
  return shown.length > 0 ? shown : columns.slice(0, 1);
}

/** Pixels. Numbers are never cut; long texts are. */
export function widthOf(column: TableColumn, widest: ReadonlyMap<string, number>, hasIcon: boolean): number {
  const cells = (widest.get(column.id) ?? 0) * letterPx + paddingPx + (hasIcon ? iconPx : 0);
  const title = Math.min(lettersIn(column.title), 24) * letterPx + sortPx;
  const needed = Math.max(title, column.isNumeric ? cells : Math.min(cells, mostPx));
  return Math.round(Math.max(leastPx, needed));
}

/** The marked rows first, each part in the order it had. */
export function selectedFirst(order: Uint32Array, isOn: (row: number) => boolean): Uint32Array {
  const list = new Uint32Array(order.length);
  let place = 0;
  for (const row of order) if (isOn(row)) list[place++] = row;
  // Few are selected most of the time: those who are not are only sought when there are some.
  if (place === 0 || place === order.length) return order;
  for (const row of order) if (!isOn(row)) list[place++] = row;
  return list;
}

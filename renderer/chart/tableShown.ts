// What of the table is shown: which of its columns, and rows with the selected ones first.
import type { TableColumn, TableRows } from './tableRows';

/** How the analyst looks at the columns. */
export interface ColumnLook {
  /** Only columns that rows of this type have; null for every type. */
  readonly type: string | null;
  /** Ids of columns shown or not against their default. */
  readonly columns: { readonly [column: string]: boolean };
}

/** Columns that rows of the chosen type have. */
export function columnsFor({ columns }: TableRows, { type }: Pick<ColumnLook, 'type'>): readonly TableColumn[] {
  return columns.filter(({ types }) => types === null || type === null || types.has(type));
}

/** Those of them that are shown: as chosen, else as at first; never none. */
export function shownColumns(rows: TableRows, look: ColumnLook): readonly TableColumn[] {
  const columns = columnsFor(rows, look);
  const shown = columns.filter(({ id, isShownAtFirst }) => look.columns[id] ?? isShownAtFirst);
  return shown.length > 0 ? shown : columns.slice(0, 1);
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

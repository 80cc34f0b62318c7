// The rows of a table that is not in sight, as its own look narrows and orders them.
import { orderedRows, tableRows, type TableKind, type TableRows } from '../chart/tableRows';
import { selectedFirst } from '../chart/tableShown';
import type { ActionContext } from './Action';
import { inSlices } from './inSlices';
import { rowMarks } from './table';

export interface ShownRows {
  readonly rows: TableRows;
  /** Numbers of the rows, as they are listed. */
  readonly order: Uint32Array;
}

export async function rowsOf(context: ActionContext, kind: TableKind, signal: AbortSignal): Promise<ShownRows> {
  const translator = context.translator();
  const { looks, isOnlyShown, isSelectedFirst } = context.view.getState().table;
  const query = { ...looks[kind], text: searchedText(context, kind), isOnlyShown };
  const rows = await inSlices(tableRows(context.chart, kind, translator), signal);
  const order = await inSlices(orderedRows(rows, query, translator.language), signal);
  if (!isSelectedFirst) return { rows, order };
  const isOn = rowMarks(context, kind);
  return { rows, order: selectedFirst(order, (row) => isOn(rows.idAt(row))) };
}

/** What is searched for in the table. In a redacted one nothing is: the words would say what was taken out. */
export function searchedText({ view, isRedacted }: ActionContext, kind: TableKind): string {
  return isRedacted === true ? '' : view.getState().table.looks[kind].text;
}

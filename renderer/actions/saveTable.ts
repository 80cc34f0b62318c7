// The table's rows as a CSV file: as they are in sight, or, while what leaves is for a partner, those of the redacted chart.
import type { TableKind } from '../chart/tableRows';
import { shownColumns } from '../chart/tableShown';
import type { ActionContext } from './Action';
import { questionsBehind } from './exportAbout';
import { runJob } from './job';
import { leavingNow } from './redact';
import { rowsOf } from './shownRows';
import { saveRows, type RowsOut } from './table';

/** Nothing happens when the analyst cancels. */
export async function saveTable(context: ActionContext, kind: TableKind, out: RowsOut): Promise<void> {
  const from = leavingNow(context);
  const title = context.translator().t(`table.kinds.${kind}`);
  const left = from === context ? out : await redactedRows(from, kind);
  await saveRows(from, title, left, questionsBehind(from));
}

async function redactedRows(from: ActionContext, kind: TableKind): Promise<RowsOut> {
  const work = { label: 'table.work.save', lane: null } as const;
  const { rows, order } = await runJob(from, work, ({ signal }) => rowsOf(from, kind, signal));
  return { columns: shownColumns(rows, from.view.getState().table.looks[kind]), rows: Array.from(order) };
}

// Rows of an answer for other programs: copied as text, or saved as a CSV file that no spreadsheet runs.
import type { Cell } from '../../shared/questions';
import type { ActionContext } from './Action';
import { plainText, writeCsv, writeTsv, type Lookup, type PlainTable } from './cypherTable';
import { fileNameFor } from './makeSnapshot';
import { done } from './report';

export async function copyRows(
  context: ActionContext,
  rows: readonly (readonly Cell[])[],
  lookup: Lookup,
): Promise<void> {
  const { language } = context.view.getState();
  await navigator.clipboard.writeText(writeTsv(rows, (cell) => plainText(cell, lookup, language)));
  done(context, 'cypher.notices.copied', { count: rows.length });
}

/** Nothing happens when the analyst cancels. */
export async function saveTable(
  context: ActionContext,
  table: PlainTable & { readonly title: string },
  lookup: Lookup,
): Promise<void> {
  const { language } = context.view.getState();
  const suggestedName = fileNameFor(table.title || context.translator().t('cypher.answer.fileName'), 'csv');
  const text = writeCsv(table, (cell) => plainText(cell, lookup, language));
  const saved = await context.backend.call('table.save', { suggestedName, text });
  if (saved !== null) done(context, 'cypher.notices.tableSaved', { name: saved.name });
}

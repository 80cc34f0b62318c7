// Rows of an answer for other programs: copied as text, or saved as a CSV file that no spreadsheet runs.
import { formatValue } from '../../shared/catalogue';
import type { Answer } from '../../shared/graph';
import type { Cell } from '../../shared/questions';
import { bookCell } from '../../shared/workbook/bookCell';
import type { BookCell } from '../../shared/workbook/Workbook';
import type { ActionContext } from './Action';
import { saveBook } from './saveBook';
import { plainText, writeCsv, writeTsv, type Lookup, type PlainTable } from './cypherTable';
import { aboutExport, questionTo } from './exportAbout';
import { fileNameFor } from './makeSnapshot';
import { refusesUnredacted } from './redact';
import { done } from './report';

export async function copyRows(
  context: ActionContext,
  rows: readonly (readonly Cell[])[],
  lookup: Lookup,
): Promise<void> {
  if (refusesUnredacted(context)) return;
  const { language } = context.view.getState();
  await navigator.clipboard.writeText(writeTsv(rows, (cell) => plainText(cell, lookup, language)));
  done(context, 'cypher.notices.copied', { count: rows.length });
}

/** Nothing happens when the analyst cancels. */
export async function saveTable(
  context: ActionContext,
  table: PlainTable & { readonly title: string; readonly answer: Answer },
  lookup: Lookup,
): Promise<void> {
  const { language } = context.view.getState();
  const suggestedName = fileNameFor(table.title || context.translator().t('cypher.answer.fileName'), 'csv');
  const text = writeCsv(table, (cell) => plainText(cell, lookup, language));
  const about = await aboutExport(context, [questionTo(table.answer)]);
  if (about === null) return;
  const saved = await context.backend.call('table.save', { suggestedName, text, about });
  if (saved !== null) done(context, 'cypher.notices.tableSaved', { name: saved.name });
}

/** As a workbook for spreadsheets, with what was asked on a sheet of its own. Nothing happens when the analyst cancels. */
export async function saveAnswerAsExcel(
  context: ActionContext,
  table: PlainTable & { readonly title: string; readonly isCut: boolean; readonly answer: Answer },
  lookup: Lookup,
): Promise<void> {
  const { t, language } = context.translator();
  const zone = context.chart.dress.timeZone;
  const cell = (it: Cell): BookCell =>
    it.is === 'value'
      ? bookCell(it.value, { shown: formatValue(it.value, null, language, {}, zone), isNumeric: true, zone })
      : plainText(it, lookup, language);
  const name = table.title || t('cypher.answer.fileName');
  const about = [
    ...(table.title === '' ? [] : [[t('table.excel.labels.question'), table.title]]),
    ...(table.isCut ? [[t('cypher.answer.name'), t('table.excel.labels.cut', { count: table.rows.length })]] : []),
  ];
  const rowAt = (row: number) => (table.rows[row] ?? []).map(cell);
  const sheet = { name: t('cypher.answer.table'), head: table.columns, rowCount: table.rows.length, rowAt };
  await saveBook(context, { name, sheets: [sheet], about, questions: [questionTo(table.answer)] });
}

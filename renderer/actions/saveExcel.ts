// The chart's table as a workbook for spreadsheets: the rows as they are shown, or entities and links on a sheet each, and a
// sheet that says what narrows and orders them.
import { entityType, linkType } from '../../shared/catalogue';
import { bookCell } from '../../shared/workbook/bookCell';
import type { BookRow } from '../../shared/workbook/Workbook';
import type { TableColumn, TableKind } from '../chart/tableRows';
import { shownColumns } from '../chart/tableShown';
import type { ActionContext } from './Action';
import { runJob } from './job';
import { aboutExport } from './exportAbout';
import { leavingNow } from './redact';
import { handlingLine, saveWritten, written, type BookSheet } from './saveBook';
import { rowsOf, searchedText, type ShownRows } from './shownRows';

export const excelContents = ['these', 'both'] as const;
/** The rows in sight, or entities and links. */
export type ExcelContent = (typeof excelContents)[number];

interface ExcelRequest extends ShownRows {
  readonly content: ExcelContent;
  readonly kind: TableKind;
  /** The chart's filters that are on, in words. */
  readonly filters: readonly string[];
}

/** For a partner while that is on. Nothing happens when the analyst cancels. */
export async function saveExcel(context: ActionContext, request: ExcelRequest): Promise<void> {
  const { t } = context.translator();
  const { content, kind, filters } = request;
  const kinds: readonly TableKind[] = content === 'these' ? [kind] : ['entities', 'links'];
  const from = leavingNow(context);
  const exported = await aboutExport(from);
  if (exported === null) return;
  const options = { label: 'table.work.save', lane: null } as const;
  const book = await runJob(context, options, async (job) => {
    const sheets: BookSheet[] = [];
    const about: BookRow[] = [
      ...handlingLine(from, exported),
      // Their conditions are values.
      ...(from === context ? [[t('table.excel.labels.filters'), filters.join('; ') || t('table.excel.none')]] : []),
    ];
    for (const one of kinds) {
      const shown = one === kind && from === context ? request : await rowsOf(from, one, job.signal);
      const columns = shownColumns(shown.rows, context.view.getState().table.looks[one]);
      sheets.push(sheetOf(from, one, shown, columns));
      const name = t(`table.kinds.${one}`);
      about.push([t('table.excel.labels.sheet', { name }), narrowing(from, one, shown.rows.columns)]);
    }
    return written(from, { sheets, about }, job);
  });
  const word = content === 'these' ? t(`table.kinds.${kind}`) : t('table.title');
  await saveWritten(from, [from.chart.title, word].filter((part) => part !== '').join(' '), book, exported);
}

function sheetOf(
  context: ActionContext,
  kind: TableKind,
  { order }: ShownRows,
  columns: readonly TableColumn[],
): BookSheet {
  const zone = context.chart.dress.timeZone;
  const cellOf = ({ value, text, isNumeric }: TableColumn, row: number) =>
    bookCell(value(row), { shown: text(row), isNumeric, zone });
  return {
    name: context.translator().t(`table.kinds.${kind}`),
    head: columns.map(({ title }) => title),
    rowCount: order.length,
    rowAt: (nth) => columns.map((column) => cellOf(column, order[nth] ?? 0)),
  };
}

/** What narrows and orders a table, in words. */
function narrowing(context: ActionContext, kind: TableKind, columns: readonly TableColumn[]): string {
  const { t, language } = context.translator();
  const { looks, isOnlyShown, isSelectedFirst } = context.view.getState().table;
  const { type, sorting } = looks[kind];
  const text = searchedText(context, kind);
  const typeWord = (id: string) =>
    kind === 'entities' ? entityType(id).words.many[language] : linkType(id).words[language];
  const sorted = sorting.flatMap(({ column, isDescending }) => {
    const title = columns.find(({ id }) => id === column)?.title;
    if (title === undefined) return [];
    return [isDescending ? t('table.excel.labels.descending', { column: title }) : title];
  });
  return [
    isOnlyShown ? t('table.excel.labels.onlyShown') : t('table.excel.labels.everything'),
    ...(text.trim() === '' ? [] : [t('table.excel.labels.find', { text: text.trim() })]),
    ...(type === null ? [] : [t('table.excel.labels.type', { type: typeWord(type) })]),
    ...(sorted.length === 0 ? [] : [t('table.excel.labels.order', { columns: sorted.join(', ') })]),
    ...(isSelectedFirst ? [t('table.selectedFirst')] : []),
  ].join('; ');
}

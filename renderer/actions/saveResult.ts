// A result of an analysis for other programs: its rows as they are listed as CSV or a workbook, or all of it as JSON with ids. Each
// says which analysis with which settings of what it is.
import { resultAsJson } from '../../shared/analysis/resultTable';
import type { ExportAbout } from '../../shared/contracts/exports';
import { bookCell } from '../../shared/workbook/bookCell';
import type { BookRow } from '../../shared/workbook/Workbook';
import { countsOf } from '../chart/analysedFacts';
import { chosenWords } from '../chart/analysisWords';
import type { AnalysisOutcome } from '../chart/overlays';
import type { ResultRows } from '../chart/resultRows';
import type { TableColumn } from '../chart/tableRows';
import type { ActionContext } from './Action';
import { analysisById } from './analyses';
import { aboutExport, questionsBehind } from './exportAbout';
import { fileNameFor } from './makeSnapshot';
import { done } from './report';
import { saveBook } from './saveBook';
import { saveRows } from './table';

export const resultFormats = ['csv', 'xlsx', 'json'] as const;
type ResultFormat = (typeof resultFormats)[number];

interface ResultOut {
  readonly run: AnalysisOutcome;
  readonly rows: ResultRows;
  /** Numbers of the rows, as they are listed. */
  readonly order: Uint32Array;
}

/** Nothing happens when the analyst cancels. */
export function saveResult(context: ActionContext, out: ResultOut, format: ResultFormat): Promise<void> {
  const { run, rows, order } = out;
  const title = titleOf(context, run);
  switch (format) {
    case 'csv':
      return saveRows(context, title, { columns: rows.columns, rows: Array.from(order) }, questionsOf(context, run));
    case 'xlsx':
      return saveSheet(context, out, title);
    case 'json':
      return saveJson(context, run, title);
  }
}

function titleOf(context: ActionContext, { analysis }: AnalysisOutcome): string {
  return analysisById(analysis).title[context.translator().language];
}

/** What brought the chart's facts; of a whole case, that it was read. */
export function questionsOf(context: ActionContext, run: AnalysisOutcome): ExportAbout['questions'] {
  if (run.scope !== 'case') return [...questionsBehind(context)];
  const { source } = context.session.getState();
  const name = source === null ? '' : [source.name, source.version].filter((part) => part !== '').join(', ');
  return [{ kind: 'question', source: name, question: 'analysis', detail: run.analysis, at: run.at }];
}

async function saveSheet(context: ActionContext, { run, rows, order }: ResultOut, title: string): Promise<void> {
  const zone = context.chart.dress.timeZone;
  const cellOf = ({ value, text, isNumeric }: TableColumn, row: number) =>
    bookCell(value(row), { shown: text(row), isNumeric, zone });
  await saveBook(context, {
    name: [context.chart.title, title].filter((part) => part !== '').join(' '),
    sheets: [
      {
        name: title,
        head: rows.columns.map((column) => column.title),
        rowCount: order.length,
        rowAt: (nth) => rows.columns.map((column) => cellOf(column, order[nth] ?? 0)),
      },
    ],
    about: aboutLines(context, run, order.length, rows.count),
    questions: questionsOf(context, run),
  });
}

function aboutLines(context: ActionContext, run: AnalysisOutcome, shown: number, total: number): readonly BookRow[] {
  const { t, language } = context.translator();
  const analysis = analysisById(run.analysis);
  const { left, read, kept } = run.facts;
  const scope = t(`analyses.about.${read?.isDatabase === true ? 'database' : run.scope}`, countsOf(run.facts));
  return [
    [t('analyses.title'), analysis.title[language]],
    [t('analyses.export.meaning'), analysis.meaning[language]],
    [t('analyses.export.limits'), analysis.limits[language]],
    [t('analyses.export.source'), analysis.source],
    [
      t('analyses.export.settings'),
      chosenWords(analysis, run.chosen, language).join('; ') || t('analyses.export.usual'),
    ],
    [t('analyses.scope'), scope],
    ...(left.hidden + left.filtered > 0 ? [[t('analyses.export.left'), t('analyses.about.left', { ...left })]] : []),
    ...(kept !== undefined && kept.rows < kept.ofRows
      ? [[t('analyses.export.kept'), t('analyses.results.cut', { rows: kept.rows, of: kept.ofRows })]]
      : []),
    ...(shown < total ? [[t('analyses.export.rows'), t('analyses.rowsOf', { shown, total })]] : []),
    ...run.result.summary.map(({ words, value }): BookRow => [words[language], String(value)]),
    [t('analyses.export.note'), t('analyses.suggestion')],
  ];
}

async function saveJson(context: ActionContext, run: AnalysisOutcome, title: string): Promise<void> {
  const about = await aboutExport(context, questionsOf(context, run));
  if (about === null) return;
  const { analysis, chosen, scope, at, facts } = run;
  const head = {
    analysis,
    parameters: chosen,
    scope,
    at,
    handling: about.handling,
    ...countsOf(facts),
    leftOut: facts.left,
    ...(facts.kept === undefined ? {} : { rowsKept: facts.kept.rows, rowsFound: facts.kept.ofRows }),
    ...(facts.read === null ? {} : { read: facts.read }),
  };
  const body = JSON.parse(resultAsJson(facts, run.result)) as object;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...head, ...body }, null, 1)}\n`);
  const name = [context.chart.title, title].filter((part) => part !== '').join(' ');
  const suggestedName = fileNameFor(name, 'json');
  const saved = await context.backend.call('export.save', { suggestedName, kind: 'json', bytes, about });
  if (saved !== null) done(context, 'table.notices.saved', { name: saved.name });
}

// Saves sheets of rows as a workbook for spreadsheets, with a last sheet that says what it is: program, moment, chart, source,
// filters, zone. One job: it shows how far it is and can be cancelled.
import type { ExportAbout } from '../../shared/contracts/exports';
import { formatValue } from '../../shared/catalogue';
import type { BookCell, BookRow, SheetPlan } from '../../shared/workbook/Workbook';
import { lettersIn } from '../chart/tableRows';
import { addNotice } from '../state/session';
import { writeWorkbook } from '../workers/writeWorkbook';
import type { ActionContext } from './Action';
import { aboutExport } from './exportAbout';
import { runJob, type Job } from './job';
import { fileNameFor } from './makeSnapshot';
import { done } from './report';

export interface BookSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rowCount: number;
  /** Cells of the nth row, made when they are written. */
  rowAt(nth: number): BookRow;
}

export interface Book {
  /** Of the file, without its extension. */
  readonly name: string;
  readonly sheets: readonly BookSheet[];
  /** Lines of the last sheet that are special to this book: a label and what it says. */
  readonly about: readonly BookRow[];
  /** What was asked to get it. */
  readonly questions: ExportAbout['questions'];
}

/** A line of the last sheet. */
export function handlingLine({ translator }: ActionContext, { handling }: ExportAbout): readonly BookRow[] {
  return [[translator().t('evidence.handling.label'), handling]];
}

const rowsPerPart = 100;
const sampledRows = 100;
const [leastWidth, mostWidth] = [6, 60];

/** Nothing happens when the analyst cancels the choice of a name. */
export async function saveBook(context: ActionContext, book: Book): Promise<void> {
  const options = { label: 'table.work.save', lane: null } as const;
  const about = await aboutExport(context, book.questions);
  if (about === null) return;
  const all = { ...book, about: [...handlingLine(context, about), ...book.about] };
  await saveWritten(context, book.name, await runJob(context, options, (job) => written(context, all, job)), about);
}

/** The bytes of the workbook, as part of a job. */
export function written(
  context: ActionContext,
  { sheets, about }: Pick<Book, 'sheets' | 'about'>,
  { signal, report }: Job,
) {
  const all = [...sheets, aboutSheet(context, about)];
  const total = all.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return writeWorkbook(
    all.map(planOf),
    partsOf(all, (rows) => report(rows, total)),
    signal,
  );
}

export async function saveWritten(
  context: ActionContext,
  name: string,
  { bytes, cutCount }: Awaited<ReturnType<typeof written>>,
  about: ExportAbout,
): Promise<void> {
  const saved = await context.backend.call('workbook.save', { suggestedName: fileNameFor(name, 'xlsx'), bytes, about });
  if (saved === null) return;
  done(context, 'table.notices.saved', { name: saved.name });
  if (cutCount > 0) {
    addNotice(context.session, { kind: 'info', text: 'table.excel.cut', params: { count: cutCount } });
  }
}

function* partsOf(
  sheets: readonly BookSheet[],
  onRows: (rows: number) => void,
): Generator<readonly BookRow[], undefined, undefined> {
  let rows = 0;
  for (const { rowCount, rowAt } of sheets) {
    for (let at = 0; at < rowCount; at += rowsPerPart) {
      const count = Math.min(rowsPerPart, rowCount - at);
      yield Array.from({ length: count }, (_, nth) => rowAt(at + nth));
      rows += count;
      onRows(rows);
    }
  }
}

/** Columns as wide as their first rows ask. */
function planOf({ name, head, rowCount, rowAt }: BookSheet): SheetPlan {
  const sample = Array.from({ length: Math.min(rowCount, sampledRows) }, (_, nth) => rowAt(nth));
  const columns = head.length > 0 ? head.length : Math.max(0, ...sample.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) => {
    const letters = sample.map((row) => lettersOf(row[column] ?? null));
    return Math.min(mostWidth, Math.max(leastWidth, lettersIn(head[column] ?? ''), ...letters) + 2);
  });
  return { name, head, widths, rowCount };
}

function lettersOf(cell: BookCell): number {
  if (cell === null || typeof cell === 'boolean') return 5;
  if (typeof cell === 'string') return lettersIn(cell.slice(0, mostWidth));
  // A moment is as wide as its format, an amount some signs wider than its digits.
  return /[yh]/.test(cell.format) ? cell.format.length : String(cell.n).length * 1.3 + lettersIn(cell.format) - 5;
}

function aboutSheet(context: ActionContext, lines: readonly BookRow[]): BookSheet {
  const { chart, session } = context;
  const { t, language } = context.translator();
  const { appVersion, origin } = session.getState();
  const zone = chart.dress.timeZone;
  const now = formatValue({ t: 'datetime', v: new Date().toISOString() }, null, language, {}, zone);
  const source = origin === null ? '' : [origin.name, origin.version].filter((part) => part !== '').join(', ');
  const rows: readonly BookRow[] = [
    [t('table.excel.labels.program'), `Skein ${appVersion}`.trim()],
    [t('table.excel.labels.at'), now],
    ...(chart.title === '' ? [] : [[t('table.excel.labels.chart'), chart.title]]),
    ...(source === '' ? [] : [[t('table.excel.labels.source'), source]]),
    [t('table.excel.labels.zone'), zone],
    [t('table.excel.labels.times'), t('table.excel.timesNote')],
    ...lines,
  ];
  return { name: t('table.excel.about'), head: [], rowCount: rows.length, rowAt: (nth) => rows[nth] ?? [] };
}

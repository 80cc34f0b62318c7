// The chart as a table: opening it, what selecting its rows means on the chart, and its rows for other programs.
import type { EntityId, LinkId } from '../../shared/ids';
import type { Cell } from '../../shared/questions';
import { textOf } from '../../shared/value';
import { bundlesOf } from '../chart/bundles';
import type { TableColumn, TableKind } from '../chart/tableRows';
import type { TableLook, TableView } from '../state/table';
import type { Action, ActionContext } from './Action';
import { csvRows, writeCsv, writeTsv } from './cypherTable';
import { aboutExport } from './exportAbout';
import { runJob } from './job';
import { fileNameFor } from './makeSnapshot';
import { inSlices } from './inSlices';
import { refusesUnredacted } from './redact';
import { done } from './report';
import { select, selectBundle, selectedIn } from './select';

export function changeTable({ view }: ActionContext, part: Partial<TableView>): void {
  view.setState({ table: { ...view.getState().table, ...part } });
}

export function changeLook(context: ActionContext, kind: TableKind, part: Partial<TableLook>): void {
  const { looks } = context.view.getState().table;
  changeTable(context, { looks: { ...looks, [kind]: { ...looks[kind], ...part } } });
}

/** Selects what these rows stand for on the chart: entities; one line; or the ends of several links. */
export function selectRows(context: ActionContext, kind: TableKind, ids: ReadonlySet<string>): void {
  if (kind === 'entities') select(context, [...ids] as EntityId[], 'only');
  else selectLinks(context, kind === 'links' ? (ids as ReadonlySet<LinkId>) : linksIn(context, ids));
}

function linksIn({ chart }: ActionContext, bundles: ReadonlySet<string>): ReadonlySet<LinkId> {
  const chosen = bundlesOf(chart).filter(({ id }) => bundles.has(id));
  return new Set(chosen.flatMap(({ links }) => links.map(({ link }) => link.id)));
}

function selectLinks(context: ActionContext, ids: ReadonlySet<LinkId>): void {
  const { chart, view } = context;
  const links = [...ids].flatMap((id) => chart.link(id)?.link ?? []);
  const [first] = links;
  const bundle =
    first === undefined
      ? undefined
      : bundlesOf(chart).find(({ type, links: all }) => type === first.type && all.some(({ link }) => link === first));
  const inBundle = new Set(bundle?.links.map(({ link }) => link.id));
  if (bundle !== undefined && links.every(({ id }) => inBundle.has(id))) selectBundle(context, bundle.id);
  else {
    const ends = links.flatMap(({ from, to }) => [from, to]);
    select(context, [...new Set(ends)], 'only');
  }
  changeTable(context, { chosen: { links: ids, selection: view.getState().selection } });
}

/** Which rows are selected on the chart now. Of links: exactly those that were chosen here, else those of the selected line, else those among selected entities. */
export function rowMarks(context: ActionContext, kind: TableKind): (id: string) => boolean {
  const { chart, view } = context;
  const { selection, selectedBundle, table } = view.getState();
  const entities = new Set(selectedIn(chart, selection));
  if (kind === 'entities') return (id) => entities.has(id as EntityId);
  const isAmong = ({ from, to }: { readonly from: EntityId; readonly to: EntityId }) =>
    entities.size > 1 && entities.has(from) && entities.has(to);
  const chosen = table.chosen?.selection === selection ? table.chosen.links : null;
  if (kind === 'bundles') {
    const bundles = new Map(bundlesOf(chart).map((bundle) => [bundle.id, bundle]));
    return (id) => {
      const bundle = bundles.get(id);
      if (bundle === undefined) return false;
      if (chosen !== null) return bundle.links.some(({ link }) => chosen.has(link.id));
      return id === selectedBundle || isAmong(bundle);
    };
  }
  if (chosen !== null) return (id) => chosen.has(id as LinkId);
  const bundled = bundlesOf(chart).find(({ id }) => id === selectedBundle);
  const inBundle = new Set<string>(bundled?.links.map(({ link }) => link.id));
  return (id) => {
    if (inBundle.size > 0) return inBundle.has(id);
    const link = chart.link(id as LinkId)?.link;
    return link !== undefined && isAmong(link);
  };
}

/** Brings what the row stands for into the middle of the chart, as large as it is. */
export function centreOn({ chart, canvas }: ActionContext, kind: TableKind, id: string): void {
  const port = canvas.current;
  const ends = endsOf(chart, kind, id).flatMap((end) => chart.entity(end) ?? []);
  if (port === null || ends.length === 0) return;
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const { zoom } = port.viewport();
  port.setViewport({ zoom, x: middle(ends.map(({ x }) => x)), y: middle(ends.map(({ y }) => y)) });
}

function endsOf(chart: ActionContext['chart'], kind: TableKind, id: string): readonly EntityId[] {
  if (kind === 'entities') return [id as EntityId];
  const link = kind === 'links' ? chart.link(id as LinkId)?.link : bundlesOf(chart).find((bundle) => bundle.id === id);
  return link === undefined ? [] : [link.from, link.to];
}

/** Rows as other programs get them, exact: which ones, in which order, under which headings. */
export interface RowsOut {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly number[];
}

const rowsPerStep = 100;
const plain = (cell: Cell) => (cell.is === 'value' ? textOf(cell.value) : '');

function cellsOf({ columns }: RowsOut, rows: readonly number[]): readonly (readonly Cell[])[] {
  return rows.map((row) => columns.map((column) => ({ is: 'value' as const, value: column.value(row) })));
}

function* parts(
  out: RowsOut,
  write: (rows: readonly (readonly Cell[])[]) => string,
): Generator<void, readonly string[]> {
  const texts: string[] = [];
  for (let at = 0; at < out.rows.length; at += rowsPerStep) {
    texts.push(write(cellsOf(out, out.rows.slice(at, at + rowsPerStep))));
    yield;
  }
  return texts;
}

/** To the clipboard, with tabs between cells and without headings; not while what leaves is to be redacted. */
export async function copyTable(context: ActionContext, out: RowsOut): Promise<void> {
  if (out.rows.length === 0 || refusesUnredacted(context)) return;
  const texts = await runJob(context, { label: 'table.work.copy', lane: null }, ({ signal }) =>
    inSlices(
      parts(out, (rows) => writeTsv(rows, plain)),
      signal,
    ),
  );
  await navigator.clipboard.writeText(texts.join('\n'));
  done(context, 'table.notices.copied', { count: out.rows.length });
}

/**
 * As a CSV file that no spreadsheet runs; `questions` is what was asked to get the rows. Nothing happens when the analyst
 * cancels.
 */
export async function saveRows(
  context: ActionContext,
  title: string,
  out: RowsOut,
  questions: Parameters<typeof aboutExport>[1],
): Promise<void> {
  const about = await aboutExport(context, questions);
  if (about === null) return;
  const texts = await runJob(context, { label: 'table.work.save', lane: null }, ({ signal }) =>
    inSlices(
      parts(out, (rows) => csvRows(rows, plain)),
      signal,
    ),
  );
  const head = writeCsv({ columns: out.columns.map(({ title }) => title), rows: [] }, plain);
  const name = [context.chart.title, title].filter((part) => part !== '').join(' ');
  const suggestedName = fileNameFor(name, 'csv');
  const saved = await context.backend.call('table.save', { suggestedName, text: head + texts.join(''), about });
  if (saved !== null) done(context, 'table.notices.saved', { name: saved.name });
}

export const openTable: Action = {
  id: 'openTable',
  label: 'table.labels.open',
  shortcuts: ['Mod+B'],
  isEnabled: ({ chart, view }) => chart.entityCount > 0 || view.getState().drawer === 'table',
  run: ({ view }) => view.setState({ drawer: view.getState().drawer === 'table' ? null : 'table' }),
};

// The chart as a table: its rows and columns, which rows a look at them leaves, and in which order. All of it is work in
// slices (generators that pause often), because 100,000 rows take longer than a frame.
import { fold } from '../../shared/fieldTest';
import type { Translator } from '../../shared/messages';
import { textOf, type Value } from '../../shared/value';
import type { Chart } from './Chart';
import { sortedInSlices } from './mergeSort';
import { bundleTable, entityTable, linkTable } from './tableColumns';
import { compareKeys, keyOfValue, type SortKey } from './valueOrder';

export const tableKinds = ['entities', 'links', 'bundles'] as const;
export type TableKind = (typeof tableKinds)[number];

export interface TableColumn {
  /** The same in every language and on every chart. */
  readonly id: string;
  readonly title: string;
  /** Numbers stand at the right. */
  readonly isNumeric: boolean;
  /** Until the analyst chooses otherwise. */
  readonly isShownAtFirst: boolean;
  /** Types that have it; null for every type. */
  readonly types: ReadonlySet<string> | null;
  /** Exact, for sorting and for files; null for nothing. */
  value(row: number): Value;
  /** As people read it, with units. */
  text(row: number): string;
}

/** Rows by their number, from 0, in the order of the chart. */
export interface TableRows {
  readonly kind: TableKind;
  readonly count: number;
  readonly columns: readonly TableColumn[];
  /** Types of the rows, most rows first. */
  readonly types: readonly { readonly type: string; readonly count: number }[];
  /** Of the entity, link or bundle. */
  idAt(row: number): string;
  typeAt(row: number): string;
  /** Neither hidden by hand nor stopped by a filter. */
  isShownAt(row: number): boolean;
  /** Merged into another row's entity, which is counted for both. */
  isWithinAt(row: number): boolean;
  /** Everything that the row says, folded, cell by cell on lines of its own. */
  searchTextAt(row: number): string;
}

export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface TableQuery {
  /** Some cell contains it, folded as search folds it; '' for all rows. */
  readonly text: string;
  /** Null for every type. */
  readonly type: string | null;
  readonly isOnlyShown: boolean;
  /** The first decides; the next where it leaves a tie. Columns that are not there are passed over. */
  readonly sorting: readonly TableSort[];
}

/** The rows and columns of the chart as it is now; they do not follow later changes. */
export function* tableRows(chart: Chart, kind: TableKind, translator: Translator): Generator<void, TableRows> {
  if (kind === 'entities') return yield* entityTable(chart, translator);
  return kind === 'links' ? yield* linkTable(chart, translator) : yield* bundleTable(chart, translator);
}

/** So many rows between two pauses. */
const rowsPerStep = 256;

/** Numbers of the rows that the query leaves, in its order; rows that are equal keep the order of the chart. */
export function* orderedRows(
  rows: TableRows,
  query: TableQuery,
  language: Translator['language'],
): Generator<void, Uint32Array> {
  const found = yield* foundRows(rows, query);
  const keys: { readonly of: readonly SortKey[]; readonly isDescending: boolean }[] = [];
  for (const { column, isDescending } of query.sorting) {
    const sorted = rows.columns.find(({ id }) => id === column);
    if (sorted === undefined) continue;
    const of: SortKey[] = [];
    for (const row of found) {
      of[row] = keyOfValue(blankToNull(sorted.value(row)));
      if (row % rowsPerStep === 0) yield;
    }
    keys.push({ of, isDescending });
  }
  if (keys.length === 0) return found;
  // In numbers by what they are worth: `Phone 9` before `Phone 10`. Chinese is sorted by its sound.
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  return yield* sortedInSlices(found, (a, b) => {
    for (const { of, isDescending } of keys) {
      const [one, other] = [of[a], of[b]];
      const order = one === undefined || other === undefined ? 0 : compareKeys(one, other, isDescending, compare);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function blankToNull(value: Value): Value {
  return value === '' ? null : value;
}

function* foundRows(rows: TableRows, { text, type, isOnlyShown }: TableQuery): Generator<void, Uint32Array> {
  const needle = fold(text.trim());
  const found = new Uint32Array(rows.count);
  let count = 0;
  for (let row = 0; row < rows.count; row += 1) {
    if (row % rowsPerStep === 0) yield;
    if (type !== null && rows.typeAt(row) !== type) continue;
    if (isOnlyShown && !rows.isShownAt(row)) continue;
    if (needle !== '' && !rows.searchTextAt(row).includes(needle)) continue;
    found[count] = row;
    count += 1;
  }
  return found.slice(0, count);
}

/** How many letters the widest cell of each column has, over these rows; a Chinese character counts as two. */
export function* widestCells(
  columns: readonly TableColumn[],
  order: Uint32Array,
): Generator<void, ReadonlyMap<string, number>> {
  const widest = new Map<string, number>();
  for (const column of columns) {
    let most = 0;
    for (const [at, row] of order.entries()) {
      if (at % rowsPerStep === 0) yield;
      const text = column.text(row);
      // Cheap first: nothing shorter than half the widest can be wider.
      if (text.length * 2 > most) most = Math.max(most, lettersIn(text));
    }
    widest.set(column.id, most);
  }
  return widest;
}

export function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters += text.charCodeAt(at) >= 0x2e80 ? 1.9 : 1;
  return letters;
}

/** What a cell says in a file. */
export function plainCell(column: TableColumn, row: number): string {
  return textOf(column.value(row));
}

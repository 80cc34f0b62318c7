// What the first rows of a file tell about the table in it: its columns, what they hold, and what could become of them.
import { mostLookRows, type LookColumn, type LookRow, type TableLook } from '../contracts/import';
import { namesByPlace, namesFromHeader } from './columnNames';
import { findHeader, findSkipRows } from './findShape';
import { guessColumn } from './guessColumn';
import type { Mapping, MappingText } from './Mapping';
import { recogniseMapping, suggestMapping } from './suggest';

type Rows = readonly (readonly string[])[];

interface LookInput {
  /** The file's name without its extension, for the suggested mapping. */
  readonly name: string;
  /** The first rows of the file, the very first included. */
  readonly rows: Rows;
  /** What was asked for, with what was found of encoding, delimiter and sheet. */
  readonly text: MappingText;
  /** True: also the number of rows above the table is looked for. */
  readonly isSkipFound: boolean;
  readonly kept: readonly Mapping[];
}

type RowsTold = Pick<TableLook, 'text' | 'columns' | 'rows' | 'suggested' | 'recognised'>;

export function lookAtRows({ name, rows, text, isSkipFound, kept }: LookInput): RowsTold {
  const skipRows = isSkipFound ? findSkipRows(rows) : text.skipRows;
  const below = rows.slice(skipRows);
  const hasHeader = text.hasHeader ?? findHeader(below);
  const found = { ...text, skipRows, hasHeader };
  const data = hasHeader ? below.slice(1) : below;
  const firstRow = skipRows + (hasHeader ? 2 : 1);
  const columns = tableColumns(below, hasHeader).map((column, at) => describe(column, at, data));
  const named = columns.map((column) => ({ name: column.name, kind: column.kind, dateFormat: column.dateFormat }));
  return {
    text: found,
    columns,
    rows: firstRows(data, firstRow),
    suggested: suggestMapping(name, named, found),
    recognised: recogniseMapping(named, kept, found),
  };
}

/** The names of a table's columns from its first row, or by their places when that is data already. */
export function tableColumns(below: Rows, hasHeader: boolean): readonly string[] {
  const [first = []] = below;
  if (hasHeader) return namesFromHeader(withoutEmptyEnd(first));
  return namesByPlace(
    below.slice(0, mostLookRows).reduce((most, row) => Math.max(most, withoutEmptyEnd(row).length), 0),
  );
}

/** A separator at the end of each row makes no column. */
function withoutEmptyEnd(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex((cell) => cell.trim() !== '');
  return row.slice(0, last + 1);
}

function describe(name: string, at: number, data: Rows): LookColumn {
  const values = data.filter(isFilled).map((row) => row[at] ?? '');
  const filled = values.filter((value) => value.trim() !== '');
  return {
    name,
    ...guessColumn(name, filled),
    examples: [...new Set(filled)].slice(0, 5).map((value) => value.slice(0, 200)),
    emptyCount: values.length - filled.length,
  };
}

function firstRows(data: Rows, firstRow: number): readonly LookRow[] {
  return data
    .map((cells, at) => ({ row: firstRow + at, cells: cells.map((cell) => cell.slice(0, 500)) }))
    .filter(({ cells }) => isFilled(cells))
    .slice(0, mostLookRows);
}

export function isFilled(row: readonly string[]): boolean {
  for (const cell of row) if (cell !== '' && cell.trim() !== '') return true;
  return false;
}

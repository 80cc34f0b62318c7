// One table on its way through a mapping: finds its header, hands each row below it to the mapper, and counts.
import { isFilled, tableColumns } from './lookAtRows';
import { neededColumns, type Mapping } from './Mapping';
import type { Problem } from './Problem';
import { RowMapper, type RowSink } from './RowMapper';
import type { RowBatch } from './TextRows';

export interface TableSink extends RowSink {
  /** Before each row that is handed over. */
  begin(row: number): void;
  problem(problem: Problem): void;
}

export class MappedTable {
  private mapper: RowMapper | null = null;
  /** Rows handed over, blank ones not counted. */
  rows = 0;
  missing: readonly string[] = [];

  /** `hasHeader` is known by now: the mapping says it, or the first rows do. */
  constructor(
    private readonly mapping: Mapping,
    private readonly hasHeader: boolean,
    private readonly isWorkbook: boolean,
    private readonly sink: TableSink,
  ) {}

  /** False when no row of this table can be read: columns are missing. */
  take({ firstRow, rows }: RowBatch): boolean {
    let at = 0;
    if (this.mapper === null) {
      at = this.takeHeader(firstRow, rows);
      if (this.mapper === null) return this.missing.length === 0;
    }
    for (; at < rows.length; at += 1) this.takeRow(this.mapper, rows[at] ?? [], firstRow + at);
    return true;
  }

  /** The place in the batch from which rows are data. */
  private takeHeader(firstRow: number, rows: RowBatch['rows']): number {
    const start = this.mapping.text.skipRows + 1;
    const at = start - firstRow;
    if (at >= rows.length) return rows.length;
    const columns = tableColumns(rows.slice(Math.max(0, at), at + 60), this.hasHeader);
    this.missing = neededColumns(this.mapping).filter((name) => !columns.includes(name));
    if (this.missing.length === 0) this.mapper = new RowMapper(this.mapping, columns, this.isWorkbook);
    return Math.max(0, at) + (this.hasHeader ? 1 : 0);
  }

  private takeRow(mapper: RowMapper, cells: readonly string[], row: number): void {
    if (!isFilled(cells)) return;
    this.rows += 1;
    this.sink.begin(row);
    const problem = mapper.map(cells, row, this.sink);
    if (problem !== null) this.sink.problem(problem);
  }
}

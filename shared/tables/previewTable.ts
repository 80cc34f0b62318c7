// What a mapping makes of the first rows: the entities and links that would be in the case, and the rows that would not.
import { captionOf } from '../catalogue';
import {
  mostPreviewEntities,
  mostPreviewLinks,
  mostPreviewProblems,
  type PreviewLink,
  type PreviewReply,
} from '../contracts/import';
import type { Fields } from '../value';
import { EntityBook } from './EntityBook';
import type { Mapping } from './Mapping';
import { MappedTable, type TableSink } from './MappedTable';
import type { Problem } from './Problem';
import type { RowBatch } from './TextRows';

/** So many rows are read for it; problems further down show when it runs. */
const mostRows = 5000;

/** Links that lead to entities beyond those shown are left out. `isWhole` of the reply is whether the batches ended. */
export function previewTable(
  mapping: Mapping,
  hasHeader: boolean,
  isWorkbook: boolean,
  batches: Iterable<RowBatch>,
): PreviewReply {
  const sink = new PreviewSink();
  const table = new MappedTable(mapping, hasHeader, isWorkbook, sink);
  let isWhole = true;
  for (const batch of batches) {
    const most = Math.max(0, mostRows + mapping.text.skipRows - batch.firstRow + 1);
    isWhole = batch.rows.length <= most;
    if (!table.take({ firstRow: batch.firstRow, rows: batch.rows.slice(0, most) }) || !isWhole) break;
  }
  return {
    entities: sink.book
      .all()
      .slice(0, mostPreviewEntities)
      .map(({ type, key, fields, row }) => ({ type, key, caption: captionOf(type, fields, key), fields, row })),
    links: sink.links,
    rows: table.rows,
    isWhole,
    problems: sink.problems,
    problemCount: sink.problemCount,
    missingColumns: table.missing,
  };
}

class PreviewSink implements TableSink {
  readonly book = new EntityBook(true, () => undefined);
  readonly links: PreviewLink[] = [];
  readonly problems: Problem[] = [];
  problemCount = 0;
  private row = 0;

  begin(row: number): void {
    this.row = row;
  }

  problem(problem: Problem): void {
    this.problemCount += 1;
    if (this.problems.length < mostPreviewProblems) this.problems.push(problem);
  }

  entity(type: string, key: string, fields: Fields): number {
    return this.book.refOf(type, key, fields, this.row, 0);
  }

  link(type: string, from: number, to: number, fields: Fields): void {
    const isShown = from < mostPreviewEntities && to < mostPreviewEntities;
    if (isShown && this.links.length < mostPreviewLinks) this.links.push({ type, from, to, fields, row: this.row });
  }
}

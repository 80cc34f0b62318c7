// Reads tables by a mapping, row by row, for whoever makes a case of them.
import type { CaseSink } from '../../../../shared/caseRows';
import { mostRefusedRows, type FileProblem } from '../../../../shared/contracts/import';
import { refusal } from '../../../../shared/formats/ImportFormat';
import { EntityBook, type BookedEntity } from '../../../../shared/tables/EntityBook';
import type { Mapping } from '../../../../shared/tables/Mapping';
import { MappedTable, type TableSink } from '../../../../shared/tables/MappedTable';
import type { Problem } from '../../../../shared/tables/Problem';
import type { Fields } from '../../../../shared/value';
import type { TablesJob } from '../messages';
import { hasHeaderOf, openTable, type OpenTable } from './openTable';

/** What came of the reading. */
export interface TablesTold {
  /** Rows that are not blank. */
  readonly rows: number;
  readonly refused: number;
  readonly problems: readonly FileProblem[];
  readonly conflicts: number;
  /** Rows have problems where none is accepted: no case is to be made. */
  readonly isRefused: boolean;
}

/** Throws as `openTable`; IMPORT_REFUSED when a table lacks a column or no table has a row. `tick` throws when it is to stop. */
export function readTables({ files, mapping, onProblem }: TablesJob, sink: CaseSink, tick: () => number): TablesTold {
  const tables = files.map((file) => openTable(file, mapping.text));
  return new TablesReading(mapping, tables, tick).fill(sink, onProblem === 'refuse');
}

class TablesReading {
  private readonly headers: readonly boolean[];
  private readonly problems: FileProblem[] = [];
  private refused = 0;

  constructor(
    private readonly mapping: Mapping,
    private readonly tables: readonly OpenTable[],
    private readonly tick: () => number,
  ) {
    this.headers = tables.map(hasHeaderOf);
  }

  /**
   * Where the table says something of its entities they are all gathered first, because what a later row adds belongs to
   * an entity that is written before its links; else each is written when it is first named, in one reading.
   */
  fill(sink: CaseSink, isRefusing: boolean): TablesTold {
    const saysMore = this.mapping.entities.some(({ fields }) => fields.length > 0);
    const write = (entity: BookedEntity): void => sink.entity(entity);
    const book = new EntityBook(saysMore, saysMore ? () => undefined : write);
    const gathering = new Reading(book, saysMore ? null : sink, (problem) => this.note(problem));
    const rows = this.read(gathering);
    const { refused, problems } = this;
    const told = { rows, refused, problems, conflicts: book.conflicts, isRefused: isRefusing && refused > 0 };
    if (told.isRefused) return told;
    if (rows === 0) throw refusal(this.tables[0]?.fileName ?? '', 1, 'noTable');
    if (!saysMore) return told;
    for (const entity of book.all()) sink.entity(entity);
    this.read(new Reading(new KnownBook(book), sink, () => undefined));
    return told;
  }

  private note(problem: FileProblem): void {
    this.refused += 1;
    if (this.problems.length < mostRefusedRows) this.problems.push(problem);
  }

  /** All tables in turn; the number of rows that are not blank. */
  private read(reading: Reading): number {
    let rows = 0;
    for (const [at, table] of this.tables.entries()) {
      reading.open(at, table.fileName);
      const mapped = new MappedTable(this.mapping, this.headers[at] ?? true, table.isWorkbook, reading);
      for (const batch of table.batches()) {
        this.tick();
        if (!mapped.take(batch)) break;
      }
      const [missing] = mapped.missing;
      if (missing !== undefined)
        throw refusal(table.fileName, this.mapping.text.skipRows + 1, 'missingColumn', { column: missing });
      rows += mapped.rows;
    }
    return rows;
  }
}

interface Book {
  refOf(type: string, key: string, fields: Fields, row: number, file: number): number;
}

/** In the second reading every entity is known, and nothing more is said of it. */
class KnownBook implements Book {
  constructor(private readonly book: EntityBook) {}

  refOf(type: string, key: string): number {
    return this.book.known(type, key);
  }
}

/** One reading of all tables: entities to the book, links to the case. */
class Reading implements TableSink {
  private row = 0;
  private file = 0;
  private fileName = '';

  /** Without a sink links are only counted on. */
  constructor(
    private readonly book: Book,
    private readonly sink: CaseSink | null,
    private readonly onProblem: (problem: FileProblem) => void,
  ) {}

  open(file: number, fileName: string): void {
    this.file = file;
    this.fileName = fileName;
  }

  begin(row: number): void {
    this.row = row;
  }

  problem(problem: Problem): void {
    this.onProblem({ ...problem, file: this.fileName });
  }

  entity(type: string, key: string, fields: Fields): number {
    return this.book.refOf(type, key, fields, this.row, this.file);
  }

  link(type: string, from: number, to: number, fields: Fields): void {
    this.sink?.link({ type, from, to, fields, row: this.row, file: this.file });
  }
}

// The analyst's work goes along when data joins a case: charts and results of analyses, whose entities and links are told by new
// ids; frozen snapshots and named documents word for word, because what is frozen never changes (they are compared by business keys).
import type { Sqlite, SqlValue } from './sqlite';
import { resultKind } from './workDocuments';
import { WorkFile } from './WorkFile';

const workTableNames = ['work_charts', 'work_blocks', 'work_snapshots', 'work_documents'] as const;

/** Rows of the tables of work, by table; columns in their order. */
export type CarriedWork = ReadonlyMap<string, readonly (readonly SqlValue[])[]>;

/** All of one moment, whoever has the case open. Throws as `WorkFile` does. */
export function workIn(file: string): CarriedWork {
  const work = WorkFile.open(file);
  try {
    return work.read<CarriedWork>(rowsOf, new Map());
  } finally {
    work.close();
  }
}

function rowsOf(database: Sqlite): CarriedWork {
  return new Map(
    workTableNames.map((name) => [name, database.all(`SELECT * FROM ${name}`).map((row) => Object.values(row))]),
  );
}

/**
 * Into a case that is being written. Its entities begin with those of the case that the work comes from, in the same order: so
 * only the mark in front of the row's number changes.
 */
export function putWork(database: Sqlite, work: CarriedWork, from: string): void {
  const [mark] = database.all<{ value: string }>("SELECT value FROM meta WHERE name = 'fingerprint'");
  const renewed = renewer(from.slice(0, 6), (mark?.value ?? '').slice(0, 6));
  for (const [name, rows] of work) {
    for (const row of rows) {
      const values = isFrozen(name, row)
        ? row
        : row.map((value) => (typeof value === 'string' ? renewed(value) : value));
      database.run(`INSERT INTO ${name} VALUES (${values.map(() => '?').join(', ')})`, values);
    }
  }
}

/** A result of an analysis stands among the documents, and names entities and links as a chart does. */
function isFrozen(table: string, [kind]: readonly SqlValue[]): boolean {
  return table === 'work_snapshots' || (table === 'work_documents' && kind !== resultKind);
}

/** Ids stand between quotation marks wherever they stand in a chart: `"1x2y3ze17"`. */
export function renewer(before: string, after: string): (text: string) => string {
  const id = new RegExp(`"${before.replaceAll('-', '\\-')}(?=[el][1-9]\\d*\\\\?")`, 'g');
  return (text) => text.replace(id, `"${after}`);
}

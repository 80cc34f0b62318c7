// The embedded database as the rest of this folder sees it: rows as typed objects, statements always finalized.
// The package is CommonJS whose names Node cannot see, hence the default import.
import sqlite from 'node-sqlite3-wasm';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlParams = readonly SqlValue[] | { readonly [name: string]: SqlValue };
type Row = Readonly<Record<string, SqlValue>>;

interface Prepared {
  run(values: SqlValue[]): void;
  finalize(): void;
}

export class Sqlite {
  private readonly database: InstanceType<typeof sqlite.Database>;

  /** Throws when the file cannot be opened; a missing one is made unless `readOnly`. */
  constructor(path: string, options: { readonly readOnly: boolean }) {
    this.database = new sqlite.Database(path, options);
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  run(sql: string, params: SqlParams = []): void {
    this.database.run(sql, asBound(params));
  }

  /** Rows as the statement's columns name them; the caller vouches for their types, which its SQL fixes. */
  all<T extends object = Row>(sql: string, params: SqlParams = []): readonly T[] {
    return this.database.all(sql, asBound(params)) as T[];
  }

  /** One row at a time, for scans whose rows are not worth keeping; may be left before the end. */
  *each<T extends object = Row>(sql: string, params: SqlParams = []): Generator<T> {
    const statement = this.database.prepare(sql);
    try {
      for (const row of statement.iterate(asBound(params))) yield row as T;
    } finally {
      if (!statement.isFinalized) statement.finalize();
    }
  }

  get<T extends object = Row>(sql: string, params: SqlParams = []): T | null {
    return this.database.get(sql, asBound(params)) as T | null;
  }

  /** One statement for many rows; `finalize` it. */
  prepare(sql: string): Prepared {
    const statement = this.database.prepare(sql);
    return {
      run: (values) => void statement.run(values),
      finalize() {
        try {
          if (!statement.isFinalized) statement.finalize();
        } catch {
          // It repeats the error of the last run, which was thrown already.
        }
      },
    };
  }

  define(name: string, work: () => number): void {
    this.database.function(name, work);
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }
}

/** True for errors of the database itself, and for the traps that hostile pages can spring in its WebAssembly. */
export function isSqliteError(error: unknown): error is Error {
  return error instanceof sqlite.SQLite3Error || (error instanceof Error && error.name === 'RuntimeError');
}

function asBound(params: SqlParams): SqlValue[] | Record<string, SqlValue> {
  return Array.isArray(params) ? [...(params as readonly SqlValue[])] : { ...(params as Record<string, SqlValue>) };
}

// Writes a case file from rows: all or nothing. Blocks its thread until done, so the app runs it in a worker.
import path from 'node:path';
import type { CaseSink } from '../../../shared/caseRows';
import { AppError } from '../../../shared/errors';
import { isHeld } from './caseLock';
import { replaceWhole, replaceWholeLater } from './pendingFile';
import { RowWriter, type CaseMeta, type CaseTotals, type Watch } from './RowWriter';
import { applicationId, formatVersion, tables } from './schema';
import { Sqlite } from './sqlite';
import { workTables } from './workTables';

// Larger than SQLite's default: a search reads a whole table through.
const pageSize = 8192;
const cacheKib = 64 * 1024;

type Last = (database: Sqlite) => void;

/**
 * Hands a sink to `fill` and puts what it took in the place of `file`; `last` may add to the case before it is whole. CASE_LOCKED
 * when somebody keeps work in that case.
 */
export function writeCase(
  file: string,
  meta: CaseMeta,
  fill: (sink: CaseSink) => void,
  watch: Watch,
  last: Last = () => undefined,
): CaseTotals {
  refuseHeld(file);
  return replaceWhole(file, (pending) => {
    const writing = new Writing(pending, meta, watch);
    try {
      fill(writing.rows);
      return writing.finish(last);
    } finally {
      writing.close();
    }
  });
}

/** As `writeCase`, of rows that another thread reads. */
export function writeCaseLater(
  file: string,
  meta: CaseMeta,
  fill: (rows: RowWriter) => Promise<void>,
  watch: Watch,
): Promise<CaseTotals> {
  refuseHeld(file);
  return replaceWholeLater(file, async (pending) => {
    const writing = new Writing(pending, meta, watch);
    try {
      await fill(writing.rows);
      return writing.finish(() => undefined);
    } finally {
      writing.close();
    }
  });
}

function refuseHeld(file: string): void {
  if (isHeld(file)) throw new AppError('CASE_LOCKED', { file: path.basename(file) });
}

/** One case on its way into a file of its own. Nothing is journalled: a file that is not finished is thrown away. */
class Writing {
  private readonly database;
  readonly rows: RowWriter;

  constructor(
    pending: string,
    meta: CaseMeta,
    private readonly watch: Watch,
  ) {
    const database = new Sqlite(pending, { readOnly: false });
    this.database = database;
    try {
      database.exec(`
        PRAGMA page_size = ${pageSize}; PRAGMA auto_vacuum = 0; PRAGMA application_id = ${applicationId};
        PRAGMA user_version = ${formatVersion}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        PRAGMA cache_size = -${cacheKib};
        BEGIN;`);
      database.exec(tables + workTables);
      database.exec('CREATE TEMP TABLE texts (entity INTEGER PRIMARY KEY, key TEXT, caption TEXT, text TEXT)');
      database.define('tick', watch.tick);
      this.rows = new RowWriter(database, meta, watch);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  finish(last: Last): CaseTotals {
    const totals = this.rows.finish();
    last(this.database);
    this.database.exec('COMMIT');
    this.watch.tick();
    return totals;
  }

  /** In any case. */
  close(): void {
    try {
      this.rows.close();
    } finally {
      this.database.close();
    }
  }
}

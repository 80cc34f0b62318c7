// Writes a case file from rows: all or nothing. Blocks its thread until done, so the app runs it in a worker.
import path from 'node:path';
import type { CaseSink } from '../../../shared/caseRows';
import { AppError } from '../../../shared/errors';
import { isHeld } from './caseLock';
import { replaceWhole } from './pendingFile';
import { RowWriter, type CaseMeta, type CaseTotals, type Watch } from './RowWriter';
import { applicationId, formatVersion, tables } from './schema';
import { Sqlite } from './sqlite';
import { workTables } from './workTables';

// Larger than SQLite's default: a search reads a whole table through.
const pageSize = 8192;
const cacheKib = 64 * 1024;

/**
 * Hands a sink to `fill` and puts what it took in the place of `file`; `last` may add to the case before it is whole. CASE_LOCKED
 * when somebody keeps work in that case.
 */
export function writeCase(
  file: string,
  meta: CaseMeta,
  fill: (sink: CaseSink) => void,
  watch: Watch,
  last: (database: Sqlite) => void = () => undefined,
): CaseTotals {
  if (isHeld(file)) throw new AppError('CASE_LOCKED', { file: path.basename(file) });
  return replaceWhole(file, (pending) => {
    const totals = writeInto(pending, meta, { fill, last }, watch);
    watch.tick();
    return totals;
  });
}

/** Nothing is journalled: a file that is not finished is thrown away. */
function writeInto(
  pending: string,
  meta: CaseMeta,
  { fill, last }: { readonly fill: (sink: CaseSink) => void; readonly last: (database: Sqlite) => void },
  watch: Watch,
): CaseTotals {
  const database = new Sqlite(pending, { readOnly: false });
  try {
    database.exec(`
      PRAGMA page_size = ${pageSize}; PRAGMA auto_vacuum = 0; PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${formatVersion}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      PRAGMA cache_size = -${cacheKib};
      BEGIN;`);
    database.exec(tables + workTables);
    database.exec('CREATE TEMP TABLE texts (entity INTEGER PRIMARY KEY, key TEXT, caption TEXT, text TEXT)');
    database.define('tick', watch.tick);
    const writer = new RowWriter(database, meta, watch);
    try {
      fill(writer);
      const totals = writer.finish();
      last(database);
      database.exec('COMMIT');
      return totals;
    } finally {
      writer.close();
    }
  } finally {
    database.close();
  }
}

// Opens a case file for reading and distrusts it: the header first, by plain reads, then the tables, then what they
// say of the case. Nothing on the disk is changed.
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors';
import type { FileOrigin } from '../../../shared/graph';
import { noLooks } from '../../../shared/looks';
import type { LinkTypeCount, SourceDescription, TypeCount } from '../../../shared/questions';
import type { SourceIdentity } from '../answers';
import { noDatabase } from '../noDatabase';
import { caseIds, type CaseIds } from './caseIds';
import { applicationId, formatVersion, indexes, scratchTables, searchIndexes, tables } from './schema';
import { isSqliteError, Sqlite } from './sqlite';

/** An open case: its database and the little that is kept of it in memory. */
export interface OpenCase {
  readonly database: Sqlite;
  /** File name without folder, for messages. */
  readonly fileName: string;
  readonly identity: SourceIdentity;
  readonly description: SourceDescription;
  readonly ids: CaseIds;
  readonly entityTypes: TypeNames;
  readonly linkTypes: TypeNames;
  /** By the id that rows carry. */
  readonly files: ReadonlyMap<number, FileOrigin>;
}

interface TypeNames {
  readonly nameOf: ReadonlyMap<number, string>;
  readonly idOf: ReadonlyMap<string, number>;
}

const cacheKib = 16 * 1024;
const words = z.array(z.string());
const metaSchema = z.object({
  title: z.string(),
  generator: z.string(),
  fingerprint: z.string().regex(/^[\w-]{6,}$/),
  entities: z.coerce.number().int().min(0),
  links: z.coerce.number().int().min(0),
  opening: z.string(),
});

/** Throws FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_CASE, CASE_NEWER or CASE_DAMAGED. */
export function openCase(file: string, tick: () => number): OpenCase {
  const fileName = path.basename(file);
  checkHeader(file, fileName);
  let database: Sqlite | null = null;
  try {
    database = new Sqlite(file, { readOnly: true });
    database.exec(`PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -${cacheKib};`);
    checkTables(database);
    const opened = readDescription(database, fileName);
    database.exec(scratchTables);
    // Called once per row of a long scan, it stops a question that nobody waits for any more.
    database.define('tick', tick);
    return opened;
  } catch (error) {
    database?.close();
    throw asDamage(error, fileName);
  }
}

/** What went wrong in the database as people are told it; an AppError stays what it is. */
export function asDamage(error: unknown, fileName: string): unknown {
  if (error instanceof Error && /disk I\/O error/.test(error.message)) {
    return new AppError('FILE_UNREADABLE', { file: fileName }, { cause: error });
  }
  // A RangeError is a value nested without end.
  const kinds = [z.ZodError, SyntaxError, RangeError];
  const isDamage = isSqliteError(error) || kinds.some((kind) => error instanceof kind);
  return isDamage ? new AppError('CASE_DAMAGED', { file: fileName }, { cause: error }) : error;
}

function checkHeader(file: string, fileName: string): void {
  const { header, size } = readHeader(file, fileName);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new AppError('NOT_A_CASE', { file: fileName });
  }
  if (header.readUInt32BE(68) !== applicationId) throw new AppError('NOT_A_CASE', { file: fileName });
  const version = header.readUInt32BE(60);
  if (version > formatVersion) throw new AppError('CASE_NEWER', { file: fileName, version });
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  const isWhole = version === formatVersion && size === pageSize * header.readUInt32BE(28);
  if (!isWhole) throw new AppError('CASE_DAMAGED', { file: fileName });
}

function readHeader(file: string, fileName: string): { readonly header: Buffer; readonly size: number } {
  let handle: number | null = null;
  try {
    handle = fs.openSync(file, 'r');
    const status = fs.fstatSync(handle);
    if (!status.isFile()) throw new AppError('NOT_A_CASE', { file: fileName });
    const header = Buffer.alloc(100);
    const read = fs.readSync(handle, header, 0, 100, 0);
    return { header: header.subarray(0, read), size: status.size };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isMissing =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw new AppError(isMissing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', { file: fileName }, { cause: error });
  } finally {
    if (handle !== null) fs.closeSync(handle);
  }
}

/** A hostile file could put a view or a trigger where a table is expected: the definitions must be ours, word for word. */
function checkTables(database: Sqlite): void {
  const found = database.all<{ type: string; name: string; sql: string | null }>(
    'SELECT type, name, sql FROM sqlite_schema',
  );
  // The search index keeps plain tables of its own, which a later SQLite may word differently.
  const isOfSearch = (one: { readonly type: string; readonly name: string }) =>
    one.type === 'table' && /^trigrams_/.test(one.name);
  const ours = found.filter((one) => !isOfSearch(one)).flatMap(({ sql }) => sql ?? []);
  const expected = (tables + indexes + searchIndexes).split(';').map((statement) => statement.trim());
  const isSame = JSON.stringify(ours.sort()) === JSON.stringify(expected.filter((one) => one !== '').sort());
  if (!isSame) throw new SyntaxError('tables of another kind');
}

function readDescription(database: Sqlite, fileName: string): OpenCase {
  const pairs = database.all<{ name: string; value: string }>('SELECT name, value FROM meta');
  const meta = metaSchema.parse(Object.fromEntries(pairs.map(({ name, value }) => [name, value])));
  const entityTypes = readTypes(database, 'entity_types');
  const linkTypes = readTypes(database, 'link_types');
  const files = database.all<{ id: number; name: string; sha256: string; imported_at: string }>('SELECT * FROM files');
  const identity = { kind: 'casefile', name: meta.title, version: `Skein case ${formatVersion}` } as const;
  return {
    database,
    fileName,
    identity,
    description: {
      ...identity,
      entityTypes: entityTypes.counts.map(({ type, count, fields }) => ({ type, count, fields })),
      linkTypes: linkTypes.counts,
      entities: meta.entities,
      links: meta.links,
      isEstimate: false,
      isReadOnly: true,
      looks: noLooks,
      ...noDatabase,
      opening: words.parse(JSON.parse(meta.opening)),
    },
    ids: caseIds(meta.fingerprint),
    entityTypes: entityTypes.names,
    linkTypes: linkTypes.names,
    files: new Map(files.map(({ id, name, sha256, imported_at: importedAt }) => [id, { name, sha256, importedAt }])),
  };
}

interface TypeRow {
  readonly id: number;
  readonly name: string;
  readonly count: number;
  readonly fields: string;
  readonly from_types?: string;
  readonly to_types?: string;
}

function readTypes(database: Sqlite, table: 'entity_types' | 'link_types') {
  const rows = database.all<TypeRow>(`SELECT * FROM ${table} ORDER BY name`);
  const listOf = (text: string | undefined) => words.parse(JSON.parse(text ?? '[]'));
  const counts: readonly (TypeCount & LinkTypeCount)[] = rows.map((row) => ({
    type: row.name,
    count: row.count,
    fields: listOf(row.fields),
    from: listOf(row.from_types),
    to: listOf(row.to_types),
  }));
  const names: TypeNames = {
    nameOf: new Map(rows.map(({ id, name }) => [id, name])),
    idOf: new Map(rows.map(({ id, name }) => [name, id])),
  };
  return { counts, names };
}

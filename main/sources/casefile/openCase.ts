// Opens a case file for reading its facts and distrusts it: the header first, by plain reads, then the tables, then what
// they say of the case. Nothing on the disk is changed.
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors';
import type { FileOrigin } from '../../../shared/graph';
import { noLooks } from '../../../shared/looks';
import type { LinkTypeCount, SourceDescription, TypeCount } from '../../../shared/questions';
import type { SourceIdentity } from '../answers';
import { noDatabase } from '../noDatabase';
import { isNewer, readCaseHeader } from './caseHeader';
import { caseIds, type CaseIds } from './caseIds';
import { checkTables } from './checkTables';
import { formatVersion, scratchTables } from './schema';
import { isSqliteError, Sqlite } from './sqlite';

/** An open case: its database and the little that is kept of it in memory. */
export interface OpenCase {
  readonly database: Sqlite;
  /** File name without folder, for messages. */
  readonly fileName: string;
  readonly identity: SourceIdentity;
  readonly description: SourceDescription;
  readonly ids: CaseIds;
  /** Of all its rows. */
  readonly fingerprint: string;
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

/**
 * Throws FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_CASE or CASE_DAMAGED; CASE_NEWER for a newer case whose facts are not as
 * this version knows them.
 */
export function openCase(file: string, tick: () => number): OpenCase {
  const fileName = path.basename(file);
  const header = readCaseHeader(file);
  const { version } = header;
  let database: Sqlite | null = null;
  try {
    database = new Sqlite(file, { readOnly: true });
    database.exec(`PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -${cacheKib};`);
    if (isNewer(header)) checkNewer(database, fileName, version);
    else checkTables(database, version === formatVersion ? 'current' : 'older');
    const opened = readDescription(database, fileName, version);
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

/** CASE_NEWER where a newer Skein keeps facts in another way. */
function checkNewer(database: Sqlite, fileName: string, version: number): void {
  try {
    checkTables(database, 'newer');
  } catch (error) {
    throw new AppError('CASE_NEWER', { file: fileName, version }, { cause: error });
  }
}

function readDescription(database: Sqlite, fileName: string, version: number): OpenCase {
  const pairs = database.all<{ name: string; value: string }>('SELECT name, value FROM meta');
  const meta = metaSchema.parse(Object.fromEntries(pairs.map(({ name, value }) => [name, value])));
  const entityTypes = readTypes(database, 'entity_types');
  const linkTypes = readTypes(database, 'link_types');
  const files = database.all<{ id: number; name: string; sha256: string; imported_at: string }>('SELECT * FROM files');
  const identity = { kind: 'casefile', name: meta.title, version: `Skein case ${version}` } as const;
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
      fingerprint: meta.fingerprint,
      isEstimate: false,
      isReadOnly: true,
      looks: noLooks,
      ...noDatabase,
      opening: words.parse(JSON.parse(meta.opening)),
    },
    ids: caseIds(meta.fingerprint),
    fingerprint: meta.fingerprint,
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

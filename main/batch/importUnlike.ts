// Files of different kinds that become one case: each becomes a case of its own first (tables by the mapping that fits them),
// then all of them one, in which what has the same type and key is the same. Of a case that stands first the work comes along.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import type { FileProblem } from '../../shared/contracts/import';
import type { Mapping } from '../../shared/tables/Mapping';
import { pathAddress } from '../cases/pathAddress';
import type { ImportSummary } from '../../shared/formats';
import type { Combined, CombineJob } from '../sources/casefile/messages';
import type { TableWork } from '../sources/casefile/tables/tableWork';
import type { Call } from '../sources/GraphSource';

export interface UnlikeFile {
  readonly file: string;
  /** Null for a case, and for a file that says itself what is an entity and what a link. */
  readonly mapping: Mapping | null;
}

interface Part {
  readonly path: string;
  readonly rows: number;
  readonly refused: number;
  readonly problems: readonly FileProblem[];
}

export interface Together {
  readonly entities: number;
  readonly links: number;
  /** Rows of tables that are not blank. */
  readonly rows: number;
  readonly refused: number;
  readonly problems: readonly FileProblem[];
  readonly joined: number;
  readonly conflicts: number;
  readonly repeated: number;
}

export interface TogetherWanted {
  readonly out: string;
  readonly onProblem: 'keep' | 'refuse';
}

interface Parts {
  readonly tables: TableWork;
  importFile(file: string, out: string, call: Call): Promise<ImportSummary>;
  combineCases(job: CombineJob, call: Call): Promise<Combined>;
}

/** The one mapping of files that are all tables alike, which become a case at once; null for any others. */
export function commonMapping(files: readonly UnlikeFile[]): Mapping | null {
  const mapping = files[0]?.mapping ?? null;
  const isAlike = files.every((one) => JSON.stringify(one.mapping) === JSON.stringify(mapping));
  return isAlike ? mapping : null;
}

/** All or nothing: when it rejects, `out` is as it was. ROWS_REFUSED where rows with problems refuse a whole file. */
export async function importUnlike(
  files: readonly UnlikeFile[],
  { out, onProblem }: TogetherWanted,
  parts: Parts,
  call: Call,
): Promise<Together> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'skein-import-'));
  try {
    const made: Part[] = [];
    for (const [nth, one] of files.entries()) {
      made.push(await partOf(one, path.join(folder, `${nth}.skein`), onProblem, parts, call));
    }
    const cases = made.map((part) => part.path);
    const [first] = files;
    const isCarrying = first !== undefined && pathAddress(first.file).kind === 'case';
    const job = { cases, out, title: path.parse(out).name, isCarrying };
    const together = await parts.combineCases(job, call);
    const refused = made.reduce((sum, part) => sum + part.refused, 0);
    const rows = made.reduce((sum, part) => sum + part.rows, 0);
    return { ...together, rows, refused, problems: made.flatMap(({ problems }) => problems) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function partOf(
  { file, mapping }: UnlikeFile,
  out: string,
  onProblem: 'keep' | 'refuse',
  { tables, importFile }: Parts,
  call: Call,
): Promise<Part> {
  if (pathAddress(file).kind === 'case') return { path: file, rows: 0, refused: 0, problems: [] };
  if (mapping === null)
    return { path: out, rows: 0, refused: (await importFile(file, out, call)).refused, problems: [] };
  const { isMade, rows, refused, problems } = await tables.run({ files: [file], mapping, onProblem, out }, call);
  if (isMade) return { path: out, rows, refused, problems };
  const { file: name = '', row = 0 } = problems[0] ?? {};
  throw new AppError('ROWS_REFUSED', { count: refused, file: name, row });
}

// `verify FILE`: whether a log, the log of a case, or an export with its manifest is what was written; names the first line or
// file that is not.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { auditTailSchema } from '../../shared/audit/line';
import { AppError } from '../../shared/errors';
import { toFileError } from '../cases/fileErrors';
import { exportedFile, manifestOf, manifestSchema, readSums, sumsOf, type Manifest } from '../exports/manifest';
import { readLine, sha256, verifyChain, type Link, type LogPart } from './chain';
import { keptTail, logFolder, markIn, markOf, readParts } from './logFiles';

export interface Verified {
  readonly verified: 'log' | 'case' | 'export' | 'snapshot';
  /** Lines of the log; null when it does not lie on this machine. */
  readonly lines: number | null;
  /** Files whose sums are right. */
  readonly files: readonly string[];
}

/** Rejects with AUDIT_BROKEN, EXPORT_CHANGED, NO_MANIFEST, NO_RECORD, or as files that cannot be read do. */
export async function verifyFile(file: string, userData: string): Promise<Verified> {
  const lower = file.toLowerCase();
  if (lower.endsWith('.jsonl') && !(await hasManifest(file))) return verifyLog(file);
  if (lower.endsWith('.skein')) {
    const mark = markOf({ kind: 'case', path: file });
    return { verified: 'case', lines: await wholeLines(logFolder(userData), mark, []), files: [] };
  }
  if (await hasManifest(exportedFile(file))) return verifyExport(exportedFile(file), userData);
  return verifySnapshot(file, userData);
}

async function verifyLog(file: string): Promise<Verified> {
  await read(file);
  const lines = await wholeLines(path.dirname(path.resolve(file)), markIn(file), []);
  return { verified: 'log', lines, files: [] };
}

/** How many lines the log has; AUDIT_BROKEN where it breaks, NO_RECORD when there is none although there should be. */
async function wholeLines(folder: string, mark: string, tails: readonly Link[]): Promise<number> {
  const parts = await readParts(folder, mark);
  const kept = await keptTail(folder, mark);
  if (parts.length === 0) throw new AppError('NO_RECORD', { file: `${mark}.jsonl` });
  return checked(parts, [...tails, ...(kept === null ? [] : [kept])]);
}

function checked(parts: readonly LogPart[], kept: readonly Link[]): number {
  const verdict = verifyChain(parts, kept);
  if (verdict.isWhole) return verdict.lines;
  const { file, line, breach } = verdict;
  throw new AppError('AUDIT_BROKEN', { file, line, breach });
}

async function verifyExport(file: string, userData: string): Promise<Verified> {
  const folder = path.dirname(file);
  const sums = readSums((await read(sumsOf(file))).toString('utf8'));
  if (sums === null || sums.length < 2) throw new AppError('EXPORT_CHANGED', { file: path.basename(sumsOf(file)) });
  for (const { name, sha256: wanted } of sums) {
    if (sha256(await read(path.join(folder, path.basename(name)))) !== wanted) {
      throw new AppError('EXPORT_CHANGED', { file: name });
    }
  }
  const manifest = readManifest(await read(manifestOf(file)), file);
  const listed = new Map(sums.map(({ name, sha256: sum }) => [name, sum]));
  for (const { name, sha256: wanted } of manifest.files) {
    if (listed.get(name) !== wanted) throw new AppError('EXPORT_CHANGED', { file: name });
  }
  const lines = await linesBehind(manifest, userData);
  return { verified: 'export', lines, files: sums.map(({ name }) => name) };
}

/** Sums that were made anew fit each other; the record of work knows the right ones. */
async function linesBehind({ audit, files }: Manifest, userData: string): Promise<number | null> {
  const folder = logFolder(userData);
  const parts = await readParts(folder, path.basename(audit.log));
  if (parts.length === 0) return null;
  const lines = await wholeLines(folder, audit.log, [audit]);
  const told = parts
    .flatMap(({ text }) => text.split('\n'))
    .map(readLine)
    .find((line) => line?.seq === audit.seq);
  const [first] = files;
  if (first !== undefined && told?.parameters['sha256'] !== first.sha256) {
    throw new AppError('EXPORT_CHANGED', { file: first.name });
  }
  return lines;
}

/** A snapshot that holds the tail of the log it was saved after. */
async function verifySnapshot(file: string, userData: string): Promise<Verified> {
  const text = (await read(file)).toString('utf8');
  const tail = tailIn(text);
  if (tail === null) throw new AppError('NO_MANIFEST', { file: path.basename(file) });
  return { verified: 'snapshot', lines: await wholeLines(logFolder(userData), tail.log, [tail]), files: [] };
}

function tailIn(text: string) {
  try {
    const { audit } = JSON.parse(text) as { readonly audit?: unknown };
    return auditTailSchema.parse(audit);
  } catch {
    return null;
  }
}

function readManifest(bytes: Uint8Array, file: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new AppError('EXPORT_CHANGED', { file: path.basename(manifestOf(file)) }, { cause });
  }
}

async function hasManifest(file: string): Promise<boolean> {
  const found = await Promise.all(
    [manifestOf(file), sumsOf(file)].map((one) =>
      readFile(one).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw toFileError(error, file, 'read');
  }
}

// Where logs lie: `audit/MARK.jsonl` in the app's own folder, full parts beside it as `MARK.000000042.jsonl` (the number of
// their last line), and the tails in a folder of their own, so that a log that was cut short is found out.
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { auditTailSchema } from '../../shared/audit/line';
import { systemCode } from '../cases/fileErrors';
import { beforeAll, sha256, type Link, type LogPart } from './chain';

/** What a log is about; addresses of sources fit. */
export type Logged =
  | { readonly kind: 'sample' }
  | { readonly kind: 'none' }
  | { readonly kind: 'case' | 'snapshot'; readonly path: string }
  | { readonly kind: 'neo4j'; readonly uri: string; readonly database: string };

/** The same case or database always has the same log. A case that moves to another place begins a new one. */
export function markOf(about: Logged): string {
  if (about.kind === 'sample') return 'sample';
  if (about.kind === 'none') return 'skein';
  const place = about.kind === 'neo4j' ? `${about.uri.toLowerCase()} ${about.database}` : path.resolve(about.path);
  return `${about.kind}-${sha256(place).slice(0, 16)}`;
}

/** What people call it. */
export function nameOf(about: Logged): string {
  if (about.kind === 'neo4j') return about.database === '' ? about.uri : `${about.uri}/${about.database}`;
  if (about.kind === 'none') return '';
  return about.kind === 'sample' ? 'sample' : path.basename(about.path);
}

export const logFolder = (userData: string): string => path.join(userData, 'audit');
const tailFolder = (folder: string): string => path.join(path.dirname(folder), 'audit-tails');
export const logFile = (folder: string, mark: string): string => path.join(folder, `${mark}.jsonl`);
export const tailFile = (folder: string, mark: string): string => path.join(tailFolder(folder), `${mark}.json`);

export function partFile(folder: string, mark: string, lastSeq: number): string {
  return path.join(folder, `${mark}.${String(lastSeq).padStart(9, '0')}.jsonl`);
}

/** The mark in the name of a log's file or of one of its parts. */
export function markIn(file: string): string {
  return path.basename(file).replace(/(\.\d{9})?\.jsonl$/, '');
}

/** Names of the files of a log that are there, oldest first; the one that is written to stands last. */
export async function partNames(folder: string, mark: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.endsWith('.jsonl') && markIn(name) === mark);
  const main = `${mark}.jsonl`;
  return [...own.filter((name) => name !== main).sort(), ...own.filter((name) => name === main)];
}

export async function readParts(folder: string, mark: string): Promise<readonly LogPart[]> {
  const names = await partNames(folder, mark);
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })));
}

/** The tail that was kept outside the log; null when none was, or when it cannot be read. */
export async function keptTail(folder: string, mark: string): Promise<Link | null> {
  try {
    return auditTailSchema.parse(JSON.parse(await readFile(tailFile(folder, mark), 'utf8')));
  } catch {
    return null;
  }
}

/** Bytes; longer than any tail, so that each lies wholly over the one before. */
const tailSize = 256;

/**
 * Not flushed: the log itself is. After a loss of power the tail may be some lines behind, which is no breach, or be
 * gone. Written over the one before: some file systems flush a file that is emptied first, which takes longer than all the
 * rest of a line.
 */
export function keepTail(folder: string, mark: string, { seq, hash }: Link): void {
  const text = JSON.stringify({ log: mark, seq, hash });
  const handle = openSync(tailFile(folder, mark), constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    writeSync(handle, `${text.padEnd(tailSize - 1)}\n`, 0);
  } finally {
    closeSync(handle);
  }
}

/** The text of a file, '' when it is not there. */
export async function textOrNone(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return '';
    throw error;
  }
}

export function laterOf(one: Link | null, other: Link | null): Link {
  const [a, b] = [one ?? beforeAll, other ?? beforeAll];
  return b.seq > a.seq ? b : a;
}

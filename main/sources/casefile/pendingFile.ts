// Replaces a file as a whole or not at all: the new one is written beside it under a name of its own, synced, and
// moved into its place. Whatever goes wrong, the older file stays and no other file is left.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError, type ErrorCode } from '../../../shared/errors';
import { hostMark, isAlive } from './processMark';
import { isSqliteError } from './sqlite';

const suffix = '.skein-part';
const aMebibyte = 1024 * 1024;

/** `write` fills the file of the name it is given. Throws DISK_FULL, FILE_UNWRITABLE or CASE_LOCKED for what the disk refuses. */
export function replaceWhole<T>(file: string, write: (pending: string) => T): T {
  const pending = begun(file);
  try {
    const result = write(pending);
    putInPlace(pending, file);
    return result;
  } catch (error) {
    throw dropped(pending, file, error);
  }
}

/** As `replaceWhole`, for what is written as it comes in from elsewhere. */
export async function replaceWholeLater<T>(file: string, write: (pending: string) => Promise<T>): Promise<T> {
  const pending = begun(file);
  try {
    const result = await write(pending);
    putInPlace(pending, file);
    return result;
  } catch (error) {
    throw dropped(pending, file, error);
  }
}

function begun(file: string): string {
  const folder = path.dirname(file);
  removeLeftovers(folder);
  const owner = `${hostMark()}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const pending = path.join(folder, `.${path.basename(file)}.${owner}${suffix}`);
  try {
    // Made here first, so that what forbids writing is known by its code and not by SQLite's words.
    fs.closeSync(fs.openSync(pending, 'wx', 0o600));
    return pending;
  } catch (error) {
    throw dropped(pending, file, error);
  }
}

function putInPlace(pending: string, file: string): void {
  sync(pending, 'r+');
  fs.renameSync(pending, file);
  // Windows gives no handle on a folder to sync.
  if (process.platform !== 'win32') sync(path.dirname(file), 'r');
}

/** Takes the pending file away; what to throw for the error that made it useless. */
function dropped(pending: string, file: string, error: unknown): unknown {
  fs.rmSync(pending, { force: true });
  return asWriteError(error, file);
}

/** Takes away what a writer of that process, which was stopped, had begun to put in the place of `file`. */
export function removePending(file: string, pid: number = process.pid): void {
  const folder = path.dirname(file);
  const begin = `.${path.basename(file)}.${hostMark()}.${pid}.`;
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    if (!name.startsWith(begin)) continue;
    if (isPending(name)) fs.rmSync(path.join(folder, name), { force: true });
    // SQLite's lock, which whoever is stopped cannot give back.
    else if (name.endsWith(`${suffix}.lock`)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function isPending(file: string): boolean {
  return file.endsWith(suffix);
}

/** Files left by writers on this computer that were killed. */
function removeLeftovers(folder: string): void {
  let names: readonly string[];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return; // Writing says what is wrong with the folder.
  }
  for (const name of names.filter(isPending)) {
    const [, host, pid] = /\.([0-9a-f]{8})\.(\d+)\.[0-9a-z]+\.skein-part$/.exec(name) ?? [];
    if (host === hostMark() && !isAlive(Number(pid))) fs.rmSync(path.join(folder, name), { force: true });
  }
}

function sync(target: string, flags: 'r' | 'r+'): void {
  const handle = fs.openSync(target, flags);
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** What the disk or SQLite refused when `file` was written, as people are told it. */
export function asWriteError(error: unknown, file: string): unknown {
  const code = writeErrorCode(error, file);
  return code === null ? error : new AppError(code, { file: path.basename(file) }, { cause: error });
}

/** Null for what is no refusal of the disk. */
function writeErrorCode(error: unknown, file: string): ErrorCode | null {
  if (isSqliteError(error)) return sqliteErrorCode(error, file);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'DISK_FULL';
  // Windows refuses to replace a file that another process has open.
  return process.platform === 'win32' && (code === 'EBUSY' || code === 'EPERM') ? 'CASE_LOCKED' : 'FILE_UNWRITABLE';
}

/** SQLite tells that the disk failed and not why. */
function sqliteErrorCode(error: Error, file: string): ErrorCode | null {
  if (!/disk is full|disk I\/O error|unable to open|Could not open/.test(error.message)) return null;
  return freeBytes(path.dirname(file)) < aMebibyte ? 'DISK_FULL' : 'FILE_UNWRITABLE';
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.MAX_SAFE_INTEGER;
  }
}

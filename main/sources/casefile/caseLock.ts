// One writer for a case: a folder `FILE.lock` beside it, as the database's own library makes it, with one file in it whose
// name says who holds it. Each step is one that the file system does whole or not at all, and a mark is removed by its own
// name only, so that whoever breaks the lock of a dead writer never breaks that of the next.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootedAt, hostMark, isAlive, startMark } from './processMark';
import { removeEmptyFolder } from './quietLocks';

export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  /** ISO 8601 UTC. */
  readonly since: string;
}

export type LockTaken =
  | { readonly isMine: true; readonly mark: string }
  /** `by` is null when the mark does not say who it is. */
  | { readonly isMine: false; readonly by: LockHolder | null };

/** Tries before it gives up: each found a lock that was gone a moment later. */
const mostTries = 50;
/** The clock may have been set since the mark was made. */
const slackMs = 60_000;

/** Takes the lock, from a dead writer too. Throws what the system says where the folder cannot be written. */
export function lockCase(file: string): LockTaken {
  const folder = lockFolder(file);
  removeLeftovers(file);
  const mark = [hostMark(), process.pid, startMark(process.pid), randomBytes(4).toString('hex')].join('.');
  const made = path.join(path.dirname(folder), `.${path.basename(file)}.${mark}.skein-lock`);
  fs.mkdirSync(made, { mode: 0o700 });
  try {
    const holder: LockHolder = { host: os.hostname(), pid: process.pid, since: new Date().toISOString() };
    fs.writeFileSync(path.join(made, mark), JSON.stringify(holder), { mode: 0o600 });
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (hasMoved(made, folder)) return { isMine: true, mark };
      const held = holderOf(folder);
      if (held !== 'nobody') return { isMine: false, by: held };
    }
    return { isMine: false, by: null };
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}

/** Gives the lock back; harmless when it is not held with this mark. */
export function unlockCase(file: string, mark: string): void {
  fs.rmSync(path.join(lockFolder(file), mark), { force: true });
  removeEmpty(lockFolder(file));
}

/** Whether a living Skein, this one too, has the case open for writing. */
export function isHeld(file: string): boolean {
  const folder = lockFolder(file);
  return namesIn(folder).some((mark) => !isLeft(mark, readHolder(path.join(folder, mark))));
}

function lockFolder(file: string): string {
  return `${path.resolve(file)}.lock`;
}

/** False when there is a lock with somebody's mark in it. */
function hasMoved(made: string, folder: string): boolean {
  try {
    fs.renameSync(made, folder);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(codeOf(error)) && fs.existsSync(folder)) return false;
    // Its holder let go between the two.
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; a dead one's mark is taken away. */
function holderOf(folder: string): LockHolder | null | 'nobody' {
  for (const mark of namesIn(folder)) {
    const holder = readHolder(path.join(folder, mark));
    if (!isLeft(mark, holder)) return holder;
    fs.rmSync(path.join(folder, mark), { force: true });
  }
  removeEmpty(folder);
  return 'nobody';
}

/** Whether its owner is gone for certain. Of another computer that is never known. */
function isLeft(mark: string, holder: LockHolder | null): boolean {
  const [host, pid, started] = mark.split('.');
  if (host !== hostMark()) return false;
  if (!isAlive(Number(pid))) return true;
  if (started !== '' && started !== startMark(Number(pid))) return true;
  return holder !== null && Date.parse(holder.since) < bootedAt() - slackMs;
}

function readHolder(file: string): LockHolder | null {
  try {
    const { host, pid, since } = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<LockHolder>;
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof since !== 'string') return null;
    return { host: host.slice(0, 100), pid, since };
  } catch {
    return null;
  }
}

/** Folders that were killed on their way to become the lock. */
function removeLeftovers(file: string): void {
  const folder = path.dirname(path.resolve(file));
  const [start, end] = [`.${path.basename(file)}.`, '.skein-lock'];
  for (const name of namesIn(folder)) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue;
    const mark = name.slice(start.length, -end.length);
    if (isLeft(mark, null)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** Fails where somebody's mark is in it by now, and then it is his. */
function removeEmpty(folder: string): void {
  try {
    removeEmptyFolder(folder);
  } catch {
    return;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

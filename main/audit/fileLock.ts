// A lock between programs that write to one log: a window and a command may work on the same case at the same time. Taking
// and leaving it is not put off: see AuditLog.
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { readFile, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../cases/saveAtomic';
import { systemCode } from '../cases/fileErrors';

const retryMs = 4;
/** A log is locked for one append, which takes milliseconds. */
const patienceMs = 10_000;

/** Runs `work` while no other program holds the lock; that of a program that is gone is taken away. Rejects when it cannot be had. */
export async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const untilMs = performance.now() + patienceMs;
  while (!take(file)) {
    if (performance.now() > untilMs) throw new Error('locked');
    if (!(await dropStale(file))) await wait(retryMs);
  }
  try {
    return await work();
  } finally {
    leave(file);
  }
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    try {
      writeSync(handle, String(process.pid));
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function leave(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Taken away by somebody who thought us gone.
  }
}

/** True when a lock was there whose owner is gone. */
async function dropStale(file: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(file, 'utf8'));
    // Without a number yet its owner is about to write it, unless it was killed in between.
    const isDead = owner > 0 ? !isRunning(owner) : Date.now() - (await stat(file)).mtimeMs > patienceMs / 5;
    if (!isDead) return false;
    // Renamed first, so that of two that find it stale only one takes it away.
    const aside = `${file}.${process.pid}`;
    await rename(file, aside);
    await unlink(aside);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}

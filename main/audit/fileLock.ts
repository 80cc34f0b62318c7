// A lock between programs that write to one log: a window and a command may work on the same case at the same time.
import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../cases/saveAtomic';
import { systemCode } from '../cases/fileErrors';

const retryMs = 4;
/** A log is locked for one append, which takes milliseconds. */
const patienceMs = 10_000;

/** Runs `work` while no other program holds the lock; that of a program that is gone is taken away. Rejects when it cannot be had. */
export async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const untilMs = performance.now() + patienceMs;
  while (!(await take(file))) {
    if (performance.now() > untilMs) throw new Error('locked');
    if (!(await dropStale(file))) await wait(retryMs);
  }
  try {
    return await work();
  } finally {
    await unlink(file).catch(() => undefined);
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(String(process.pid));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
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

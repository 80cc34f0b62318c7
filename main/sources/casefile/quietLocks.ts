// Keeps SQLite's lock folders off the disk. node-sqlite3-wasm locks with a folder beside the file, readers too: it
// would write next to evidence, keep a second Skein out, fail in a read-only folder, and stay behind after a kill.
// Readers need no lock: facts never change. The one who writes work holds the lock of `caseLock.ts`, that very folder,
// for as long as the case is open.
import fs from 'node:fs';

const { accessSync, mkdirSync, rmdirSync } = fs;
const notThere = Object.assign(new Error('ENOENT'), { code: 'ENOENT' });

/**
 * From now on SQLite makes, removes and finds no folder `FILE.lock` in this thread. A worker has its own copy of `node:fs`,
 * so nothing outside the thread that calls this is touched.
 */
export function quietLocks(): void {
  const isLock = (target: unknown) => typeof target === 'string' && target.endsWith('.lock');
  Object.assign(fs, {
    accessSync: (...call: Parameters<typeof accessSync>) => {
      // Else SQLite would take a journal that a killed writer left for that of a living one, and not put back what it holds.
      if (isLock(call[0]) || (areJournalsHidden && isJournal(call[0]))) throw notThere;
      accessSync(...call);
    },
    mkdirSync: (...call: Parameters<typeof mkdirSync>) => (isLock(call[0]) ? undefined : mkdirSync(...call)),
    rmdirSync: (...call: Parameters<typeof rmdirSync>) => (isLock(call[0]) ? undefined : rmdirSync(...call)),
  });
}

let areJournalsHidden = false;

/** From now on SQLite sees no journal in this thread, which only reads: it may not put one back, and what is in it is no fact. */
export function hideJournals(): void {
  areJournalsHidden = true;
}

function isJournal(target: unknown): boolean {
  return typeof target === 'string' && target.endsWith('-journal');
}

/** Removes an empty folder as the system does, whatever its name. */
export function removeEmptyFolder(folder: string): void {
  rmdirSync(folder);
}

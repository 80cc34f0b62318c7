// Keeps SQLite's lock folders off the disk. node-sqlite3-wasm locks with a folder beside the file, readers too: it
// would write next to evidence, keep a second Skein out, fail in a read-only folder, and stay behind after a kill.
// A case needs no lock: it is written under a name nobody else knows and moved into place, never changed there.
import fs from 'node:fs';

/**
 * From now on this thread makes and removes no folder `FILE.lock`. A worker has its own copy of `node:fs`, so nothing
 * outside the thread that calls this is touched.
 */
export function quietLocks(): void {
  const { mkdirSync, rmdirSync } = fs;
  const isLock = (target: unknown) => typeof target === 'string' && target.endsWith('.lock');
  Object.assign(fs, {
    mkdirSync: (...call: Parameters<typeof mkdirSync>) => (isLock(call[0]) ? undefined : mkdirSync(...call)),
    rmdirSync: (...call: Parameters<typeof rmdirSync>) => (isLock(call[0]) ? undefined : rmdirSync(...call)),
  });
}

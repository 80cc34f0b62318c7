// Saving that is whole or absent: a temporary file beside the target, flushed, renamed over it, and the folder
// flushed too. A plain write left one file in five corrupt when the program was killed in the middle.
import { open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { systemCode, toFileError } from './fileErrors';

/** Whole, or in pieces as they come. */
type FileContent = Uint8Array | string | AsyncIterable<string | Uint8Array>;

/** The calls to the disk, so that tests can let each one fail in turn. */
export interface Disk {
  open(file: string, flags: string, mode?: number): Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  rename(from: string, to: string): Promise<void>;
  unlink(file: string): Promise<void>;
}

const temporary = /^\.skein-(\d+)-\d+\.tmp$/;
/** Left by a killed program; younger ones may belong to a Skein on another machine that shares the folder. */
const staleAfterMs = 10 * 60 * 1000;
let saves = 0;

/** Writes `content` to `file`, readable by this user alone. On failure (DISK_FULL, FILE_UNWRITABLE) an older file is unharmed and nothing is left behind. */
export async function saveAtomic(
  file: string,
  content: FileContent,
  disk: Disk = { open, rename, unlink },
): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  saves += 1;
  const temp = path.join(folder, `.skein-${process.pid}-${saves}.tmp`);
  try {
    // A folder that may be written but not listed is no reason to refuse the save.
    await sweep(folder).catch(() => undefined);
    await writeFlushed(temp, content, disk);
    await disk.rename(temp, path.resolve(file));
    await flushFolder(folder, disk);
  } catch (error) {
    await disk.unlink(temp).catch(() => undefined);
    throw toFileError(error, file, 'write');
  }
}

async function writeFlushed(file: string, content: FileContent, disk: Disk): Promise<void> {
  const handle = await disk.open(file, 'wx', 0o600);
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    // Each goes on where the one before it ended.
    for await (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flushFolder(folder: string, disk: Disk): Promise<void> {
  // Windows cannot open a folder and flushes its entries by itself.
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot flush a folder; the file itself is flushed and in place.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(systemCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** Removes what a killed save left in this folder: it holds case data under a name nobody looks at. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(temporary.exec(name)?.[1] ?? process.pid);
    if (pid === process.pid || isRunning(pid)) continue;
    const left = path.join(folder, name);
    const age =
      Date.now() -
      (await stat(left)
        .then(({ mtimeMs }) => mtimeMs)
        .catch(() => Infinity));
    if (age > staleAfterMs) await unlink(left).catch(() => undefined);
  }
}

/** Whether a process of that number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

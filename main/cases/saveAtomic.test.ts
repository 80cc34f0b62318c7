import { mkdtemp, open, readdir, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveAtomic, type Disk } from './saveAtomic';

let folder = '';
let target = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-save-'));
  target = path.join(folder, 'chart.json');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The real disk, of which the call number `at` fails with `code`. */
function failingDisk(at: number, code: string): Disk & { readonly calls: () => number } {
  let calls = 0;
  const step = (): void => {
    calls += 1;
    if (calls === at) throw Object.assign(new Error(code), { code });
  };
  return {
    calls: () => calls,
    open: async (file, flags, mode) => {
      step();
      const handle = await open(file, flags, mode);
      return {
        writeFile: async (content) => {
          step();
          await handle.writeFile(content);
        },
        sync: async () => {
          step();
          await handle.sync();
        },
        close: async () => {
          await handle.close();
          step();
        },
      };
    },
    rename: async (from, to) => {
      step();
      await rename(from, to);
    },
    unlink,
  };
}

describe('saveAtomic', () => {
  it('writes the whole content, for this user alone, and leaves nothing beside it', async () => {
    await saveAtomic(target, '陈伟');
    await saveAtomic(target, new Uint8Array([1, 2, 3]));
    expect(await readFile(target)).toEqual(Buffer.from([1, 2, 3]));
    expect(await readdir(folder)).toEqual(['chart.json']);
    expect((await stat(target)).mode & 0o777).toBe(0o600);
  });

  it('leaves an older file whole and no temporary one, whichever call to the disk fails', async () => {
    const whole = failingDisk(0, '');
    await saveAtomic(target, 'older', whole);
    const renameAt = 5;
    for (let at = 1; at <= whole.calls(); at += 1) {
      await saveAtomic(target, 'older');
      await expect(saveAtomic(target, 'newer', failingDisk(at, 'ENOSPC'))).rejects.toMatchObject({
        code: 'DISK_FULL',
        details: { file: 'chart.json' },
      });
      expect(await readFile(target, 'utf8')).toBe(at <= renameAt ? 'older' : 'newer');
      expect(await readdir(folder)).toEqual(['chart.json']);
    }
  });

  it('says which file could not be written, without its folder', async () => {
    await expect(saveAtomic(path.join(folder, 'none', 'x.png'), '')).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      details: { file: 'x.png' },
    });
    await expect(saveAtomic(target, 'x', failingDisk(1, 'EACCES'))).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
  });

  it('does not care that a folder cannot be flushed', async () => {
    await saveAtomic(target, 'x', failingDisk(7, 'EINVAL'));
    expect(await readFile(target, 'utf8')).toBe('x');
  });

  it('removes what a killed save left long ago, and only that', async () => {
    const names = {
      left: '.skein-999999999-1.tmp',
      young: '.skein-999999998-1.tmp',
      mine: `.skein-${process.pid}-99.tmp`,
    };
    for (const name of Object.values(names)) await writeFile(path.join(folder, name), 'case data');
    const longAgo = Date.now() / 1000 - 3600;
    for (const name of [names.left, names.mine]) await utimes(path.join(folder, name), longAgo, longAgo);
    await saveAtomic(target, 'x');
    expect(await readdir(folder)).toEqual([names.mine, names.young, 'chart.json'].sort());
  });
});

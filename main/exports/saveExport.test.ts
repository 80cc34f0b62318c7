// What lies beside an export proves it, with our own command and with sha256sum.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyFile } from '../audit/verify';
import { evidenceDesk } from '../evidenceDesk';
import { readSums, sumLine } from './manifest';
import { saveExport } from './saveExport';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const question = {
  kind: 'search',
  source: 'Lantern, 1',
  question: 'search',
  detail: '"陈"',
  at: '2026-05-09T08:00:00Z',
};
const about = { handling: 'SECRET', questions: [question] };
const own = () => path.join(folder, 'own');

async function exported(name = '图 1.svg'): Promise<string> {
  const file = path.join(folder, 'out', name);
  await rm(path.dirname(file), { recursive: true, force: true });
  const { mkdir } = await import('node:fs/promises');
  await mkdir(path.dirname(file), { recursive: true });
  await saveExport(file, '<svg/>', about, evidenceDesk(own(), 'en', '1.2.3').exports);
  return file;
}

describe('saveExport', () => {
  it('leaves a manifest that says what, who, when, from where and how to handle it', async () => {
    const file = await exported();
    const manifest = JSON.parse(await readFile(`${file}.manifest.json`, 'utf8')) as object;
    expect(manifest).toMatchObject({
      format: 'skein-manifest',
      app: 'Skein 1.2.3',
      handling: 'SECRET',
      questions: [question],
      files: [{ name: '图 1.svg', bytes: 6 }],
      audit: { log: 'skein', seq: 1 },
    });
    expect(await verifyFile(file, own())).toMatchObject({ verified: 'export', lines: 1 });
  });

  it.skipIf(process.platform === 'win32')('is checked by sha256sum alone', async () => {
    const file = await exported('odd \\ name.svg');
    const told = execFileSync('sha256sum', ['-c', `${path.basename(file)}.sha256`], { cwd: path.dirname(file) });
    expect(String(told).match(/OK/g)).toHaveLength(2);
  });

  it('fails with one flipped byte anywhere in any of its files', async () => {
    const file = await exported();
    for (const name of await readdir(path.dirname(file))) {
      const one = path.join(path.dirname(file), name);
      const bytes = await readFile(one);
      for (let at = 0; at < bytes.length; at += 7) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        await writeFile(one, flipped);
        await expect(verifyFile(file, own()), `${name} at ${at}`).rejects.toMatchObject({
          code: expect.stringMatching(/EXPORT_CHANGED|FILE_NOT_FOUND/) as string,
        });
      }
      await writeFile(one, bytes);
    }
    await verifyFile(file, own());
  });

  it('is told from files whose sums were made anew, by the record of work', async () => {
    const file = await exported();
    await saveExport(file, '<svg>forged</svg>', about, evidenceDesk(path.join(folder, 'other'), 'en', '1').exports);
    await expect(verifyFile(file, own())).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  });

  it('is refused without a handling code, and nothing is written', async () => {
    const file = path.join(folder, 'x.svg');
    const { exports } = evidenceDesk(own(), 'en', '1');
    await expect(saveExport(file, '', { handling: ' ', questions: [] }, exports)).rejects.toMatchObject({
      code: 'NO_HANDLING_CODE',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes nothing when the record of work cannot be written', async () => {
    await writeFile(own(), 'a file stands in the way');
    const saving = saveExport(path.join(folder, 'x.svg'), '', about, evidenceDesk(own(), 'en', '1').exports);
    await expect(saving).rejects.toMatchObject({ code: 'AUDIT_UNWRITABLE' });
    expect(await readdir(folder)).toEqual(['own']);
  });
});

describe('sums', () => {
  it('read back what was written, whatever the name', () => {
    const sha256 = 'a'.repeat(64);
    for (const name of ['a.svg', 'a\\b.svg', 'a\nb.svg', '陈 伟.svg', ' x']) {
      expect(readSums(sumLine(sha256, name))).toEqual([{ sha256, name }]);
    }
    expect(readSums('nonsense\n')).toBeNull();
  });
});

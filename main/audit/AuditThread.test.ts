// The thread of the logs: what it is given is on the disk when it answers, and one that fails keeps nobody waiting.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtForTests } from '../builtForTests';
import { AuditThread } from './AuditThread';
import { verifyChain } from './chain';
import { readParts } from './logFiles';
import { wordsForTests as words } from './wordsForTests';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-thread-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('AuditThread', () => {
  it('answers with the place of each line, in one chain for each mark', async () => {
    const { logs } = new AuditThread(await builtForTests('audit/logWorker.ts'));
    const audit = path.join(folder, 'audit');
    const marks = ['sample', 'case-1'];
    const tails = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => logs(audit, marks[nth % 2] ?? '').append(words(nth))),
    );
    expect(tails.map(({ log, seq }) => `${log} ${seq}`)).toEqual(
      Array.from({ length: 20 }, (_, nth) => `${marks[nth % 2]} ${Math.floor(nth / 2) + 1}`),
    );
    for (const mark of marks)
      expect(verifyChain(await readParts(audit, mark))).toMatchObject({ isWhole: true, lines: 10 });
  });

  it('says AUDIT_UNWRITABLE when the log cannot be written', async () => {
    const { logs } = new AuditThread(await builtForTests('audit/logWorker.ts'));
    const inTheWay = path.join(folder, 'file');
    await writeFile(inTheWay, '');
    await expect(logs(inTheWay, 'sample').append(words(1))).rejects.toMatchObject({ code: 'AUDIT_UNWRITABLE' });
    expect(await readFile(inTheWay, 'utf8')).toBe('');
  });

  it('says so too when the thread fails, and starts another for the next line', async () => {
    const failing = path.join(folder, 'failing.cjs');
    await writeFile(
      failing,
      "require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken'); });",
    );
    const { logs } = new AuditThread(failing);
    for (const nth of [1, 2])
      await expect(logs(folder, 'sample').append(words(nth))).rejects.toMatchObject({ code: 'AUDIT_UNWRITABLE' });
  });
});

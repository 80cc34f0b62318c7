// What opening distrusts: every kind of wrong file has its code, nothing on the disk changes, and nobody is kept out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neverAborted } from '../canonical';
import type { GraphSource } from '../GraphSource';
import { buildSuiteCase } from '../suiteCase';
import { temporaryFolder, writeRows } from './caseForTests';
import { CaseFileSource } from './CaseFileSource';
import { applicationId } from './schema';
import { Sqlite } from './sqlite';
import { workerForTests } from './workerForTests';

describe('opening a case file', () => {
  let worker: string;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let whole: string;
  beforeAll(async () => {
    worker = await workerForTests();
    folder = await temporaryFolder();
    whole = writeRows(folder.path, buildSuiteCase());
  });
  afterAll(() => folder.remove());

  const open = (file: string) => CaseFileSource.open(file, worker, neverAborted);
  const inFolder = (name: string) => path.join(folder.path, name);

  async function copyWith(name: string, change: (bytes: Buffer) => void): Promise<string> {
    const bytes = await readFile(whole);
    change(bytes);
    await writeFile(inFolder(name), bytes);
    return inFolder(name);
  }

  it('says that a missing file is missing', async () => {
    await expect(open(inFolder('none.skein'))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      details: { file: 'none.skein' },
    });
  });

  it('knows what is not a case: other files, an empty one, a folder, another database', async () => {
    await writeFile(inFolder('text.skein'), 'source,target\na,b\n'.repeat(100));
    await writeFile(inFolder('empty.skein'), '');
    await mkdir(inFolder('folder.skein'));
    const other = new Sqlite(inFolder('other.skein'), { readOnly: false });
    other.exec('CREATE TABLE t (a)');
    other.close();
    for (const name of ['text', 'empty', 'folder', 'other']) {
      await expect(open(inFolder(`${name}.skein`))).rejects.toMatchObject({ code: 'NOT_A_CASE' });
    }
  });

  it('opens a newer case whose facts it knows, whatever else is in it', async () => {
    const file = await copyWith('later.skein', (bytes) => bytes.writeUInt32BE(7, 60));
    const database = new Sqlite(file, { readOnly: false });
    database.exec('CREATE TABLE later (a)');
    database.close();
    const source = await open(file);
    expect(await source.describe(neverAborted)).toMatchObject({ version: 'Skein case 7' });
    await source.close();
  });

  it('names the format of a newer case that keeps facts in another way', async () => {
    const newer = await copyWith('newer.skein', (bytes) => bytes.writeUInt32BE(7, 60));
    const database = new Sqlite(newer, { readOnly: false });
    database.exec('ALTER TABLE entities ADD COLUMN later');
    database.close();
    await expect(open(newer)).rejects.toMatchObject({
      code: 'CASE_NEWER',
      details: { file: 'newer.skein', version: 7 },
    });
  });

  it('sees that a case was cut short', async () => {
    await copyFile(whole, inFolder('short.skein'));
    await truncate(inFolder('short.skein'), (await stat(whole)).size - 8192);
    await expect(open(inFolder('short.skein'))).rejects.toMatchObject({ code: 'CASE_DAMAGED' });
  });

  it('sees damage in the pages it reads at once', async () => {
    const damaged = await copyWith('damaged.skein', (bytes) => bytes.fill(0xa5, 100, 8192));
    await expect(open(damaged)).rejects.toMatchObject({ code: 'CASE_DAMAGED' });
  });

  it('sees damage in pages that only a question reads', async () => {
    const damaged = await copyWith('torn.skein', (bytes) => {
      for (let page = 8; page * 8192 < bytes.length; page += 1) bytes.fill(0xff, page * 8192, (page + 1) * 8192);
    });
    const outcome = open(damaged).then(async (source) => {
      const answers = await Promise.allSettled([
        source.search({ text: '138', types: null, limit: 50 }, neverAborted),
        source.search({ text: '伟', types: null, limit: 50 }, neverAborted),
      ]);
      await source.close();
      const failed = answers.find((one) => one.status === 'rejected');
      throw failed?.reason ?? new Error('no damage was seen');
    });
    await expect(outcome).rejects.toMatchObject({ code: 'CASE_DAMAGED' });
  });

  it('refuses tables that are not those of a case', async () => {
    const odd = inFolder('odd.skein');
    const database = new Sqlite(odd, { readOnly: false });
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1;
      CREATE VIEW meta AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS name, i AS value FROM n;`);
    database.close();
    await expect(open(odd)).rejects.toMatchObject({ code: 'CASE_DAMAGED' });
  });

  it('sees values that no case holds', async () => {
    const file = await copyWith('values.skein', () => undefined);
    const database = new Sqlite(file, { readOnly: false });
    database.run("UPDATE entities SET fields = ? WHERE key = 'S-0001'", ['{"name":{"t":"none"}}']);
    database.run("UPDATE entities SET caption = x'00ff' WHERE key = 'S-0002'");
    database.close();
    for (const text of ['S-0001', 'S-0002']) {
      const source = await open(file);
      const asked = source.search({ text, types: null, limit: 5 }, neverAborted);
      await expect(asked).rejects.toMatchObject({ code: 'CASE_DAMAGED', details: { file: 'values.skein' } });
      await source.close();
    }
  });

  it('survives any single page being garbage: an answer or the word that it is damaged', async () => {
    const pages = (await stat(whole)).size / 8192;
    const step = Math.ceil(pages / 12);
    for (let page = 0; page < pages; page += step) {
      const file = await copyWith('page.skein', (bytes) => {
        for (let at = 0; at < 8192; at += 1) bytes[page * 8192 + at] = (at * 131 + page * 7) % 256;
      });
      const outcome = await open(file).then(expandHub, codeOf);
      expect(['answer', 'nothing', 'CASE_DAMAGED', 'NOT_A_CASE']).toContain(outcome);
    }
  });

  it('changes nothing on the disk, and leaves nothing beside the file', async () => {
    const before = await stat(whole);
    const names = await readdir(folder.path);
    const source = await open(whole);
    await source.search({ text: '138', types: null, limit: 10 }, neverAborted);
    expect(await readdir(folder.path)).toEqual(names);
    await source.close();
    const after = await stat(whole);
    expect([after.size, after.mtimeMs, after.ino]).toEqual([before.size, before.mtimeMs, before.ino]);
    expect(await readdir(folder.path)).toEqual(names);
  });

  it('opens a case beside which a killed program left a lock', async () => {
    await mkdir(`${whole}.lock`);
    const source = await open(whole);
    expect((await source.describe(neverAborted)).entities).toBeGreaterThan(0);
    await source.close();
    expect(await readdir(folder.path)).toContain('case.skein.lock');
  });

  it('is not kept out by another process that has the case open, nor by one that was killed with it open', async () => {
    const script = `
      const { Worker } = require('node:worker_threads');
      const worker = new Worker(${JSON.stringify(worker)}, { workerData: { givenUp: new Int32Array(new SharedArrayBuffer(4096)), beats: new Int32Array(new SharedArrayBuffer(4)) } });
      worker.once('message', (message) => console.log(message.kind));
      worker.postMessage({ serial: 1, name: 'open', request: { file: ${JSON.stringify(whole)} } });`;
    const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(other.stdout, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('reply');
    await (await open(whole)).close();
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await open(whole)).close();
  });
});

/** Searches the hub and expands it: most of the tables and indexes are read on the way. */
async function expandHub(source: GraphSource): Promise<unknown> {
  try {
    const { subgraph } = await source.search({ text: '13900009999', types: null, limit: 1 }, neverAborted);
    const ids = subgraph.entities.map(({ id }) => id);
    if (ids.length === 0) return 'nothing';
    await source.expand({ ids, only: null, where: null, limit: 500, linkLimit: 5000, after: null }, neverAborted);
    return 'answer';
  } catch (error) {
    return codeOf(error);
  } finally {
    await source.close();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}

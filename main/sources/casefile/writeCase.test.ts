// Writing is all or nothing: whatever stops it, the older file stays and nothing else is left in the folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseSink } from '../../../shared/caseRows';
import type { FileOrigin } from '../../../shared/graph';
import { generateSample } from '../../../shared/sample/generateSample';
import { NamedSource, neverAborted } from '../canonical';
import { memoryOfRows } from '../memory/memoryOfRows';
import { buildSuiteCase, type CaseRows } from '../suiteCase';
import { temporaryFolder, writeRows } from './caseForTests';
import { CaseFileSource } from './CaseFileSource';
import { readCase } from './readCase';
import { inThread } from './inThread';
import { importForeign, makeSample } from './runCaseJob';
import { workerForTests } from './workerForTests';
import { writeCase } from './writeCase';

const nowhere: CaseSink = { entity: () => undefined, link: () => undefined };

describe('writing a case', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  const inFolder = (name: string) => path.join(folder.path, name);
  const meta = { title: 'case', opening: [], origin: null };
  const unwatched = { tick: () => 1, onProgress: () => undefined };

  it('writes the same bytes for the same rows', async () => {
    const first = await readFile(writeRows(folder.path, buildSuiteCase()));
    const second = await readFile(writeRows(folder.path, buildSuiteCase()));
    expect(second.equals(first)).toBe(true);
  });

  it('keeps the older file and leaves nothing when the rows stop half-way', async () => {
    await writeFile(inFolder('case.skein'), 'older');
    const stop = () =>
      writeCase(
        inFolder('case.skein'),
        meta,
        (sink) => {
          sink.entity({ ref: 0, type: 'Phone', key: '1', fields: {}, row: null });
          throw new RangeError('no more');
        },
        unwatched,
      );
    expect(stop).toThrow(RangeError);
    expect(await readdir(folder.path)).toEqual(['case.skein']);
    expect(await readFile(inFolder('case.skein'), 'utf8')).toBe('older');
  });

  it('refuses links whose ends were not written, and entities out of turn', async () => {
    const link = { type: 'CALLED', from: 0, to: 1, fields: {}, row: null };
    expect(() => writeCase(inFolder('a.skein'), meta, (sink) => sink.link(link), unwatched)).toThrow();
    const entity = { ref: 3, type: 'Phone', key: '', fields: {}, row: null };
    expect(() => writeCase(inFolder('a.skein'), meta, (sink) => sink.entity(entity), unwatched)).toThrow();
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('writes a case without anything in it', async () => {
    writeCase(inFolder('empty.skein'), meta, () => undefined, unwatched);
    const source = await CaseFileSource.open(inFolder('empty.skein'), await workerForTests(), neverAborted);
    expect(await source.describe(neverAborted)).toMatchObject({
      entities: 0,
      links: 0,
      entityTypes: [],
      linkTypes: [],
    });
    expect((await source.search({ text: 'any', types: null, limit: 1 }, neverAborted)).total).toBe(0);
    await source.close();
  });

  it('says where it may not write', async () => {
    await mkdir(inFolder('closed'));
    const missing = () => writeCase(inFolder('none/case.skein'), meta, () => undefined, unwatched);
    expect(missing).toThrow(expect.objectContaining({ code: 'FILE_UNWRITABLE' }));
    if (process.getuid?.() === 0) return; // Root may write anywhere.
    await chmod(inFolder('closed'), 0o500);
    const closed = () => writeCase(inFolder('closed/case.skein'), meta, () => undefined, unwatched);
    expect(closed).toThrow(expect.objectContaining({ code: 'FILE_UNWRITABLE' }));
  });

  it('keeps which row of which file said what', async () => {
    const origin: FileOrigin = { name: 'calls.csv', sha256: 'ab'.repeat(32), importedAt: '2026-05-09T00:00:00.000Z' };
    const rows = withRows(buildSuiteCase());
    const source = await CaseFileSource.open(
      writeRows(folder.path, rows, origin),
      await workerForTests(),
      neverAborted,
    );
    const asked = [['Suspect', 'S-0001']] as const;
    const told = await new NamedSource(source).expand(asked);
    expect(told).toEqual(await new NamedSource(memoryOfRows(rows, origin)).expand(asked));
    expect(told.files).toEqual({ [origin.sha256]: origin });
    await source.close();
  });

  it('knows ids of another case as unknown', async () => {
    const worker = await workerForTests();
    const suite = buildSuiteCase();
    const file = writeRows(folder.path, suite);
    const source = await CaseFileSource.open(file, worker, neverAborted);
    const id = await new NamedSource(source).idOf('Suspect', 'S-0001');
    await source.close();
    writeRows(folder.path, { ...suite, links: suite.links.slice(1) });
    const other = await CaseFileSource.open(file, worker, neverAborted);
    expect((await other.get({ ids: [id] }, neverAborted)).missing).toEqual([id]);
    await other.close();
  });

  it('gives everything back in batches, in the order of writing', async () => {
    const rows = buildSuiteCase();
    const reader = await readCase(writeRows(folder.path, rows), await workerForTests(), neverAborted);
    const entities = (await collected(reader.entities(100))).map(({ type, key, fields }) => ({ type, key, fields }));
    const links = (await collected(reader.links(1000))).map(({ type, fields }) => ({ type, fields }));
    expect(entities).toEqual(rows.entities.map(({ type, key, fields }) => ({ type, key, fields })));
    expect(links).toEqual(rows.links.map(({ type, fields }) => ({ type, fields })));
    expect(await collected(reader.links(1000, rows.links.length - 3))).toHaveLength(3);
    await reader.close();
  });

  describe('in its worker', () => {
    it('writes the sample and counts as it goes', async () => {
      const file = inFolder('sample.skein');
      const wrote = await makeSample(
        { job: 'sample', file, seed: 1, size: null },
        inThread(await workerForTests()),
        neverAborted,
      );
      const source = await CaseFileSource.open(file, await workerForTests(), neverAborted);
      const { entities, links, opening } = await source.describe(neverAborted);
      expect(wrote).toEqual({ entities, links, refused: 0, truth: generateSample({ seed: 1, size: 600 }, nowhere) });
      const found = await source.search({ text: opening[0] ?? '', types: null, limit: 1 }, neverAborted);
      expect(found.subgraph.entities[0]?.key).toBe(opening[0]);
      await source.close();
    });

    it('imports a file with its rows, its hash and its name', async () => {
      await writeFile(inFolder('calls.csv'), 'source,target,weight\nA,B,2\nB,C,1\n');
      const job = {
        job: 'import',
        file: inFolder('calls.skein'),
        from: inFolder('calls.csv'),
        title: 'calls',
        importedAt: '2026-05-09T00:00:00.000Z',
      } as const;
      expect(await importForeign(job, inThread(await workerForTests()), neverAborted)).toEqual({
        entities: 3,
        links: 2,
        refused: 0,
        truth: null,
      });
      const source = await CaseFileSource.open(job.file, await workerForTests(), neverAborted);
      const { subgraph } = await source.search({ text: 'B', types: null, limit: 1 }, neverAborted);
      expect(subgraph.entities[0]?.record?.row).toBe(2);
      expect(Object.values(subgraph.files)[0]).toMatchObject({ name: 'calls.csv', importedAt: job.importedAt });
      await source.close();
    });

    it('refuses a file that is no graph, and one that is not there, and leaves nothing', async () => {
      await writeFile(
        inFolder('bad.graphml'),
        '<graphml><graph><node id="a"/><edge source="a" target="b"/></graph></graphml>',
      );
      const job = {
        job: 'import',
        file: inFolder('out.skein'),
        title: 'x',
        importedAt: '2026-05-09T00:00:00.000Z',
      } as const;
      const worker = inThread(await workerForTests());
      const bad = importForeign({ ...job, from: inFolder('bad.graphml') }, worker, neverAborted);
      await expect(bad).rejects.toMatchObject({ code: 'IMPORT_REFUSED' });
      const missing = importForeign({ ...job, from: inFolder('none.csv') }, worker, neverAborted);
      await expect(missing).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
      expect(await readdir(folder.path)).toEqual(['bad.graphml']);
    });

    it('stops when it is cancelled and leaves nothing', async () => {
      const controller = new AbortController();
      const call = { signal: controller.signal, onProgress: () => controller.abort() };
      const file = inFolder('large.skein');
      const writing = makeSample(
        { job: 'sample', file, seed: 1, size: 20_000 },
        inThread(await workerForTests()),
        call,
      );
      await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(await readdir(folder.path)).toEqual([]);
    });

    it('clears up after a writer that was killed, and not after one that lives', async () => {
      const worker = await workerForTests();
      const script = `
        const { Worker } = require('node:worker_threads');
        const worker = new Worker(${JSON.stringify(worker)}, { workerData: { givenUp: new Int32Array(new SharedArrayBuffer(4096)), beats: new Int32Array(new SharedArrayBuffer(4)) } });
        worker.once('message', (message) => console.log(message.kind));
        const file = ${JSON.stringify(inFolder('case.skein'))};
        worker.postMessage({ serial: 1, name: 'write', request: { job: 'sample', file, seed: 1, size: 20000 } });`;
      const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(other.stdout, 'data');
      writeRows(folder.path, buildSuiteCase());
      expect(await readdir(folder.path)).toHaveLength(2);
      other.kill('SIGKILL');
      await once(other, 'exit');
      writeRows(folder.path, buildSuiteCase());
      expect(await readdir(folder.path)).toEqual(['case.skein']);
    });
  });
});

function withRows(rows: CaseRows): CaseRows {
  return {
    ...rows,
    entities: rows.entities.map((entity, index) => ({ ...entity, row: index % 3 === 0 ? null : index + 2 })),
    links: rows.links.map((link, index) => ({ ...link, row: index + 2 })),
  };
}

async function collected<T>(batches: AsyncGenerator<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

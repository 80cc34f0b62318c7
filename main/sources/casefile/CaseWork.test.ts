// What the analyst made is in the case, and the facts of the case do not notice.
import { readdir, writeFile, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentKinds, mostResultLength, mostResults } from '../../../shared/caseWork';
import { NamedSource, neverAborted } from '../canonical';
import { buildSuiteCase } from '../suiteCase';
import { temporaryFolder, writeRows } from './caseForTests';
import { CaseFileSource } from './CaseFileSource';
import { CaseWork } from './CaseWork';
import { combineCases } from './combineCases';
import type { GivenChart } from './messages';
import { Sqlite } from './sqlite';
import { workerForTests } from './workerForTests';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
let worker: string;
const open: CaseWork[] = [];

beforeAll(async () => {
  worker = await workerForTests();
}, 60_000);
beforeEach(async () => {
  folder = await temporaryFolder();
  file = writeRows(folder.path, buildSuiteCase());
});
afterEach(async () => {
  for (const work of open.splice(0)) await work.close();
  await folder.remove();
});

async function openWork(which = file): Promise<CaseWork> {
  const work = await CaseWork.open(which, worker);
  open.push(work);
  return work;
}

async function closed(work: CaseWork): Promise<void> {
  await work.close();
  open.splice(open.indexOf(work), 1);
}

function chart(id: string, text: GivenChart['text'], isWork = true): GivenChart {
  return { id, isWork, settings: `{"of":"${id}"}`, text };
}

const snapshot = {
  id: '5b0a6a0e-3c1c-4d4e-9d52-3d1f3f0a3c11',
  title: '陈伟',
  note: 'As of Monday',
  keptAt: '2026-05-09T00:00:00.000Z',
  entities: 2,
  links: 1,
  text: '{"any":"text 陈伟"}',
  thumbnail: new Uint8Array([1, 2, 3]),
};

describe('charts', () => {
  it('come back as they were kept, in the order of their tabs, when the case is opened again', async () => {
    const work = await openWork();
    expect(work.keeping).toBe('case');
    expect(await work.ask('charts', {})).toEqual([]);
    const second = chart('2', ['head', { nth: 3, text: 'c' }]);
    await work.ask('keepCharts', { charts: [chart('1', ['a', { nth: 1, text: 'b' }, 'z']), second] });
    await work.ask('keepCharts', { charts: [second, chart('1', ['A', 1, { nth: 2, text: 'y' }])] });
    await closed(work);
    const again = await openWork();
    expect(await again.ask('charts', {})).toEqual([
      { id: '2', settings: '{"of":"2"}', text: ['head', 'c'] },
      { id: '1', settings: '{"of":"1"}', text: ['A', 'b', 'y'] },
    ]);
    await again.ask('keepCharts', { charts: [chart('2', ['head', { nth: 1, text: 'c' }])] });
    await closed(again);
    expect(await (await openWork()).ask('charts', {})).toMatchObject([{ id: '2', text: ['head', 'c'] }]);
  });

  it('do not change a case that was only looked at, and then are kept whole', async () => {
    const before = await readFile(file);
    const work = await openWork();
    expect(await work.ask('keepCharts', { charts: [chart('1', ['a', { nth: 1, text: 'b' }], false)] })).toBe(false);
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await work.ask('keepCharts', { charts: [chart('1', null)] })).toBe(true);
    await closed(work);
    const again = await openWork();
    expect(await again.ask('charts', {})).toMatchObject([{ text: ['a', 'b'] }]);
    const kept = await readFile(file);
    await again.ask('keepCharts', { charts: [chart('1', ['a', { nth: 9, text: 'b' }])] });
    expect((await readFile(file)).equals(kept)).toBe(true);
  });

  it('write little when little has changed', async () => {
    const work = await openWork();
    const blocks = Array.from({ length: 400 }, (_, nth) => ({ nth, text: `${nth}`.repeat(2000) }));
    await work.ask('keepCharts', { charts: [chart('1', blocks)] });
    const { size } = await stat(file);
    for (let round = 0; round < 50; round += 1) {
      const text = blocks.map(({ nth }) => (nth === round ? { nth: 1000 + round, text: `${round} other` } : nth));
      await work.ask('keepCharts', { charts: [chart('1', text)] });
      blocks[round] = { nth: 1000 + round, text: `${round} other` };
    }
    expect((await stat(file)).size).toBeLessThan(size + 200_000);
  });

  it('are refused when a block is named that was never handed over, and what was kept stands', async () => {
    const work = await openWork();
    await work.ask('keepCharts', { charts: [chart('1', ['a', { nth: 1, text: 'b' }])] });
    await expect(work.ask('keepCharts', { charts: [chart('1', ['a', 7])] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await closed(work);
    expect(await (await openWork()).ask('charts', {})).toMatchObject([{ text: ['a', 'b'] }]);
  });
});

describe('snapshots and documents', () => {
  it('are listed, read, renamed and removed', async () => {
    const work = await openWork();
    const kept = await work.ask('keepSnapshot', snapshot);
    expect(kept).toMatchObject({ title: '陈伟', note: 'As of Monday', entities: 2, thumbnailBase64: 'AQID' });
    const renamed = await work.ask('renameSnapshot', { id: kept.id, title: 'Other', note: '' });
    await closed(work);
    const again = await openWork();
    expect(await again.ask('snapshots', {})).toEqual([renamed]);
    expect(await again.ask('readSnapshot', { id: kept.id })).toBe(snapshot.text);
    await again.ask('removeSnapshot', { id: kept.id });
    expect(await again.ask('snapshots', {})).toEqual([]);
    await expect(again.ask('readSnapshot', { id: kept.id })).rejects.toMatchObject({ code: 'GONE' });
    const document = { kind: 'question', name: 'q', keptAt: snapshot.keptAt, text: 'MATCH' } as const;
    await again.ask('keepDocument', document);
    await again.ask('keepDocument', { ...document, text: 'RETURN' });
    expect(await again.ask('documents', { kind: 'question' })).toEqual([{ ...document, text: 'RETURN' }]);
    expect(await again.ask('documents', { kind: 'note' })).toEqual([]);
    await again.ask('removeDocument', document);
    expect(await again.ask('documents', { kind: 'question' })).toEqual([]);
  });
});

describe('results of analyses', () => {
  const result = (nth: number, text = `{"nth":${nth}}`) => ({
    name: `5b0a6a0e-3c1c-4d4e-9d52-${String(nth).padStart(12, '0')}`,
    keptAt: new Date(nth * 1000).toISOString(),
    text,
  });

  it('are listed the newest first, replaced, removed, and are no named documents', async () => {
    const work = await openWork();
    for (const nth of [1, 3, 2]) expect(await work.ask('keepResult', result(nth))).toEqual([]);
    await work.ask('keepResult', { ...result(1), text: 'other' });
    await work.ask('removeResult', result(2));
    await closed(work);
    const again = await openWork();
    expect(await again.ask('results', {})).toEqual([result(3), { ...result(1), text: 'other' }]);
    for (const kind of documentKinds) expect(await again.ask('documents', { kind })).toEqual([]);
  });

  it('are so many at most: the oldest go, and never the one that was just kept', async () => {
    const work = await openWork();
    for (let nth = 1; nth <= mostResults; nth += 1) await work.ask('keepResult', result(nth));
    expect(await work.ask('keepResult', result(mostResults + 1))).toEqual([result(1).name]);
    // A clock that was set back.
    expect(await work.ask('keepResult', result(0))).toEqual([result(2).name]);
    expect(await work.ask('results', {})).toHaveLength(mostResults);
    expect((await work.ask('results', {})).at(-1)).toEqual(result(0));
  });

  it('of a file that anybody made are no more and no longer than what is kept here', async () => {
    const work = await openWork();
    await work.ask('keepResult', result(1));
    await closed(work);
    const database = new Sqlite(file, { readOnly: false });
    const add = (nth: number, text: string | Uint8Array) =>
      database.run('INSERT INTO work_documents VALUES (?, ?, ?, ?)', ['result', `n${nth}`, `2027-${nth}`, text]);
    add(1, 'x'.repeat(mostResultLength + 1));
    add(2, new Uint8Array([1, 2]));
    for (let nth = 100; nth < 150; nth += 1) add(nth, 'x');
    database.close();
    const again = await openWork();
    const names = (await again.ask('results', {})).map(({ name }) => name);
    expect(names).toHaveLength(mostResults);
    expect(names[0]).toBe('n149');
  });

  it('go along when data joins the case, under its new ids; what they were made from is told as it was', async () => {
    const source = await CaseFileSource.open(file, worker, neverAborted);
    const id = await new NamedSource(source).idOf('Suspect', 'S-0001');
    await source.close();
    const work = await openWork();
    await work.ask('keepResult', result(1, JSON.stringify({ entities: [{ id }], caption: id.slice(0, 6) })));
    await work.ask('keepDocument', { kind: 'note', name: 'n', keptAt: '', text: `"${id}"` });
    await closed(work);
    const more = await temporaryFolder();
    const { entities, ...rows } = buildSuiteCase();
    const other = writeRows(more.path, {
      ...rows,
      entities: entities.slice(0, 1).map((one) => ({ ...one, key: 'another' })),
      links: [],
      title: 'More',
    });
    const [joining, out] = [{ tick: () => 1, onProgress: () => undefined }, path.join(more.path, 'joined.skein')];
    combineCases({ cases: [file, other], out, title: 'Joined', isCarrying: true }, joining);
    const joined = await CaseFileSource.open(out, worker, neverAborted);
    const now = await new NamedSource(joined).idOf('Suspect', 'S-0001');
    await joined.close();
    expect(now).not.toBe(id);
    const carried = await openWork(out);
    expect(await carried.ask('results', {})).toMatchObject([
      { text: JSON.stringify({ entities: [{ id: now }], caption: id.slice(0, 6) }) },
    ]);
    expect(await carried.ask('documents', { kind: 'note' })).toMatchObject([{ text: `"${id}"` }]);
    await closed(carried);
    await more.remove();
  });
});

describe('beside the work', () => {
  it('the facts answer alike, under the same ids', async () => {
    const source = await CaseFileSource.open(file, worker, neverAborted);
    const id = await new NamedSource(source).idOf('Suspect', 'S-0001');
    const work = await openWork();
    await work.ask('keepSnapshot', snapshot);
    await work.ask('keepCharts', { charts: [chart('1', ['a'.repeat(100_000)])] });
    expect((await source.get({ ids: [id] }, neverAborted)).missing).toEqual([]);
    await source.close();
    await closed(work);
    const again = await CaseFileSource.open(file, worker, neverAborted);
    expect(await new NamedSource(again).idOf('Suspect', 'S-0001')).toBe(id);
    await again.close();
  });

  it('a second window reads what there is, and says who writes', async () => {
    const work = await openWork();
    await work.ask('keepSnapshot', snapshot);
    const other = await openWork();
    expect(other).toMatchObject({ keeping: 'elsewhere', holder: { pid: process.pid } });
    expect(await other.ask('snapshots', {})).toHaveLength(1);
    await expect(other.ask('keepSnapshot', snapshot)).rejects.toMatchObject({ code: 'NOT_KEPT' });
    await closed(work);
    await closed(other);
    expect((await openWork()).keeping).toBe('case');
  });

  it('a case that somebody writes is not replaced by another', async () => {
    const work = await openWork();
    expect(() => writeRows(folder.path, buildSuiteCase())).toThrow(expect.objectContaining({ code: 'CASE_LOCKED' }));
    await closed(work);
    writeRows(folder.path, buildSuiteCase());
  });

  it('a case of format 1 answers as it did, and is lifted by the first work', async () => {
    const older = path.join(folder.path, 'older.skein');
    await writeFile(older, gunzipSync(await readFile(path.join(import.meta.dirname, 'golden/format-1.skein.gz'))));
    const idIn = async () => {
      const source = await CaseFileSource.open(older, worker, neverAborted);
      const id = await new NamedSource(source).idOf('Suspect', 'S0001');
      const { version } = await source.describe(neverAborted);
      await source.close();
      return { id, version };
    };
    const before = await idIn();
    expect(before.version).toBe('Skein case 1');
    const work = await openWork(older);
    expect(await work.ask('snapshots', {})).toEqual([]);
    await work.ask('keepSnapshot', snapshot);
    await closed(work);
    expect(await idIn()).toEqual({ id: before.id, version: 'Skein case 2' });
  });

  it('a damaged case is refused, and nobody is kept out of it', async () => {
    // Its list of tables, and not its head.
    await writeFile(file, (await readFile(file)).fill(0xa5, 4096, 8192));
    await expect(CaseWork.open(file, worker)).rejects.toMatchObject({ code: 'CASE_DAMAGED' });
    expect(await readdir(folder.path)).toEqual(['case.skein']);
  });

  it('nothing is left beside the case, and files are for this user alone while it is open', async () => {
    const work = await openWork();
    await work.ask('keepSnapshot', snapshot);
    for (const name of await readdir(folder.path)) {
      const { mode } = await stat(path.join(folder.path, name));
      expect(mode & 0o077, name).toBe(0);
    }
    await closed(work);
    expect(await readdir(folder.path)).toEqual(['case.skein']);
  });
});

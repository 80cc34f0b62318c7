import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factFormats } from '../../shared/formats/write';
import { neverAborted } from '../sources/canonical';
import { inThread } from '../sources/casefile/inThread';
import { importForeign, makeSample } from '../sources/casefile/runCaseJob';
import { workerForTests } from '../sources/casefile/workerForTests';
import { convertFile, type Converted } from './convert';

let folder = '';
let caseWorker = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-convert-test-'));
  caseWorker = await workerForTests();
  await makeSample({ job: 'sample', file: at('sample.skein'), seed: 1, size: 400 }, inThread(caseWorker), neverAborted);
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => path.join(folder, name);

function convert(from: string, out: string, format: string): Promise<Converted> {
  const importFile = async (file: string, to: string) => {
    const job = { job: 'import', file: to, from: file, title: 'T', importedAt: '2026-06-01T00:00:00Z' } as const;
    return importForeign(job, inThread(caseWorker), neverAborted);
  };
  return convertFile({ from: at(from), out: at(out), format }, { importFile, caseWorker }, neverAborted);
}

describe('converting', () => {
  it.each(factFormats.filter(({ id }) => ['graphml', 'anx', 'neo4j-csv'].includes(id)))(
    'takes the sample case to $id and back with every entity and link that is not counted',
    async ({ id, extension }) => {
      const there = await convert('sample.skein', `there-${id}.${extension}`, id);
      const back = await convert(`there-${id}.${extension}`, `back-${id}.skein`, 'skein');
      expect(back.entities).toBe(there.entities);
      expect(back.links).toBe(there.links - (there.unsaid.selfLoops ?? 0));
    },
    120_000,
  );

  it('gives the same bytes each time', async () => {
    for (const name of ['one.graphml', 'two.graphml']) await convert('sample.skein', name, 'graphml');
    expect(await readFile(at('one.graphml'), 'utf8')).toBe(await readFile(at('two.graphml'), 'utf8'));
  }, 60_000);

  it('writes workbooks, scripts and lists of links, and says what a list of links leaves out', async () => {
    expect(await convert('sample.skein', 's.xlsx', 'xlsx')).toMatchObject({ refused: 0 });
    expect((await convert('sample.skein', 's.cypher', 'cypher')).unsaid).toEqual({});
    const { unsaid } = await convert('sample.skein', 's.csv', 'csv-edges');
    expect(unsaid.entityFields).toBeGreaterThan(100);
  }, 60_000);

  it('leaves the target as it was, and nothing else, when the file is refused', async () => {
    await writeFile(at('bad.graphml'), '<graphml><graph><edge source="a" target="b"/></graph></graphml>');
    await writeFile(at('kept.gexf'), 'older');
    const before = await readdir(folder);
    await expect(convert('bad.graphml', 'kept.gexf', 'gexf')).rejects.toMatchObject({ code: 'IMPORT_REFUSED' });
    expect(await readFile(at('kept.gexf'), 'utf8')).toBe('older');
    expect(await readdir(folder)).toEqual(before);
  }, 60_000);
});

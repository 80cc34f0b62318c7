// Each kind of address opens, and each kind of wrong file is told as what it is.
import { noLooks } from '../../shared/looks';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChartState } from '../../shared/chartState';
import { plainDress } from '../../shared/dress/Dress';
import { snapshotVersion, writeSnapshot, type Snapshot } from '../../shared/snapshot';
import { neverAborted } from './canonical';
import { temporaryFolder, writeRows } from './casefile/caseForTests';
import { workerForTests } from './casefile/workerForTests';
import { openSource, type SourceAddress } from './openSource';
import { buildSuiteCase } from './suiteCase';

describe('opening a source', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  async function open(address: SourceAddress) {
    const environment = { caseWorker: await workerForTests(), userData: path.join(folder.path, 'skein') };
    return openSource(address, environment, neverAborted);
  }

  it('opens a case', async () => {
    const { source, description, snapshot } = await open({
      kind: 'case',
      path: writeRows(folder.path, buildSuiteCase()),
    });
    expect(description).toMatchObject({ kind: 'casefile', name: 'Suite “case” 案件', opening: ['S-0001', 'G-01'] });
    expect(snapshot).toBeNull();
    await source.close();
  });

  it('makes the sample once, uses it again, and makes it anew when it is damaged', async () => {
    const first = await open({ kind: 'sample' });
    expect(first.description.entities).toBe(600);
    await first.source.close();
    const [name, ...others] = await readdir(path.join(folder.path, 'skein'));
    expect(others).toEqual([]);
    const file = path.join(folder.path, 'skein', name ?? '');
    const { mtimeMs, ino } = await stat(file);

    await (await open({ kind: 'sample' })).source.close();
    expect(await stat(file)).toMatchObject({ mtimeMs, ino });

    await writeFile(file, (await readFile(file)).subarray(0, 50_000));
    const again = await open({ kind: 'sample' });
    expect(again.description).toEqual(first.description);
    await again.source.close();
  });

  it('opens a snapshot as a source and as the chart it was', async () => {
    const saved = snapshotOf(await someChart());
    const file = path.join(folder.path, 'chart.json');
    await writeFile(file, writeSnapshot(saved));
    const { source, description, snapshot } = await open({ kind: 'snapshot', path: file });
    expect(snapshot).toEqual(saved);
    expect(description).toMatchObject({ kind: 'snapshot', name: 'A chart', entities: 1, links: 0 });
    expect((await source.search({ text: '陈伟', types: null, limit: 5 }, neverAborted)).total).toBe(1);
    await source.close();
  });

  it('tells a missing snapshot from one that is none', async () => {
    const file = path.join(folder.path, 'chart.json');
    await expect(open({ kind: 'snapshot', path: file })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await writeFile(file, '{}');
    await expect(open({ kind: 'snapshot', path: file })).rejects.toMatchObject({ code: 'NOT_A_SNAPSHOT' });
  });

  async function someChart(): Promise<ChartState> {
    const { source } = await open({ kind: 'case', path: writeRows(folder.path, buildSuiteCase()) });
    const { subgraph } = await source.search({ text: 'S-0001', types: null, limit: 1 }, neverAborted);
    await source.close();
    return {
      title: 'A chart',
      seed: 1,
      bringings: [{ id: 'b1', kind: 'search', parents: [], answer: subgraph.answer }],
      files: {},
      entities: subgraph.entities.map((entity) => ({
        entity,
        x: 0,
        y: 0,
        isPinned: false,
        isHidden: false,
        broughtBy: ['b1'],
        knownNeighbours: null,
      })),
      links: [],
      dress: plainDress,
    };
  }
});

function snapshotOf(chart: ChartState): Snapshot {
  return {
    format: 'skein-snapshot',
    version: snapshotVersion,
    app: '0.1.0',
    savedAt: '2026-05-09T00:00:00.000Z',
    source: { kind: 'casefile', name: 'x', version: 'Skein case 1' },
    audit: null,
    looks: noLooks,
    chart,
    view: { selection: [], viewport: null, theme: 'light' },
  };
}

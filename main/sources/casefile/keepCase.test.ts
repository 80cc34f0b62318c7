// Charts that become a case: their facts are the case's, and the charts in it know them by the case's own ids.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import path from 'node:path';
import { existsSync } from 'node:fs';
import type { ChartEntity, ChartLink, ChartState } from '../../../shared/chartState';
import { plainDress } from '../../../shared/dress/Dress';
import type { EntityId, LinkId } from '../../../shared/ids';
import { noLooks } from '../../../shared/looks';
import { parseSnapshot, snapshotFormat, snapshotVersion, writeSnapshot } from '../../../shared/snapshot';
import { neverAborted } from '../canonical';
import { contentOf, temporaryFolder } from './caseForTests';
import { CaseWork } from './CaseWork';
import { inThread } from './inThread';
import { keepCase } from './runCaseJob';
import { workerForTests } from './workerForTests';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(() => workerForTests(), 60_000);
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const file = { name: 'calls.csv', sha256: 'a'.repeat(64), importedAt: '2026-05-09T08:00:00.000Z' };

function entity(id: string, key: string, row: number | null = null): ChartEntity {
  const record = row === null ? null : { file: 'f', row };
  const facts = { id: id as EntityId, type: 'Phone', key, caption: key, fields: { number: key }, record };
  return { entity: facts, x: 1, y: 2, isPinned: false, isHidden: false, broughtBy: ['b1'], knownNeighbours: null };
}

function link(id: string, from: string, to: string): ChartLink {
  const ends = { from: from as EntityId, to: to as EntityId };
  return { link: { id: id as LinkId, type: 'CALLED', ...ends, fields: {}, record: null }, broughtBy: ['b1'] };
}

function textOf(entities: readonly ChartEntity[], links: readonly ChartLink[], group: readonly string[]): string {
  const source = { kind: 'neo4j', name: 'db', version: '5' } as const;
  const answer = { source, question: 'search', detail: '', at: '2026-05-09T10:00:00Z' };
  const groups = [{ id: 'group:1', name: 'G', members: group as EntityId[], isOpen: true, by: 'hand' }];
  const chart = {
    ...{ title: 'T', seed: 1, bringings: [{ id: 'b1', kind: 'search', parents: [], answer }], files: { f: file } },
    ...{ entities, links, dress: { ...plainDress, groups } },
  } as unknown as ChartState;
  const view = { selection: [], viewport: null, theme: 'light' } as const;
  const head = { format: snapshotFormat, version: snapshotVersion, app: 'Skein', savedAt: '2026-05-09T10:00:00Z' };
  return writeSnapshot({ ...head, source, looks: noLooks, chart, view } as never);
}

const first = textOf(
  [entity('KEPT00e1', '1', 7), entity('KEPT00e2', '2'), entity('drawn:1', 'X')],
  [link('KEPT00l1', 'KEPT00e1', 'KEPT00e2'), link('drawn:l', 'KEPT00e2', 'drawn:1')],
  ['KEPT00e2', 'drawn:1'],
);
const second = textOf([entity('KEPT00e3', '3'), entity('KEPT00e1', '1', 7)], [], ['KEPT00e3']);

async function keep(texts: readonly string[]) {
  const out = path.join(folder.path, 'kept.skein');
  const charts = texts.map((text, nth) => ({
    ...{ id: String(nth + 1), isWork: true, settings: '{"selection":["KEPT00e2"]}', text: [text] },
  }));
  const snapshot = {
    ...{ id: '5b0a6a0e-3c1c-4d4e-9d52-3d1f3f0a3c11', title: 'S', note: '', keptAt: file.importedAt },
    ...{ entities: 1, links: 0, text: second, thumbnail: new Uint8Array() },
  };
  const documents = [{ kind: 'lens', name: 'L', keptAt: file.importedAt, text: '{}' } as const];
  const job = { out, title: 'kept', charts, snapshots: [snapshot], documents };
  return { out, totals: await keepCase(job, inThread(await workerForTests()), neverAborted) };
}

describe('a case of charts', () => {
  it('has their facts once, with the rows they come from, and none of their drawings', async () => {
    const { out, totals } = await keep([first, second]);
    expect(totals).toEqual({ entities: 3, links: 1 });
    const { entities, links } = await contentOf(out);
    expect(entities.map(({ key, record }) => [key, record?.row ?? null])).toEqual([
      ['1', 7],
      ['2', null],
      ['3', null],
    ]);
    expect(links.map(({ from, to }) => [from, to])).toEqual([[entities[0]?.id, entities[1]?.id]]);
  });

  it('keeps the charts under the ids that it gives, snapshots and documents word for word', async () => {
    const { out } = await keep([first, second]);
    const { entities, links } = await contentOf(out);
    const ids = entities.map(({ id }) => id);
    const work = await CaseWork.open(out, await workerForTests());
    try {
      const charts = await work.ask('charts', {});
      const [one, other] = charts.map(({ id, text }) => parseSnapshot(text.join(''), id).chart);
      expect(one?.entities.map(({ entity: { id } }) => id)).toEqual([ids[0], ids[1], 'drawn:1']);
      expect(one?.links.map(({ link: { id, from } }) => [id, from])).toEqual([
        [links[0]?.id, ids[0]],
        ['drawn:l', ids[1]],
      ]);
      expect(one?.dress.groups[0]?.members).toEqual([ids[1], 'drawn:1']);
      expect(other?.entities.map(({ entity: { id } }) => id)).toEqual([ids[2], ids[0]]);
      expect(JSON.parse(charts[0]?.settings ?? '')).toEqual({ selection: [ids[1]] });
      const [snapshot] = await work.ask('snapshots', {});
      expect(await work.ask('readSnapshot', { id: snapshot?.id ?? '' })).toBe(second);
      expect(await work.ask('documents', { kind: 'lens' })).toMatchObject([{ name: 'L', text: '{}' }]);
    } finally {
      await work.close();
    }
  });

  it('is not written for charts that leave a number out', async () => {
    const gap = textOf([entity('KEPT00e2', '2')], [], []);
    await expect(keep([gap])).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(existsSync(path.join(folder.path, 'kept.skein'))).toBe(false);
  });
});

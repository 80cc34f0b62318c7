// Files of different kinds become one case, in which one and the same thing is one entity.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMapping } from '../../shared/tables/mappingFile';
import { contentOf, temporaryFolder } from '../sources/casefile/caseForTests';
import { CaseWork } from '../sources/casefile/CaseWork';
import { inThread } from '../sources/casefile/inThread';
import { importForeign, joinCases, tableWorkIn } from '../sources/casefile/runCaseJob';
import { workerForTests } from '../sources/casefile/workerForTests';
import { importUnlike, type UnlikeFile } from './importUnlike';

const call = { signal: new AbortController().signal };
const importedAt = '2026-05-09T08:00:00.000Z';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const at = (name: string): string => path.join(folder.path, name);

async function calls(): Promise<UnlikeFile> {
  const file = at('calls.csv');
  const sound = '主叫号码,被叫号码,通话时间,通话时长\n13800138000,13900139000,2026-05-09 12:30:01,65\n';
  writeFileSync(file, sound);
  const look = await tableWorkIn(inThread(await workerForTests())).look({ file, text: null, kept: [] }, call);
  writeFileSync(file, `${sound}13800138000,13900139000,不是,1\n`);
  return { file, mapping: look.kind === 'table' ? look.suggested : null };
}

const owning = {
  format: 'skein-mapping',
  version: 1,
  name: 'owners',
  text: {},
  columns: [{ name: 'phone', kind: 'phone' }],
  entities: [
    { id: 'phone', type: 'Phone', key: { column: 'phone' } },
    { id: 'who', type: 'Suspect', key: { column: 'who' } },
  ],
  links: [{ type: 'OWNS', from: 'who', to: 'phone', fields: [] }],
};

function owners(): UnlikeFile {
  const file = at('owners.csv');
  writeFileSync(file, 'phone,who\n13900139000,S-1\n13700137000,S-1\n');
  return { file, mapping: parseMapping(JSON.stringify(owning), 'owners.json') };
}

async function together(files: readonly UnlikeFile[], onProblem: 'keep' | 'refuse' = 'keep', name = 'all.skein') {
  const worker = inThread(await workerForTests());
  const parts = {
    tables: tableWorkIn(worker, () => new Date(importedAt)),
    importFile: async (from: string, out: string) =>
      importForeign({ job: 'import', file: out, from, title: 'x', importedAt }, worker, call),
    combineCases: (job: Parameters<typeof joinCases>[0]) => joinCases(job, worker, call),
  };
  return importUnlike(files, { out: at(name), onProblem }, parts, call);
}

describe('files of different kinds', { timeout: 60_000 }, () => {
  it('become one case: what has the same type and key is one, with all that is said of it', async () => {
    const told = await together([await calls(), owners()]);
    expect(told).toMatchObject({ links: 3, joined: 1, conflicts: 0, repeated: 0, refused: 1 });
    expect(told.problems).toMatchObject([{ file: 'calls.csv', row: 3 }]);
    const { entities, links } = await contentOf(at('all.skein'));
    expect(entities.map(({ key }) => key)).toEqual(['13800138000', '13900139000', 'S-1', '13700137000']);
    const ids = new Map(entities.map(({ id, key }) => [id, key]));
    expect(links.map(({ type, from, to }) => `${type} ${ids.get(from)} ${ids.get(to)}`)).toEqual([
      'CALLED 13800138000 13900139000',
      'OWNS S-1 13900139000',
      'OWNS S-1 13700137000',
    ]);
    expect(links.map(({ record }) => record?.row)).toEqual([2, 2, 3]);
    expect(new Set(links.map(({ record }) => record?.file)).size).toBe(2);
  });

  it('join a case that is there already, and a file that it was made of is not taken twice', async () => {
    await together([await calls(), owners()]);
    const again = await together(
      [{ file: at('all.skein'), mapping: null }, await calls(), owners()],
      'keep',
      'more.skein',
    );
    expect(again).toMatchObject({ entities: 4, links: 3, repeated: 3 });
    expect((await contentOf(at('more.skein'))).links.map(({ record }) => record?.row)).toEqual([2, 2, 3]);
  });

  it('take the work along: charts tell the same entities and links, snapshots are as they were', async () => {
    await together([await calls()]);
    const { entities, links } = await contentOf(at('all.skein'));
    const [first, second] = entities;
    const worker = await workerForTests();
    const work = await CaseWork.open(at('all.skein'), worker);
    const ids = [first?.id, second?.id, links[0]?.id];
    const chart = { id: '1', isWork: true, settings: JSON.stringify({ selection: [second?.id] }) };
    const text = [`{"entities":["${ids[0]}",`, { nth: 1, text: `"${ids[1]}"],"links":["${ids[2]}"]}` }];
    await work.ask('keepCharts', { charts: [{ ...chart, text }] });
    const frozen = { id: 's', title: 'Then', note: '', keptAt: importedAt, entities: 2, links: 1 };
    await work.ask('keepSnapshot', { ...frozen, text: `["${ids[0]}"]`, thumbnail: new Uint8Array() });
    // It is open still: the window in which it is worked on goes on.
    await together([{ file: at('all.skein'), mapping: null }, owners()], 'keep', 'more.skein');
    await work.close();
    const more = await contentOf(at('more.skein'));
    const joined = await CaseWork.open(at('more.skein'), worker);
    const [kept] = await joined.ask('charts', {});
    const now = [more.entities[0]?.id, more.entities[1]?.id, more.links[0]?.id];
    expect(now).not.toContain(ids[0]);
    expect(JSON.parse(kept?.text.join('') ?? '')).toEqual({ entities: now.slice(0, 2), links: [now[2]] });
    expect(JSON.parse(kept?.settings ?? '')).toEqual({ selection: [now[1]] });
    expect(await joined.ask('snapshots', {})).toMatchObject([{ title: 'Then' }]);
    expect(await joined.ask('readSnapshot', { id: 's' })).toBe(`["${ids[0]}"]`);
    await joined.close();
  });

  it('leave nothing behind when one of them is refused', async () => {
    const before = readdirSync(os.tmpdir()).filter((name) => name.startsWith('skein-import-')).length;
    await expect(together([owners(), await calls()], 'refuse')).rejects.toMatchObject({
      code: 'ROWS_REFUSED',
      details: { file: 'calls.csv', row: 3 },
    });
    expect(existsSync(at('all.skein'))).toBe(false);
    expect(readdirSync(os.tmpdir()).filter((name) => name.startsWith('skein-import-'))).toHaveLength(before);
  });
});

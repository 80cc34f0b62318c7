import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suggestMapping } from '../../../../shared/tables/suggest';
import type { Mapping } from '../../../../shared/tables/Mapping';
import { contentOf, temporaryFolder } from '../caseForTests';
import { inThread } from '../inThread';
import { tableWorkIn } from '../runCaseJob';
import { workerForTests } from '../workerForTests';
import type { RunRequest, RunTold } from './tableWork';

const call = { signal: new AbortController().signal };
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const at = (name: string): string => path.join(folder.path, name);

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

async function work() {
  return tableWorkIn(inThread(await workerForTests()));
}

async function suggestedFor(from: string): Promise<Mapping> {
  const look = await (await work()).look({ file: from, text: null, kept: [] }, call);
  if (look.kind !== 'table') throw new Error('no table');
  return look.suggested;
}

async function run(request: Partial<RunRequest> & Pick<RunRequest, 'files' | 'mapping'>): Promise<RunTold> {
  return (await work()).run({ onProblem: 'keep', out: at('case.skein'), ...request }, call);
}

const calls = `主叫号码,被叫号码,通话时间,通话时长
13800138000,+86 139 0013 9000,2026-05-09 12:30:01,65
13900139000,１３８００１３８０００,2026/5/9 13:00:00,00:01:30
`;

describe('tables that become a case', () => {
  it('reads call records as they come, with the file and row that said it', async () => {
    const from = file('calls.csv', calls);
    const mapping = await suggestedFor(from);
    expect(await run({ files: [from], mapping })).toEqual({
      isMade: true,
      rows: 2,
      entities: 2,
      links: 2,
      refused: 0,
      problems: [],
      conflicts: 0,
    });
    const { entities, links } = await contentOf(at('case.skein'));
    expect(entities.map(({ type, key, record }) => [type, key, record?.row])).toEqual([
      ['Phone', '13800138000', 2],
      ['Phone', '13900139000', 2],
    ]);
    expect(links.map(({ type, fields, record }) => [type, fields, record?.row])).toEqual([
      ['CALLED', { at: { t: 'datetime', v: '2026-05-09T12:30:01+08:00' }, durationS: 65 }, 2],
      ['CALLED', { at: { t: 'datetime', v: '2026-05-09T13:00:00+08:00' }, durationS: 90 }, 3],
    ]);
  });

  it('keeps the good rows and lists the others, or refuses them all, as chosen', async () => {
    const from = file('calls.csv', `${calls}13800138000,,2026-05-09 12:30:01,5\n13800138000,1,yesterday,5\n`);
    const mapping = await suggestedFor(file('good.csv', calls));
    const kept = await run({ files: [from], mapping });
    expect(kept).toMatchObject({ isMade: true, rows: 4, links: 2, refused: 2 });
    expect(kept.problems).toMatchObject([
      { file: 'calls.csv', row: 4, column: '被叫号码', reason: 'emptyKey' },
      { file: 'calls.csv', row: 5, column: '通话时间', reason: 'notDate', params: { value: 'yesterday' } },
    ]);
    const out = at('other.skein');
    const refused = await run({ files: [from], mapping, onProblem: 'refuse', out });
    expect(refused).toMatchObject({ isMade: false, refused: 2, problems: kept.problems });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder.path).sort()).toEqual(['calls.csv', 'case.skein', 'good.csv']);
  });

  it('makes one case of several files and says of each fact which of them it is from', async () => {
    const one = file('one.csv', '姓名,身份证号\n陈伟,11010519491231002X\n');
    const two = file('two.csv', '姓名,身份证号,备注\n陈维,11010519491231002X,tall\n李娜,44052418800101001X,\n');
    const mapping = suggestMapping(
      'x',
      [
        { name: '姓名', kind: 'name', dateFormat: null },
        { name: '身份证号', kind: 'nationalId', dateFormat: null },
      ],
      (await suggestedFor(one)).text,
    );
    expect(await run({ files: [one, two], mapping })).toMatchObject({ entities: 2, links: 0, conflicts: 1 });
    const { entities } = await contentOf(at('case.skein'));
    expect(entities.map(({ key, fields }) => [key, fields['name']])).toEqual([
      ['11010519491231002X', '陈伟'],
      ['44052418800101001X', '李娜'],
    ]);
    expect(new Set(entities.map(({ record }) => record?.file)).size).toBe(2);
  });

  it('refuses a table that lacks a column, and one without rows', async () => {
    const mapping = await suggestedFor(file('calls.csv', calls));
    const other = file('other.csv', 'a,b\n1,2\n');
    await expect(run({ files: [other], mapping })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
      details: { file: 'other.csv', row: 1, reason: 'missingColumn', column: '主叫号码' },
    });
    const empty = file('empty.csv', '主叫号码,被叫号码,通话时间,通话时长\n');
    await expect(run({ files: [empty], mapping })).rejects.toMatchObject({ details: { reason: 'noTable' } });
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const from = file(
      'many.csv',
      `source,target\n${Array.from({ length: 50_000 }, (_, n) => `a${n},b${n}\n`).join('')}`,
    );
    const mapping = await suggestedFor(from);
    const stop = new AbortController();
    const running = (await work()).run(
      { files: [from], mapping, onProblem: 'keep', out: at('case.skein') },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(folder.path)).toEqual(['many.csv']);
  });

  it('knows a graph when it sees one, and what is neither', async () => {
    const { look } = await work();
    const graph = file(
      'x.graphml',
      '<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"></graphml>',
    );
    expect(await look({ file: graph, text: null, kept: [] }, call)).toMatchObject({ kind: 'graph', format: 'graphml' });
    await expect(look({ file: file('x.png', 'png'), text: null, kept: [] }, call)).rejects.toMatchObject({
      code: 'UNKNOWN_FORMAT',
    });
  });

  it('previews what would come of the first rows', async () => {
    const from = file('calls.csv', `${calls}x\n`);
    const mapping = await suggestedFor(file('good.csv', calls));
    const { preview } = await work();
    expect(await preview({ file: from, mapping }, call)).toMatchObject({
      entities: [{ type: 'Phone', key: '13800138000', caption: '138 0013 8000', row: 2 }, { key: '13900139000' }],
      links: [
        { type: 'CALLED', from: 0, to: 1 },
        { type: 'CALLED', from: 1, to: 0 },
      ],
      rows: 3,
      isWhole: true,
      problemCount: 1,
      problems: [{ row: 4, column: null, reason: 'wrongCells', params: { found: 1, expected: 4 } }],
      missingColumns: [],
    });
  });
});

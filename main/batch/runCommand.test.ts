import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDress } from '../../shared/dress/Dress';
import type { EntityId, LinkId } from '../../shared/ids';
import { emptyLens } from '../../shared/lens/Lens';
import { writeLens } from '../../shared/lens/lensFile';
import { noLooks } from '../../shared/looks';
import { snapshotVersion, writeSnapshot } from '../../shared/snapshot';
import { verifyFile } from '../audit/verify';
import { openSource, type SourceAddress } from '../sources/openSource';
import { parseCommand } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';
import { isWindowless, runCommand } from './runCommand';

let folder = '';
let asked: unknown[] = [];

beforeEach(async () => {
  asked = [];
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-batch-'));
  await writeFile(path.join(folder, 'chart.json'), chart);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const source = { kind: 'casefile', name: 'Lantern', version: 'Skein case 1' } as const;
const answer = { source, question: 'search', detail: '', at: '2026-05-09T08:00:00Z' };
const chart = writeSnapshot({
  format: 'skein-snapshot',
  version: snapshotVersion,
  app: '0.1.0',
  savedAt: '2026-05-09T08:00:00Z',
  source,
  looks: noLooks,
  chart: {
    title: 'Lantern',
    seed: 1,
    bringings: [{ id: 'b', kind: 'search', parents: [], answer }],
    files: {},
    dress: plainDress,
    entities: ['N1', 'N2', 'M1'].map((key, at) => ({
      entity: { id: key as EntityId, type: 'Other', key, caption: key, fields: {}, record: null },
      x: at,
      y: 0,
      isPinned: false,
      isHidden: false,
      broughtBy: ['b'],
      knownNeighbours: null,
    })),
    links: [
      {
        link: {
          id: 'l' as LinkId,
          type: 'LINKED',
          from: 'N1' as EntityId,
          to: 'N2' as EntityId,
          fields: { weight: 3 },
          record: null,
        },
        broughtBy: ['b'],
      },
    ],
  },
  view: { selection: [], viewport: null, theme: 'light' },
});

/** Sources are opened for real; what writes is only asked for. */
function context(): BatchContext {
  const writing = (...wanted: readonly unknown[]) => {
    asked.push(wanted);
    return Promise.resolve({ entities: 110, links: 205, refused: 0, ms: 1, truth: null });
  };
  return {
    call: { signal: new AbortController().signal },
    verifyFile: (file) => verifyFile(file, folder),
    password: 'secret',
    openSource: (address: SourceAddress, call) => {
      asked.push(address);
      return openSource(address, { caseWorker: 'none', userData: folder }, call);
    },
    partWorker: 'none',
    convertFile: async (request) => ({ ...(await writing(request)), unsaid: {} }),
    publishCase: (request) => writing(request),
    writeSample: (wanted, out) => writing(wanted, out),
    tables: {
      look: () => Promise.resolve({ kind: 'graph', format: 'graphml', title: { en: 'G', zh: 'G' } }),
      preview: () => Promise.reject(new Error('never asked')),
      run: (request) => {
        asked.push(request);
        return Promise.resolve({
          isMade: true,
          rows: 2,
          entities: 2,
          links: 2,
          refused: 0,
          problems: [],
          conflicts: 0,
        });
      },
    },
    importFile: (from, out) => writing(from, out),
    together: () => Promise.reject(new Error('not asked for')),
  };
}

async function run(...words: readonly string[]): Promise<BatchResult> {
  const command = parseCommand(words);
  if (!isWindowless(command)) throw new Error('needs a window');
  return runCommand(command, context());
}

describe('commands without a window', () => {
  it('describe counts what a source holds, by type', async () => {
    expect(await run('describe', path.join(folder, 'chart.json'))).toEqual({
      source: 'Lantern',
      version: expect.any(String),
      entities: { Other: 3 },
      links: { LINKED: 1 },
      fields: { Other: [], LINKED: ['weight'] },
    });
  });

  it('search gives the hits in order, and an empty answer for none', async () => {
    const { hits, total } = await run('search', path.join(folder, 'chart.json'), 'n', '--limit', '1');
    expect(hits).toEqual([{ id: expect.any(String), key: 'N1', type: 'Other', caption: 'N1' }]);
    expect(total).toBe(2);
    expect(await run('search', path.join(folder, 'chart.json'), 'zzz')).toEqual({ hits: [], total: 0 });
  });

  it('analyse ranks everything that a chart holds, as CSV and as JSON', async () => {
    const at = (name: string) => path.join(folder, name);
    const words = ['analyse', at('chart.json'), '--analysis', 'degree', '--param', 'weight=weight', '--out'];
    const read = { scope: 'whole', entities: 3, links: 1, ofEntities: 3, ofLinks: 1 };
    const said = { analysis: 'degree', parameters: { links: '', weight: 'weight' }, rows: 3, summary: {}, ...read };
    expect(await run(...words, at('d.csv'))).toEqual({ out: at('d.csv'), ...said, ms: expect.any(Number) });
    expect(await readFile(at('d.csv'), 'utf8')).toBe(
      'id,key,type,caption,score,out,in,strength\nN1,N1,Other,N1,1,1,0,3\nN2,N2,Other,N2,1,0,1,3\nM1,M1,Other,M1,0,0,0,0\n',
    );
    await run('analyse', at('chart.json'), '--analysis', 'bridges', '--out', at('b.json'));
    expect(JSON.parse(await readFile(at('b.json'), 'utf8'))).toMatchObject({
      summary: { bridges: 1 },
      rows: [{ id: 'N1', other_id: 'N2', other_key: 'N2', score: 1 }],
    });
  });

  it('analyse looks at what its scope says', async () => {
    const [chart, out] = [path.join(folder, 'chart.json'), path.join(folder, 's.json')];
    const keys = async (scope: string) => {
      await run('analyse', chart, '--analysis', 'degree', '--scope', scope, '--out', out);
      const { rows } = JSON.parse(await readFile(out, 'utf8')) as {
        readonly rows: readonly { readonly key: string }[];
      };
      return rows.map(({ key }) => key);
    };
    expect(await keys('types=Other,LINKED')).toEqual(['N1', 'N2', 'M1']);
    expect(await keys('around=N2')).toEqual(['N1', 'N2']);
    expect(await keys('around=N2,0')).toEqual(['N2']);
    await expect(keys('types=Phone')).rejects.toMatchObject({ code: 'USAGE', details: { reason: 'unknownType' } });
    await expect(keys('around=X')).rejects.toMatchObject({ code: 'USAGE', details: { reason: 'nobodyThere' } });
  });

  it('analyse --list names the analyses, what each means, its limits, source and parameters', async () => {
    expect(await run('analyse', '--list')).toMatchObject({
      analyses: {
        betweenness: {
          title: 'Betweenness',
          meaning: expect.stringContaining('shortest ways') as string,
          limits: expect.stringContaining('One missing or wrong link') as string,
          source: expect.stringContaining('Brandes') as string,
          parameters: { links: '', direction: 'both' },
        },
      },
    });
  });

  it('give the password of the environment to a database, and to nothing else', async () => {
    await expect(run('describe', 'bolt://127.0.0.1:1')).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    await run('publish', 'a.skein', '--to', 'bolt://h:1', '--merge');
    await run('describe', path.join(folder, 'chart.json'));
    expect(asked).toEqual([
      {
        kind: 'neo4j',
        uri: 'bolt://127.0.0.1:1',
        user: 'neo4j',
        database: '',
        password: 'secret',
        certificates: null,
        actAs: '',
        isOpenAccepted: false,
        lens: null,
      },
      [
        {
          casePath: 'a.skein',
          uri: 'bolt://h:1',
          user: 'neo4j',
          database: '',
          password: 'secret',
          certificates: null,
          actAs: '',
          isOpenAccepted: false,
          merge: true,
        },
      ],
      { kind: 'snapshot', path: path.join(folder, 'chart.json') },
    ]);
  });

  it('hand over the certificates and the lens that were named, and say what is wrong with the files', async () => {
    const at = (name: string) => path.join(folder, name);
    const [root = ''] = rootCertificates;
    await writeFile(at('ca.pem'), `Our authority\n${root}\n`);
    await writeFile(at('l.json'), writeLens({ ...emptyLens, name: 'Police' }));
    const server = ['--certificates', at('ca.pem'), '--act-as', 'bea', '--accept-open'];
    const there = 'bolt://127.0.0.1:1';
    await expect(run('describe', there, ...server, '--lens', at('l.json'))).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
    });
    await run('publish', 'a.skein', '--to', 'bolt://h', ...server);
    const given = { certificates: `${root}\n`, actAs: 'bea', isOpenAccepted: true };
    expect(asked).toMatchObject([{ ...given, lens: { name: 'Police' } }, [{ uri: 'bolt://h', ...given }]]);

    asked = [];
    for (const [option, name, code] of [
      ['--certificates', 'l.json', 'CERTIFICATE_UNREADABLE'],
      ['--certificates', 'none.pem', 'CERTIFICATE_UNREADABLE'],
      ['--lens', 'chart.json', 'NOT_A_LENS'],
      ['--lens', 'none.json', 'FILE_NOT_FOUND'],
    ] as const)
      await expect(run('describe', there, option, at(name))).rejects.toMatchObject({ code, details: { file: name } });
    expect(asked, 'nothing was opened').toEqual([]);
  });

  it('refuse an unprotected connection until it is accepted', async () => {
    await expect(run('describe', 'bolt://192.0.2.1')).rejects.toMatchObject({ code: 'NOT_ENCRYPTED' });
    await expect(run('search', 'neo4j+ssc://localhost', 'x')).rejects.toMatchObject({ code: 'NOT_ENCRYPTED' });
  });

  it('say what they wrote and how long it took', async () => {
    const counts = { entities: 110, links: 205, refused: 0, ms: expect.any(Number) };
    expect(await run('import', 'e.csv', '--out', 'a.skein')).toEqual({ out: 'a.skein', ...counts });
    const out = path.join(folder, 'b.skein');
    expect(await run('sample', '--size', '900', '--seed', '2', '--out', out)).toEqual({ out, ...counts });
    expect(existsSync(path.join(folder, 'b.truth.json')), 'the truth lies beside the case').toBe(true);
    expect(await run('publish', 'a.skein', '--to', 'bolt://h')).toEqual({ out: 'bolt://h', ...counts });
    expect(asked.slice(0, 2)).toEqual([
      ['e.csv', 'a.skein'],
      [{ size: 900, seed: 2 }, out],
    ]);
  });
});

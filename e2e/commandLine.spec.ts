// The command line: every command, its one JSON line, its exit codes, and what it refuses.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { readPdf } from './pdfReader';
import { realData, skein, temporaryFolder } from './skeinCommand';

let folder = '';
let remove = () => undefined as void;

test.beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
test.afterEach(() => remove());

const at = (name: string) => path.join(folder, name);

test('describe › says what the sample holds', async () => {
  const { code, result } = await skein(['describe', 'sample']);
  expect(code).toBe(0);
  expect(result).toMatchObject({ source: expect.any(String), version: expect.any(String) });
  const entities = result['entities'] as Record<string, number>;
  const links = result['links'] as Record<string, number>;
  expect(entities['Gang']).toBe(3);
  expect(entities['Suspect']).toBeGreaterThan(50);
  expect(links['CALLED']).toBeGreaterThan(1000);
});

test('search › finds a suspect by the Chinese name', async () => {
  const { code, result } = await skein(['search', 'sample', '陈伟']);
  expect(code).toBe(0);
  expect(result['hits']).toContainEqual(expect.objectContaining({ type: 'Suspect', caption: 'Chen Wei 陈伟' }));
  expect(result['total']).toBeGreaterThanOrEqual(1);
});

test('snapshot › writes a PNG, an SVG and a JSON of what was found and expanded', async () => {
  for (const kind of ['png', 'svg', 'json']) {
    const words = [
      'snapshot',
      'sample',
      '--find',
      'Chen Wei',
      '--expand',
      '1',
      '--seed',
      '7',
      '--out',
      at(`chart.${kind}`),
    ];
    const { code, result } = await skein(words);
    expect(code).toBe(0);
    expect(result['entities']).toBeGreaterThan(5);
    expect(result['links']).toBeGreaterThan(5);
    expect(statSync(at(`chart.${kind}`)).size).toBeGreaterThan(1000);
  }
  const png = PNG.sync.read(readFileSync(at('chart.png')));
  const colours = new Set<number>();
  for (let i = 0; i < png.data.length; i += 4) colours.add(png.data.readUInt32BE(i));
  expect(colours.size, 'a drawn picture has many colours').toBeGreaterThan(50);
  expect(readFileSync(at('chart.svg'), 'utf8')).toContain('陈伟');
});

test('snapshot › gives the same bytes for the same seed', async () => {
  const words = (name: string) => [
    'snapshot',
    'sample',
    '--find',
    'Lantern A',
    '--expand',
    '1',
    '--seed',
    '3',
    '--out',
    at(name),
  ];
  await skein(words('a.svg'));
  await skein(words('b.svg'));
  expect(readFileSync(at('a.svg')).equals(readFileSync(at('b.svg')))).toBe(true);
});

test('a snapshot is a source: it can be described, searched and drawn again', async () => {
  await skein(['snapshot', 'sample', '--find', 'Chen Wei', '--expand', '1', '--out', at('frozen.json')]);
  const described = await skein(['describe', at('frozen.json')]);
  expect(described.code).toBe(0);
  const found = await skein(['search', at('frozen.json'), 'Chen Wei']);
  expect(found.result['total']).toBeGreaterThanOrEqual(1);
  const drawn = await skein(['snapshot', at('frozen.json'), '--find', 'Chen Wei', '--out', at('again.png')]);
  expect(drawn.code).toBe(0);
});

test('compare › writes what changed between two snapshots, and between one and its source now', async () => {
  for (const [name, limit] of [
    ['a.json', '3'],
    ['b.json', '5'],
  ] as const) {
    const words = ['snapshot', 'sample', '--find', 'Chen Wei', '--expand', '1', '--limit', limit, '--out', at(name)];
    expect((await skein(words)).code).toBe(0);
  }
  const { code, result } = await skein(['compare', at('a.json'), at('b.json'), '--out', at('changes.md')]);
  expect(code).toBe(0);
  expect(result).toMatchObject({ gone: 0, changed: 0, handling: expect.stringMatching(/\S/) });
  expect(result['new']).toBeGreaterThan(1);
  expect(readFileSync(at('changes.md'), 'utf8')).toMatch(/^# What changed\n[^]*Entities: 2 new, 0 gone[^]*\n### New: /);
  expect(existsSync(at('changes.md.manifest.json'))).toBe(true);
  const paper = await skein(['compare', at('b.json'), at('a.json'), '--lang', 'zh', '--out', at('changes.pdf')]);
  expect(paper.result['gone']).toBe(result['new']);
  const pages = await readPdf(readFileSync(at('changes.pdf')));
  expect(pages.map(({ text }) => text).join('\n')).toContain('消失');
  const now = await skein(['compare', at('a.json'), 'sample', '--out', at('now.json')]);
  expect(now.result).toMatchObject({ new: 0, gone: 0, changed: 0 });
});

test('sample › writes a case of the asked size that opens by its path', async () => {
  const made = await skein(['sample', '--size', '1000', '--seed', '5', '--out', 'case.skein'], { folder });
  expect(made.code).toBe(0);
  expect(made.result['entities']).toBeGreaterThan(900);
  const { result } = await skein(['describe', at('case.skein')]);
  const entities = Object.values(result['entities'] as Record<string, number>);
  expect(entities.reduce((sum, n) => sum + n, 0)).toBe(made.result['entities']);
});

test('analyse › ranks the whole sample, and names what it can', async () => {
  const { code, result } = await skein(['analyse', 'sample', '--analysis', 'k-core', '--out', at('core.csv')]);
  expect(code).toBe(0);
  const [head, first = ''] = readFileSync(at('core.csv'), 'utf8').split('\n');
  expect(head).toBe('id,key,type,caption,score');
  expect(result['summary']).toMatchObject({ most: Number(first.split(',').at(-1)) });
});

test('import › CAVIAR from CSV and from GraphML gives 110 entities and 205 links', async () => {
  test.skip(!existsSync(realData('caviar')), 'the real networks are not on this machine (SKEIN_REAL_DATA)');
  for (const name of ['edges.csv', 'caviar.graphml']) {
    const { code, result } = await skein(['import', realData('caviar', name), '--out', at('caviar.skein')]);
    expect(code).toBe(0);
    expect(result).toMatchObject({ entities: 110, links: 205, refused: 0 });
    const drawn = await skein([
      'snapshot',
      at('caviar.skein'),
      '--find',
      'N1',
      '--expand',
      '1',
      '--limit',
      '200',
      '--out',
      at('n1.png'),
    ]);
    expect(drawn.result['entities'], 'N1 and its 60 neighbours').toBe(61);
  }
});

test('bad input › each failure is one sentence with a next step, and nothing is written', async () => {
  writeFileSync(at('not-a-case.skein'), 'hello');
  writeFileSync(at('damaged.json'), '{"format":"skein-snapshot","version":1,"chart":');
  writeFileSync(at('newer.json'), '{"format":"skein-snapshot","version":99}');
  writeFileSync(at('bad.csv'), 'source,target\na,b\nc,\n');
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['describe', at('nowhere.skein')], 'FILE_NOT_FOUND'],
    [['describe', at('not-a-case.skein')], 'NOT_A_CASE'],
    [['describe', at('damaged.json')], 'SNAPSHOT_DAMAGED'],
    [['describe', at('newer.json')], 'SNAPSHOT_NEWER'],
    [['search', 'sample', '   '], 'EMPTY_SEARCH'],
    [['snapshot', 'sample', '--find', 'nobody at all', '--out', at('x.png')], 'NOTHING_FOUND'],
    [['import', at('bad.csv'), '--out', at('bad.skein')], 'IMPORT_REFUSED'],
    [['describe', 'bolt://127.0.0.1:9'], 'SOURCE_UNREACHABLE'],
  ];
  for (const [words, errorCode] of cases) {
    const { code, result } = await skein(words);
    expect(code, words.join(' ')).toBe(1);
    expect(result['error'], words.join(' ')).toMatchObject({
      code: errorCode,
      message: expect.stringMatching(/\S/),
      next: expect.stringMatching(/\S/),
    });
  }
  expect(existsSync(at('x.png'))).toBe(false);
  expect(existsSync(at('bad.skein'))).toBe(false);
  expect(readFileSync(at('not-a-case.skein'), 'utf8')).toBe('hello');
});

test('wrong usage › exits with 2 and shows how it is used', async () => {
  for (const words of [['snapshot'], ['frobnicate'], ['sample', '--size', 'many', '--out', 'x.skein'], ['describe']]) {
    const { code, result, stderr } = await skein(words);
    expect(code, words.join(' ')).toBe(2);
    expect(result['error']).toMatchObject({ code: 'USAGE' });
    expect(stderr).toContain('snapshot SOURCE');
  }
});

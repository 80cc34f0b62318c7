// D1 to D4: what leaves is provable without Skein, nothing shows before it is in the record, everything on a chart says where it
// comes from, and the same chart gives the same bytes.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { verifyFile } from '../../main/audit/verify';
import { AppError } from '../../shared/errors';
import type { Snapshot } from '../../shared/snapshot';
import { Explorer } from '../explorer';
import { skein, temporaryFolder } from '../skeinCommand';
import { gate, scaled, seed } from './gate';

const { folder, remove } = temporaryFolder();
test.afterAll(remove);
const at = (...names: readonly string[]) => path.join(folder, ...names);

interface Line {
  readonly action: string;
  readonly question: string;
  readonly outcome: string;
}

function recordIn(profile: string): readonly Line[] {
  const text = readFileSync(path.join(profile, 'audit', 'sample.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Whether `sha256sum -c` passes for everything that lies in the folder. */
function sumsPass(where: string): boolean {
  const sums = readdirSync(where).filter((name) => name.endsWith('.sha256'));
  return sums.every((name) => {
    try {
      execFileSync('sha256sum', ['-c', '--strict', '--status', name], { cwd: where, stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** How many manifests lie there, and how many of the things that each must tell are not told. */
function toldBy(where: string): { readonly manifests: number; readonly untold: number } {
  const manifests = readdirSync(where)
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name) => JSON.parse(readFileSync(path.join(where, name), 'utf8')) as Record<string, unknown>);
  const wanted = ['app', 'at', 'analyst', 'handling', 'source', 'questions', 'files', 'audit'];
  const untold = manifests.flatMap((manifest) => wanted.filter((name) => !manifest[name])).length;
  return { manifests: manifests.length, untold };
}

/** Flips one bit after another, in every file in turn; how many of them the sums did not notice. */
function flipsMissed(where: string, flips: number): number {
  const files = readdirSync(where);
  let missed = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    const file = path.join(where, files[flip % files.length] ?? '');
    const bytes = readFileSync(file);
    const place = (seed + flip * 7919) % bytes.length;
    const altered = Buffer.from(bytes);
    altered[place] = (bytes[place] ?? 0) ^ (1 << (flip % 8));
    writeFileSync(file, altered);
    // A sum in capital letters is the same sum.
    const isSame = file.endsWith('.sha256') && altered.toString('latin1').toLowerCase() === bytes.toString('latin1');
    if (!isSame && sumsPass(where)) missed += 1;
    writeFileSync(file, bytes);
  }
  return missed;
}

/** How many elements of the chart do not say what brought them; of an imported case also from which file. */
function silentIn({ chart }: Snapshot, isImported: boolean): { readonly elements: number; readonly silent: number } {
  const acts = new Map(chart.bringings.map((one) => [one.id, one]));
  const isAnswered = (id = '') => {
    const act = acts.get(id);
    return act !== undefined && act.kind !== 'drawn' && act.answer.at !== '' && act.answer.source.name !== '';
  };
  const isFromFile = (file = '') => /^[0-9a-f]{64}$/.test(chart.files[file]?.sha256 ?? '');
  const all = [
    ...chart.entities.map(({ entity: { record }, broughtBy }) => ({ record, broughtBy })),
    ...chart.links.map(({ link: { record }, broughtBy }) => ({ record, broughtBy })),
  ];
  const told = all.filter(
    ({ record, broughtBy }) => isAnswered(broughtBy[0]) && (!isImported || isFromFile(record?.file)),
  );
  return { elements: all.length, silent: all.length - told.length };
}

test('D1 and D4 exports are proved by their sums alone, and the same chart gives the same bytes', async () => {
  test.setTimeout(1_800_000);
  const charts = scaled({ small: 2, full: 100 });
  const flips = scaled({ small: 60, full: 2000 });
  const explorer = await Explorer.start(['sample', '--find', '陈伟', '--expand', '1']);
  mkdirSync(at('out'));
  const named = [
    ['PNG picture', 'chart.png'],
    ['PDF document', '图 1.pdf'],
    ['SVG drawing', 'chart.svg'],
    ['Snapshot (JSON)', 'chart.json'],
  ] as const;
  for (const [kind, name] of named) {
    await explorer.exportAs(kind, at('out', name));
    await explorer.closeNotices();
  }
  const { untold, manifests } = toldBy(at('out'));
  const passes = sumsPass(at('out'));
  const missed = flipsMissed(at('out'), flips);
  gate(
    'D1 manifest',
    { exports: named.length, manifests, untold, passes, flips, missed },
    { manifests: named.length, untold: 0, passes: true, missed: 0 },
    manifests === named.length && untold === 0 && passes && missed === 0,
  );

  let unlike = 0;
  for (let nth = 0; nth < charts; nth += 1) {
    const pair = [0, 1].map((turn) => ({ svg: at(`${nth}-${turn}.svg`), json: at(`${nth}-${turn}.json`) }));
    const texts: string[] = [];
    for (const { svg, json } of pair) {
      const drawing = await explorer.exportAs('SVG drawing', svg);
      await explorer.closeNotices();
      const {
        savedAt: _,
        audit: __,
        ...frozen
      } = JSON.parse((await explorer.exportAs('Snapshot (JSON)', json)).toString('utf8')) as Snapshot;
      await explorer.closeNotices();
      texts.push(drawing.toString('utf8') + JSON.stringify(frozen));
    }
    if (texts[0] !== texts[1]) unlike += 1;
    await explorer.layOut(['Organic', 'Circle', 'Grid', 'Layers'][nth % 4] ?? 'Grid');
  }
  await explorer.stop();
  gate('D4 repeat', { charts, unlike }, { unlike: 0 }, unlike === 0);
});

test('D2 nothing shows before it is in the record, and every change to the record is named', async () => {
  test.setTimeout(3_600_000);
  const kills = scaled({ small: 2, full: 100 });
  const tampers = 400;
  // By the command, which takes a second each; the others by what it calls.
  const byCommand = 4;
  let [shown, unlogged] = [0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const profile = at(`profile ${kill}`);
    const explorer = await Explorer.start(['sample'], { profileFolder: profile });
    const wanted = ['陈', '139', '622', '李'].slice(0, 2 + (kill % 3));
    for (const text of wanted) {
      await explorer.search(text);
      await expect(explorer.page.getByRole('row').first()).toBeVisible();
      shown += 1;
    }
    explorer.process.kill('SIGKILL');
    await explorer.stop();
    const asked = recordIn(profile).filter(({ action, outcome }) => action === 'search' && outcome === 'done');
    unlogged += wanted.filter((text) => !asked.some(({ question }) => question.includes(text))).length;
  }
  let unnamed = 0;
  for (let nth = 0; nth < tampers; nth += 1) {
    const own = at(`tampered ${nth}`);
    mkdirSync(path.join(own, 'audit'), { recursive: true });
    mkdirSync(path.join(own, 'audit-tails'));
    copyFileSync(at('profile 0', 'audit-tails', 'sample.json'), path.join(own, 'audit-tails', 'sample.json'));
    const lines = readFileSync(at('profile 0', 'audit', 'sample.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    const place = (seed + nth * 7919) % (lines.length - 1);
    tamper(lines, place, nth % 4);
    const log = path.join(own, 'audit', 'sample.jsonl');
    writeFileSync(log, lines.map((line) => `${line}\n`).join(''));
    if ((await lineNamedIn(log, nth < byCommand)) !== place + 1) unnamed += 1;
  }
  gate('D2 audit', { kills, shown, unlogged, tampers, unnamed }, { unlogged: 0, unnamed: 0 }, unlogged + unnamed === 0);
});

/** The line at which the record is said to break. */
async function lineNamedIn(log: string, isByCommand: boolean): Promise<number> {
  if (isByCommand) {
    const { result } = await skein(['verify', log]);
    const { code, message = '' } = (result['error'] ?? {}) as { readonly code?: string; readonly message?: string };
    return code === 'AUDIT_BROKEN' ? Number(/line (\d+):/.exec(message)?.[1]) : 0;
  }
  const said: unknown = await verifyFile(log, path.dirname(path.dirname(log))).catch((error: unknown) => error);
  return said instanceof AppError && said.code === 'AUDIT_BROKEN' ? Number(said.details['line']) : 0;
}

function tamper(lines: string[], place: number, how: number): void {
  const line = lines[place] ?? '';
  if (how === 0) lines[place] = line.replace('"who":"', '"who":"x');
  else if (how === 1) lines.splice(place, 1);
  else if (how === 2) [lines[place], lines[place + 1]] = [lines[place + 1] ?? '', line];
  else lines.splice(place);
}

test('D3 every entity and link says where it comes from', async () => {
  const calls = [
    'caller,called,at',
    '13900000001,13900000002,2026-05-09 08:00',
    '13900000002,13900000003,2026-05-09 09:00',
  ];
  writeFileSync(at('calls.csv'), `${calls.join('\n')}\n`);
  expect((await skein(['import', at('calls.csv'), '--out', at('calls.skein')])).code).toBe(0);
  const words = ['--find', '13900000001', '--expand', '2', '--out'];
  await skein(['snapshot', at('calls.skein'), ...words, at('imported.json')]);
  await skein(['snapshot', 'sample', '--find', '陈伟', '--expand', '1', '--out', at('sample.json')]);
  const counted = ['imported', 'sample'].map((name) =>
    silentIn(JSON.parse(readFileSync(at(`${name}.json`), 'utf8')) as Snapshot, name === 'imported'),
  );
  const elements = counted.reduce((sum, one) => sum + one.elements, 0);
  const silent = counted.reduce((sum, one) => sum + one.silent, 0);
  gate('D3 provenance', { elements, silent }, { silent: 0 }, elements > 10 && silent === 0);
});

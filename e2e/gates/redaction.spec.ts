// D5 to D7: what is redacted is in no file, the handling code is on everything and never lowered, and what the analyst drew by
// hand is never taken for a fact.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import type { EntityId, LinkId } from '../../shared/ids';
import type { Snapshot } from '../../shared/snapshot';
import { Explorer } from '../explorer';
import { readPdf } from '../pdfReader';
import { skein, temporaryFolder } from '../skeinCommand';
import { gate } from './gate';

const canaries = 200;
const { folder, remove } = temporaryFolder();
const at = (name: string) => path.join(folder, name);
let explorer: Explorer;

test.beforeAll(async () => {
  explorer = await Explorer.start(['sample', '--find', '陈伟', '--expand', '1']);
  writeFileSync(at('crowded.json'), JSON.stringify(crowded(await explorer.freeze())));
  writeFileSync(at('marked.json'), JSON.stringify(marked(await explorer.freeze())));
});
test.afterAll(async () => {
  await explorer.stop();
  remove();
});

const canary = (nth: number) => `金丝雀${nth}Canary${nth}x`;

/** A chart with canaries in every caption, key, id, field, file name, question, note and title; some of them hidden. */
function crowded(snapshot: Snapshot): Snapshot {
  const { chart } = snapshot;
  let nth = 0;
  const next = () => canary((nth += 1) % canaries);
  const [example] = chart.entities;
  if (example === undefined) throw new Error('nobody is on the chart');
  const entities = Array.from({ length: 60 }, (_, place): ChartEntity => {
    const name = next();
    const fields = { name, alias: [next()], note: next() };
    const record = { file: 'f1', row: place + 2 };
    const entity = {
      id: `id-${place}-${name}` as EntityId,
      type: 'Suspect',
      key: next(),
      caption: name,
      fields,
      record,
    };
    return { ...example, entity, x: 90 * (place % 10), y: 90 * Math.floor(place / 10), isHidden: place % 9 === 5 };
  });
  const links = entities.map(({ entity: { id } }, place): ChartLink => {
    const to = entities[(place + 1) % entities.length]?.entity.id ?? id;
    const fields = { note: next() };
    const link = { id: `link-${place}-${next()}` as LinkId, type: 'ASSOCIATE_OF', from: id, to, fields, record: null };
    return { link, broughtBy: example.broughtBy };
  });
  const files = { f1: { name: `${next()}.csv`, sha256: '0'.repeat(64), importedAt: '2026-05-09T08:00:00.000Z' } };
  const bringings = chart.bringings.map((one) =>
    one.kind === 'drawn'
      ? one
      : { ...one, answer: { ...one.answer, detail: next(), source: { ...one.answer.source, name: next() } } },
  );
  const [first] = entities;
  const grade = { on: 'entity', id: first?.entity.id ?? '', field: null, reliability: 'B', credibility: '2' } as const;
  const grades = [{ ...grade, handling: 'SECRET', note: next() }];
  return {
    ...snapshot,
    chart: { ...chart, title: next(), entities, links, files, bringings, dress: { ...chart.dress, grades } },
    view: { ...snapshot.view, selection: [] },
  };
}

/** The same chart with one entity evaluated as secret, a link that was drawn by hand, and one that an analysis derived. */
function marked(snapshot: Snapshot): Snapshot {
  const { chart } = snapshot;
  const [one, other] = chart.entities.map(({ entity }) => entity.id);
  if (one === undefined || other === undefined) throw new Error('fewer than two are on the chart');
  const grade = { on: 'entity', id: one, field: null, reliability: null, credibility: null, note: '' } as const;
  const act = {
    id: 'b900',
    kind: 'drawn',
    parents: [],
    at: '2026-05-09T08:00:00.000Z',
    by: 'ana',
    note: 'a guess',
    derived: null,
  } as const;
  const reasons = [{ en: 'Both sat in device 35-1.', zh: '均在设备 35-1 中使用过。' }];
  const why = { analysis: 'shared-handsets', chosen: { most: 6 }, ranAt: act.at, score: 1, reasons };
  const concluded = { ...act, id: 'b901', note: '', derived: why };
  const fields = { analysis: why.analysis, score: 1 };
  const ends = { from: one, to: other, record: null };
  const tie = { ...ends, id: 'drawn:derived:tie' as LinkId, type: 'DERIVED_BY_ANALYSIS', fields };
  const link = { id: 'drawn:tie' as LinkId, type: 'ASSOCIATE_OF', from: one, to: other, fields: {}, record: null };
  return {
    ...snapshot,
    chart: {
      ...chart,
      bringings: [...chart.bringings, act, concluded],
      links: [...chart.links, { link, broughtBy: [act.id] }, { link: tie, broughtBy: [concluded.id] }],
      dress: { ...chart.dress, grades: [{ ...grade, handling: 'SECRET' }] },
    },
  };
}

/** Everything that a search through the file would find: its bytes as they are, unpacked, and as text of its pages. */
async function textsIn(file: string): Promise<string> {
  const bytes = readFileSync(file);
  const plain = [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.toString('latin1')];
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
    plain.push(...parts.map(([name, part]) => name + Buffer.from(part).toString('utf8')));
  }
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') plain.push(...(await readPdf(bytes)).map(({ text }) => text));
  return plain.join('\n');
}

async function forPartner(dialog: Locator): Promise<void> {
  // What was chosen for the last export stands for the next.
  const isOn = await dialog.getByRole('checkbox', { name: 'For a partner: redact …' }).isChecked();
  if (!isOn) await dialog.getByText('For a partner: redact …').click();
  await expect(dialog.getByRole('list', { name: 'Preview' })).toContainText('→');
}

/** What the table panel saves while what leaves is for a partner: entities and links as CSV, and both as a workbook; copying is refused. */
async function saveTables(): Promise<number> {
  const { page } = explorer;
  await explorer.press('ControlOrMeta+b');
  const drawer = page.getByRole('region', { name: 'Table' });
  await drawer.getByRole('textbox', { name: 'Find in the table' }).fill('Canary1');
  const saves = [
    ['Entities', 'CSV: these rows…', 'redacted entities.csv'],
    ['Links', 'CSV: these rows…', 'redacted links.csv'],
    ['Links', 'Excel: entities and links…', 'redacted table.xlsx'],
  ] as const;
  for (const [kind, choice, name] of saves) {
    await drawer.getByRole('tab', { name: kind, exact: true }).click();
    await explorer.willSaveAs(at(name));
    await drawer.getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('button', { name: choice }).click();
    await expect(explorer.notices.filter({ hasText: name })).toBeVisible();
    await explorer.closeNotices();
  }
  await drawer.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(explorer.notices).toContainText('nothing was copied or saved');
  await explorer.closeNotices();
  return saves.length;
}

/** Results over the chart, one of them shown as it was kept: its names and reasons are those of everybody. */
async function runAnalyses(): Promise<Locator> {
  await explorer.press('ControlOrMeta+Shift+a');
  const drawer = explorer.page.getByRole('region', { name: 'Analyses' });
  for (const name of ['Degree', 'Betweenness']) {
    await drawer.getByRole('textbox', { name: 'Find an analysis…' }).fill(name);
    await drawer.getByRole('button', { name, exact: true }).click();
    await drawer.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(drawer.getByRole('grid')).toHaveAccessibleName(`Result of ${name}`);
  }
  await drawer.getByRole('button', { name: 'Results so far (2)' }).click();
  await drawer.getByRole('button', { name: 'Open Degree' }).click();
  await expect(drawer.getByRole('grid')).toContainText('Canary');
  return drawer;
}

test('D5 redaction removes: no canary is in any file, whatever its format', async () => {
  test.setTimeout(300_000);
  await explorer.openInstead(at('crowded.json'));
  const results = await runAnalyses();
  for (const kind of ['PNG picture', 'SVG drawing', 'PDF document', 'Snapshot (JSON)'] as const) {
    await explorer.exportAs(kind, at(`redacted ${kind.slice(0, 3)}.${kind.slice(0, 3).toLowerCase()}`), forPartner);
    await explorer.closeNotices();
  }
  const { page } = explorer;
  await explorer.willSaveAs(at('redacted result.csv'));
  await results.getByRole('button', { name: 'Save as' }).click();
  await page.getByRole('button', { name: 'CSV…' }).click();
  await expect(explorer.notices).toContainText('nothing was copied or saved');
  await explorer.closeNotices();
  await explorer.press('ControlOrMeta+e');
  await page.getByRole('dialog').getByText('Data', { exact: true }).click();
  const formats = await page.getByRole('combobox', { name: 'For' }).locator('option').allInnerTexts();
  await explorer.press('Escape');
  for (const [nth, format] of formats.entries()) {
    await explorer.willSaveAs(at(`redacted facts ${nth}.out`));
    await explorer.press('ControlOrMeta+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Data', { exact: true }).click();
    await dialog.getByRole('combobox', { name: 'For' }).selectOption(format);
    await forPartner(dialog);
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(explorer.notices.filter({ hasText: `redacted facts ${nth}.out` })).toBeVisible();
    await explorer.closeNotices();
  }
  for (const [kind, name] of [
    ['PDF document', 'redacted report.pdf'],
    ['Word document', 'redacted report.docx'],
  ] as const) {
    await explorer.willSaveAs(at(name));
    await explorer.press('ControlOrMeta+Shift+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(kind, { exact: true }).click();
    await forPartner(dialog);
    await dialog.getByRole('button', { name: 'Write the report' }).click();
    await expect(explorer.notices.filter({ hasText: name })).toBeVisible({ timeout: 30_000 });
    await explorer.closeNotices();
  }
  const tables = await saveTables();
  const files = readdirSync(folder).filter((name) => name.startsWith('redacted'));
  const kinds = formats.length + 6 + tables;
  const leaks: string[] = [];
  for (const name of files) if (/Canary|金丝雀/.test(await textsIn(at(name)))) leaks.push(name);
  const before = (await textsIn(at('crowded.json'))).match(/Canary\d+x/g) ?? [];
  const planted = new Set(before).size;
  gate(
    'D5 redact',
    { canaries: planted, formats: kinds, files: files.length, leaks },
    { canaries, leaks: [] },
    planted === canaries && leaks.length === 0 && files.length === 3 * kinds,
  );
});

test('D6 and D7 the handling code is on every page and never lowered; what was drawn by hand or derived says so in every format', async () => {
  test.setTimeout(300_000);
  // These are for the analyst's own house again.
  const off = explorer.page.getByRole('button', { name: 'Switch off', exact: true });
  if (await off.isVisible()) await off.click();
  const outs = ['d.svg', 'd.pdf', 'd.json'].map(at);
  const low = ['--handling', 'OFFICIAL', '--out'];
  let lowered = 0;
  const told: string[] = [];
  for (const out of outs) {
    await explorer.openInstead(at('marked.json'));
    const kind = out.endsWith('svg') ? 'SVG drawing' : out.endsWith('pdf') ? 'PDF document' : 'Snapshot (JSON)';
    await explorer.exportAs(kind, out, async (dialog) => {
      const offered = await dialog.getByRole('combobox', { name: 'Handling code' }).locator('option').allInnerTexts();
      if (offered.includes('OFFICIAL')) lowered += 1;
    });
    await explorer.closeNotices();
    told.push(await textsIn(out));
  }
  for (const name of ['d-report.pdf', 'd-report.docx']) {
    const { result } = await skein(['report', at('marked.json'), '--template', 'full', ...low, at(name)]);
    if (result['handling'] !== 'SECRET') lowered += 1;
    told.push(await textsIn(at(name)));
  }
  const pages = [...(await readPdf(readFileSync(at('d.pdf')))), ...(await readPdf(readFileSync(at('d-report.pdf'))))];
  const bare = pages.filter(({ text }) => !text.includes('SECRET')).length;
  const manifests = readdirSync(folder).filter((name) => name.startsWith('d') && name.endsWith('.manifest.json'));
  const wrong = manifests.filter((name) => !readFileSync(at(name), 'utf8').includes('"handling":"SECRET"')).length;
  gate(
    'D6 handling',
    { pages: pages.length, bare, manifests: manifests.length, wrong, lowered },
    { bare: 0, wrong: 0, lowered: 0 },
    bare + wrong + lowered === 0 && manifests.length === told.length,
  );
  const isMarked = (text: string) =>
    /Drawn by hand|"kind":"drawn"/.test(text) && /Derived (link|by analysis)|"analysis":"shared-handsets"/.test(text);
  const unmarked = told.filter((text) => !isMarked(text)).length;
  gate(
    'D7 marks',
    { formats: told.length, unmarked },
    { formats: 5, unmarked: 0 },
    told.length === 5 && unmarked === 0,
  );
});

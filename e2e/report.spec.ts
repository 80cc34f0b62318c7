// From chart to evidence: pictures as PDF, posters, reports as PDF and Word, by hand and by command; opened and read.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import type { Snapshot } from '../shared/snapshot';
import type { Explorer } from './explorer';
import { expectNoBarriers } from './barriers';
import { ownFolder } from './ownFolder';
import { activeParts, fontsIn, readPdf } from './pdfReader';
import { sharedExplorer } from './sharedExplorer';
import { skein } from './skeinCommand';

const shared = sharedExplorer({ words: () => ['sample', '--find', '陈伟', '--expand', '1'] });
let explorer: Explorer;
const at = ownFolder();

test.beforeAll(() => {
  explorer = shared();
});

async function writeReport(file: string, kind: 'PDF document' | 'Word document', language: 'English' | '中文') {
  await explorer.willSaveAs(file);
  await explorer.press('ControlOrMeta+Shift+e');
  const dialog = explorer.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Purpose' }).fill('For the prosecutor of Lantern.\n为检察官准备。');
  await dialog.getByRole('combobox', { name: 'Handling code' }).selectOption('RESTRICTED 内部');
  await dialog.getByText(language, { exact: true }).click();
  await dialog.getByText(kind, { exact: true }).click();
  // What the first page will look like: set, white, and not blank.
  const first = dialog.getByRole('img', { name: /^First page of the report/ });
  await expect.poll(async () => inkIn(PNG.sync.read(await first.screenshot()))).toBeGreaterThan(0.01);
  await expectNoBarriers(explorer.page, 'the report dialog', { parts: ['.dialog'] });
  await dialog.getByRole('button', { name: 'Write the report' }).click();
  await expect(explorer.notices.filter({ hasText: path.basename(file) })).toBeVisible({ timeout: 30_000 });
  await explorer.closeNotices();
  return readFileSync(file);
}

/** Share of pixels that are not nearly white. */
function inkIn({ data }: PNG): number {
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1;
  return (4 * dark) / data.length;
}

for (const language of ['English', '中文'] as const) {
  test(`a report as PDF in ${language} › numbered pages, handling code on each, Chinese words, fonts inside`, async () => {
    const pdf = await writeReport(at(`${language}.pdf`), 'PDF document', language);
    const pages = await readPdf(pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const [nth, { width, height, text }] of pages.entries()) {
      expect(Math.abs(width - 595.3) + Math.abs(height - 841.9)).toBeLessThan(3);
      expect(text.split('RESTRICTED 内部').length - 1, 'at the top and at the bottom').toBe(2);
      expect(text).toContain(
        language === 'English' ? `Page ${nth + 1} of ${pages.length}` : `第 ${nth + 1} 页，共 ${pages.length} 页`,
      );
    }
    const all = pages.map(({ text }) => text).join('');
    expect(all, 'dates with their signs').toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d/);
    for (const words of ['陈伟', '为检察官准备', 'Operation Lantern']) expect(all).toContain(words);
    expect(all).toContain(language === 'English' ? 'Key entities' : '关键实体');
    const { named, held } = fontsIn(pdf);
    expect(named).toBeGreaterThan(1);
    expect(held).toBe(named);
    expect(activeParts(pdf)).toEqual([]);
  });
}

test('the same report as a Word document', async () => {
  const parts = unzipSync(await writeReport(at('report.docx'), 'Word document', 'English'));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(text('word/document.xml')).toContain('陈伟');
  expect(text('word/header1.xml')).toContain('RESTRICTED 内部');
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
});

test('a poster › as many sheets as asked, named and numbered', async () => {
  const pdf = await explorer.exportAs('PDF document', at('poster.pdf'), async (dialog) => {
    await dialog.getByText('A3', { exact: true }).click();
    await dialog.getByLabel('Sheets across').fill('3');
    await dialog.getByLabel('Sheets down').fill('2');
  });
  await explorer.closeNotices();
  const pages = await readPdf(pdf);
  expect(pages).toHaveLength(6);
  expect(pages[0]?.width).toBeGreaterThan(1180);
  expect(pages[4]?.text).toContain('B2 · Page 5 of 6');
});

test('by command › the same snapshot gives the same PDF and Word bytes, and hostile captions stay words', async () => {
  const chart = await explorer.freeze();
  const entities = chart.chart.entities.map((it, nth) => {
    const caption = `</text><script>alert(${nth})</script> javascript:x`;
    return {
      ...it,
      entity: {
        ...it.entity,
        caption,
        fields: { ...it.entity.fields, name: caption, note: '<a href="https://x.invalid">' },
      },
    };
  });
  const hostile: Snapshot = { ...chart, chart: { ...chart.chart, entities } };
  writeFileSync(at('hostile.json'), JSON.stringify(hostile));
  const words = ['report', at('hostile.json'), '--template', 'full', '--handling', '机密'];
  for (const kind of ['pdf', 'docx']) {
    const files = [at(`one.${kind}`), at(`two.${kind}`)];
    for (const out of files) expect((await skein([...words, '--out', out])).code).toBe(0);
    const [one, two] = files.map((file) => readFileSync(file));
    expect(one?.equals(two ?? Buffer.alloc(0)), `${kind} twice`).toBe(true);
  }
  const pdf = readFileSync(at('one.pdf'));
  expect(activeParts(pdf)).toEqual([]);
  expect((await readPdf(pdf)).every(({ text }) => text.includes('机密'))).toBe(true);
});

test('by command › the picture as PDF, and a template that does not exist', async () => {
  const { code } = await skein(['snapshot', 'sample', '--find', '陈伟', '--out', at('chart.pdf')]);
  expect(code).toBe(0);
  const [page] = await readPdf(readFileSync(at('chart.pdf')));
  expect(page?.text).toContain('陈伟');
  const wrong = await skein(['report', 'sample', '--find', '陈伟', '--template', 'none', '--out', at('x.pdf')]);
  expect(wrong.code).toBe(2);
});

// From three messy files to a report for a partner: call records in GB18030, a list in Excel and a chart of another program
// become one case; two names are one man; what is known is frozen; new data comes, is compared, and leaves redacted.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectNoBarriers } from './barriers';
import { Explorer } from './explorer';
import { inGb18030 } from './inGb18030';
import { readPdf } from './pdfReader';
import { skein, temporaryFolder } from './skeinCommand';

test.describe.configure({ mode: 'serial' });
const { folder, remove } = temporaryFolder();
const at = (name: string) => path.join(folder, name);
let explorer: Explorer;

const calls = [
  '主叫号码,被叫号码,开始时间,通话时长',
  '13800001001,13900002001,2024-05-01 09:00:00,61',
  '+8613800001001,13900002002,2024-05-01 09:10:00,12',
  '13900002001,13900002002,2024-05-02 21:40:00,300',
  '13900002002,,2024-05-03 10:00:00,8',
];
const later = ['主叫号码,被叫号码,开始时间,通话时长', '13900002001,13700009009,2024-06-01 08:00:00,44'];
const people = [
  ['姓名', '身份证号', '手机号', '出生日期'],
  ['欧阳晓东', '11010119840312001X', '13800001001', '1984-03-12'],
];
const chart = `<?xml version="1.0"?><Chart>
<AttributeClassCollection><AttributeClass Name="name" Type="AttText"/><AttributeClass Name="born" Type="AttText"/></AttributeClassCollection>
<ChartItemCollection>
<ChartItem Label="Xiaodong Ouyang"><End><Entity EntityId="1" Identity="S-88002"><Icon><IconStyle Type="Suspect"/></Icon></Entity></End>
<AttributeCollection><Attribute AttributeClass="name" Value="Xiaodong Ouyang"/><Attribute AttributeClass="born" Value="1984-03-12"/></AttributeCollection></ChartItem>
<ChartItem Label="13900002001"><End><Entity EntityId="2" Identity="13900002001"><Icon><IconStyle Type="Phone"/></Icon></Entity></End></ChartItem>
<ChartItem Label=""><Link End1Id="1" End2Id="2"><LinkStyle ArrowStyle="ArrowOnHead" Type="OWNS"/></Link></ChartItem>
</ChartItemCollection></Chart>`;

/** The least that Excel calls a workbook. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const office = 'http://schemas.openxmlformats.org';
  const main = `${office}/spreadsheetml/2006/main`;
  const relations = `${office}/officeDocument/2006/relationships`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

test.beforeAll(async () => {
  writeFileSync(at('话单.csv'), inGb18030(`${calls.join('\r\n')}\r\n`));
  writeFileSync(at('more.csv'), `${later.join('\n')}\n`);
  writeFileSync(at('名单.xlsx'), workbook(people));
  writeFileSync(at('chart.anx'), chart);
  explorer = await Explorer.start(['sample', '--find', '陈伟']);
});
test.afterAll(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.stop();
  remove();
});

/** By the wizard, into `out`, together with what the open case holds. */
async function takeIn(file: string, out: string): Promise<void> {
  await explorer.willOpen(at(file));
  await explorer.willSaveAs(at(out));
  await explorer.press('ControlOrMeta+i');
  const dialog = explorer.page.getByRole('dialog');
  const go = dialog.getByRole('button', { name: 'Import', exact: true });
  await expect(go).toBeEnabled();
  await dialog.getByText(/^Together with what/).click();
  await go.click();
  await expect(explorer.status).toContainText(path.parse(out).name);
  await explorer.rest();
  await explorer.closeNotices();
}

async function bring(text: string, caption: string): Promise<void> {
  await explorer.search(text);
  await explorer.add(caption);
  await explorer.search('');
}

const dialog = (): Locator => explorer.page.getByRole('dialog');

test('three files of different kinds become one case, with what each of them says of the same number', async () => {
  await explorer.willOpen(at('话单.csv'));
  await explorer.press('ControlOrMeta+i');
  for (const name of ['名单.xlsx', 'chart.anx']) {
    await explorer.willOpen(at(name));
    await dialog().getByRole('button', { name: 'Add a file…' }).click();
  }
  // Each is what it is: a table by its own mapping, or a graph that needs none.
  const files = dialog().getByRole('list', { name: 'Files' });
  await expect(files.getByRole('listitem')).toContainText(['话单.csv table', '名单.xlsx table', 'chart.anx i2']);
  await expect(dialog().getByRole('combobox', { name: 'Encoding' })).toHaveValue('gb18030');
  await files.getByRole('button', { name: /^chart.anx/ }).click();
  await expect(dialog().getByText(/^chart.anx is a graph/)).toBeVisible();
  await files.getByRole('button', { name: /^名单.xlsx/ }).click();
  await expect(dialog().locator('.import-counts')).toContainText('Suspect 1');
  await expectNoBarriers(explorer.page, 'several files in the wizard');
  await explorer.willSaveAs(at('three.skein'));
  await dialog().getByRole('button', { name: 'Import', exact: true }).click();
  // Each file is read by itself before they are one.
  await expect(explorer.status).toContainText('three', { timeout: 45_000 });
  await explorer.rest();
  await explorer.closeNotices();
  // Three phones and two names of one man; the row without a called number is left out.
  await expect(explorer.status).toContainText('of 5 entities');
  await expect(explorer.status).toContainText('of 5 links');
});

test('two names are found to be one man, merged, and what is known is frozen in the case', async () => {
  await bring('欧阳', '欧阳晓东');
  await bring('Ouyang', 'Xiaodong Ouyang');
  await explorer.press('ControlOrMeta+a');
  const card = await explorer.openExpandCard();
  await card.getByRole('button', { name: /^Expand/ }).click();
  await explorer.expectEntities(4);
  await explorer.press('u');
  const pairs = explorer.page.getByRole('listbox', { name: /^Pairs/ });
  await expect(pairs.getByRole('option')).toContainText(['欧阳晓东']);
  await pairs.getByRole('option').click();
  await pairs.press('m');
  await expect(explorer.inspector).toContainText('2 entries merged into one');
  await explorer.press('u');
  await explorer.press('ControlOrMeta+g');
  await dialog().getByRole('button', { name: 'Freeze this chart' }).click();
  await expect(dialog().getByRole('listitem')).toHaveCount(1);
  await explorer.press('Escape');
});

test('new data joins the case, and the chart, the merge and the snapshot are there still', async () => {
  await takeIn('more.csv', 'four.skein');
  await explorer.expectEntities(4);
  await expect(explorer.status).toContainText('of 6 entities');
  const { dress } = (await explorer.freeze()).chart;
  expect(dress.merges).toHaveLength(1);
  await explorer.select('139 0000 2001');
  const card = await explorer.openExpandCard();
  await card.getByRole('button', { name: /^Expand/ }).click();
  await explorer.rest();
  await explorer.press('ControlOrMeta+g');
  await dialog().getByRole('checkbox').first().check();
  await dialog().getByRole('button', { name: 'Compare' }).click();
  const list = explorer.page.getByRole('region', { name: 'What changed', exact: true });
  await expect(list.getByRole('button', { name: /^137 0000 9009/ }).first()).toBeVisible();
  await explorer.press('ControlOrMeta+Shift+w');
});

test('a report for a partner names nobody, is whole page by page, and is proved by its sums', async () => {
  await explorer.willSaveAs(at('partner.pdf'));
  await explorer.press('ControlOrMeta+Shift+e');
  await dialog().getByRole('combobox', { name: 'Handling code' }).selectOption('RESTRICTED 内部');
  await dialog().getByText('For a partner: redact …').click();
  await dialog().getByRole('button', { name: 'Write the report' }).click();
  await expect(explorer.notices.filter({ hasText: 'partner.pdf' })).toBeVisible({ timeout: 30_000 });
  const pages = await readPdf(readFileSync(at('partner.pdf')));
  const text = pages.map((page) => page.text).join('\n');
  for (const secret of ['欧阳', 'Ouyang', '13900002001', '139 0000 2001', '11010119840312001X', '话单']) {
    expect(text).not.toContain(secret);
  }
  expect(text).toMatch(/Suspect \d/);
  for (const page of pages) expect(page.text).toContain('RESTRICTED 内部');
  execFileSync('sha256sum', ['-c', '--status', 'partner.pdf.sha256'], { cwd: folder });
  const { result } = await skein(['verify', at('partner.pdf')]);
  expect(result).toMatchObject({ verified: 'export' });
});

// The chart as a table: rows and chart share one selection; it is narrowed, sorted, copied and saved; hands stay on the keys.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Snapshot } from '../shared/snapshot';
import { expectNoBarriers } from './barriers';
import { setTheme } from './hands';
import { centre, smallChart } from './smallChart';
import { temporaryFolder } from './skeinCommand';
import { spokenWithoutChinese, withoutChinese } from './words';

const chart = smallChart();
const explorer = () => chart().explorer;

function drawer(): Locator {
  return explorer().page.getByRole('region', { name: 'Table' });
}

function grid(): Locator {
  return drawer().getByRole('grid');
}

/** The texts of a column, in the order of the rows in sight. */
async function column(title: string): Promise<readonly string[]> {
  const titles = await grid().getByRole('columnheader').allInnerTexts();
  const at = titles.findIndex((one) => one.split('\n')[0]?.trim() === title);
  const rows = await grid().locator('.data-row').all();
  return Promise.all(
    rows.map(async (row) =>
      (
        await row
          .getByRole('gridcell')
          .nth(at - 1)
          .innerText()
      ).trim(),
    ),
  );
}

function row(caption: string): Locator {
  return grid().locator('.data-row').filter({ hasText: caption }).first();
}

/** The first column of that very title: a field may be called as the caption is. */
function header(title: string): Locator {
  const words = explorer()
    .page.locator('.cut')
    .filter({ hasText: new RegExp(`^${title}$`) });
  return grid().getByRole('columnheader').filter({ has: words }).first();
}

async function sortBy(title: string, modifiers: 'Shift'[] = []): Promise<void> {
  await header(title).getByRole('button').click({ modifiers });
}

async function clipboard(): Promise<string> {
  return explorer().app.evaluate(({ clipboard: board }) => board.readText());
}

test.beforeEach(async () => {
  if ((await drawer().count()) === 0) await explorer().press('ControlOrMeta+b');
  await drawer().getByRole('tab', { name: 'Entities' }).click();
  await drawer().getByRole('textbox', { name: 'Find in the table' }).fill('');
  await drawer().getByRole('combobox', { name: 'Type of rows' }).selectOption('');
  await expect(grid()).toHaveAttribute('aria-rowcount', String(chart().all.length + 1));
});

test('a row is what is selected on the chart, and the other way round', async () => {
  const [one = '', other = ''] = chart().others;
  await row(one).getByRole('gridcell').nth(1).click();
  expect(await explorer().selection()).toEqual([one]);
  await row(other)
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  expect(await explorer().selection()).toEqual([one, other].sort());
  await expect(drawer().getByRole('status')).toContainText('2 selected');
  await explorer().select(centre);
  await expect(row(centre).getByRole('gridcell').first()).toHaveAttribute('aria-selected', 'true');
  await expect(drawer().getByRole('status')).toContainText('1 selected');
  await drawer().getByRole('button', { name: 'Selected first' }).click();
  expect((await column('Name'))[0]).toBe(centre);
  await drawer().getByRole('button', { name: 'Selected first' }).click();
});

test('a double click brings what the row stands for into the middle of the chart', async () => {
  const [one = ''] = chart().others;
  await row(one).getByRole('gridcell').nth(1).dblclick();
  const { x, y } = await explorer().view();
  const it = chart().base.chart.entities.find(({ entity }) => entity.caption === one);
  expect(Math.hypot(x - (it?.x ?? 0), y - (it?.y ?? 0))).toBeLessThan(1);
});

test('it is narrowed by a text over all columns and by a type, and sorted by several columns', async () => {
  const box = drawer().getByRole('textbox', { name: 'Find in the table' });
  await box.fill('13900001000');
  await expect(grid()).toHaveAttribute('aria-rowcount', '2');
  expect(await column('Name')).toEqual([centre]);
  await box.fill('');
  await sortBy('Type');
  await sortBy('Name', ['Shift']);
  await sortBy('Name', ['Shift']);
  const types = await column('Type');
  const names = await column('Name');
  expect(types).toEqual([...types].sort((a, b) => a.localeCompare(b, 'en')));
  const phones = names.filter((_, at) => types[at] === 'Phone');
  expect(phones).toEqual([...phones].sort((a, b) => b.localeCompare(a, 'en', { numeric: true })));
  await expect(header('Name')).toHaveAttribute('aria-sort', 'descending');
  await drawer().getByRole('combobox', { name: 'Type of rows' }).selectOption('Phone');
  await expect(grid()).toHaveAttribute('aria-rowcount', String(phones.length + 1));
  await sortBy('Type');
  await sortBy('Type');
});

test('hands stay on the keys: rows are walked, taken, stretched, all selected, copied', async () => {
  await grid().focus();
  const keyboard = explorer().page.keyboard;
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(drawer().getByRole('status')).toContainText('2 selected');
  await keyboard.press('ControlOrMeta+c');
  await expect(explorer().notices).toContainText('2 rows copied.');
  await explorer().closeNotices();
  const lines = (await clipboard()).split('\n');
  const names = await column('Name');
  expect(lines.map((line) => line.split('\t')[1])).toEqual(names.slice(1, 3));
  await grid().focus();
  await keyboard.press(' ');
  await expect(drawer().getByRole('status')).toContainText('1 selected');
  await keyboard.press('ControlOrMeta+a');
  await expect(drawer().getByRole('status')).toContainText(`${chart().all.length} selected`);
  expect(await explorer().selection()).toHaveLength(chart().all.length);
  await grid().focus();
  await keyboard.press('Escape');
  expect(await explorer().selection()).toEqual([]);
  await grid().focus();
  await keyboard.press('Escape');
  await expect(drawer()).toHaveCount(0);
});

test('what is hidden or filtered is left out, or listed with its state', async () => {
  const [one = ''] = chart().others;
  await explorer().select(one);
  await explorer().press('h');
  await expect(grid()).toHaveAttribute('aria-rowcount', String(chart().all.length));
  await drawer().getByRole('button', { name: 'Only shown' }).click();
  await expect(grid()).toHaveAttribute('aria-rowcount', String(chart().all.length + 1));
  await expect(row(one)).toContainText('hidden');
  await drawer().getByRole('button', { name: 'Only shown' }).click();
  await explorer().undo();
});

test('links have their ends, time and amount; choosing one selects its line, several their ends', async () => {
  await drawer().getByRole('tab', { name: 'Links', exact: true }).click();
  await expect(grid()).toHaveAttribute('aria-rowcount', String(chart().base.chart.links.length + 1));
  await grid().locator('.data-row').first().getByRole('gridcell').nth(1).click();
  await expect(drawer().getByRole('status')).toContainText('1 selected');
  await expect(explorer().inspector).toContainText(/link/);
  await grid()
    .locator('.data-row')
    .nth(3)
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(drawer().getByRole('status')).toContainText('4 selected');
  expect((await explorer().selection()).length).toBeGreaterThan(1);
  await drawer().getByRole('tab', { name: 'Parallel links' }).click();
  const counts = (await column('Links')).map(Number);
  expect(counts.every((count) => count >= 1)).toBe(true);
});

test('columns are chosen, and the rows are saved as a table that no spreadsheet runs', async () => {
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'rows.csv');
  const { page } = explorer();
  await drawer().getByRole('button', { name: 'Columns' }).click();
  const choice = page.getByRole('group', { name: 'Columns' });
  await choice.getByText('Source', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(grid().getByRole('columnheader', { name: 'Source' })).toHaveCount(0);
  await explorer().willSaveAs(file);
  await drawer().getByRole('button', { name: 'Save as' }).click();
  await page.getByRole('button', { name: 'CSV: these rows…' }).click();
  await expect(explorer().notices.filter({ hasText: 'rows.csv' })).toBeVisible();
  await explorer().closeNotices();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(chart().all.length + 1);
  expect(lines[0]).toMatch(/^\uFEFFType,Name,Key,Links/);
  expect(lines[0]).not.toContain('Source');
  expect(lines.some((line) => line.startsWith(`Phone,${centre},13900001000,`))).toBe(true);
  remove();
});

test('rows are saved as a workbook: as shown, or entities and links on a sheet each, with a sheet about them', async () => {
  const { folder, remove } = temporaryFolder();
  const { page } = explorer();
  await drawer().getByRole('combobox', { name: 'Type of rows' }).selectOption('Phone');
  const phones = await column('Name');
  const save = async (name: string, choice: string) => {
    const file = path.join(folder, name);
    await explorer().willSaveAs(file);
    await drawer().getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('button', { name: choice }).click();
    await expect(explorer().notices.filter({ hasText: name })).toBeVisible();
    await explorer().closeNotices();
    return workbookIn(file);
  };
  const these = await save('these.xlsx', 'Excel: these rows…');
  expect(these.sheets).toEqual(['Entities', 'About']);
  const [sheet = '', about = ''] = these.xml;
  expect(textsOf(sheet)).toEqual(expect.arrayContaining([...phones]));
  expect(sheet.match(/<row /g)).toHaveLength(phones.length + 1);
  expect(sheet).toContain('state="frozen"');
  expect(textsOf(about)).toEqual(
    expect.arrayContaining(['Time zone', 'Asia/Shanghai', 'Filters on the chart', 'none']),
  );
  expect(textsOf(about).join()).toContain('only Phones');
  await drawer().getByRole('combobox', { name: 'Type of rows' }).selectOption('');
  const both = await save('both.xlsx', 'Excel: entities and links…');
  expect(both.sheets).toEqual(['Entities', 'Links', 'About']);
  expect(both.xml[0]?.match(/<row /g)).toHaveLength(chart().all.length + 1);
  expect(both.xml[1]?.match(/<row /g)).toHaveLength(chart().base.chart.links.length + 1);
  expect(both.xml.join()).not.toMatch(/<f[ >]/);
  remove();
});

test('writing a large workbook is cancelled: no file, no word of one, and the next is written', async () => {
  test.setTimeout(120_000);
  const { folder, remove } = temporaryFolder();
  const { page } = explorer();
  const large = path.join(folder, 'large.json');
  writeFileSync(large, JSON.stringify(enlarged(chart().base, 40_000)));
  await explorer().openInstead(large);
  // Another case is open: what was open over the one before is not.
  await explorer().press('ControlOrMeta+b');
  const save = async (name: string) => {
    await explorer().willSaveAs(path.join(folder, name));
    await drawer().getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('button', { name: 'Excel: entities and links…' }).click();
  };
  // The page itself cancels as soon as it may, however quick the machine is.
  const isCancelled = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const watch = new MutationObserver(() => {
          const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
          if (button === undefined) return;
          watch.disconnect();
          button.click();
          resolve(true);
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await save('cancelled.xlsx');
  expect(await isCancelled).toBe(true);
  await explorer().rest();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect(explorer().notices.filter({ hasText: '.xlsx' })).toHaveCount(0);
  await save('written.xlsx');
  await expect(explorer().notices.filter({ hasText: 'written.xlsx' })).toBeVisible();
  await explorer().closeNotices();
  const written = ['written.xlsx', 'written.xlsx.manifest.json', 'written.xlsx.sha256'];
  expect(readdirSync(folder).sort()).toEqual(['large.json', ...written]);
  remove();
});

/** The same entities over and over, under ids of their own, without links. */
function enlarged(base: Snapshot, count: number): object {
  const { entities } = base.chart;
  const many = Array.from({ length: count }, (_, nth) => {
    const it = entities[nth % entities.length];
    const entity = { ...it?.entity, id: `${it?.entity.id ?? ''}-${nth}`, key: `${it?.entity.key ?? ''}-${nth}` };
    return { ...it, entity, x: (nth % 200) * 90, y: Math.floor(nth / 200) * 90 };
  });
  return { ...base, chart: { ...base.chart, entities: many, links: [] } };
}

/** Names of the sheets, and their text as XML. */
function workbookIn(file: string) {
  const parts = unzipSync(readFileSync(file));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  return { sheets, xml: sheets.map((_, at) => text(`xl/worksheets/sheet${at + 1}.xml`)) };
}

function textsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<t [^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} table has no barriers`, async () => {
    await setTheme(explorer(), theme);
    await row(centre).getByRole('gridcell').nth(1).click();
    await expectNoBarriers(explorer().page, theme, { parts: ['.drawer'] });
    await setTheme(explorer(), 'light');
  });
}

test('the table speaks Chinese', async () => {
  await explorer().press('Shift+L');
  const region = explorer().page.getByRole('region', { name: '表格' });
  await expect(region.getByRole('columnheader', { name: '名称' }).first()).toBeVisible();
  const found = [...(await withoutChinese(explorer())), ...(await spokenWithoutChinese(explorer()))];
  expect(found.filter((word) => !word.startsWith('Lumo'))).toEqual([]);
  await explorer().press('Shift+L');
});

// Free Cypher and saved questions on a real database: written with completion, run, shown as a table and on the chart;
// what would change the database is refused; a saved question is asked from the menu of an entity.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoBarriers } from './barriers';
import { openConnectDialog, tryConnection } from './connectDialog';
import { Explorer } from './explorer';
import { openMenu, setTheme } from './hands';
import { startPublishedServer, type OwnServer } from './publishedServer';
import { temporaryFolder } from './skeinCommand';
import { spokenWithoutChinese, withoutChinese } from './words';

// The tests follow one another in one window.
test.describe.configure({ mode: 'serial' });
test.skip(process.env['NEO4J_URI'] === undefined, 'no Neo4j here (NEO4J_URI)');

const hub = '139 0000 1000';
const callers = 'MATCH (a:Phone)-[c:CALLED]-(b:Phone) WHERE elementId(a) = $who RETURN DISTINCT b, count(c) AS calls';
let files: ReturnType<typeof temporaryFolder>;
let server: OwnServer;
let explorer: Explorer;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  files = temporaryFolder();
  server = await startPublishedServer();
  explorer = await Explorer.start(['sample', '--find', hub], { profileFolder: path.join(files.folder, 'profile') });
});
test.afterEach(() => {
  expect(explorer.complaints.splice(0)).toEqual([]);
});
test.afterAll(async () => {
  await explorer?.stop();
  await server?.stop();
  files?.remove();
});

function drawer(): Locator {
  return explorer.page.getByRole('region', { name: 'Cypher', exact: true });
}

function editor(): Locator {
  return drawer().getByRole('textbox', { name: 'Cypher statement' });
}

function table(): Locator {
  return drawer().getByRole('grid', { name: 'Rows of the answer' });
}

/** Replaces the statement, as typed in one go: what closes brackets by itself does not meddle. */
async function write(statement: string): Promise<void> {
  await editor().focus();
  await explorer.page.keyboard.press('ControlOrMeta+a');
  await explorer.page.keyboard.insertText(statement);
}

async function run(statement: string): Promise<void> {
  await write(statement);
  await explorer.page.keyboard.press('ControlOrMeta+Enter');
  await explorer.rest();
}

async function openDatabase(): Promise<void> {
  await tryConnection(await openConnectDialog(explorer), server);
  await expect(explorer.status).toContainText('Neo4j');
  await explorer.rest();
  await explorer.closeNotices();
}

test('a case answers no Cypher; a database does', async () => {
  await explorer.press('ControlOrMeta+j');
  await expect(drawer()).toHaveCount(0);
  await openDatabase();
  await explorer.press('ControlOrMeta+j');
  await expect(editor()).toBeFocused();
  // The words of the database come by themselves.
  await explorer.rest();
});

test('completion offers the words of the database where they fit', async () => {
  await explorer.page.keyboard.type('MATCH (p:Sus');
  const options = drawer().getByRole('listbox', { name: 'Completions' }).getByRole('option');
  await expect(options).toHaveText(['Suspect']);
  await options.click();
  await explorer.page.keyboard.type(' WHERE p.nam');
  await expect(options.first()).toHaveText('name');
  await explorer.page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(editor()).toHaveText(/MATCH \(p:Suspect WHERE p\.nam\)/);
  // Escape, then Tab leaves the editor, however much Tab means inside.
  await explorer.page.keyboard.press('Escape');
  await explorer.page.keyboard.press('Tab');
  await expect(editor()).not.toBeFocused();
});

test('keys typed in the editor are no commands of the chart', async () => {
  await explorer.search(hub);
  await explorer.add(hub);
  await explorer.search('');
  await explorer.select(hub);
  const before = (await explorer.freeze()).chart;
  await write('RETURN 1');
  await explorer.page.keyboard.press('ControlOrMeta+a');
  await explorer.page.keyboard.type('phlc');
  await explorer.page.keyboard.press('ControlOrMeta+z');
  await expect(editor()).toHaveText('RETURN 1');
  expect((await explorer.freeze()).chart).toEqual(before);
});

test('a statement gives a table: sorted, copied, saved so that no spreadsheet runs it', async () => {
  await run("UNWIND [10, 9, 2] AS n RETURN n, '=1+' + n AS text, date('2026-05-09') AS day");
  await expect(drawer().getByRole('status')).toContainText('3 rows');
  await expect(table().getByRole('gridcell')).toHaveText([
    '10',
    '=1+10',
    '2026-05-09',
    '9',
    '=1+9',
    '2026-05-09',
    '2',
    '=1+2',
    '2026-05-09',
  ]);
  await table().getByRole('button', { name: 'n', exact: true }).click();
  await expect(table().getByRole('gridcell').first()).toHaveText('2');
  await table().getByRole('gridcell', { name: '2', exact: true }).click();
  await table()
    .getByRole('gridcell', { name: '=1+9' })
    .click({ modifiers: ['Shift'] });
  await explorer.page.keyboard.press('ControlOrMeta+c');
  await expect(explorer.notices).toContainText('2 rows copied.');
  expect(await explorer.app.evaluate(({ clipboard }) => clipboard.readText())).toBe("2\t'=1+2\n9\t'=1+9");
  await explorer.closeNotices();
  const file = path.join(files.folder, 'answer.csv');
  await explorer.willSaveAs(file);
  await drawer().getByRole('button', { name: 'Save CSV…' }).click();
  await expect(explorer.notices).toContainText('Table saved as answer.csv.');
  expect(readFileSync(file, 'utf8')).toBe(
    "\uFEFFn,text,day\r\n2,'=1+2,2026-05-09\r\n9,'=1+9,2026-05-09\r\n10,'=1+10,2026-05-09\r\n",
  );
  await explorer.closeNotices();
});

test('a table is saved as a workbook: values as numbers and dates, texts never as formulas, what was asked on a sheet of its own', async () => {
  await run("UNWIND [10, 2] AS n RETURN n, '=1+' + n AS text, date('2026-05-09') AS day");
  await expect(drawer().getByRole('status')).toContainText('2 rows');
  const file = path.join(files.folder, 'answer.xlsx');
  await explorer.willSaveAs(file);
  await drawer().getByRole('button', { name: 'Save Excel…' }).click();
  await expect(explorer.notices).toContainText('answer.xlsx');
  const parts = unzipSync(readFileSync(file));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(text('xl/workbook.xml').match(/<sheet /g)).toHaveLength(2);
  const sheet = text('xl/worksheets/sheet1.xml');
  expect(sheet.match(/<row /g)).toHaveLength(3);
  expect(sheet).toMatch(/<v>10<\/v>/);
  expect(sheet).toContain('>=1+10<');
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(text('xl/worksheets/sheet2.xml')).toContain('Asia/Shanghai');
  await explorer.closeNotices();
});

test('more rows than asked for are said to be there', async () => {
  await run('UNWIND range(1, 5000) AS n RETURN n');
  await expect(drawer().getByRole('status')).toContainText('the first 1,000; there are more');
  await expect(table()).toHaveAttribute('aria-rowcount', '1001');
  expect(await table().getByRole('row').count()).toBeLessThan(60);
  await table().focus();
  await explorer.page.keyboard.press('ArrowDown');
  await explorer.page.keyboard.press('ControlOrMeta+End');
  await expect(table().getByRole('gridcell', { name: '1000', exact: true })).toBeVisible();
});

test('entities and links of the rows go onto the chart as one edit', async () => {
  await explorer.clearChart();
  await run('MATCH p = (s:Suspect)-[:LEADS]->(g:Gang) RETURN s, g, p ORDER BY s.name');
  await expect(table().getByRole('gridcell').first()).toContainText(/\S/);
  await drawer().getByRole('button', { name: 'Show on chart' }).click();
  await explorer.rest();
  const { entities, links } = await explorer.counts();
  expect(entities).toBeGreaterThan(2);
  expect(links).toBeGreaterThan(1);
  await explorer.closeNotices();
  await explorer.undo();
  expect(await explorer.counts()).toEqual({ entities: 0, links: 0 });
  await explorer.redo();
  expect(await explorer.counts()).toEqual({ entities, links });
});

test('what would change the database is refused, and what is wrong is shown where it is', async () => {
  await run("CREATE (:Suspect {name: 'nobody'})");
  await expect(drawer().getByRole('alert')).toContainText('The statement was not run: it would change the database.');
  await expect(drawer().getByRole('alert')).toContainText('Leave that part out.');
  await run('MATCH (n)\nRETUR n');
  await expect(drawer().getByRole('alert')).toContainText('not right at line 2, column');
  await run('MATCH (n) WHERE n.key = $key AND elementId(n) = $who RETURN n');
  await drawer().getByRole('combobox', { name: 'Kind of $who' }).selectOption('entity');
  await explorer.press('Escape');
  await explorer.press('Escape');
  await run('MATCH (n) WHERE n.key = $key AND elementId(n) = $who RETURN n');
  await expect(drawer().getByRole('alert')).toContainText('line 1, column 49: a parameter has no value.');
});

test('a running statement is cancelled', async () => {
  await run('RETURN 1');
  await write('UNWIND range(1, 100000000) AS a RETURN count(a % 7 = 3 AND toString(a) CONTAINS "77")');
  await explorer.page.keyboard.press('ControlOrMeta+Enter');
  await drawer().getByRole('button', { name: 'Cancel' }).click();
  await expect(drawer().getByRole('button', { name: /^Run/ })).toBeVisible();
  await explorer.rest();
  await expect(drawer().getByRole('alert')).toHaveCount(0);
});

test('the history brings an older statement back', async () => {
  await drawer().getByRole('button', { name: 'History' }).click();
  await explorer.page.getByRole('menuitem', { name: 'UNWIND range(1, 5000) AS n RETURN n' }).click();
  await expect(editor()).toHaveText('UNWIND range(1, 5000) AS n RETURN n');
});

test('a statement is saved as a question and asked from the menu of an entity', async () => {
  const { page } = explorer;
  await explorer.clearChart();
  await explorer.search(hub);
  await explorer.add(hub);
  await explorer.expectEntities(1);
  await explorer.search('');
  await explorer.select(hub);
  await write(callers);
  await drawer().getByRole('combobox', { name: 'Kind of $who' }).selectOption('entity');
  await drawer().getByRole('button', { name: 'Save question…' }).click();
  const form = page.getByRole('dialog', { name: 'Save as question' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Who calls this phone');
  await expect(form.getByRole('combobox', { name: 'Offered on' })).toHaveValue('Phone');
  await form.getByRole('textbox', { name: 'Label of $who' }).fill('Phone');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(explorer.notices).toContainText('“Who calls this phone” is kept with the connection.');
  await explorer.closeNotices();
  await drawer().getByRole('button', { name: 'Close Cypher' }).click();
  await expect(drawer()).toHaveCount(0);
  await explorer.rest();

  const menu = await openMenu(explorer, hub);
  await menu.getByRole('menuitem', { name: 'Who calls this phone' }).click();
  const ask = page.getByRole('dialog', { name: 'Ask: Who calls this phone' });
  await expect(ask.getByRole('combobox', { name: 'Phone' })).toContainText(`the selected: ${hub}`);
  await expectNoBarriers(page, 'the question');
  await ask.getByRole('button', { name: 'Ask' }).click();
  await expect(drawer().getByRole('status')).toContainText('Who calls this phone');
  await explorer.rest();
  expect((await explorer.counts()).entities).toBeGreaterThan(3);
  await expect(table().getByRole('gridcell').first()).toContainText('139');
});

test('a saved question is asked by its command, changed and deleted', async () => {
  const { page } = explorer;
  await explorer.closeNotices();
  await explorer.select(hub);
  await explorer.command('Ask a saved question…');
  const ask = page.getByRole('dialog', { name: 'Ask a saved question' });
  await expect(ask.getByRole('combobox', { name: 'Question' })).toContainText('Who calls this phone');
  await page.keyboard.press('Escape');
  await drawer()
    .getByRole('tab', { name: /Saved questions/ })
    .click();
  await drawer().getByText('Who calls this phone').first().hover();
  await drawer().getByRole('button', { name: 'Edit “Who calls this phone”' }).click();
  const form = page.getByRole('dialog', { name: 'Edit question' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Callers');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(drawer().getByRole('listitem')).toContainText('Callers');
  await drawer().getByRole('listitem').hover();
  await drawer().getByRole('button', { name: 'Delete “Callers”' }).click();
  await expect(drawer().getByRole('listitem')).toHaveCount(0);
  await expect(drawer()).toContainText('No question is saved yet.');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} drawer has no barriers`, async () => {
    await setTheme(explorer, theme);
    await drawer().getByRole('tab', { name: 'Statement' }).click();
    await run('MATCH (s:Suspect) WHERE s.name <> $name RETURN s, s.name AS name, size(s.name) AS letters // all');
    await table().getByRole('gridcell').nth(4).click();
    await expectNoBarriers(explorer.page, theme);
  });
}

test('the drawer speaks Chinese', async () => {
  await drawer().getByRole('tab', { name: 'Statement' }).click();
  await write('MATCH (s:Suspect) WHERE s.nameZh = $姓名 RETURN s.nameZh AS 姓名');
  await explorer.press('Shift+L');
  await expect(explorer.page.getByRole('button', { name: /^运行/ })).toBeVisible();
  const words = [...(await withoutChinese(explorer)), ...(await spokenWithoutChinese(explorer))];
  expect(words.filter((word) => !['Cypher', 'name', 'letters'].includes(word))).toEqual([]);
  await explorer.press('Shift+L');
});

// A database that somebody else designed, seen without any configuration: events are links, Chinese words are read,
// the lens can be corrected, kept and shared, and questions about it are answered.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { openConnectDialog, tryConnection } from './connectDialog';
import { expand, promised, rowsOf, tickOnly } from './expandCard';
import { Explorer } from './explorer';
import {
  caller,
  callerPhone,
  chief,
  chiefPhone,
  emptyDatabase,
  fillForeignDatabase,
  foreignServer,
  inDatabase,
} from './foreignDatabase';
import { sharedDatabase } from './locks';
import { temporaryFolder } from './skeinCommand';

const server = foreignServer();
test.describe.configure({ mode: 'serial', lock: sharedDatabase });
test.skip(server === null, 'no Neo4j here that may be emptied (NEO4J_URI, NEO4J_TEST_OWNED)');

const callerShown = '138 1234 0002';
const chiefShown = '138 1234 0001';
let profile: ReturnType<typeof temporaryFolder>;
let explorer: Explorer;

function theServer() {
  if (server === null) throw new Error('no server');
  return server;
}

async function connect(): Promise<void> {
  await tryConnection(await openConnectDialog(explorer), theServer());
  await expect(explorer.status).toContainText('Neo4j');
  await explorer.rest();
}

/** One entity alone on the chart, and selected. */
async function alone(needle: string, caption: string): Promise<void> {
  await explorer.clearChart();
  await explorer.search(needle);
  await explorer.add(caption);
  await explorer.expectEntities(1);
  await explorer.search('');
  await explorer.closeNotices();
  await explorer.select(caption);
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  profile = temporaryFolder();
  await fillForeignDatabase(theServer());
  explorer = await Explorer.start(['sample', '--find', '139 0000 1000'], { profileFolder: profile.folder });
  await connect();
});
test.afterEach(() => {
  expect(explorer.complaints.splice(0)).toEqual([]);
});
test.afterAll(async () => {
  await explorer?.stop();
  profile?.remove();
  if (server !== null) await emptyDatabase(server);
});

test('its words are read without any configuration, and it is said that this is a proposal', async () => {
  await expect(explorer.notices.filter({ hasText: 'Skein proposed how to read' })).toBeVisible();
  await explorer.closeNotices();
  const contents = explorer.page.getByRole('region', { name: 'Find' });
  await expect(contents).toContainText('Suspects10');
  await expect(contents).toContainText('Phones10');
  await expect(contents).toContainText('Cards10');
  await expect(contents).not.toContainText('通话');
  await alone(chiefPhone, chiefShown);
  const card = await explorer.openExpandCard();
  const rows = await rowsOf(card);
  expect(rows).toEqual([
    { label: 'called phone', links: 15, neighbours: 1 },
    { label: 'used by suspect', links: 1, neighbours: 1 },
  ]);
  await expand(explorer, card);
  await explorer.expectEntities(3);
  expect((await explorer.counts()).links).toBe(16);
  await explorer.select(chief);
  await expect(explorer.inspector).toContainText('Suspect');
});

test('a search finds by any word, in any part, and offers the index that would make it quick only when it is slow', async () => {
  await explorer.search('小满');
  await expect(explorer.hit(caller)).toBeVisible();
  await explorer.search(callerPhone.slice(3));
  await expect(explorer.hit(callerShown)).toBeVisible();
  await explorer.search('');
});

test('a filter narrows the expansion before it is fetched; what is counted is what comes', async () => {
  await alone(chiefPhone, chiefShown);
  const card = await explorer.openExpandCard();
  await tickOnly(card, 'Called');
  await card.getByText('Filter…').click();
  await card.getByLabel('From').fill('2026-03-02');
  await card.getByLabel('Until').fill('2026-03-02');
  await expect.poll(() => rowsOf(card)).toContainEqual({ label: 'called phone', links: 5, neighbours: 1 });
  expect(await promised(card)).toBe(1);
  await expand(explorer, card);
  expect(await explorer.counts()).toEqual({ entities: 2, links: 5 });
  // What the filter kept away is one key away.
  await explorer.press('ControlOrMeta+a');
  await explorer.press('k');
  await explorer.rest();
  expect(await explorer.counts()).toEqual({ entities: 2, links: 15 });
  await explorer.undo();
  expect(await explorer.counts()).toEqual({ entities: 2, links: 5 });
});

test('an analysis of the whole database asks first, has its events as links, and keeps to chosen types', async () => {
  await explorer.press('ControlOrMeta+Shift+a');
  const drawer = explorer.page.getByRole('region', { name: 'Analyses' });
  await drawer.getByRole('textbox', { name: 'Find an analysis…' }).fill('degree');
  await drawer.getByRole('button', { name: 'Degree', exact: true }).click();
  await drawer.locator('label').filter({ hasText: 'Whole database (31)' }).click();
  const ask = drawer.getByRole('group', { name: 'Read the whole database' });
  const runAgreed = async (links: number) => {
    await drawer.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(ask).toContainText(`${links} links of`);
    await ask.getByRole('button', { name: 'Read and run' }).click();
  };
  await runAgreed(56);
  await expect(drawer).toContainText('Whole database: 31 entities, 56 links');
  await expectNoBarriers(explorer.page, 'an analysis of the whole database');
  // Nobody knows whether it is still so: the result says when it was read, and is asked for anew only when somebody agrees.
  await expect(drawer).toContainText(/read at 20\d\d-\d\d-\d\d \d\d:\d\d: the database may have changed since/);
  await expect(drawer.getByRole('region', { name: 'Results so far (1)' })).toContainText('In this window only');
  await drawer.getByRole('button', { name: 'Run the shown result of Degree again' }).click();
  await expect(ask).toContainText('56 links of');
  await ask.getByRole('button', { name: 'Read and run' }).click();
  await expect(ask).toHaveCount(0);
  await expect(drawer).toContainText('Whole database: 31 entities, 56 links');
  await expect(drawer.getByRole('region', { name: 'Results so far (1)' })).toBeVisible();
  await drawer
    .locator('.analysis-field')
    .filter({ hasText: /^Links/ })
    .getByRole('button')
    .click();
  await explorer.page
    .locator('label')
    .filter({ hasText: /^Called/ })
    .click();
  await explorer.page.keyboard.press('Escape');
  await runAgreed(23);
  await expect(drawer).toContainText('Whole database: 31 entities, 23 links');
  await explorer.press('ControlOrMeta+Shift+a');
});

test('paths: the shortest way, and the way that follows the clock with its waits', async () => {
  await explorer.clearChart();
  for (const shown of [chiefShown, '138 1234 0005']) {
    await explorer.search(shown);
    await explorer.add(shown);
  }
  await explorer.search('');
  await explorer.expectEntities(2);
  await explorer.press('ControlOrMeta+a');
  await explorer.press('w');
  const drawer = explorer.page.getByRole('region', { name: 'Paths' });
  await expect(drawer.getByRole('listitem').first()).toBeVisible();
  await drawer.getByRole('combobox', { name: 'Which paths' }).selectOption('timed');
  await drawer.getByRole('button', { name: 'Find paths' }).click();
  await expect(drawer.getByRole('listitem').first()).toContainText('1 h later');
  await drawer.getByRole('listitem').first().getByRole('button').click();
  await explorer.rest();
  expect((await explorer.counts()).entities).toBe(5);
  await explorer.undo();
  await explorer.expectEntities(2);
  await drawer.getByRole('button', { name: 'Close Paths' }).click();
});

test('the lens shows what it makes of each word, with live examples, and events can be entities after all', async () => {
  await alone(chiefPhone, chiefShown);
  await explorer.press('Enter');
  await explorer.expectEntities(3);
  await explorer.press('ControlOrMeta+l');
  const dialog = explorer.page.getByRole('dialog', { name: 'How this database is read' });
  await dialog.getByRole('button', { name: /^通话/ }).click();
  const examples = dialog.getByRole('region', { name: 'Looks like this' });
  await expect(examples).toContainText('called →');
  await dialog.getByText('Each of these is an event: show it as a link').click();
  await expect(examples).not.toContainText('called →');
  await expectNoBarriers(explorer.page, 'the lens');
  await dialog.getByRole('button', { name: 'Use this lens' }).click();
  await expect(dialog).toHaveCount(0);
  // The chart is compared with what the lens makes of the database now: 15 links are none any more.
  const changes = explorer.page.getByRole('dialog', { name: 'What changed in the source' });
  await expect(changes).toContainText('Links no longer in the source');
  await changes.getByText('Take what is gone off the chart').click();
  await changes.getByRole('button', { name: 'Update the chart' }).click();
  await explorer.rest();
  expect(await explorer.counts()).toEqual({ entities: 3, links: 1 });
  await explorer.undo();
  expect(await explorer.counts()).toEqual({ entities: 3, links: 16 });
  await alone(chiefPhone, chiefShown);
  await explorer.press('Enter');
  await explorer.rest();
  expect((await explorer.counts()).entities).toBe(17);
});

test('a lens is exported, and imported again', async () => {
  const file = path.join(profile.folder, 'shared.lens.json');
  await explorer.willSaveAs(file);
  await explorer.press('ControlOrMeta+l');
  const dialog = explorer.page.getByRole('dialog', { name: 'How this database is read' });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(explorer.notices.filter({ hasText: 'shared.lens.json' })).toBeVisible();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'skein-lens', version: 1 });
  await dialog.getByRole('button', { name: 'Propose anew' }).click();
  await dialog.getByRole('button', { name: /^通话/ }).click();
  const tick = dialog.getByRole('checkbox', { name: 'Each of these is an event: show it as a link' });
  await expect(tick).toBeChecked();
  await explorer.willOpen(file);
  await dialog.getByRole('button', { name: 'Import…' }).click();
  await expect(tick).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('the lens is kept with the connection for the next start', async () => {
  const { complaints } = explorer;
  await explorer.stop();
  expect(complaints).toEqual([]);
  explorer = await Explorer.start(['sample', '--find', '139 0000 1000'], { profileFolder: profile.folder });
  await connect();
  await expect(explorer.notices.filter({ hasText: 'Skein proposed' })).toHaveCount(0);
  await expect(explorer.page.getByRole('region', { name: 'Find' })).toContainText('通话23');
});

test('a refresh knows everything again by its key after the database was loaded anew, and lists what changed', async () => {
  await alone(chief, chief);
  await explorer.press('Enter');
  await explorer.rest();
  const before = await explorer.counts();
  await fillForeignDatabase(theServer());
  await inDatabase(theServer(), ['MATCH (p:人员 {姓名: $name}) SET p.国籍 = $nation', { name: chief, nation: '未知' }]);
  await explorer.press('F5');
  const changes = explorer.page.getByRole('dialog', { name: 'What changed in the source' });
  await expect(changes).toContainText('other ids now');
  await expect(changes).toContainText('未知');
  await expectNoBarriers(explorer.page, 'what a refresh found');
  await changes.getByRole('button', { name: 'Update the chart' }).click();
  await explorer.rest();
  expect(await explorer.counts()).toEqual(before);
  await explorer.press('F5');
  await expect(explorer.notices.filter({ hasText: 'Nothing changed' })).toBeVisible();
});

// What an analysis came to is kept with the case: it is there again when the case is opened, says when the chart or the case has moved
// on, is run again, removed and put back.
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { closeWindow, expectClosed, willAnswerClosing } from './closing';
import { Explorer } from './explorer';
import { skein, temporaryFolder } from './skeinCommand';

const { folder, remove } = temporaryFolder();
const file = path.join(folder, 'lantern.skein');

test.beforeAll(async () => {
  await skein(['sample', '--out', file]);
});
test.afterAll(remove);

const drawerOf = ({ page }: Explorer) => page.getByRole('region', { name: 'Analyses' });
const listOf = (explorer: Explorer) => drawerOf(explorer).getByRole('region', { name: /^Results so far/ });
/** Those in sight. */
const rowsOf = (drawer: Locator) => drawer.getByRole('grid').getByRole('row').allInnerTexts();

async function countOf(drawer: Locator): Promise<number> {
  const told = await drawer
    .getByRole('status')
    .filter({ hasText: / rows$/ })
    .innerText();
  return Number(told.split(' ')[0]);
}

async function analyse(explorer: Explorer, id: string, title: string, scope: RegExp): Promise<void> {
  const drawer = drawerOf(explorer);
  if (!(await drawer.isVisible())) await explorer.press('ControlOrMeta+Shift+a');
  await drawer.getByRole('textbox', { name: 'Find an analysis…' }).fill(id);
  await drawer.getByRole('button', { name: title, exact: true }).click();
  await drawer.locator('label').filter({ hasText: scope }).click();
  await drawer.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(drawer.getByRole('grid')).toHaveAccessibleName(`Result of ${title}`);
  await expect(listOf(explorer)).toBeVisible();
  await explorer.rest();
}

async function left(explorer: Explorer): Promise<void> {
  const asked = await willAnswerClosing(explorer, 'Cancel');
  await closeWindow(explorer);
  await expectClosed(explorer);
  expect(await asked()).toBe(0);
  expect(explorer.complaints).toEqual([]);
}

test('a result comes back with the case, is stale once the chart has moved on, and is run again', async () => {
  const first = await Explorer.start([file]);
  await analyse(first, 'betweenness', 'Betweenness', /^Chart/);
  const rows = await rowsOf(drawerOf(first));
  expect(rows.length).toBeGreaterThan(5);
  const count = await countOf(drawerOf(first));
  await analyse(first, 'pagerank', 'PageRank', /^Whole case/);
  const fold = listOf(first).getByRole('button', { name: 'Results so far (2)' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(listOf(first).getByRole('listitem')).toHaveCount(2);
  await expect(listOf(first)).not.toContainText('not in the case');
  await left(first);

  const again = await Explorer.start([file]);
  await again.press('ControlOrMeta+Shift+a');
  const [drawer, list] = [drawerOf(again), listOf(again)];
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).not.toContainText(/stale|changed/);
  await expectNoBarriers(again.page, 'results so far');
  await list.getByRole('button', { name: 'Open Betweenness' }).click();
  await expect(drawer.getByRole('grid')).toHaveAccessibleName('Result of Betweenness');
  expect(await rowsOf(drawer)).toEqual(rows);
  expect(await countOf(drawer)).toBe(count);
  await expect(drawer).not.toContainText('stale');
  // A row is about the same entity of the chart; without it the chart has moved on, and what was said of the whole case stands.
  await drawer.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').first().click();
  await again.press('Delete');
  await expect(drawer).toContainText('stale: the chart has changed since');
  await list.getByRole('button', { name: 'Results so far (2)' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: 'Betweenness' })).toContainText('stale');
  await expect(list.getByRole('listitem').filter({ hasText: 'PageRank' })).not.toContainText('stale');
  await drawer.getByRole('button', { name: 'Run the shown result of Betweenness again' }).click();
  await expect(drawer).not.toContainText('stale');
  await again.rest();
  expect(await countOf(drawer)).toBe(count - 1);
  await expect(list).toContainText('Results so far (2)');
  await left(again);
});

test('a result that was removed is put back, and one that has to be run where it came from goes there', async () => {
  const explorer = await Explorer.start([file]);
  await explorer.press('ControlOrMeta+Shift+a');
  const list = listOf(explorer);
  await list.getByRole('button', { name: 'Remove the result PageRank' }).click();
  await expect(list).toContainText('Removed: PageRank.');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: 'Put it back' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: 'Remove the result PageRank' }).click();
  // From another chart: its own comes to the front.
  await explorer.press('ControlOrMeta+t');
  await explorer.expectEntities(0);
  await expect(list.getByRole('listitem')).toContainText('other chart');
  await list.getByRole('button', { name: 'Run the result Betweenness again' }).click();
  await expect(drawerOf(explorer).getByRole('grid')).toHaveAccessibleName('Result of Betweenness');
  await expect(explorer.page.locator('.chart-tab.is-open .chart-tab-name')).not.toHaveText('Chart 2');
  await left(explorer);
  const again = await Explorer.start([file]);
  await again.press('ControlOrMeta+Shift+a');
  await expect(listOf(again).getByRole('listitem')).toHaveCount(1);
  expect(again.complaints).toEqual([]);
  await again.stop();
});

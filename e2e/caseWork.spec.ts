// A case keeps the work that is done in it: nobody saves, and everything is there again. One Skein writes, another reads.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { closeWindow, expectClosed, willAnswerClosing } from './closing';
import { Explorer } from './explorer';
import { drag } from './hands';
import { skein, temporaryFolder } from './skeinCommand';

const hub = '139 0000 1000';
const { folder, remove } = temporaryFolder();
const file = path.join(folder, 'lantern.skein');

const names = ({ page }: Explorer) => page.locator('.chart-tab-name');
const kept = ({ status }: Explorer) => status.locator('.kept-state');

test.beforeAll(async () => {
  await skein(['sample', '--out', file, '--size', '1000']);
});
test.afterAll(remove);

test('what was arranged is there again without saving, in two charts', async () => {
  const first = await Explorer.start([file]);
  const opened = (await first.counts()).entities;
  await drag(first, hub, { x: 60, y: 20 });
  const left = await first.freeze();
  await first.press('ControlOrMeta+t');
  await first.search(hub);
  await first.add(hub);
  await first.expectEntities(1);
  const asked = await willAnswerClosing(first, 'Cancel');
  await closeWindow(first);
  await expectClosed(first);
  expect(await asked()).toBe(0);
  expect(first.complaints).toEqual([]);
  expect(readdirSync(folder)).toEqual(['lantern.skein', 'lantern.truth.json']);

  const again = await Explorer.start([file]);
  await again.expectEntities(1);
  await expect(names(again)).toHaveText([left.chart.title, 'Chart 2']);
  await names(again).first().click();
  await again.expectEntities(opened);
  const back = await again.freeze();
  expect(back.chart).toEqual(left.chart);
  await expect(kept(again)).toHaveText(/^Kept \d\d:\d\d$/);

  // Another Skein: it sees what the first has kept, and keeps nothing itself.
  const other = await Explorer.start([file]);
  await expect(kept(other)).toContainText('Open in another Skein');
  await expect(names(other)).toHaveText([left.chart.title, 'Chart 2']);
  expect(other.complaints).toEqual([]);
  await other.stop();
  await closeWindow(again);
  await expectClosed(again);
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('what was made on the sample is kept in a case by one action; notes in it are named, deleted and put back', async () => {
  const explorer = await Explorer.start(['sample', '--find', hub, '--expand', '1', '--limit', '10']);
  await drag(explorer, hub, { x: 40, y: 10 });
  const before = (await explorer.freeze()).chart;
  const dialog = explorer.page.getByRole('dialog');
  const command = async (words: string) => {
    await explorer.press('ControlOrMeta+k');
    await explorer.page.keyboard.type(words);
    await explorer.page.keyboard.press('Enter');
  };
  await command('Keep this in a case');
  await expect(dialog).toContainText(`${before.entities.length} entities and ${before.links.length} links`);
  await expectNoBarriers(explorer.page, 'keeping in a case', { parts: ['.dialog'] });
  await explorer.willSaveAs(path.join(folder, 'kept.skein'));
  await dialog.getByRole('button', { name: 'Keep in a case…' }).click();
  await expect(explorer.status).toContainText('kept');
  await explorer.rest();
  const after = (await explorer.freeze()).chart;
  // A snapshot lists by id, and the case gives ids of its own.
  const places = ({ entities }: typeof after) =>
    entities.map(({ entity: { key }, x, y }) => [key, x, y]).sort(([a], [b]) => String(a).localeCompare(String(b)));
  expect(places(after)).toEqual(places(before));
  expect(after.bringings).toHaveLength(before.bringings.length);
  // What is on the chart is all that the case knows, and edits are kept from now on.
  await expect(explorer.status).toContainText(`${after.entities.length} of ${after.entities.length} entities`);
  await drag(explorer, hub, { x: 20, y: 20 });
  await expect(kept(explorer)).toHaveText(/^Kept \d\d:\d\d$/);

  await command('Notes and other named');
  await dialog.getByRole('button', { name: 'New note' }).click();
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Ask the operator for the cells.');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('To do');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'To do' })).toHaveAttribute('aria-pressed', 'true');
  await expectNoBarriers(explorer.page, 'named documents', { parts: ['.dialog'] });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('button', { name: 'To do' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Put it back' }).click();
  await dialog.getByRole('button', { name: 'To do' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toHaveValue('Ask the operator for the cells.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(explorer.complaints).toEqual([]);
  await explorer.stop();
});

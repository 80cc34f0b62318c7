// Several charts of one case: begun, left and found again as they were, copied between, closed with a question.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Explorer } from './explorer';
import { drag } from './hands';
import { temporaryFolder } from './skeinCommand';

const hub = '139 0000 1000';
let explorer: Explorer;

const tabs = () => explorer.page.getByRole('group', { name: 'Charts of this case' });
const names = () => tabs().locator('.chart-tab-name');

test.beforeEach(async () => {
  explorer = await Explorer.start(['sample', '--find', hub]);
});
test.afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.stop();
});

test('a second chart of the case starts empty, and the first is found again as it was left', async () => {
  await explorer.press('Enter');
  await explorer.rest();
  await drag(explorer, hub, { x: 60, y: 20 });
  const { chart, view } = await explorer.freeze();
  await tabs().getByRole('button', { name: 'New chart' }).click();
  await explorer.expectEntities(0);
  await expect(names()).toHaveText([chart.title, 'Chart 2']);
  await explorer.search(hub);
  await explorer.add(hub);
  await explorer.expectEntities(1);
  await names().first().click();
  await explorer.expectEntities(chart.entities.length);
  const again = await explorer.freeze();
  expect(again.chart).toEqual(chart);
  expect(again.view).toEqual(view);
  await explorer.undo();
  expect((await explorer.freeze()).chart).not.toEqual(chart);
  await explorer.redo();
  expect((await explorer.freeze()).chart).toEqual(chart);
  await explorer.press('ControlOrMeta+PageDown');
  await explorer.expectEntities(1);
});

test('a part of one chart is pasted onto another, with its links and where it comes from', async () => {
  await explorer.press('ControlOrMeta+a');
  await explorer.press('Enter');
  await explorer.rest();
  await explorer.press('ControlOrMeta+a');
  await explorer.press('ControlOrMeta+c');
  const { chart } = await explorer.freeze();
  await explorer.press('ControlOrMeta+t');
  await explorer.expectEntities(0);
  await explorer.press('ControlOrMeta+v');
  await explorer.expectEntities(chart.entities.length);
  const pasted = (await explorer.freeze()).chart;
  expect(pasted.links.map(({ link }) => link.id)).toEqual(chart.links.map(({ link }) => link.id));
  expect(pasted.bringings.map(({ kind }) => kind)).toEqual(chart.bringings.map(({ kind }) => kind));
  await explorer.undo();
  await explorer.expectEntities(0);
});

test('closing a chart with unsaved edits asks: Cancel keeps it, Save keeps the edits', async () => {
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'second.json');
  await explorer.press('ControlOrMeta+t');
  await explorer.search(hub);
  await explorer.add(hub);
  await explorer.expectEntities(1);
  const closing = tabs().getByRole('button', { name: 'Close “Chart 2”' });
  await closing.click();
  await explorer.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(names()).toHaveCount(2);
  await explorer.willSaveAs(file);
  await closing.click();
  await explorer.page.getByRole('dialog').getByRole('button', { name: 'Save and close' }).click();
  await expect(names()).toHaveCount(1);
  expect(existsSync(file)).toBe(true);
  remove();
});

test('opening another case asks once for all charts', async () => {
  await explorer.press('ControlOrMeta+t');
  await explorer.search(hub);
  await explorer.add(hub);
  await names().first().click();
  await explorer.expectEntities(1);
  await explorer.command('Open the sample case');
  const dialog = explorer.page.getByRole('dialog');
  await expect(dialog).toContainText('“Chart 2”');
  await dialog.getByRole('button', { name: 'Open without saving' }).click();
  await expect(names()).toHaveCount(1);
});

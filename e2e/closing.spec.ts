// Closing the window: without a word when everything is saved, else with one question whose every answer is kept.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { closeWindow, expectClosed, willAnswerClosing } from './closing';
import { Explorer } from './explorer';
import { drag } from './hands';
import { temporaryFolder } from './skeinCommand';

const hub = '139 0000 1000';
let explorer: Explorer;

test.beforeEach(async () => {
  explorer = await Explorer.start(['sample', '--find', hub]);
});
test.afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.stop();
});

test('a window without unsaved edits closes without a question', async () => {
  const asked = await willAnswerClosing(explorer, 'Cancel');
  await closeWindow(explorer);
  await expectClosed(explorer);
  expect(await asked()).toBe(0);
});

test('unsaved edits are asked about: Cancel keeps the window, Discard closes it', async () => {
  await drag(explorer, hub, { x: 40, y: 10 });
  const asked = await willAnswerClosing(explorer, 'Cancel');
  await closeWindow(explorer);
  await expect.poll(asked).toBe(1);
  await explorer.expectEntities(1);
  await willAnswerClosing(explorer, 'Discard');
  await closeWindow(explorer);
  await expectClosed(explorer);
});

test('Save saves, and then the window closes', async () => {
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'kept.json');
  await drag(explorer, hub, { x: 40, y: 10 });
  const { chart } = await explorer.freeze();
  await explorer.willSaveAs(file);
  await willAnswerClosing(explorer, 'Save');
  await closeWindow(explorer);
  await expectClosed(explorer);
  expect(existsSync(file)).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ chart });
  remove();
});

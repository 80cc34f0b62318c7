// A case keeps the work that is done in it: nobody saves, and everything is there again. One Skein writes, another reads.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
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

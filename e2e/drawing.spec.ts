// The drawing holds: a page that fails comes back with its charts, and a canvas that the system took away is painted anew.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Snapshot } from '../shared/snapshot';
import { Explorer } from './explorer';
import { captionsShown, overlapping, type Written } from './captions';
import { willAnswerClosing } from './closing';
import { chooseInMenu, failDrawing, shownNow, type Shown } from './failing';
import { drag } from './hands';
import { temporaryFolder } from './skeinCommand';

const hub = '139 0000 1000';
/** How soon the window is to be back. */
const backWithinMs = 5000;
/** Longer than the page waits after a change before it hands its charts over. */
const keptAfterMs = 1500;

let explorer: Explorer;

test.afterEach(() => explorer.stop());

/** Waits for the window to show the same again, notices aside; no longer than it may take. */
async function expectBack(before: Shown | null): Promise<void> {
  const shown = async () => ({ ...(await shownNow(explorer)), notices: [] });
  await expect.poll(shown, { timeout: backWithinMs, intervals: [100] }).toEqual({ ...before, notices: [] });
}

test('a page whose process fails is back within seconds, with the same charts in the same places', async () => {
  explorer = await Explorer.start(['sample', '--find', hub]);
  await explorer.doubleClick(hub);
  await explorer.rest();
  await explorer.press('ControlOrMeta+t');
  await explorer.search(hub);
  await explorer.add(hub);
  await explorer.expectEntities(1);
  await explorer.press('ControlOrMeta+PageUp');
  await explorer.rest();
  await drag(explorer, hub, { x: 60, y: 40 });
  const { chart } = await explorer.freeze();
  const before = await shownNow(explorer);
  expect(before?.entities).toBeGreaterThan(10);
  expect(before?.isUnsaved).toBe(true);
  await explorer.page.waitForTimeout(keptAfterMs);
  await failDrawing(explorer);
  await expectBack(before);
  expect((await shownNow(explorer))?.notices).toEqual([expect.stringContaining('failed and was started again')]);
  // What is saved now is what was there before, to the last digit.
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'after.json');
  await explorer.willSaveAs(file);
  await chooseInMenu(explorer, 'Save snapshot as…');
  await expect.poll(async () => (await shownNow(explorer))?.notices.at(-1)).toContain('after.json');
  expect((JSON.parse(readFileSync(file, 'utf8')) as Snapshot).chart).toEqual(chart);
  // The source has stayed open.
  await chooseInMenu(explorer, 'Select all');
  await chooseInMenu(explorer, 'Expand');
  await expect.poll(async () => (await shownNow(explorer))?.entities).toBeGreaterThan(chart.entities.length);
  remove();
});

test('a page that is started anew keeps its charts too, and one that fails again and again is given up', async () => {
  explorer = await Explorer.start(['sample']);
  const before = await shownNow(explorer);
  const asked = await willAnswerClosing(explorer, 'Start again');
  await explorer.page.waitForTimeout(keptAfterMs);
  await explorer.page.reload();
  await explorer.rest();
  await expectBack(before);
  for (const questions of [0, 0, 1]) {
    await failDrawing(explorer);
    await expectBack(before);
    expect(await asked()).toBe(questions);
  }
  expect(explorer.complaints).toEqual([]);
});

test('a canvas that the system took away is painted anew, with nothing lost', async () => {
  explorer = await Explorer.start(['sample']);
  const canvas = explorer.page.locator('.chart-bulk');
  const pixels = () => canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL());
  await explorer.rest();
  const before = await pixels();
  // As it is when the graphics process has failed: blank, and then the event.
  const blank = await canvas.evaluate((one: HTMLCanvasElement) => {
    one.width = Number(one.width);
    const empty = one.toDataURL();
    one.dispatchEvent(new Event('contextlost'));
    one.dispatchEvent(new Event('contextrestored'));
    return empty;
  });
  expect(blank).not.toBe(before);
  await expect.poll(pixels).toBe(before);
  expect(explorer.complaints).toEqual([]);
});

test('captions never lie over one another, and zooming in brings more of them', async () => {
  explorer = await Explorer.start(['sample']);
  await explorer.press('f');
  for (let step = 0; step < 4; step += 1) await explorer.press('-');
  const written: (readonly Written[])[] = [];
  for (let step = 0; step < 7; step += 1) {
    if (step > 0) await explorer.press('+');
    const captions = await captionsShown(explorer);
    expect(overlapping(captions)).toEqual([]);
    written.push(captions);
  }
  // What is still in view at the end had its captions one after the other, and lost none on the way.
  const inView = new Set((await explorer.onScreen()).map(({ id }) => id));
  const counts = written.map((captions) => captions.filter(({ id }) => inView.has(id)).length);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? Infinity);
  expect(explorer.complaints).toEqual([]);
});

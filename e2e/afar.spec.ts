// A large chart from afar: its communities as groups, their shapes behind the dots, and the overview to move about in.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Snapshot } from '../shared/snapshot';
import { expectNoBarriers } from './barriers';
import { difference } from './pixels';
import { sharedExplorer } from './sharedExplorer';
import { temporaryFolder } from './skeinCommand';

const entities = 2400;
const made = temporaryFolder();
const file = path.join(made.folder, 'large.json');

const explorer = sharedExplorer({
  words: async () => {
    const { makeGraph, snapshotOf } = await import('../scripts/bench/drawChart.mjs');
    writeFileSync(file, snapshotOf(makeGraph(entities, 4800)));
    return [file];
  },
});

test.beforeEach(async () => {
  await explorer().openInstead(file);
  await explorer().expectEntities(entities);
});
test.afterAll(() => made.remove());

/** What the groups are called and who is in them. */
function groupsIn({ chart }: Snapshot) {
  return chart.dress.groups.map(({ name, members, by }) => ({ name, members, by }));
}

test('communities become groups that are named and numbered by size, the same each time, in one edit', async () => {
  const { page } = explorer();
  await explorer().command('Group by community');
  const notice = page.locator('.notice', { hasText: 'modularity of 0.' });
  await expect(notice).toBeVisible();
  await explorer().rest();
  await expect(notice).toContainText(/^\d+ communities/);
  const before = groupsIn(await explorer().freeze());
  expect(before.length).toBeGreaterThan(10);
  expect(
    before.every(({ name, members, by }, nth) => {
      const isInOrder = members.length <= (before[nth - 1]?.members.length ?? entities);
      return by === 'community' && members.length >= 3 && isInOrder && name.startsWith(`Community ${nth + 1} · `);
    }),
  ).toBe(true);
  await explorer().undo();
  expect(groupsIn(await explorer().freeze())).toEqual([]);
  await explorer().command('Group by community');
  await expect(notice).toBeVisible();
  expect(groupsIn(await explorer().freeze())).toEqual(before);
});

test('shapes of the larger communities show from afar, give way to the entities nearby, and can be switched off', async () => {
  const { page } = explorer();
  const said = page.getByRole('list', { name: 'Communities on the chart' }).getByRole('listitem');
  await explorer().press('f');
  await expect(said.first()).toHaveText(
    /^.+, Community 1 · [\d,]+ of [\d,]+ entities \(\d+ %\) · \d+ % of their links inside$/,
  );
  const all = await said.allInnerTexts();
  expect(all.length).toBeGreaterThan(5);
  expect(all.length).toBeLessThanOrEqual(24);
  const counts = all.map((text) => Number(/· ([\d,]+) of/.exec(text)?.[1]?.replaceAll(',', '')));
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(entities / 100);

  for (let nth = 0; nth < 6; nth += 1) await explorer().press('+');
  await expect(said).toHaveCount(0);
  await explorer().press('f');
  await expect(said).toHaveCount(all.length);
  await explorer().rest();

  const canvas = page.getByRole('application');
  const look = async () => PNG.sync.read(await canvas.screenshot());
  const withShapes = await look();
  await explorer().command('Show or hide community shapes');
  await expect(said).toHaveCount(0);
  await explorer().rest();
  expect(difference(withShapes, await look(), 2)).toBeGreaterThan(0.1);
  await explorer().command('Show or hide community shapes');
  await expect.poll(() => said.allInnerTexts()).toEqual(all);
  await explorer().rest();
  expect(difference(withShapes, await look(), 2)).toBeLessThan(0.001);

  // On a grid by type few stand with their own: the shapes of before are not true any more.
  await explorer().layOut('Grid');
  await expect.poll(() => said.count()).toBeLessThan(all.length / 2);
});

test('the overview shows while part of the chart is out of view, and moves the view by pointer and by keys', async () => {
  const { page } = explorer();
  const overview = page.getByRole('group', { name: 'Overview of the whole chart' });
  await explorer().press('f');
  await explorer().rest();
  await expect(overview).toBeHidden();
  for (let nth = 0; nth < 5; nth += 1) await explorer().press('+');
  await expect(overview).toBeVisible();
  const box = await overview.boundingBox();
  if (box === null) throw new Error('the overview has no box');
  const start = await explorer().view();

  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.5);
  const left = await explorer().view();
  expect(left.x).toBeLessThan(start.x);
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.5, { steps: 4 });
  await page.mouse.up();
  const right = await explorer().view();
  expect(right.x).toBeGreaterThan(left.x);
  expect(right.zoom).toBe(start.zoom);

  await overview.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await explorer().rest();
  const moved = await explorer().view();
  expect(moved.x).toBeLessThan(right.x);
  expect(moved.y).toBeGreaterThan(right.y);
  await expectNoBarriers(page, 'the overview', { parts: ['.chart-map'] });

  await explorer().press('v');
  await expect(overview).toBeHidden();
  await explorer().press('v');
  await expect(overview).toBeVisible();
  await explorer().press('f');
  await expect(overview).toBeHidden();
});

// A large chart from afar: its communities as groups, their shapes behind the dots, and the overview to move about in.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Snapshot } from '../shared/snapshot';
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
  const shapes = page.locator('.chart-shapes');
  const said = page.getByRole('list', { name: 'Communities on the chart' }).getByRole('listitem');
  await explorer().press('f');
  await expect(shapes).toBeVisible();
  await expect(said.first()).toHaveText(/^.+, Community 1 · \d+$/);
  const all = await said.allInnerTexts();
  expect(all.length).toBeGreaterThan(5);
  expect(all.length).toBeLessThanOrEqual(24);
  const counts = all.map((text) => Number(text.split(' · ').at(-1)));
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(entities / 100);

  for (let nth = 0; nth < 6; nth += 1) await explorer().press('+');
  await expect(shapes).toBeHidden();
  await expect(said).toHaveCount(0);
  await explorer().press('f');
  await expect(shapes).toBeVisible();
  await explorer().rest();

  await explorer().command('Show or hide community shapes');
  await expect(shapes).toBeHidden();
  await explorer().command('Show or hide community shapes');
  await expect(shapes).toBeVisible();
  await expect.poll(() => said.allInnerTexts()).toEqual(all);

  // On a grid by type nobody stands with his own.
  await explorer().layOut('Grid');
  await expect(shapes).toBeHidden();
});

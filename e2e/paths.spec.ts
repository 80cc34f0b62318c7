// Questions about several entities of a case file: the ways between them, what they have in common, and the links that
// are missing among them.
import { expect, test } from '@playwright/test';
import type { Explorer } from './explorer';
import { sharedExplorer } from './sharedExplorer';

const hub = '139 0000 1000';
const gang = 'Lantern A 灯笼一组';
const shared = sharedExplorer({ words: () => ['sample', '--find', hub] });
let explorer: Explorer;

test.beforeEach(async () => {
  explorer = shared();
  await explorer.clearChart();
  for (const [needle, caption] of [
    [hub, hub],
    ['Lantern A', gang],
  ] as const) {
    await explorer.search(needle);
    await explorer.add(caption);
    await explorer.rest();
  }
  await explorer.search('');
  await explorer.closeNotices();
  await explorer.expectEntities(2);
  await explorer.press('ControlOrMeta+a');
});

/** The ways that the drawer lists, once it has looked. */
async function listedPaths(): Promise<number> {
  const drawer = explorer.page.getByRole('region', { name: 'Paths' });
  await expect(drawer.getByRole('status')).toContainText(/path/);
  return drawer.getByRole('listitem').count();
}

test('the shortest ways between two go through what both are linked with, and nothing else', async () => {
  await explorer.press('w');
  const paths = await listedPaths();
  expect(paths).toBeGreaterThan(0);
  const drawer = explorer.page.getByRole('region', { name: 'Paths' });
  await drawer.getByRole('listitem').first().getByRole('button').click();
  await explorer.expectEntities(3);
  await explorer.undo();
  await explorer.expectEntities(2);
  await drawer.getByRole('button', { name: 'Close Paths' }).click();
  await explorer.press('ControlOrMeta+a');
  await explorer.press('m');
  await explorer.rest();
  expect((await explorer.counts()).entities).toBe(2 + paths);
});

test('fewer hops, other link types and well-connected entities in between narrow the search', async () => {
  await explorer.press('w');
  await listedPaths();
  const drawer = explorer.page.getByRole('region', { name: 'Paths' });
  const find = drawer.getByRole('button', { name: 'Find paths' });
  await drawer.getByRole('textbox', { name: 'Hops, at most' }).fill('1');
  await find.click();
  await expect(drawer.getByRole('status')).toContainText('No path within 1 hops');
  await drawer.getByRole('textbox', { name: 'Hops, at most' }).fill('4');
  await drawer.getByRole('textbox', { name: 'Not through entities with more neighbours than' }).fill('1');
  await find.click();
  await expect(drawer.getByRole('status')).toContainText('No path within 4 hops');
  await drawer.getByRole('textbox', { name: 'Not through entities with more neighbours than' }).fill('');
  await drawer.getByRole('combobox', { name: 'Which paths' }).selectOption('all');
  await find.click();
  await expect(drawer.getByRole('status')).toContainText('The first 50 paths; there are more.');
  await drawer.getByRole('button', { name: 'Close Paths' }).click();
});

test('links that a filter kept away are brought by completing, and nothing is missing then', async () => {
  await explorer.press('m');
  await explorer.rest();
  const before = await explorer.counts();
  await explorer.press('ControlOrMeta+a');
  await explorer.press('k');
  await explorer.rest();
  const after = await explorer.counts();
  expect(after.entities).toBe(before.entities);
  expect(after.links).toBeGreaterThanOrEqual(before.links);
  await explorer.closeNotices();
  await explorer.press('k');
  await expect(explorer.notices.filter({ hasText: 'No link is missing' })).toBeVisible();
});

test('a refresh of an unchanged case says so', async () => {
  await explorer.press('F5');
  await expect(explorer.notices.filter({ hasText: 'Nothing changed' })).toBeVisible();
});

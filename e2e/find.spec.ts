// Finding in a source: as you type, in groups, in Chinese, by keyboard alone; and what is left out is said.
import { expect, test } from '@playwright/test';
import type { Explorer } from './explorer';
import { addGroup, expectOnChart, groups, hits, listOnly, marked, panel } from './findPanel';
import { sharedExplorer } from './sharedExplorer';
import { skein } from './skeinCommand';

const shared = sharedExplorer({ words: () => ['sample', '--find', '陈伟'] });
let explorer: Explorer;

test.beforeEach(async () => {
  explorer = shared();
  await explorer.search('');
  await explorer.clearChart();
});

test('a search as you type gives the hits of the last text, grouped by type with counts', async () => {
  await explorer.press('/');
  await explorer.page.keyboard.type('Lantern A', { delay: 20 });
  for (let letters = 2; letters > 0; letters -= 1) await explorer.page.keyboard.press('Backspace');
  await expect.poll(() => groups(explorer)).toEqual(['Gangs 2', 'Account 1']);
  expect(await hits(explorer)).toEqual(['Lantern A 灯笼一组', 'Lantern B 灯笼二组', '@lantern_desk']);
  await expect(panel(explorer).getByRole('group', { name: 'Types of hits' })).toContainText('All 3');
});

test('the panel lists what the command line finds, in the same order', async () => {
  const { result } = await skein(['search', 'sample', 'Chen']);
  const found = (result['hits'] as readonly { readonly caption: string }[]).map(({ caption }) => caption);
  await explorer.search('Chen');
  expect(await hits(explorer)).toEqual(found);
  expect(await groups(explorer)).toEqual([`Suspects ${String(result['total'])}`]);
});

test('a Chinese name of two characters is found', async () => {
  await explorer.search('陈伟');
  expect(await hits(explorer)).toEqual(['Chen Wei 陈伟']);
});

test('a Chinese name is found by its Pinyin and by the first letters of it, in the source and on the chart', async () => {
  for (const typed of ['chenwei', 'chen wei', 'cw']) {
    await explorer.search(typed);
    expect(await hits(explorer)).toContain('Chen Wei 陈伟');
  }
  await explorer.add('Chen Wei 陈伟');
  await explorer.expectEntities(1);
  await explorer.press('Escape');
  for (const typed of ['chenwei', 'chen wei', 'cw']) {
    await explorer.press('ControlOrMeta+f');
    await explorer.page.keyboard.type(typed);
    await expect(explorer.page.getByRole('option')).toHaveText([/Chen Wei 陈伟/]);
    await explorer.page.keyboard.press('Enter');
    expect(await explorer.selection()).toEqual(['Chen Wei 陈伟']);
  }
});

test('one hit is added, selected and marked; adding it again only shows it', async () => {
  await explorer.search('Chen');
  await explorer.add('Chen Siqi 陈思琪');
  await explorer.expectEntities(1);
  expect(await explorer.selection()).toEqual(['Chen Siqi 陈思琪']);
  await expectOnChart(explorer, 'Chen Siqi 陈思琪');
  await explorer.press('Escape');
  await explorer.hit('Chen Siqi 陈思琪').getByRole('button').click();
  expect(await explorer.selection()).toEqual(['Chen Siqi 陈思琪']);
  await explorer.undo();
  await explorer.expectEntities(0);
  await expect(explorer.hit('Chen Siqi 陈思琪').getByRole('button')).toHaveAccessibleName(
    'Add Chen Siqi 陈思琪 to the chart',
  );
});

test('a whole group or all hits are added as one edit', async () => {
  await explorer.search('Lantern');
  await addGroup(explorer, 'Gangs');
  await explorer.expectEntities(2);
  await explorer.press('ControlOrMeta+Enter');
  await explorer.expectEntities(3);
  await expect(explorer.notices.filter({ hasText: '1 entity added.' })).toBeVisible();
  await explorer.undo();
  await explorer.undo();
  await explorer.expectEntities(0);
});

test('a chip lists one type only, and all of it is what is added then', async () => {
  await explorer.search('Lantern');
  await listOnly(explorer, 'Account');
  expect(await hits(explorer)).toEqual(['@lantern_desk']);
  await explorer.press('ControlOrMeta+Enter');
  await explorer.expectEntities(1);
  await listOnly(explorer, 'All');
  expect((await hits(explorer)).length).toBe(3);
});

test('more hits than are listed: the heading says how many, and so does adding them', async () => {
  const { result } = await skein(['search', 'sample', '139', '--limit', '1']);
  await explorer.search('139');
  const [heading = ''] = await groups(explorer);
  const { shown = '', total = '' } = /^Phones (?<shown>\d+) of (?<total>\d+)$/.exec(heading)?.groups ?? {};
  expect(Number(shown), heading).toBeGreaterThan(100);
  expect(Number(total), heading).toBeGreaterThan(Number(shown));
  const chips = panel(explorer).getByRole('group', { name: 'Types of hits' });
  await expect(chips).toContainText(`All ${String(result['total'])}`);
  await expect(chips).toContainText(`Phones ${total}`);
  await addGroup(explorer, 'Phones');
  await explorer.expectEntities(Number(shown));
  await expect(explorer.notices.filter({ hasText: `${shown} of ${total} added` })).toBeVisible();
});

test('nothing found says so with a next step, and the next search works', async () => {
  await explorer.search('nobody of that name');
  const message = panel(explorer).getByRole('status');
  await expect(message).toContainText('Nothing in this source matches “nobody of that name”.');
  await expect(message).toContainText('Try a shorter part of the name or number.');
  await explorer.search('陈伟');
  await expect(message).toHaveCount(0);
  expect(await hits(explorer)).toEqual(['Chen Wei 陈伟']);
});

test('the keyboard alone finds and adds: /, arrows, Enter, Shift Enter, Escape', async () => {
  const { keyboard } = explorer.page;
  await explorer.press('/');
  await keyboard.type('Chen');
  await expect.poll(() => groups(explorer)).toEqual(['Suspects 4']);
  const [first = '', second = ''] = await hits(explorer);
  await expect(marked(explorer)).toContainText(first);
  await keyboard.press('ArrowDown');
  await expect(marked(explorer)).toContainText(second);
  await keyboard.press('Enter');
  await explorer.expectEntities(1);
  await expectOnChart(explorer, second);
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(marked(explorer)).toContainText(first);
  await keyboard.press('Shift+Enter');
  await explorer.expectEntities(4);
  await keyboard.press('Escape');
  const box = explorer.page.getByRole('combobox', { name: 'Search the source' });
  await expect(box).toHaveValue('');
  await keyboard.press('Escape');
  await expect(box).not.toBeFocused();
});

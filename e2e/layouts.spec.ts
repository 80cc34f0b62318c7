// Arranging: every layout from the bar and its menu, by what people choose; pins hold, undo gives back every bit, tidy
// and align touch the selection alone, a long run shows how it gets on and can be cancelled; in both languages.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import type { Snapshot } from '../shared/snapshot';
import { drawnTexts } from './exportChoices';
import type { Explorer } from './explorer';
import { movedBetween, placesOf } from './hands';
import { sharedExplorer } from './sharedExplorer';
import { temporaryFolder } from './skeinCommand';

const shared = sharedExplorer({ words: () => ['sample', '--find', 'Lantern', '--expand', '2', '--limit', '60'] });

const names = ['Organic', 'Rings', 'Layers', 'Grid', 'Circle', 'Flow', 'Lanes', 'Timeline', 'Map'] as const;
const inMenu: ReadonlySet<string> = new Set(['Flow', 'Lanes', 'Timeline', 'Map']);

async function openLayoutMenu(explorer: Explorer) {
  await explorer.press('0');
  const menu = explorer.page.getByRole('dialog', { name: 'More layouts' });
  await expect(menu).toBeVisible();
  return menu;
}

async function arrange(explorer: Explorer, name: string): Promise<void> {
  if (inMenu.has(name)) {
    const menu = await openLayoutMenu(explorer);
    await menu.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(menu).toHaveCount(0);
    await explorer.rest();
  } else await explorer.layOut(name);
}

/** Selects those nearest the middle; the answer is their captions in full. */
async function selectAny(explorer: Explorer, count: number): Promise<readonly string[]> {
  const captions = (await explorer.onScreen()).map(({ caption }) => caption.split(',')[0] ?? '');
  await explorer.press('Escape');
  for (const caption of captions.slice(0, count)) await explorer.select(caption, ['Shift']);
  return explorer.selection();
}

test.beforeEach(async () => {
  const explorer = shared();
  await explorer.press('Escape');
  await explorer.layOut('Organic');
  await explorer.closeNotices();
});

test('every layout keeps pins to the bit, and undo gives back every place', async () => {
  const explorer = shared();
  const pinned = await selectAny(explorer, 2);
  await explorer.press('p');
  await explorer.press('Escape');
  const base = await explorer.freeze();
  for (const name of names) {
    await arrange(explorer, name);
    const moved = movedBetween(base, await explorer.freeze());
    for (const caption of pinned) expect(moved, name).not.toContain(caption);
    expect(moved.length, name).toBeGreaterThan(base.chart.entities.length / 2);
    await explorer.undo();
    expect(placesOf(await explorer.freeze()), name).toEqual(placesOf(base));
  }
  await explorer.press('ControlOrMeta+z');
  await explorer.rest();
});

test('lanes go by what is chosen, say their names, and follow the choice at once', async () => {
  const explorer = shared();
  const guides = explorer.page.locator('.guide-row');
  let menu = await openLayoutMenu(explorer);
  await menu.getByRole('combobox', { name: 'Lanes by' }).selectOption({ label: 'Gang' });
  await menu.getByRole('button', { name: /^Lanes/ }).click();
  await explorer.rest();
  await expect(guides.filter({ hasText: 'Lantern A' })).toHaveCount(1);
  await expect(
    explorer.page.getByRole('toolbar', { name: 'Layouts' }).getByRole('button', { name: 'Lanes' }),
  ).toBeVisible();
  menu = await openLayoutMenu(explorer);
  await menu.getByRole('combobox', { name: 'Lanes by' }).selectOption({ label: 'Type' });
  await explorer.rest();
  await expect(guides.filter({ hasText: 'Suspects' })).toHaveCount(1);
  await explorer.page.keyboard.press('Escape');
  await explorer.undo();
  await expect(guides.filter({ hasText: 'Suspects' })).toHaveCount(0);
});

test('the timeline shows its moments and the map its degrees, and say what stands aside', async () => {
  const explorer = shared();
  await arrange(explorer, 'Timeline');
  await expect(
    explorer.page
      .locator('.guide-column')
      .filter({ hasText: /20\d\d|\d (Jan|Feb|Mar|Apr|May|Jun)/ })
      .first(),
  ).toBeAttached();
  await expect(explorer.notices.filter({ hasText: 'without a time' })).toBeVisible();
  await explorer.closeNotices();
  await arrange(explorer, 'Map');
  await expect(explorer.page.locator('.guide-column').filter({ hasText: '° E' }).first()).toBeAttached();
  await expect(explorer.notices.filter({ hasText: 'without a place' })).toBeVisible();
  const coast = explorer.page.locator('.coast-lines');
  await expect.poll(() => inkOn(coast), 'coast in sight').toBeGreaterThan(100);
  expect((await drawnTexts(explorer)).filter((text) => text.includes('° E')).length).toBeGreaterThan(1);
  await explorer.undo();
  await expect(coast).toHaveCount(0);
  await explorer.redo();
});

test('tidy moves nothing but the selection, by its key and from the menu', async () => {
  const explorer = shared();
  const before = await explorer.freeze();
  const chosen = await selectAny(explorer, 5);
  await explorer.press('r');
  const tidied = movedBetween(before, await explorer.freeze());
  expect(tidied.length).toBeGreaterThan(0);
  for (const caption of tidied) expect(chosen).toContain(caption);
  await explorer.undo();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(before));
  const menu = await openLayoutMenu(explorer);
  await menu.getByRole('button', { name: /^Tidy/ }).click();
  await explorer.rest();
  for (const caption of movedBetween(before, await explorer.freeze())) expect(chosen).toContain(caption);
  await explorer.page.keyboard.press('Escape');
  await explorer.undo();
});

test('align and distribute bring the selection to one line, evenly', async () => {
  const explorer = shared();
  const before = await explorer.freeze();
  const chosen = new Set(await selectAny(explorer, 4));
  const menu = await openLayoutMenu(explorer);
  await menu.getByRole('button', { name: 'Align middles, side by side' }).click();
  await menu.getByRole('button', { name: 'Distribute across' }).click();
  await explorer.page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  const after = await explorer.freeze();
  const places = after.chart.entities.filter(({ entity }) => chosen.has(entity.caption));
  expect(new Set(places.map(({ y }) => y.toFixed(6))).size).toBe(1);
  const xs = places.map(({ x }) => x).sort((a, b) => a - b);
  const steps = xs.slice(1).map((x, nth) => x - (xs[nth] ?? 0));
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.001);
  for (const caption of movedBetween(before, after)) expect([...chosen]).toContain(caption);
  await explorer.undo();
  await explorer.undo();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(before));
});

test('the menu and the commands speak Chinese', async () => {
  const explorer = shared();
  const { page } = explorer;
  await page.getByRole('button', { name: '中文' }).click();
  const bar = page.getByRole('toolbar', { name: '布局' });
  await bar.getByRole('button', { name: '更多' }).click();
  const menu = page.getByRole('dialog', { name: '更多布局' });
  for (const name of ['泳道', '时间线', '同心环', '流向', '地图', '整理所选实体']) {
    await expect(menu.getByRole('button', { name })).toBeVisible();
  }
  await expect(menu.getByRole('combobox', { name: '泳道依据' })).toBeVisible();
  await menu.getByRole('button', { name: '泳道' }).click();
  await explorer.rest();
  await expect(page.locator('.guide-row').filter({ hasText: '嫌疑人' })).toHaveCount(1);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await explorer.undo();
});

/** How many dots of a canvas are painted. */
function inkOn(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
  });
}

/** The same case many times over, each copy of a few linked to the next. */
function enlarged(base: Snapshot, count: number): Snapshot {
  const [first] = base.chart.entities;
  const [link] = base.chart.links;
  if (first === undefined || link === undefined) throw new Error('the chart is empty');
  const idOf = (i: number) => `made ${String(i).padStart(6, '0')}` as typeof first.entity.id;
  const entities = Array.from({ length: count }, (_, i) => ({
    ...first,
    isPinned: false,
    x: (i % 100) * 130,
    y: Math.floor(i / 100) * 100,
    entity: { ...first.entity, id: idOf(i), key: `M${i}`, caption: `Made ${i}` },
  }));
  const pairs = Array.from(
    { length: count - 1 },
    (_, i) => [i + 1, Math.floor(((i * 7919) % (i + 1)) ** 0.97)] as const,
  );
  const links = pairs.map(([a, b]) => ({
    ...link,
    link: { ...link.link, id: `link ${a}` as typeof link.link.id, from: idOf(a), to: idOf(b) },
  }));
  return { ...base, chart: { ...base.chart, entities, links }, view: { ...base.view, selection: [], viewport: null } };
}

test('a long run shows how it gets on, can be cancelled without a trace, and ends as one edit', async () => {
  const explorer = shared();
  const own = temporaryFolder();
  const file = path.join(own.folder, 'many.json');
  writeFileSync(file, JSON.stringify(enlarged(await explorer.freeze(), 12_000)));
  await explorer.openInstead(file);
  await explorer.expectEntities(12_000);
  const before = await explorer.freeze();
  const { page } = explorer;
  await page.getByRole('application').focus();
  await page.keyboard.press('1');
  await expect(explorer.status).toContainText(/Arranging \d+ %/);
  await expect(page.getByRole('application')).toHaveAttribute('data-motion', 'moving');
  await explorer.status.getByRole('button', { name: 'Cancel' }).click();
  const after = await explorer.freeze();
  expect(placesOf(after)).toEqual(placesOf(before));
  expect(after.view.viewport).toEqual(before.view.viewport);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.getByRole('application').focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled({ timeout: 60_000 });
  await explorer.undo();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(before));
  own.remove();
});

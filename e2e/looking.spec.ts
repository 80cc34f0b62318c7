// Getting around a chart: the view, the keyboard, the command palette, panels, the menu, the chart’s name.
import { expect, test } from '@playwright/test';
import { findOnChart, movedBetween, openMenu, placesOf, rename, spoken, walkTo } from './hands';
import { centre, smallChart } from './smallChart';

const chart = smallChart({ hasMotion: true });

test('fit, nearer, further and to the selection change the view and nothing else', async () => {
  const { explorer, base, others } = chart();
  await explorer.press('f');
  const fitted = await explorer.view();
  await explorer.press('+');
  await explorer.press('+');
  const near = await explorer.view();
  expect(near.zoom / fitted.zoom).toBeCloseTo(1.69, 2);
  await explorer.press('-');
  expect((await explorer.view()).zoom / fitted.zoom).toBeCloseTo(1.3, 2);
  await explorer.press('f');
  const [one = ''] = others;
  await explorer.select(one);
  await explorer.press('z');
  const it = base.chart.entities.find(({ entity }) => entity.caption === one);
  const close = await explorer.view();
  expect(Math.hypot(close.x - (it?.x ?? 0), close.y - (it?.y ?? 0)), 'the selection is in the middle').toBeLessThan(
    120,
  );
  await explorer.press('f');
  const back = await explorer.view();
  expect(back.zoom).toBeCloseTo(fitted.zoom, 6);
  expect(Math.hypot(back.x - fitted.x, back.y - fitted.y)).toBeLessThan(0.001);
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(base));
});

test('find on the chart selects what is typed and brings it to the middle', async () => {
  const { explorer, others } = chart();
  const [, , one = ''] = others;
  await findOnChart(explorer, one);
  expect(await explorer.selection()).toEqual([one]);
  const [nearest] = await explorer.onScreen();
  expect(nearest?.caption).toContain(one);
});

test('the arrow keys walk over the chart, Space selects and Enter expands', async () => {
  const { explorer, all } = chart();
  const gone =
    chart()
      .neighboursOf(centre)
      .find((caption) => chart().neighboursOf(caption).length === 1) ??
    chart().neighboursOf(centre)[0] ??
    '';
  await explorer.select(gone);
  await explorer.press('Delete');
  await explorer.expectEntities(all.length - 1);
  const seen = new Set<string>();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft']) {
    await explorer.press(key);
    seen.add(await spoken(explorer).innerText());
  }
  expect(seen.size, 'the keyboard gets around').toBeGreaterThan(2);
  // Tab goes from one to the next in the order of the chart, so that it meets everything.
  await walkTo(explorer, centre);
  await explorer.page.keyboard.press('Space');
  await expect(spoken(explorer)).toContainText('selected');
  expect(await explorer.selection()).toEqual([centre]);
  await walkTo(explorer, centre);
  await explorer.page.keyboard.press('Enter');
  await explorer.expectEntities(all.length);
});

test('the command palette runs what is typed, in either language', async () => {
  const { explorer, base, all } = chart();
  await explorer.command('Grid');
  await expect(explorer.page.getByRole('button', { name: 'Grid', pressed: true })).toBeVisible();
  await explorer.rest();
  expect(movedBetween(base, await explorer.freeze()).length).toBeGreaterThan(3);
  await explorer.press('ControlOrMeta+k');
  await explorer.page.keyboard.type('全选');
  await explorer.page.keyboard.press('Enter');
  expect(await explorer.selection()).toEqual(all);
});

test('the overview lists the keys, and Escape closes it', async () => {
  const { explorer } = chart();
  await explorer.press('?');
  const overview = explorer.page.getByRole('dialog');
  await expect(overview.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
  for (const label of ['Undo', 'Select neighbours too', 'Expand with choices…', 'Find on the chart…'])
    await expect(overview.getByText(label)).toBeVisible();
  await explorer.page.keyboard.press('Escape');
  await expect(overview).toHaveCount(0);
});

test('panels fold one by one or all at once, and the chart keeps its places', async () => {
  const { explorer, base, all } = chart();
  const parts = ['Find', 'Inspector'].map((name) => explorer.page.getByRole('region', { name }));
  const legend = explorer.page.getByRole('group', { name: 'Legend' });
  for (const [key, part] of [
    ['[', parts[0]],
    [']', parts[1]],
    ['l', legend],
  ] as const) {
    await explorer.press(key);
    await expect(part ?? legend).toHaveCount(0);
    await explorer.press(key);
    await expect(part ?? legend).toBeVisible();
  }
  await explorer.press('\\');
  for (const part of [...parts, legend]) await expect(part).toHaveCount(0);
  expect((await explorer.onScreen()).length).toBe(all.length);
  await explorer.press('\\');
  for (const part of [...parts, legend]) await expect(part).toBeVisible();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(base));
});

test('the menu of an entity offers what is possible and does it by mouse and by keys', async () => {
  const { explorer, all, others } = chart();
  const [one = '', two = ''] = others;
  const menu = await openMenu(explorer, one);
  await expect(menu.getByRole('menuitem', { name: 'Pin' })).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: 'Unpin' })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Hide H', exact: true }).click();
  await expect(menu).toHaveCount(0);
  await expect(explorer.status).toContainText('1 hidden by hand');
  const another = await openMenu(explorer, two);
  await explorer.page.keyboard.press('Escape');
  await expect(another).toHaveCount(0);
  const again = await openMenu(explorer, two);
  await explorer.page.keyboard.press('ArrowUp');
  await explorer.page.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
  await explorer.expectEntities(all.length - 1);
});

test('the chart gets its name by F2 or a double click; Escape leaves it, undo gives the old one back', async () => {
  const { explorer, base } = chart();
  await rename(explorer, 'Crew of the north 北组');
  expect((await explorer.freeze()).chart.title).toBe('Crew of the north 北组');
  await explorer.page.getByRole('button', { name: 'Crew of the north' }).dblclick();
  await explorer.page.keyboard.type('something else');
  await explorer.page.keyboard.press('Escape');
  await expect(explorer.page.getByRole('button', { name: 'Crew of the north 北组' })).toBeVisible();
  await explorer.undo();
  expect((await explorer.freeze()).chart.title).toBe(base.chart.title);
});

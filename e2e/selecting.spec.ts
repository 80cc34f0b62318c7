// Ways to a selection: lasso, over links, along paths, by type or value; from the menu, the palette and by keys. Dragging a
// hub with what hangs on it, and the card that tells what something is.
import { expect, test, type Locator } from '@playwright/test';
import { boxSelect, clickGround, emptyGround, movedBetween, openMenu, type Point } from './hands';
import { centre, smallChart } from './smallChart';

const chart = smallChart();

function menu(): Locator {
  return chart().explorer.page.getByRole('menu');
}

function card(): Locator {
  return chart().explorer.page.getByRole('status', { name: 'What this is' });
}

/** Draws along the corners, back to the first. */
async function lasso(corners: readonly Point[], key: 'Alt' | null): Promise<void> {
  const { page } = chart().explorer;
  const [first = { x: 0, y: 0 }, ...others] = corners;
  if (key !== null) await page.keyboard.down(key);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of [...others, first]) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
  if (key !== null) await page.keyboard.up(key);
}

function triangleAround({ x, y }: Point, size: number): readonly Point[] {
  return [
    { x, y: y - 2 * size },
    { x: x + 2 * size, y: y + size },
    { x: x - 2 * size, y: y + size },
  ];
}

test('a lasso selects what it goes around, with Alt or after its key, and nothing moves', async () => {
  const { explorer, base, others } = chart();
  const [one = ''] = others;
  const at = await explorer.find(one);
  const inside = (await explorer.onScreen()).filter(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 30);
  await lasso(triangleAround(at, 24), 'Alt');
  expect(await explorer.selection()).toEqual(inside.map(({ caption }) => caption.split(',')[0]).sort());
  await explorer.press('Escape');
  await explorer.press('o');
  await expect(explorer.page.locator('.chart-canvas.is-lassoing')).toBeVisible();
  await lasso(triangleAround(at, 24), null);
  expect(await explorer.selection()).toContain(one);
  await expect(explorer.page.locator('.chart-canvas.is-lassoing')).toHaveCount(0);
  expect(movedBetween(base, await explorer.freeze())).toEqual([]);
});

test('a lasso that goes round twice leaves out what it went round twice; Escape leaves the lasso', async () => {
  const { explorer, others } = chart();
  const [one = ''] = others;
  const around = triangleAround(await explorer.find(one), 24);
  await lasso([...around, ...around], 'Alt');
  expect(await explorer.selection()).not.toContain(one);
  await explorer.press('o');
  await explorer.press('Escape');
  await expect(explorer.page.locator('.chart-canvas.is-lassoing')).toHaveCount(0);
});

test('other ends, wider, narrower and everything connected are selected by their keys', async () => {
  const { explorer, all, others } = chart();
  const [one = ''] = others;
  await explorer.select(one);
  await explorer.press('Shift+N');
  expect(await explorer.selection()).toEqual(chart().neighboursOf(one));
  await explorer.select(one);
  await explorer.press('.');
  expect(await explorer.selection()).toEqual([one, ...chart().neighboursOf(one)].sort());
  await explorer.press(',');
  expect(await explorer.selection()).toContain(one);
  await explorer.select(one);
  await explorer.press('Shift+C');
  expect(await explorer.selection()).toEqual(all);
});

test('the shortest path between two is selected from their menu', async () => {
  const { explorer, others } = chart();
  const apart = others.find(
    (caption) =>
      !chart()
        .neighboursOf(caption)
        .includes(others[0] ?? '') && caption !== others[0],
  );
  const [from, to] = [others[0] ?? '', apart ?? ''];
  await explorer.select(from);
  await explorer.select(to, ['Shift']);
  await openMenu(explorer, to);
  await menu().getByRole('menuitem', { name: 'Select the shortest paths between the two' }).click();
  const selected = await explorer.selection();
  const between = chart()
    .neighboursOf(from)
    .filter((caption) => chart().neighboursOf(to).includes(caption));
  expect(selected).toEqual([from, to, ...between].sort());
});

test('all of a type or of a value are selected by what is typed', async () => {
  const { explorer, all, base } = chart();
  const box = explorer.page.getByPlaceholder('Select all that are, or have, the same');
  await explorer.press('Shift+A');
  await box.fill('phones');
  await box.press('Enter');
  expect(await explorer.selection()).toEqual(all.filter((caption) => chart().typeOf(caption) === 'Phone'));
  await explorer.select(centre);
  await explorer.press('Shift+A');
  await box.fill('operator');
  await box.press('Enter');
  const operatorOf = (caption: string) =>
    base.chart.entities.find(({ entity }) => entity.caption === caption)?.entity.fields['operator'];
  expect(await explorer.selection()).toEqual(all.filter((caption) => operatorOf(caption) === operatorOf(centre)));
});

test('a line has a menu of its own, and so has the empty ground', async () => {
  const { explorer, others } = chart();
  const other = chart().neighboursOf(centre)[0] ?? others[0] ?? '';
  await explorer.select(centre);
  await explorer.inspector.getByRole('button', { name: other }).click();
  await explorer.press('Shift+F10');
  await expect(menu().getByRole('menuitem', { name: 'Select both ends' })).toBeVisible();
  await expect(menu().getByRole('menuitem', { name: 'Expand' })).toHaveCount(0);
  await menu().getByRole('menuitem', { name: 'Select both ends' }).click();
  expect(await explorer.selection()).toEqual([centre, other].sort());
  const ground = await emptyGround(explorer);
  await explorer.page.mouse.click(ground.x, ground.y, { button: 'right' });
  await expect(menu().getByRole('menuitem', { name: 'Invert the selection' })).toContainText('I');
  await menu().getByRole('menuitem', { name: 'Invert the selection' }).click();
  expect(await explorer.selection()).toEqual(chart().all.filter((caption) => ![centre, other].includes(caption)));
});

test('Ctrl Shift drag takes the leaves along that hang on nothing else', async () => {
  const { explorer, base, all } = chart();
  const leaves = all.filter((caption) => chart().neighboursOf(caption).join() === centre);
  expect(leaves.length, 'the chart has leaves').toBeGreaterThan(0);
  const { x, y } = await explorer.find(centre);
  for (const key of ['Control', 'Shift']) await explorer.page.keyboard.down(key);
  await explorer.page.mouse.move(x, y);
  await explorer.page.mouse.down();
  await explorer.page.mouse.move(x + 10, y + 10);
  await explorer.page.mouse.move(x + 20, y + 14);
  await explorer.page.mouse.up();
  for (const key of ['Shift', 'Control']) await explorer.page.keyboard.up(key);
  expect(movedBetween(base, await explorer.freeze())).toEqual([centre, ...leaves].sort());
});

test('a card tells what the pointer rests on, never over it, and goes when the pointer does', async () => {
  const { explorer } = chart();
  const { page } = explorer;
  const { x, y } = await explorer.find(centre);
  await page.mouse.move(x, y);
  await expect(card()).toContainText(centre);
  await expect(card()).toContainText('Called');
  const box = await card().boundingBox();
  const isOver = box !== null && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  expect(isOver, 'the card covers the entity').toBe(false);
  await page.mouse.down();
  await expect(card()).toHaveCount(0);
  await page.mouse.move(x + 30, y + 30);
  await page.waitForTimeout(600);
  await expect(card(), 'none while dragging').toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await clickGround(explorer);
});

test('the card of a line says how many, how much, and from when to when; F1 asks for it', async () => {
  const { explorer } = chart();
  await explorer.select(centre);
  await explorer.inspector.getByRole('button', { name: /\d×/ }).first().click();
  await explorer.press('F1');
  for (const word of ['Called', 'Links', 'Sum', 'First', 'Last']) await expect(card()).toContainText(word);
  await explorer.press('Escape');
  await expect(card()).toHaveCount(0);
});

test('a box and the shift key still add to the selection', async () => {
  const { explorer, all } = chart();
  const shown = await explorer.onScreen();
  const [left, top] = [Math.min(...shown.map(({ x }) => x)), Math.min(...shown.map(({ y }) => y))];
  const ground = await emptyGround(explorer);
  await boxSelect(explorer, { x: ground.x, y: ground.y }, { x: left - 20, y: top - 20 });
  await boxSelect(
    explorer,
    { x: ground.x, y: ground.y },
    { x: left - 20, y: Math.max(...shown.map((it) => it.y)) + 20 },
  );
  expect(await explorer.selection()).toEqual(all);
});

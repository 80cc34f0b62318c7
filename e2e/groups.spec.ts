// Groups: putting together, opening in place, nesting, dragging, undoing; what is exported and saved of them; filters that
// step back.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { snapshotVersion } from '../shared/snapshot';
import { drawnTexts } from './exportChoices';
import { placesOf } from './hands';
import { temporaryFolder } from './skeinCommand';
import { centre, smallChart } from './smallChart';

const chart = smallChart();

const frames = () => chart().explorer.page.locator('.group-frame');
/** The group on the screen that has this name, as the chart lists it. */
async function onScreen(name: string) {
  return chart().explorer.find(name);
}

/** Selects the first few and groups them; gives their captions. */
async function groupSome(count: number): Promise<readonly string[]> {
  const { explorer, others } = chart();
  const members = others.slice(0, count);
  for (const [nth, caption] of members.entries()) await explorer.select(caption, nth === 0 ? [] : ['Shift']);
  await explorer.press('g');
  await explorer.rest();
  return members;
}

async function rename(name: string): Promise<void> {
  const field = chart().explorer.inspector.getByRole('textbox', { name: 'Name of the group' });
  await field.fill(name);
  await field.press('Enter');
  await chart().explorer.rest();
}

const shownCount = async () =>
  Number(await chart().explorer.page.getByRole('application').getAttribute('data-entity-count'));

test('a selection becomes one, opens in place and closes again without anything moving; undo takes it apart', async () => {
  const { explorer, all, base } = chart();
  const members = await groupSome(3);
  expect(await shownCount()).toBe(all.length - 2);
  await rename('Cell one');
  const group = await onScreen('Cell one');
  await expect(explorer.inspector.getByRole('textbox', { name: 'Name of the group' })).toHaveValue('Cell one');
  await expect(explorer.part('Members')).toContainText('3');

  await explorer.page.mouse.dblclick(group.x, group.y);
  await explorer.rest();
  expect(await shownCount()).toBe(all.length);
  await expect(frames()).toHaveCount(1);
  for (const caption of members) await explorer.find(caption);
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(base));

  await frames().getByRole('button', { name: 'Close the group Cell one' }).click();
  await explorer.rest();
  expect(await shownCount()).toBe(all.length - 2);
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(base));

  for (let nth = 0; nth < 4; nth += 1) await explorer.undo();
  expect(await shownCount()).toBe(all.length);
  expect((await explorer.freeze()).chart).toEqual(base.chart);
});

test('a closed group is dragged with all that is in it, an open one by its name, each as one edit', async () => {
  const { explorer, base } = chart();
  const members = await groupSome(2);
  await rename('Pair');
  const { mouse } = explorer.page;
  const from = await onScreen('Pair');
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 30, from.y + 25, { steps: 4 });
  await mouse.up();
  const moved = await explorer.freeze();
  const before = placesOf(base);
  const shifts = moved.chart.entities.flatMap(({ entity, x, y }) => {
    const old = base.chart.entities.find((one) => one.entity.id === entity.id);
    return old === undefined || (x === old.x && y === old.y)
      ? []
      : [{ caption: entity.caption, x: x - old.x, y: y - old.y }];
  });
  expect(shifts.map(({ caption }) => caption).sort()).toEqual([...members].sort());
  expect(shifts[0]?.x).toBeCloseTo(shifts[1]?.x ?? 0, 6);
  expect(shifts[0]?.y).toBeCloseTo(shifts[1]?.y ?? 0, 6);
  await explorer.undo();
  expect(placesOf(await explorer.freeze())).toEqual(before);

  await explorer.command('Open or close the group');
  const name = frames().locator('.group-frame-name');
  const box = await name.boundingBox();
  if (box === null) throw new Error('the frame has no name');
  await mouse.move(box.x + 10, box.y + 8);
  await mouse.down();
  await mouse.move(box.x + 40, box.y - 12, { steps: 4 });
  await mouse.up();
  await explorer.rest();
  expect(placesOf(await explorer.freeze())).not.toEqual(before);
  await explorer.undo();
  expect(placesOf(await explorer.freeze())).toEqual(before);
});

test('groups nest, and ungrouping gives back what was in them', async () => {
  const { explorer, all, others } = chart();
  await groupSome(2);
  await rename('Inner');
  await explorer.select('Inner');
  await explorer.select(others[3] ?? '', ['Shift']);
  await explorer.press('g');
  await rename('Outer');
  expect(await shownCount()).toBe(all.length - 2);
  await expect(explorer.part('Members')).toContainText('3');
  await explorer.press('Shift+O');
  await explorer.rest();
  await onScreen('Inner');
  await explorer.command('Open all groups');
  await expect(frames()).toHaveCount(2);
  expect(await shownCount()).toBe(all.length);
  await explorer.command('Close all groups');
  expect(await shownCount()).toBe(all.length - 2);
  await explorer.select('Outer');
  await explorer.press('Shift+G');
  await explorer.rest();
  expect(await shownCount()).toBe(all.length - 1);
  await onScreen('Inner');
});

test('a selected group stands for those in it: hiding hides them, and undo brings them back', async () => {
  const { explorer, all } = chart();
  await groupSome(3);
  await explorer.press('h');
  await expect(explorer.status).toContainText('3 hidden by hand');
  expect(await shownCount()).toBe(all.length - 3);
  await explorer.undo();
  expect(await shownCount()).toBe(all.length - 2);
});

test('the picture shows the group, closed and open, and a saved snapshot opens with it', async () => {
  const { explorer, all } = chart();
  const members = await groupSome(3);
  await rename('Cell one');
  const closed = await drawnTexts(explorer);
  expect(closed).toContain('Cell one');
  for (const caption of members) expect(closed).not.toContain(caption);
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'grouped.json');
  await explorer.saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    version: snapshotVersion,
    chart: { dress: { groups: [{ name: 'Cell one' }] } },
  });
  await explorer.command('Open all groups');
  await explorer.rest();
  expect(await drawnTexts(explorer)).toContain('Cell one');
  await explorer.openInstead(file);
  expect(await shownCount()).toBe(all.length - 2);
  await onScreen('Cell one');
  remove();
});

test('a group of nothing, and leaves of what has none, are said plainly and change nothing', async () => {
  const { explorer, base } = chart();
  await explorer.press('Escape');
  await explorer.press('g');
  await expect(explorer.notices).toContainText('A group needs something in it');
  await explorer.closeNotices();
  expect((await explorer.freeze()).chart).toEqual(base.chart);
});

test('leaves are bundled, and a shared field groups what has the same value', async () => {
  const { explorer, all } = chart();
  const leaves = all.filter((caption) => chart().neighboursOf(caption).join() === centre);
  await explorer.select(centre);
  await explorer.command('Bundle leaves');
  await explorer.rest();
  if (leaves.length > 1) expect(await shownCount()).toBe(all.length - leaves.length + 1);
  await explorer.press('Escape');
  await explorer.command('Group by a shared field');
  await expect(explorer.page.getByPlaceholder('Field whose equal values come together')).toBeVisible();
  await explorer.page.getByRole('option', { name: 'Operator' }).click();
  await explorer.rest();
  const { groups } = (await explorer.freeze()).chart.dress;
  expect(groups.some(({ by }) => by === 'field')).toBe(true);
});

test('in Chinese the group speaks Chinese', async () => {
  const { explorer } = chart();
  await groupSome(3);
  await explorer.press('Shift+L');
  await expect(explorer.page.locator('.inspector')).toContainText('已收起的群组');
  await onScreen('群组');
  await explorer.press('Shift+O');
  await expect(frames().getByRole('button', { name: '收起群组“群组”' })).toBeVisible();
  await explorer.press('Shift+L');
});

// Time: the bar below the chart with its window, playing, hour × weekday, and the zone that times are told in.
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { timeBar } from './timeBar';
import { sharedExplorer } from './sharedExplorer';
import { temporaryFolder } from './skeinCommand';
import { withoutChinese } from './words';

const hub = '139 0000 1000';
const words = ['sample', '--find', hub, '--expand', '1', '--limit', '40'];
const shared = sharedExplorer({ words: () => words, hasMotion: true });
const bar = () => timeBar(shared());

test.beforeEach(async () => {
  await bar().reset();
});

test('a drag over the bars filters the chart to that window, live, as one edit that undo takes back', async () => {
  const explorer = shared();
  const all = await bar().counted();
  expect(all).toBeGreaterThan(20);
  await bar().beginDrag(0.3, 0.5);
  await expect(bar().window, 'shown while the button is down').toBeVisible();
  await explorer.page.mouse.up();
  const some = await bar().counted();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  const [filter, ...others] = await bar().filters();
  expect(others).toEqual([]);
  expect(filter?.id).toBe('time');
  expect(await bar().datedWithin(filter), 'the filter says what the bar counts').toBe(some);
  await explorer.undo();
  await expect(bar().window).toHaveCount(0);
  expect(await bar().filters()).toEqual([]);
  await explorer.redo();
  expect(await bar().counted()).toBe(some);
});

test('the window is moved and resized by hand and by keyboard, and a double click shows all again', async () => {
  const explorer = shared();
  await bar().drag(0.3, 0.5);
  const first = await bar().span();
  await bar().dragPart('The window', 60);
  const moved = await bar().span();
  expect(moved.from).toBeGreaterThan(first.from);
  expect(moved.until - moved.from).toBe(first.until - first.from);
  await bar().dragPart('End of the window', 40);
  const wider = await bar().span();
  expect([wider.from, wider.until > moved.until]).toEqual([moved.from, true]);
  await bar().part('Start of the window').focus();
  await explorer.page.keyboard.press('ArrowRight');
  const shorter = await bar().span();
  expect([shorter.from > wider.from, shorter.until]).toEqual([true, wider.until]);
  await bar().plot.focus();
  await explorer.page.keyboard.press('ArrowLeft');
  expect((await bar().span()).until).toBeLessThan(shorter.until);
  await bar().doubleClick(0.9);
  await expect(bar().window).toHaveCount(0);
  await explorer.page.keyboard.press('ArrowRight');
  await explorer.page.keyboard.press('Shift+ArrowRight');
  await expect(bar().window, 'the keyboard alone makes one').toBeVisible();
  await explorer.page.keyboard.press('Escape');
  await expect(bar().window).toHaveCount(0);
});

test('playing goes to the end and stops there, as one edit', async () => {
  const explorer = shared();
  await bar().drag(0.5, 0.6);
  const before = await bar().span();
  await bar().choose('Speed', '30 days / s');
  await bar().plot.focus();
  await explorer.page.keyboard.press('Space');
  await expect(bar().button('Pause')).toBeVisible();
  await expect(bar().button('Play')).toBeVisible({ timeout: 20_000 });
  const end = await bar().span();
  expect(end.until - end.from).toBe(before.until - before.from);
  expect(end.until).toBe(await bar().last());
  await explorer.undo();
  expect(await bar().span(), 'undone in one step').toEqual(before);
  await bar().choose('While playing', 'grows');
  await bar().button('Play').click();
  await expect(bar().button('Play')).toBeVisible({ timeout: 20_000 });
  const grown = await bar().span();
  expect([grown.from, grown.until]).toEqual([before.from, end.until]);
  await bar().choose('While playing', 'moves');
});

test('playing goes in steps for those who asked for stillness', async () => {
  const explorer = shared();
  const { page } = explorer;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bar().drag(0.2, 0.3);
  const before = await bar().span();
  await bar().choose('Speed', '1 day / s');
  await bar().button('Play').click();
  const seen = new Set<number>();
  await expect.poll(async () => seen.add((await bar().span()).from).size, { timeout: 20_000 }).toBeGreaterThan(2);
  await bar().button('Pause').click();
  const dayMs = 86_400_000;
  for (const from of seen) expect((from - before.from) % dayMs, 'whole steps of a second').toBe(0);
  await page.emulateMedia({ reducedMotion: null });
  await explorer.undo();
});

test('the wheel zooms into the bars, and all come back', async () => {
  const explorer = shared();
  const wide = await bar().corner.innerText();
  await bar().hover(0.4);
  for (let turns = 0; turns < 8; turns += 1) await explorer.page.mouse.wheel(0, -300);
  await expect(bar().corner).not.toHaveText(wide);
  await bar().button('Show all').click();
  await expect(bar().corner).toHaveText(wide);
});

test('hours of the week filter the chart, by hand and by keyboard', async () => {
  const explorer = shared();
  const all = await bar().counted();
  await bar().dragCells(0, 3 * 24 + 23);
  const early = await bar().counted();
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(all);
  const [filter] = await bar().filters();
  expect(filter?.test).toMatchObject({ is: 'hours' });
  expect(await bar().datedWithin(filter)).toBe(early);
  await bar().cell(9).click();
  await bar().cell(9).click();
  expect(await bar().filters(), 'the only marked hour is cleared by a click').toEqual([]);
  // To look at the filters takes the focus away.
  await bar().cell(9).focus();
  await explorer.page.keyboard.press('ArrowRight');
  await explorer.page.keyboard.press('Shift+ArrowDown');
  await explorer.page.keyboard.press('Shift+ArrowRight');
  const [marked] = await bar().filters();
  expect(marked?.test).toEqual({ is: 'hours', cells: [10, 11, 34, 35] });
  await bar().cell(35).focus();
  await explorer.page.keyboard.press('Escape');
  expect(await bar().filters()).toEqual([]);
});

test('what is selected stands out in the bars and the matrix, and a click on a bar selects who it is about', async () => {
  const explorer = shared();
  const total = await bar().hoursTotal();
  const other = (await explorer.onScreen()).find(
    ({ caption }) => caption.startsWith('139') && !caption.startsWith(hub),
  );
  await explorer.select(other?.caption.split(',')[0] ?? '');
  await expect(bar().summary).toContainText('at the selection');
  expect(await bar().hoursTotal()).toBeLessThan(total);
  await bar().button('All').click();
  expect(await bar().hoursTotal()).toBe(total);
  await bar().button('Selection').click();
  await explorer.press('Escape');
  await bar().clickTallest();
  expect((await explorer.selection()).length).toBeGreaterThan(1);
});

test('another zone tells every time anew, is undone, saved and found again', async () => {
  const explorer = shared();
  const own = temporaryFolder();
  const file = path.join(own.folder, 'zoned.json');
  await explorer.select(hub);
  await explorer.inspector.getByRole('button', { name: /\d×/ }).first().click();
  const event = explorer.inspector.locator('.event').first();
  const inShanghai = await event.getAttribute('title');
  await expect(bar().zone).toHaveText('Asia/Shanghai, UTC+8');
  await bar().setZone('new york');
  await expect(bar().zone).toHaveText('America/New_York, UTC−4');
  await expect(event).not.toHaveAttribute('title', inShanghai ?? '');
  const clock = (title: string | null) => Date.parse(`${title?.slice(0, 19).replace(' ', 'T') ?? ''}Z`);
  const behindMs = clock(inShanghai) - clock(await event.getAttribute('title'));
  expect(behindMs / 3_600_000, 'New York is 12 hours behind').toBe(12);
  await explorer.undo();
  await expect(bar().zone).toHaveText('Asia/Shanghai, UTC+8');
  await expect(event).toHaveAttribute('title', inShanghai ?? '');
  await explorer.redo();
  await bar().drag(0.3, 0.5);
  const span = await bar().span();
  await explorer.saveAs(file);
  await explorer.closeNotices();
  await explorer.undo();
  await explorer.openInstead(file);
  await expect(bar().zone).toHaveText('America/New_York, UTC−4');
  expect(await bar().span()).toEqual(span);
  await bar().setZone('Asia/Shanghai');
  own.remove();
});

test('the bar and the matrix fold with a key each, and the bar takes no room without events', async () => {
  const explorer = shared();
  await explorer.press('Shift+B');
  await expect(bar().grid).toHaveCount(0);
  await explorer.press('b');
  await expect(bar().root).toHaveCount(0);
  await explorer.press('b');
  await expect(bar().root).toBeVisible();
  await explorer.press('Shift+B');
  await expect(bar().grid).toBeVisible();
  await explorer.clearChart();
  await expect(bar().root).toHaveCount(0);
  await explorer.undo();
  await expect(bar().root).toBeVisible();
});

test('it speaks Chinese', async () => {
  const explorer = shared();
  await bar().drag(0.3, 0.5);
  await explorer.press('Shift+L');
  await expect(bar().summary.locator('.time-when')).toContainText('年');
  const found = await withoutChinese(explorer);
  expect(found.filter((text) => !/^(Asia\/Shanghai|EN$)/.test(text))).toEqual([]);
  await explorer.press('Shift+L');
});

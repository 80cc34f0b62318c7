// The chart by keyboard and ear: along links, through the links of one entity, to the ends of the selection; menus and cards
// without a mouse; the window at twice its size; nothing glides for those who asked for stillness.
import { expect, test } from '@playwright/test';
import { clippedControls } from './clipped';
import { Explorer } from './explorer';
import { spoken, walkTo } from './hands';
import { centre, smallChart } from './smallChart';
import { spokenWithoutChinese, withoutChinese } from './words';

const chart = smallChart();

async function said(): Promise<string> {
  return spoken(chart().explorer).innerText();
}

function nameIn(words: string): string {
  return words.split(',')[0] ?? '';
}

/** From nowhere: to the first of the chart, and on from there. */
async function keyboardTo(caption: string): Promise<void> {
  await chart().explorer.press('Home');
  await walkTo(chart().explorer, caption);
}

test('an arrow key goes along a link where there is one in that direction', async () => {
  const { explorer } = chart();
  await keyboardTo(centre);
  const shown = await explorer.onScreen();
  const at = shown.find(({ caption }) => caption.startsWith(centre)) ?? { x: 0, y: 0 };
  const neighbours = chart().neighboursOf(centre);
  for (const [key, ahead] of [
    ['ArrowRight', (x: number, y: number) => x > 20 && Math.abs(y) < x],
    ['ArrowUp', (x: number, y: number) => y < -20 && Math.abs(x) < -y],
  ] as const) {
    await keyboardTo(centre);
    const isLinkedAhead = shown.some(
      ({ caption, x, y }) => neighbours.includes(caption.split(',')[0] ?? '') && ahead(x - at.x, y - at.y),
    );
    await explorer.page.keyboard.press(key);
    if (isLinkedAhead) expect(neighbours).toContain(nameIn(await said()));
  }
});

test('N goes through the links of an entity and says each; Enter follows, Space selects it, Escape leaves it', async () => {
  const { explorer, base } = chart();
  const { page } = explorer;
  await keyboardTo(centre);
  await page.keyboard.press('n');
  const first = await said();
  expect(first).toMatch(new RegExp(`^${centre}, Phone.*; link 1 of \\d+: called( by)? 139 \\d{4} \\d{4} \\d+ times, `));
  const count = Number(/of (\d+):/.exec(first)?.[1]);
  const heard = new Set([first]);
  for (let nth = 1; nth < count; nth += 1) {
    await page.keyboard.press('n');
    heard.add(await said());
  }
  expect(heard.size, 'every link is heard once').toBe(count);
  await page.keyboard.press('n');
  expect(await said(), 'it goes round').toBe(first);
  await page.keyboard.press('Shift+N');
  expect(await said()).toContain(`link ${count} of ${count}:`);
  await page.keyboard.press('n');
  await page.keyboard.press('Space');
  await expect(spoken(explorer)).toContainText(`link 1 of ${count}, selected`);
  await expect(explorer.inspector.getByRole('heading', { name: 'Called' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(spoken(explorer)).toContainText('links on the chart');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  expect(chart().neighboursOf(centre)).toContain(nameIn(await said()));
  expect((await explorer.freeze()).chart, 'walking is no edit').toEqual(base.chart);
});

test('N still selects the neighbours while the keyboard is on no entity', async () => {
  const { explorer, others } = chart();
  const [one = ''] = others;
  await keyboardTo(centre);
  // The mouse takes over: what it has selected is meant from now on.
  await explorer.select(one);
  await explorer.press('n');
  expect(await explorer.selection()).toEqual([one, ...chart().neighboursOf(one)].sort());
});

test('Home and End go to the first and the last selected', async () => {
  const { explorer, others } = chart();
  const chosen = [others[0] ?? '', others[2] ?? ''];
  await explorer.select(chosen[0] ?? '');
  await explorer.select(chosen[1] ?? '', ['Shift']);
  await explorer.press('Home');
  const first = nameIn(await said());
  await explorer.press('End');
  const last = nameIn(await said());
  expect([first, last].sort()).toEqual([...chosen].sort());
});

test('menu and card open by keys at the entity that the keyboard is on, and give the keyboard back', async () => {
  const { explorer } = chart();
  const { page } = explorer;
  const menu = page.getByRole('menu');
  await keyboardTo(centre);
  const at = await explorer.find(centre);
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key);
    await expect(menu).toBeVisible();
    const box = await menu.boundingBox();
    expect(Math.abs((box?.x ?? 0) - at.x), 'it opens at the entity').toBeLessThan(400);
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(page.getByRole('application')).toBeFocused();
  }
  await page.keyboard.press('F1');
  const card = page.getByRole('status', { name: 'What this is' });
  await expect(card).toContainText(centre);
  await page.keyboard.press('F1');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await explorer.expectEntities(chart().all.length - 1);
});

test('what undo and redo did is said, and how many are selected', async () => {
  const { explorer, all, others } = chart();
  await explorer.select(others[0] ?? '');
  await explorer.press('p');
  await explorer.undo();
  await expect(spoken(explorer)).toHaveText('Undone: Pin 1 entity');
  await explorer.redo();
  await expect(spoken(explorer)).toHaveText('Done again: Pin 1 entity');
  await explorer.press('ControlOrMeta+a');
  await expect(spoken(explorer)).toHaveText(`${all.length} entities selected`);
});

test('at twice the size every control can still be reached', async () => {
  const { explorer } = chart();
  const zoom = (factor: number) =>
    explorer.app.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to);
    }, factor);
  await zoom(2);
  await expect.poll(() => explorer.page.evaluate(() => devicePixelRatio)).toBe(2);
  await explorer.rest();
  expect(await clippedControls(explorer), 'the window').toEqual([]);
  for (const [key, state] of [
    ['Shift+Z', 'the history'],
    ['Shift+F10', 'the menu'],
    ['?', 'the shortcuts'],
    ['ControlOrMeta+e', 'the export dialog'],
    ['ControlOrMeta+Shift+d', 'the connect dialog'],
    ['ControlOrMeta+k', 'the commands'],
  ] as const) {
    await explorer.press(key);
    await explorer.page.waitForTimeout(150);
    expect(await clippedControls(explorer), state).toEqual([]);
    await explorer.page.keyboard.press('Escape');
    await explorer.page.keyboard.press('Escape');
  }
  await zoom(1);
});

test('nothing glides for those who asked for stillness', async () => {
  const { explorer } = chart();
  const { page } = explorer;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = page.locator('.chart-canvas').evaluate(
    (canvas) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const watch = new MutationObserver(() => (frames += canvas.getAttribute('data-motion') === 'moving' ? 1 : 0));
        watch.observe(canvas, { attributes: true, attributeFilter: ['data-motion', 'data-painted'] });
        setTimeout(() => resolve(frames), 1500);
      }),
  );
  await explorer.layOut('Grid');
  await explorer.press('Shift+Z');
  await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await moving, 'frames of a glide').toBeLessThan(3);
  const running = await page.evaluate(() => document.getAnimations().length);
  expect(running).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
});

test('the menus, the card, the history and what is read out speak Chinese', async () => {
  const zh = await Explorer.start(['sample', '--find', centre, '--expand', '1', '--limit', '14'], { language: 'zh' });
  try {
    const check = async (state: string) => {
      const found = [...(await withoutChinese(zh)), ...(await spokenWithoutChinese(zh))];
      expect(
        found.filter((text) => !text.startsWith('Asia/Shanghai')),
        state,
      ).toEqual([]);
    };
    await zh.press('Home');
    await zh.page.keyboard.press('n');
    await expect(spoken(zh)).toHaveText(/；第 1 条关系，共 \d+ 条：.+ \d+ 次/);
    await zh.page.keyboard.press('Shift+F10');
    await check('the menu of a line');
    await zh.page.keyboard.press('Escape');
    await zh.page.keyboard.press('Escape');
    await zh.page.keyboard.press('F1');
    await check('the card');
    await zh.page.keyboard.press('Escape');
    await zh.press('Shift+Z');
    await check('the history');
    await zh.page.keyboard.press('Escape');
    await zh.press('Escape');
    await zh.press('Escape');
    await zh.page.keyboard.press('Shift+F10');
    await check('the menu of the ground');
    expect(zh.complaints).toEqual([]);
  } finally {
    await zh.stop();
  }
});

// The window in Chinese: every word of its own is Chinese, in every state; language and theme change at once.
import { expect, test } from '@playwright/test';
import type { Explorer } from './explorer';
import { openMenu, setTheme } from './hands';
import { sharedExplorer } from './sharedExplorer';
import { spokenWithoutChinese, withoutChinese } from './words';

const hub = '139 0000 1000';
const shared = sharedExplorer({ words: () => ['sample', '--find', hub, '--expand', '1'], language: 'zh' });
let explorer: Explorer;

test.beforeEach(async () => {
  explorer = shared();
  await explorer.press('Escape');
  await explorer.press('Escape');
});

/** `except` names what may stand there in letters: data, addresses, the way back to English. */
async function expectChinese(state: string, except: readonly string[] = []): Promise<void> {
  const found = [...(await withoutChinese(explorer)), ...(await spokenWithoutChinese(explorer))];
  expect(
    found.filter((text) => !except.includes(text)),
    state,
  ).toEqual([]);
}

test('panels, menus and the chart’s own parts speak Chinese', async () => {
  await expectChinese('nothing selected');
  await explorer.press('/');
  await explorer.page.keyboard.type('Lantern');
  await explorer.rest();
  await explorer.select(hub);
  await expectChinese('hits, and one selected');
  await explorer.press('ControlOrMeta+a');
  await expectChinese('several selected');
  await explorer.select(hub);
  await explorer.press('e');
  await expect(explorer.page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
  await expectChinese('the expand card');
  await explorer.page.keyboard.press('Escape');
  await openMenu(explorer, hub);
  await expectChinese('the menu');
  await explorer.page.keyboard.press('Escape');
});

const dialogs = [
  ['the command palette', 'ControlOrMeta+k', ['Switch to English']],
  ['find on the chart', 'ControlOrMeta+f', ['Lumo X2', 'SIM …8533']],
  ['the export dialog', 'ControlOrMeta+e', []],
  ['the connect dialog', 'ControlOrMeta+Shift+d', ['localhost:7687']],
  ['the recent files', 'ControlOrMeta+Shift+o', []],
  ['the shortcuts', '?', []],
] as const;
for (const [state, key, except] of dialogs) {
  test(`${state} speaks Chinese`, async () => {
    await explorer.press(key);
    await expect(explorer.page.locator('.bp6-overlay-open').first()).toBeVisible();
    await expectChinese(state, except);
    await explorer.page.keyboard.press('Escape');
  });
}

test('errors speak Chinese, with their next step', async () => {
  await explorer.open('/nowhere/没有.skein');
  expect(await explorer.readError()).toMatch(/\p{Script=Han}.*没有\.skein.*\n+.*\p{Script=Han}/su);
});

test('language and theme change at once, and the chart stays as it is', async () => {
  const root = explorer.page.locator('html');
  const before = await explorer.onScreen();
  await expect(root).toHaveAttribute('lang', 'zh-CN');
  await explorer.press('Shift+L');
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(explorer.page.getByRole('button', { name: 'Export snapshot' })).toBeVisible();
  await expect(explorer.page.getByRole('toolbar', { name: 'Layouts' })).toContainText('Organic');
  await setTheme(explorer, 'dark');
  await setTheme(explorer, 'light');
  expect(await explorer.onScreen()).toEqual(before);
  await explorer.press('Shift+L');
  await expect(root).toHaveAttribute('lang', 'zh-CN');
  await expectChinese('Chinese again');
});

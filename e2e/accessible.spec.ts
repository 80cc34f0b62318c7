// The main states of the window in light and dark: nothing that axe knows to be a barrier. What does not depend on
// colours is looked for in one theme only, but for the window at rest.
import { expect, test } from '@playwright/test';
import { expectNoBarriers, ofColours } from './barriers';
import { clickGround, drag, emptyGround, openMenu, setTheme } from './hands';
import { sharedExplorer } from './sharedExplorer';

const hub = '139 0000 1000';
const shared = sharedExplorer({ words: () => ['sample', '--find', hub, '--expand', '1'] });

const dialogs = [
  ['the export dialog', 'Export snapshot…'],
  ['the connect dialog', 'Connect to a database…'],
  ['the recent files', 'Open a recent file…'],
  ['the shortcuts', 'Keyboard shortcuts'],
  ['find on the chart', 'Find on the chart…'],
  ['select by type or value', 'Select by type or value…'],
] as const;

const looks = { light: {}, dark: { rules: ofColours } } as const;

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} window has no barriers`, async () => {
    const explorer = shared();
    await setTheme(explorer, theme);
    await explorer.press('Escape');
    await expectNoBarriers(explorer.page, 'nothing selected');
    await explorer.search('Lantern');
    await explorer.select(hub);
    await expectNoBarriers(explorer.page, 'hits, and one selected', looks[theme]);
    await explorer.search('nobody of that name');
    await explorer.press('ControlOrMeta+a');
    await expectNoBarriers(explorer.page, 'no hits, and several selected', looks[theme]);
    await explorer.search('');
    await explorer.select(hub);
    await explorer.inspector.getByRole('button', { name: /\d×/ }).first().click();
    await expectNoBarriers(explorer.page, 'a line selected', looks[theme]);
    await explorer.select(hub);
    await explorer.openExpandCard();
    await expectNoBarriers(explorer.page, 'the expand card', looks[theme]);
    await explorer.page.keyboard.press('Escape');
    await openMenu(explorer, hub);
    await expectNoBarriers(explorer.page, 'the menu', looks[theme]);
    await explorer.page.keyboard.press('Escape');
    await explorer.press('ControlOrMeta+k');
    await expectNoBarriers(explorer.page, 'the command palette', looks[theme]);
    await explorer.page.keyboard.press('Escape');
    for (const [state, command] of dialogs) {
      await explorer.command(command);
      await expectNoBarriers(explorer.page, state, looks[theme]);
      await explorer.page.keyboard.press('Escape');
    }
    await explorer.clearChart();
    await expectNoBarriers(explorer.page, 'an empty chart', looks[theme]);
    await explorer.undo();
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`what opens over the ${theme} chart has no barriers`, async () => {
    const explorer = shared();
    const { page } = explorer;
    await setTheme(explorer, theme);
    await explorer.press('Escape');
    await explorer.press('Escape');
    const ground = await emptyGround(explorer);
    await page.mouse.click(ground.x, ground.y, { button: 'right' });
    await expectNoBarriers(explorer.page, 'the menu of the ground', looks[theme]);
    await page.keyboard.press('Escape');
    await explorer.select(hub);
    await explorer.press('F1');
    await expectNoBarriers(explorer.page, 'the card of an entity', looks[theme]);
    await page.keyboard.press('Escape');
    await explorer.press('e');
    await page.getByRole('dialog').getByText('Filter…').click();
    await expectNoBarriers(explorer.page, 'the expand card with its filter', looks[theme]);
    await page.keyboard.press('Escape');
    await explorer.inspector.getByRole('button', { name: /\d×/ }).first().click();
    await explorer.press('F1');
    await expectNoBarriers(explorer.page, 'the card of a line', looks[theme]);
    await page.keyboard.press('Escape');
    await explorer.press('Shift+F10');
    await expectNoBarriers(explorer.page, 'the menu of a line', looks[theme]);
    await page.keyboard.press('Escape');
    await explorer.press('Home');
    await page.keyboard.press('n');
    await expectNoBarriers(explorer.page, 'the keyboard on a line', looks[theme]);
    await clickGround(explorer);
    await drag(explorer, hub, { x: 12, y: 8 });
    await explorer.undo();
    await explorer.press('Shift+Z');
    await expectNoBarriers(explorer.page, 'the history', looks[theme]);
    await page.keyboard.press('Escape');
    await explorer.select(hub);
    await explorer.select('139 0000 4510', ['Shift']);
    await explorer.press('w');
    await expect(page.getByRole('region', { name: 'Paths' })).toBeVisible();
    await expectNoBarriers(explorer.page, 'the paths', looks[theme]);
    await page.keyboard.press('Escape');
    for (const name of ['Open', 'Save']) {
      await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
      await expectNoBarriers(explorer.page, `the menu ${name}`, looks[theme]);
      await page.keyboard.press('Escape');
    }
    await explorer.redo();
    await explorer.command('Open the sample case');
    await expect(page.getByRole('dialog', { name: /not saved/ })).toBeVisible();
    await expectNoBarriers(explorer.page, 'the question about unsaved edits', looks[theme]);
    await page.keyboard.press('Escape');
    await explorer.undo();
  });
}

// The main states of the window in light and dark: nothing that axe knows to be a barrier.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Explorer } from './explorer';
import { clickGround, drag, emptyGround, openMenu, setTheme } from './hands';
import { sharedExplorer } from './sharedExplorer';

const hub = '139 0000 1000';
const shared = sharedExplorer({ words: () => ['sample', '--find', hub, '--expand', '1'] });

async function expectNoBarriers(explorer: Explorer, state: string): Promise<void> {
  // The other mode opens a page of its own, which this app does not allow.
  const { passes, violations } = await new AxeBuilder({ page: explorer.page }).setLegacyMode().analyze();
  expect(passes.length, 'axe has looked').toBeGreaterThan(10);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
  expect(found, state).toEqual([]);
}

const dialogs = [
  ['the export dialog', 'Export snapshot…'],
  ['the connect dialog', 'Connect to a database…'],
  ['the recent files', 'Open a recent file…'],
  ['the shortcuts', 'Keyboard shortcuts'],
  ['find on the chart', 'Find on the chart…'],
  ['select by type or value', 'Select by type or value…'],
] as const;

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} window has no barriers`, async () => {
    const explorer = shared();
    await setTheme(explorer, theme);
    await explorer.press('Escape');
    await expectNoBarriers(explorer, 'nothing selected');
    await explorer.search('Lantern');
    await explorer.select(hub);
    await expectNoBarriers(explorer, 'hits, and one selected');
    await explorer.search('nobody of that name');
    await explorer.press('ControlOrMeta+a');
    await expectNoBarriers(explorer, 'no hits, and several selected');
    await explorer.search('');
    await explorer.select(hub);
    await explorer.inspector.getByRole('button', { name: /\d×/ }).first().click();
    await expectNoBarriers(explorer, 'a line selected');
    await explorer.select(hub);
    await explorer.openExpandCard();
    await expectNoBarriers(explorer, 'the expand card');
    await explorer.page.keyboard.press('Escape');
    await openMenu(explorer, hub);
    await expectNoBarriers(explorer, 'the menu');
    await explorer.page.keyboard.press('Escape');
    await explorer.press('ControlOrMeta+k');
    await expectNoBarriers(explorer, 'the command palette');
    await explorer.page.keyboard.press('Escape');
    for (const [state, command] of dialogs) {
      await explorer.command(command);
      await expectNoBarriers(explorer, state);
      await explorer.page.keyboard.press('Escape');
    }
    await explorer.clearChart();
    await expectNoBarriers(explorer, 'an empty chart');
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
    await expectNoBarriers(explorer, 'the menu of the ground');
    await page.keyboard.press('Escape');
    await explorer.select(hub);
    await explorer.press('F1');
    await expectNoBarriers(explorer, 'the card of an entity');
    await page.keyboard.press('Escape');
    await explorer.press('e');
    await page.getByRole('dialog').getByText('Filter…').click();
    await expectNoBarriers(explorer, 'the expand card with its filter');
    await page.keyboard.press('Escape');
    await explorer.inspector.getByRole('button', { name: /\d×/ }).first().click();
    await explorer.press('F1');
    await expectNoBarriers(explorer, 'the card of a line');
    await page.keyboard.press('Escape');
    await explorer.press('Shift+F10');
    await expectNoBarriers(explorer, 'the menu of a line');
    await page.keyboard.press('Escape');
    await explorer.press('Home');
    await page.keyboard.press('n');
    await expectNoBarriers(explorer, 'the keyboard on a line');
    await clickGround(explorer);
    await drag(explorer, hub, { x: 12, y: 8 });
    await explorer.undo();
    await explorer.press('Shift+Z');
    await expectNoBarriers(explorer, 'the history');
    await page.keyboard.press('Escape');
    await explorer.select(hub);
    await explorer.select('139 0000 4510', ['Shift']);
    await explorer.press('w');
    await expect(page.getByRole('region', { name: 'Paths' })).toBeVisible();
    await expectNoBarriers(explorer, 'the paths');
    await page.keyboard.press('Escape');
    for (const name of ['Open', 'Save']) {
      await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
      await expectNoBarriers(explorer, `the menu ${name}`);
      await page.keyboard.press('Escape');
    }
    await explorer.redo();
    await explorer.command('Open the sample case');
    await expect(page.getByRole('dialog', { name: /not saved/ })).toBeVisible();
    await expectNoBarriers(explorer, 'the question about unsaved edits');
    await page.keyboard.press('Escape');
    await explorer.undo();
  });
}

// The main states of the window in light and dark: nothing that axe knows to be a barrier.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Explorer } from './explorer';
import { openMenu, setTheme } from './hands';
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

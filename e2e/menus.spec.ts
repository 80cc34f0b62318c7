// The menu bar, whose entries run the actions of the page in the language that is on and whose keys act once; and the menu of
// the empty chart.
import { expect, test } from '@playwright/test';
import type { Explorer } from './explorer';
import { smallChart } from './smallChart';

const chart = smallChart();

function choose(explorer: Explorer, id: string): Promise<void> {
  return explorer.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
}

/** Labels of the bar itself. */
function bar(explorer: Explorer): Promise<readonly string[]> {
  return explorer.app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
}

test('an entry does what its action does, also one deep in a menu', async () => {
  const { explorer } = chart();
  await choose(explorer, 'selectAll');
  await expect.poll(() => explorer.selection()).toHaveLength(chart().all.length);
  await choose(explorer, 'drawEntity');
  await expect(explorer.page.getByRole('dialog', { name: 'Add an entity by hand' })).toBeVisible();
  await explorer.page.keyboard.press('Escape');
});

test('what is not possible now is greyed, and only that', async () => {
  const { explorer } = chart();
  const isEnabled = (id: string) =>
    explorer.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled, id);
  await explorer.press('Escape');
  await expect.poll(() => isEnabled('expand')).toBe(false);
  expect(await isEnabled('selectAll')).toBe(true);
  await choose(explorer, 'selectAll');
  await expect.poll(() => isEnabled('expand')).toBe(true);
  await choose(explorer, 'switchLanguage');
  await explorer.press('Escape');
  await expect.poll(() => isEnabled('expand')).toBe(false);
  await choose(explorer, 'switchLanguage');
});

test('a key that the menu shows acts once, and is text where text is typed', async () => {
  const { explorer } = chart();
  const legend = explorer.page.getByRole('group', { name: 'Legend' });
  const { accelerator } = await explorer.app.evaluate(({ Menu }) => ({
    accelerator: Menu.getApplicationMenu()?.getMenuItemById('toggleLegend')?.accelerator,
  }));
  expect(accelerator).toBe('L');
  await expect(legend).toBeVisible();
  await explorer.press('l');
  await expect(legend).toBeHidden();
  await choose(explorer, 'toggleLegend');
  await expect(legend).toBeVisible();
  await choose(explorer, 'search');
  await explorer.page.keyboard.type('l');
  await expect(explorer.page.getByRole('combobox', { name: 'Search the source' })).toHaveValue('l');
  await expect(legend).toBeVisible();
  await explorer.search('');
});

test('the bar follows the language', async () => {
  const { explorer } = chart();
  expect(await bar(explorer)).toEqual(['&File', '&Edit', '&Select', '&View', '&Chart', '&Analyse', '&Help']);
  await choose(explorer, 'switchLanguage');
  await expect.poll(() => bar(explorer)).toContain('图表(&C)');
  await choose(explorer, 'switchLanguage');
  await expect.poll(() => bar(explorer)).toContain('&Chart');
});

test('the menu of an empty chart offers what brings something: paste, draw, search, open', async () => {
  const { explorer } = chart();
  const { page } = explorer;
  const { length } = chart().all;
  await explorer.press('ControlOrMeta+a');
  await explorer.press('ControlOrMeta+c');
  await explorer.clearChart();
  const box = await page.getByRole('application').boundingBox();
  const open = () => page.mouse.click((box?.x ?? 0) + 150, (box?.y ?? 0) + 150, { button: 'right' });
  const item = (name: string) => page.getByRole('menu').getByRole('menuitem', { name });
  await open();
  for (const name of ['Search the source', 'Add an entity…', 'Open a case or snapshot…', 'Undo']) {
    await expect(item(name)).toBeVisible();
  }
  for (const name of ['Select all', 'Fit', 'Organic']) await expect(item(name)).toHaveCount(0);
  await item('Paste').click();
  await explorer.expectEntities(length);
});

// The history panel: all edits by name, a jump to any point and back, what a new edit would drop, what was saved.
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { drag, placesOf, rename } from './hands';
import { centre, smallChart } from './smallChart';
import { temporaryFolder } from './skeinCommand';

const chart = smallChart();

function panel(): Locator {
  return chart().explorer.page.getByRole('region', { name: 'History' });
}

function row(name: string | RegExp): Locator {
  return panel().getByRole('option', { name });
}

test('every edit is listed, any point is one click away, and nothing is lost on the way', async () => {
  const { explorer, base, others } = chart();
  await drag(explorer, centre, { x: 15, y: -9 });
  await explorer.select(others[0] ?? '');
  await explorer.press('p');
  await explorer.press('Delete');
  await rename(explorer, 'After four edits');
  const end = await explorer.freeze();
  await explorer.press('Shift+Z');
  await expect(panel().getByRole('option')).toHaveText(
    [/^As opened$/, /Move 1 entity/, /Pin 1 entity/, /Remove 1 entity/, /Rename the chart\s+now/],
    { useInnerText: true },
  );
  await expect(panel()).toContainText('4 edits, all done.');
  await row('As opened').click();
  expect((await explorer.freeze()).chart).toEqual(base.chart);
  await expect(panel()).toContainText('A new edit would drop 4 edits after this point.');
  await row(/Move 1 entity/).click();
  expect(placesOf(await explorer.freeze())).toEqual(
    new Map([...placesOf(end), ...pick(placesOf(base), others[0] ?? '')]),
  );
  await row(/Rename/).click();
  expect((await explorer.freeze()).chart).toEqual(end.chart);
  await row(/Pin 1 entity/).click();
  await drag(explorer, centre, { x: 10, y: 10 });
  await expect(panel().getByRole('option')).toHaveCount(4);
  await panel().getByRole('button', { name: 'Close the history' }).click();
  await expect(panel()).toHaveCount(0);
});

function pick(places: ReadonlyMap<string, string>, caption: string): readonly [string, string][] {
  return [[caption, places.get(caption) ?? '']];
}

test('the keyboard goes through the history, and what was saved is marked', async () => {
  const { explorer, base } = chart();
  const { folder, remove } = temporaryFolder();
  await drag(explorer, centre, { x: 15, y: -9 });
  await explorer.saveAs(path.join(folder, 'saved.json'));
  await explorer.closeNotices();
  await drag(explorer, centre, { x: 5, y: 9 });
  await explorer.press('Shift+Z');
  await expect(panel().getByRole('option').nth(1)).toContainText('saved');
  await expect(panel().getByRole('listbox')).toBeFocused();
  await explorer.page.keyboard.press('Home');
  await explorer.page.keyboard.press('Enter');
  expect((await explorer.freeze()).chart).toEqual(base.chart);
  await panel().getByRole('listbox').focus();
  await explorer.page.keyboard.press('ArrowDown');
  await explorer.page.keyboard.press('Space');
  await expect(panel().getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(explorer.page.getByRole('img', { name: 'has edits that are not saved' })).toHaveCount(0);
  await explorer.page.keyboard.press('Escape');
  await expect(panel()).toHaveCount(0);
  await expect(explorer.page.getByRole('application')).toBeFocused();
  remove();
});

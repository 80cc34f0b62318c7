// Filters on the chart: chips that are added in two or three clicks, switched, changed and removed; what they hide is said;
// undo takes each step back, and a snapshot keeps them.
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { openMenu, selectByLegend, setTheme } from './hands';
import { centre, smallChart } from './smallChart';
import { temporaryFolder } from './skeinCommand';
import { spokenWithoutChinese, withoutChinese } from './words';

const chart = smallChart();
const explorer = () => chart().explorer;

function panel(): Locator {
  return explorer().page.getByRole('region', { name: 'Filters on this chart' });
}

function chips(): Locator {
  return panel().locator('.filter-words');
}

async function begin(kind: string): Promise<void> {
  await panel().getByRole('button', { name: 'Add filter' }).click();
  await panel().getByRole('button', { name: kind }).click();
}

/** `45 of 51 shown; 2 filters hide 6`, as numbers. */
async function shown(): Promise<{ shown: number; of: number; hidden: number }> {
  const text = await explorer().status.locator('.filter-state').innerText();
  const [, some, of, hidden] = /^([\d,]+) of ([\d,]+) shown; \d+ filters? hides? ([\d,]+)/.exec(text) ?? [];
  return { shown: Number(some), of: Number(of), hidden: Number(hidden) };
}

test('a type is left out by its chip, which says how many it hides and is switched off and on by a click', async () => {
  const before = await explorer().onScreen();
  const phones = chart().all.filter((caption) => chart().typeOf(caption) === 'Phone').length;
  await begin('Types to leave out…');
  await panel().getByText('Phone', { exact: true }).click();
  await panel().getByRole('button', { name: 'Add', exact: true }).click();
  await expect(chips()).toHaveText([new RegExp(`^Without phone\\s*${phones}$`)]);
  const all = chart().all.length;
  expect(await shown()).toEqual({ shown: all - phones, of: all, hidden: phones });
  await chips().click();
  await expect(chips()).toHaveAttribute('aria-pressed', 'false');
  await expect(explorer().status.locator('.filter-state')).toHaveCount(0);
  await chips().click();
  expect((await shown()).hidden).toBe(phones);
  await explorer().status.getByRole('button', { name: 'Switch off' }).click();
  await expect(panel()).toContainText('all off');
  // Nothing has moved.
  expect(await explorer().onScreen()).toEqual(before);
});

test('a value on the chart becomes a filter in three clicks, is changed, and undo takes back every step', async () => {
  await begin('A property…');
  await panel()
    .getByRole('button', { name: /^Name \d/ })
    .first()
    .click();
  const values = panel().getByRole('group', { name: 'Values on the chart' });
  await values.getByRole('button').first().click();
  await expect(chips()).toHaveText([/^Name is /]);
  await panel()
    .getByRole('button', { name: /^Edit: Name is/ })
    .click();
  await panel().getByRole('combobox', { name: 'How it is compared' }).selectOption('contains');
  await panel().getByRole('textbox', { name: 'Value' }).fill('a');
  await panel().getByRole('button', { name: 'Change', exact: true }).click();
  await expect(chips()).toHaveText([/^Name contains “a”/]);
  await panel().getByRole('button', { name: 'hidden' }).click();
  await panel().getByRole('button', { name: 'Remove: Name contains “a”' }).click();
  await expect(chips()).toHaveCount(0);
  await explorer().undo();
  await expect(chips()).toHaveText([/^Name contains “a”/]);
  await explorer().undo();
  await expect(panel().getByRole('button', { name: 'ghosted' })).toHaveAttribute('aria-pressed', 'true');
  await explorer().undo();
  await expect(chips()).toHaveText([/^Name is /]);
  await explorer().undo();
  await expect(chips()).toHaveCount(0);
  await explorer().redo();
  await expect(chips()).toHaveText([/^Name is /]);
});

test('by the number of neighbours, by a text, by time and by key and palette', async () => {
  await explorer().press('Shift+F');
  await panel().getByRole('button', { name: 'Number of neighbours…' }).click();
  const most = chart().neighboursOf(centre).length;
  await panel().getByRole('textbox', { name: 'At least' }).fill(String(most));
  await explorer().page.keyboard.press('Enter');
  await expect(chips()).toHaveText([new RegExp(`^At least ${most} neighbours`)]);
  expect((await shown()).shown).toBe(1);
  await explorer().command('Add a filter on this chart…');
  await panel().getByRole('button', { name: 'Text…' }).click();
  await explorer().page.keyboard.type('139');
  await explorer().page.keyboard.press('Enter');
  await expect(chips()).toHaveText([/^At least /, /^Contains “139”/]);
  await begin('Time of links…');
  const from = panel().getByLabel('From');
  await from.fill('2026-04-31');
  await from.press('Tab');
  await expect(panel().getByRole('alert')).toHaveText(/^Not a day, so it is not used/);
  await from.fill('2026/4/30');
  await from.press('ArrowUp');
  await expect(from).toHaveValue('2026-05-01');
  await expect(panel().getByRole('alert')).toHaveCount(0);
  await panel().getByLabel('Until').fill('2026-05-31');
  await panel().getByRole('button', { name: 'Add', exact: true }).click();
  await expect(chips().last()).toHaveText(/^May 2026/);
  await explorer().press('ControlOrMeta+Shift+f');
  await expect(panel()).toContainText('all off');
  await explorer().press('ControlOrMeta+Shift+f');
  await expect(panel()).toContainText('3 on');
  await panel().getByRole('button', { name: 'Clear all' }).click();
  await expect(chips()).toHaveCount(0);
});

test('from the menu: hide this type, filter to the component', async () => {
  const menu = await openMenu(explorer(), centre);
  await menu.getByRole('menuitem', { name: 'Filter to the selection’s component' }).click();
  await expect(chips()).toHaveText([new RegExp(`^Linked with ${centre}`)]);
  await (await openMenu(explorer(), centre)).getByRole('menuitem', { name: 'Hide this type' }).click();
  await expect(chips().last()).toHaveText(/^Without phone/);
  // The component's own entity does not pass any more, and then nothing does.
  expect((await shown()).shown).toBe(0);
});

test('what a filter names and the chart lacks is said on its chip, and the chart stays whole', async () => {
  await panel().getByRole('button', { name: 'Add filter' }).click();
  const linked = panel().getByRole('button', { name: 'Linked with the selected' });
  await expect(linked).toBeDisabled();
  await explorer().select(centre);
  await linked.click();
  await expect(chips()).toHaveText([/^Linked with/]);
  await explorer().press('Delete');
  await expect(panel()).toContainText('The entity is not on this chart, so nothing passes.');
  await explorer().expectEntities(chart().all.length - 1);
  await explorer().undo();
  await expect(panel()).not.toContainText('nothing passes');
});

test('a saved snapshot keeps the filters as they are, on or off', async () => {
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'filtered.json');
  await begin('Text…');
  await explorer().page.keyboard.type('zz nobody');
  await explorer().page.keyboard.press('Enter');
  await begin('Types to leave out…');
  await panel().getByText('Phone', { exact: true }).click();
  await panel().getByRole('button', { name: 'Add', exact: true }).click();
  await chips().first().click();
  await panel().getByRole('button', { name: 'hidden' }).click();
  await explorer().saveAs(file);
  await explorer().closeNotices();
  await panel().getByRole('button', { name: 'Clear all' }).click();
  await explorer().openInstead(file);
  await expect(chips()).toHaveText([/^Contains “zz nobody”/, /^Without phone/]);
  await expect(chips().first()).toHaveAttribute('aria-pressed', 'false');
  await expect(panel().getByRole('button', { name: 'hidden' })).toHaveAttribute('aria-pressed', 'true');
  await expect(panel()).toContainText('Nothing on this chart contains it.');
  const inView = (await explorer().onScreen()).map(({ caption }) => caption.split(',')[0] ?? '');
  expect(inView.filter((caption) => chart().typeOf(caption) === 'Phone')).toEqual([]);
  remove();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} chips and forms have no barriers`, async () => {
    await setTheme(explorer(), theme);
    await selectByLegend(explorer(), 'Phones');
    await begin('Types to leave out…');
    await panel().getByText('Phone', { exact: true }).click();
    await panel().getByRole('button', { name: 'Add', exact: true }).click();
    await begin('Text…');
    await explorer().page.keyboard.type('139');
    await explorer().page.keyboard.press('Enter');
    await chips().last().click();
    await begin('A property…');
    await expectNoBarriers(explorer().page, theme, { parts: ['.chart-filters'] });
    await setTheme(explorer(), 'light');
  });
}

test('chips and forms speak Chinese', async () => {
  await begin('Number of neighbours…');
  await explorer().page.keyboard.press('Enter');
  await begin('Time of links…');
  await explorer().press('Shift+L');
  await expect(explorer().page.getByLabel('从', { exact: true })).toHaveAttribute('placeholder', '年-月-日');
  const section = explorer().page.getByRole('region', { name: '本图表的筛选' });
  await expect(section.locator('.filter-words')).toHaveText([/^至少 2 个相邻实体/]);
  const found = [...(await withoutChinese(explorer())), ...(await spokenWithoutChinese(explorer()))];
  expect(found).toEqual([]);
  await explorer().press('Shift+L');
});

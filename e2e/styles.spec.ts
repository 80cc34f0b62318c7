// Style rules and the legend: made in three clicks, seen on the chart and in what is exported, undone, kept, shared; the
// legend selects, hides and shows again.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { choosing, textsIn } from './exportChoices';
import type { Explorer } from './explorer';
import { setTheme } from './hands';
import { ownFolder } from './ownFolder';
import { sharedExplorer } from './sharedExplorer';

const hub = '139 0000 1000';
const shared = sharedExplorer({ words: () => ['sample', '--find', 'Lantern A', '--find', hub, '--expand', '1'] });
let explorer: Explorer;
const at = ownFolder();

test.beforeEach(async () => {
  explorer = shared();
  const drawer = panel();
  if ((await drawer.count()) > 0) await explorer.press('y');
  // Back to a chart without rules and filters.
  const undo = explorer.page.getByRole('button', { name: /^Undo/ });
  for (let more = 0; more < 40 && (await undo.isEnabled()); more += 1) await explorer.undo();
  await explorer.closeNotices();
});

function panel(): Locator {
  return explorer.page.getByRole('region', { name: 'Styles' });
}

function legend(): Locator {
  return explorer.page.getByRole('group', { name: 'Legend', exact: true });
}

/** Three clicks: the panel, the menu, the rule. */
async function addRule(name: string | RegExp): Promise<void> {
  if ((await panel().count()) === 0) await legend().getByRole('button', { name: 'Styles…' }).click();
  await panel().getByRole('button', { name: 'Add a rule' }).click();
  await explorer.page.getByRole('menuitem', { name }).first().click();
  await explorer.rest();
}

async function svg(name: string): Promise<string> {
  const text = (await explorer.exportAs('SVG drawing', at(name), choosing({ hasFrame: true }))).toString('utf8');
  await explorer.closeNotices();
  return text;
}

/** The heading names the source, and a snapshot is another one. */
function withoutHeading(text: string): string {
  return text.replace(/^<g><text [^\n]*font-size="14"[^\n]*$/m, '');
}

/** Fills of the signs that stand for entities, most frequent first. */
function fillsIn(text: string): readonly string[] {
  const fills = new Map(
    [...text.matchAll(/<g id="(sign\d+)"><path [^>]*? fill="(#\w+)"/g)].map(([, id, fill]) => [id, fill]),
  );
  return [...text.matchAll(/<use xlink:href="#(sign\d+)"/g)].map(([, id]) => fills.get(id) ?? '');
}

test('a colour for each value is on the chart, in the legend and in every export, and undo takes it back', async () => {
  const before = await svg('before.svg');
  await addRule(/^Colour suspects by/);
  const list = panel().getByRole('list', { name: 'Rules, in the order they are applied' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  const name = (await list.locator('.rule-title').innerText()).trim();
  const text = await svg('coloured.svg');
  // The first two of Okabe and Ito's colours, which no type has.
  const fills = fillsIn(text);
  expect(fills).toContain('#e69f00');
  expect(fillsIn(before)).not.toContain('#e69f00');
  const rows = legend().getByRole('group', { name });
  const counts = await rows.locator('.legend-row .count').allInnerTexts();
  expect(Number(counts[1]), 'the legend counts what is drawn').toBe(fills.filter((fill) => fill === '#e69f00').length);
  const labels = await rows.locator('.legend-row .grow').allInnerTexts();
  const words = textsIn(text);
  const places = labels.map((label) => words.indexOf(label));
  expect(
    places.every((place) => place >= 0),
    'the export says the same',
  ).toBe(true);
  expect(places, 'in the same order').toEqual(places.toSorted((a, b) => a - b));
  await explorer.undo();
  await expect(list.getByRole('listitem')).toHaveCount(0);
  expect(await svg('undone.svg')).toBe(before);
  await explorer.redo();
  expect(await svg('redone.svg')).toBe(text);
});

test('size by links and width by amount show as scales with their ends', async () => {
  await addRule(/^Size .* by links/);
  await addRule(/^Width of/);
  const scales = legend().getByRole('img', { name: /^from .* to / });
  await expect(scales).toHaveCount(2);
  const text = await svg('scaled.svg');
  const radii = new Set(
    [...text.matchAll(/<g id="sign\d+"><path [^>]*? transform="scale\(([\d.]+)\)"/g)].map(([, radius]) => radius),
  );
  expect(radii.size, 'many sizes').toBeGreaterThan(4);
  expect([...radii].map(Number)).toContain(32);
});

test('rules are changed, ordered, switched off and removed, each in one step that undo takes back', async () => {
  await addRule('Own rule for entities');
  const editor = panel().getByRole('region', { name: 'Rule' });
  const name = editor.getByRole('textbox', { name: 'Name' });
  await name.pressSequentially('Everyone blue');
  await name.press('Enter');
  await editor.getByRole('radiogroup', { name: 'Colour' }).getByRole('radio', { name: 'Colour #0072b2' }).click();
  await editor.getByRole('textbox', { name: 'Badge' }).fill('!');
  await editor.getByRole('textbox', { name: 'Badge' }).press('Enter');
  await explorer.rest();
  const text = await svg('blue.svg');
  expect(new Set(fillsIn(text))).toEqual(new Set(['#0072b2']));
  expect(textsIn(text)).toContain('!');
  await explorer.undo();
  await explorer.undo();
  await explorer.undo();
  await expect(editor.getByRole('textbox', { name: 'Name' }), 'typing was one step').toHaveValue('');
  for (let step = 0; step < 3; step += 1) await explorer.redo();
  await addRule(/^Colour suspects by/);
  expect(fillsIn(await svg('over.svg')), 'the later rule wins').toContain('#e69f00');
  await panel().getByRole('button', { name: 'Move down: Everyone blue' }).click();
  await explorer.rest();
  expect(new Set(fillsIn(await svg('under.svg')))).toEqual(new Set(['#0072b2']));
  await panel().getByRole('checkbox', { name: 'Switch on: Everyone blue' }).uncheck();
  await explorer.rest();
  expect(fillsIn(await svg('off.svg'))).not.toContain('#0072b2');
  await panel().getByRole('button', { name: 'Remove the rule: Everyone blue' }).click();
  await expect(panel().getByRole('listitem')).toHaveCount(1);
});

test('a rule about what nothing has says so and changes nothing', async () => {
  const before = await svg('plain.svg');
  await addRule('Own rule for entities');
  const editor = panel().getByRole('region', { name: 'Rule' });
  await editor.getByRole('combobox', { name: 'Only where' }).selectOption({ index: 1 });
  await editor.getByRole('textbox', { name: 'Value' }).fill('nothing is called that');
  await editor.getByRole('textbox', { name: 'Value' }).press('Enter');
  await explorer.rest();
  await expect(panel().getByText('Nothing on this chart has this.')).toBeVisible();
  expect(await svg('unchanged.svg')).toBe(before);
});

test('rules are kept with the snapshot, and shared as a file that is checked when it is taken', async () => {
  await addRule(/^Colour suspects by/);
  await addRule(/^Size .* by links/);
  const text = await svg('kept.svg');
  await explorer.saveAs(at('kept.json'));
  await explorer.willSaveAs(at('ours.skein-style.json'));
  await panel().getByRole('button', { name: 'File' }).click();
  await explorer.page.getByRole('menuitem', { name: 'Save as file…' }).click();
  await expect(explorer.notices.filter({ hasText: 'ours.skein-style.json' })).toBeVisible();
  await explorer.closeNotices();
  await explorer.openInstead(at('kept.json'));
  await explorer.closeNotices();
  expect(withoutHeading(await svg('reopened.svg'))).toBe(withoutHeading(text));
  await explorer.press('y');

  await explorer.willOpen(at('ours.skein-style.json'));
  await panel().getByRole('button', { name: 'File' }).click();
  await explorer.page.getByRole('menuitem', { name: 'Take from file…' }).click();
  await expect(panel().getByRole('listitem')).toHaveCount(4);
  await panel().getByRole('button', { name: 'File' }).click();
  await explorer.page.getByRole('menuitem', { name: 'Take from file, in place of these…' }).click();
  await expect(panel().getByRole('listitem')).toHaveCount(2);
  await explorer.closeNotices();

  writeFileSync(at('damaged.json'), readFileSync(at('ours.skein-style.json'), 'utf8').replace('"size"', '"sighs"'));
  await explorer.willOpen(at('damaged.json'));
  await panel().getByRole('button', { name: 'File' }).click();
  await explorer.page.getByRole('menuitem', { name: 'Take from file…' }).click();
  expect(await explorer.readError()).toContain('damaged');
  await expect(panel().getByRole('listitem')).toHaveCount(2);
});

test('a row of the legend selects all of its kind, hides it with Alt or the eye, and shows it again', async () => {
  const row = legend().getByRole('button', { name: /^Phone \d/ });
  const count = Number(await row.locator('.count').innerText());
  await row.focus();
  await explorer.page.keyboard.press('Enter');
  expect((await explorer.freeze()).view.selection.length).toBe(count);
  await row.click({ modifiers: ['Alt'] });
  await explorer.rest();
  await expect(row.locator('s')).toHaveText('Phone');
  await expect(row.locator('.count')).toHaveText(String(count));
  const eye = legend().getByRole('button', { name: 'Show again: Phone' });
  await expect(eye).toHaveAttribute('aria-pressed', 'true');
  const hidden = textsIn(await svg('hidden.svg'));
  expect(hidden.slice(hidden.indexOf('Phone'), hidden.indexOf('Phone') + 2), 'the export says what it hides').toEqual([
    'Phone',
    String(count),
  ]);
  await eye.focus();
  await explorer.page.keyboard.press('Enter');
  await explorer.rest();
  await expect(row.locator('s')).toHaveCount(0);
  await explorer.undo();
  await explorer.undo();
  await expect(row.locator('s')).toHaveCount(0);
});

test('each value of a rule hides by Alt-click and by H, as a filter of its own, and what is hidden is left out', async () => {
  await addRule(/^Colour suspects by/);
  const rows = legend().locator('.legend-item');
  const label = await rows
    .nth((await rows.count()) - 1)
    .locator('.grow')
    .innerText();
  const row = legend()
    .getByRole('button', { name: new RegExp(`^${label} \\d`) })
    .last();
  const count = Number(await row.locator('.count').innerText());
  const suspects = legend()
    .getByRole('button', { name: /^Suspect \d/ })
    .locator('.count');
  const all = Number(await suspects.innerText());
  await row.click();
  expect((await explorer.freeze()).view.selection.length).toBe(count);
  await row.click({ modifiers: ['Alt'] });
  await explorer.rest();
  await expect(row.locator('s')).toHaveText(label);
  await expect(row.locator('.count')).toHaveText(String(count));
  await expect(suspects).toHaveText(String(all - count));
  const chips = explorer.page.getByRole('region', { name: 'Filters on this chart' }).locator('.filter-words');
  await expect(chips).toContainText([/^Without suspects where/]);
  await row.focus();
  await explorer.page.keyboard.press('h');
  await explorer.rest();
  await expect(row.locator('s')).toHaveCount(0);
  await expect(chips).toHaveCount(0);
  await explorer.page.keyboard.press('h');
  await explorer.rest();
  await expect(suspects).toHaveText(String(all - count));
  await explorer.undo();
  await expect(suspects).toHaveText(String(all));
  await expect(legend()).toContainText('Alt-click or H hides');
});

test('a closed group takes the look that its members share, else a ring of their shares, in exports too', async () => {
  await addRule(/^Colour suspects by/);
  // Of the rule just made, which is the last: others may be there from before.
  const rows = legend().locator('[role="group"]').last().locator('.legend-row:not(.legend-head)');
  const counts = await rows.locator('.count').allInnerTexts();
  await rows.nth(counts.findIndex((count) => Number(count) > 1)).click();
  await explorer.press('g');
  await explorer.rest();
  const alike = await svg('alike.svg');
  const one = (await explorer.freeze()).chart.dress.groups[0];
  expect(one?.members.length).toBeGreaterThan(1);
  expect(textsIn(alike)).not.toContain('Ring on a group: its shares');
  await explorer.undo();
  await legend()
    .getByRole('button', { name: /^Suspect \d/ })
    .click();
  await explorer.press('g');
  await explorer.rest();
  await expect(legend()).toContainText('Ring on a group: its shares');
  const mixed = await svg('mixed.svg');
  expect(textsIn(mixed)).toContain('Ring on a group: its shares');
  expect(fillsIn(mixed), 'a group of its own look').toContain('#4f5d75');
  expect(fillsIn(alike), 'a group as its members look').not.toContain('#4f5d75');
});

for (const theme of ['light', 'dark'] as const) {
  test(`panel and legend read well in the ${theme} theme and in Chinese, with no barrier`, async () => {
    await setTheme(explorer, theme);
    await addRule(/^Colour suspects by/);
    await addRule(/^Size .* by links/);
    await addRule(/^Width of/);
    await explorer.page.mouse.move(700, 200);
    await explorer.rest();
    await explorer.page.screenshot({ path: test.info().outputPath(`styles-${theme}.png`) });
    await expectNoBarriers(explorer.page, theme, { parts: ['.drawer', '.legend'] });
    await explorer.press('Shift+L');
    await expect(explorer.page.getByRole('region', { name: '样式', exact: true })).toContainText('嫌疑人按性别着色');
    await explorer.page.screenshot({ path: test.info().outputPath(`styles-${theme}-zh.png`) });
    await explorer.press('Shift+L');
    await setTheme(explorer, 'light');
  });
}

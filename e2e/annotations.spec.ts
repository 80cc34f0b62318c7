// What the analyst writes and draws on the chart: added, moved, coloured, undone, exported and kept with the snapshot.
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Explorer } from './explorer';
import { emptyGround } from './hands';
import { temporaryFolder } from './skeinCommand';

const hub = '139 0000 1000';
const { folder, remove } = temporaryFolder();
let explorer: Explorer;

const notes = () => explorer.page.locator('.chart-annotations .note');
const card = () => explorer.page.locator('.note-card');

async function annotate(what: string): Promise<void> {
  await explorer.page.getByRole('button', { name: 'Annotate' }).click();
  await explorer.page.getByRole('menuitem', { name: what }).click();
}

async function write(words: string): Promise<void> {
  await card().getByRole('textbox', { name: 'Words' }).fill(words);
  await explorer.page.keyboard.press('Escape');
  await expect(card()).toHaveCount(0);
}

const kept = async () => (await explorer.freeze()).chart.dress.annotations;

test.beforeEach(async () => {
  explorer = await Explorer.start(['sample', '--find', hub]);
});
test.afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.stop();
});
test.afterAll(remove);

test('a text is written on the chart, dragged, coloured and taken back step by step', async () => {
  await annotate('Text');
  await write('Rings every night at two');
  await expect(notes()).toHaveCount(1);
  const before = await notes().locator('rect').boundingBox();
  if (before === null) throw new Error('the note is not in view');
  const from = { x: before.x + 20, y: before.y + 10 };
  await explorer.page.mouse.move(from.x, from.y);
  await explorer.page.mouse.down();
  await explorer.page.mouse.move(from.x + 30, from.y + 40);
  await explorer.page.mouse.move(from.x + 60, from.y + 80);
  await explorer.page.mouse.up();
  await card().getByRole('button', { name: 'Red' }).click();
  const [moved] = await kept();
  expect(moved).toMatchObject({ is: 'text', text: 'Rings every night at two', colour: 'danger' });
  const after = await notes().locator('rect').boundingBox();
  // Places are kept in whole chart units.
  expect(Math.abs((after?.x ?? 0) - before.x - 60)).toBeLessThan(1.5);
  expect(Math.abs((after?.y ?? 0) - before.y - 80)).toBeLessThan(1.5);
  await explorer.undo();
  expect(await kept()).toMatchObject([{ colour: 'ink' }]);
  await explorer.undo();
  await explorer.undo();
  expect(await kept()).toMatchObject([{ text: '' }]);
  await explorer.undo();
  await expect(notes()).toHaveCount(0);
});

test('a call-out stays with its entity, a highlight goes around the selection, Delete takes one away', async () => {
  await explorer.select(hub);
  await annotate('Numbered call-out');
  await write('The hotline');
  await explorer.select(hub);
  await annotate('Highlight around the selection');
  await write('');
  expect(await kept()).toMatchObject([
    { is: 'callout', nth: 1, text: 'The hotline' },
    { is: 'highlight', around: [expect.any(String)] },
  ]);
  const disc = notes().first().locator('circle');
  const at = await disc.boundingBox();
  const hubAt = await explorer.find(hub);
  await explorer.press('ArrowRight');
  await explorer.page.mouse.move(hubAt.x, hubAt.y);
  await explorer.page.mouse.down();
  await explorer.page.mouse.move(hubAt.x + 50, hubAt.y + 20, { steps: 4 });
  await explorer.page.mouse.up();
  await explorer.rest();
  const then = await disc.boundingBox();
  expect(Math.round((then?.x ?? 0) - (at?.x ?? 0))).toBe(50);
  await notes().first().focus();
  await explorer.page.keyboard.press('Delete');
  expect(await kept()).toHaveLength(1);
});

test('annotations are on the exported picture and in the saved chart, Chinese words too', async () => {
  const ground = await emptyGround(explorer);
  expect(ground.x).toBeGreaterThan(0);
  await annotate('Text');
  await write('每天夜里两点通话');
  await explorer.select(hub);
  await annotate('Arrow');
  await write('见此');
  const svg = (await explorer.exportAs('SVG drawing', path.join(folder, 'noted.svg'))).toString('utf8');
  expect(svg).toContain('每天夜里两点通话');
  expect(svg).toContain('见此');
  const png = await explorer.exportAs('PNG picture', path.join(folder, 'noted.png'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const file = path.join(folder, 'noted.json');
  await explorer.saveAs(file);
  const { chart } = await explorer.freeze();
  await explorer.open(file);
  await expect(notes()).toHaveCount(2);
  expect((await explorer.freeze()).chart.dress).toEqual(chart.dress);
});

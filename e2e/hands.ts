// What a hand does on the drawing beyond a plain click: boxes, drags, the right button, the wheel, the arrow keys.
import { expect, type Locator } from '@playwright/test';
import type { Snapshot } from '../shared/snapshot';
import type { Explorer } from './explorer';

export interface Point {
  readonly x: number;
  readonly y: number;
}

async function dragFrom({ page }: Explorer, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
}

/** Drags an entity (and with it the selection that it is part of) by so many pixels; the button stays down. */
export async function beginDrag(explorer: Explorer, caption: string, by: Point): Promise<void> {
  const { x, y } = await explorer.find(caption);
  await dragFrom(explorer, { x, y }, { x: x + by.x, y: y + by.y });
}

export async function drag(explorer: Explorer, caption: string, by: Point): Promise<void> {
  await beginDrag(explorer, caption, by);
  await explorer.page.mouse.up();
  await explorer.rest();
}

/** Selects with a box between two corners of the page. */
export async function boxSelect(explorer: Explorer, from: Point, to: Point): Promise<void> {
  await explorer.page.keyboard.down('Shift');
  await dragFrom(explorer, from, to);
  await explorer.page.mouse.up();
  await explorer.page.keyboard.up('Shift');
}

/** A spot of the drawing with no entity and no line near it. */
export async function emptyGround(explorer: Explorer): Promise<Point> {
  const box = await explorer.page.getByRole('application').boundingBox();
  if (box === null) throw new Error('the chart is not in sight');
  const shown = await explorer.onScreen();
  // Along the right edge, below the layout bar: lines only run between entities, and none lies further right.
  const right = Math.max(...shown.map(({ x }) => x));
  const spot = { x: box.x + box.width - 30, y: box.y + box.height / 2 };
  expect(spot.x - right, 'room at the right of the chart').toBeGreaterThan(40);
  return spot;
}

export async function clickGround(explorer: Explorer): Promise<void> {
  const { x, y } = await emptyGround(explorer);
  await explorer.page.mouse.click(x, y);
}

/** Opens the menu of an entity, in any language. */
export async function openMenu(explorer: Explorer, caption: string): Promise<Locator> {
  const { x, y } = await explorer.find(caption);
  await explorer.page.mouse.click(x, y, { button: 'right' });
  const menu = explorer.page.getByRole('menu');
  await expect(menu).toBeVisible();
  return menu;
}

/** What the screen reader was told last about the keyboard's place on the chart. */
export function spoken(explorer: Explorer): Locator {
  return explorer.page.getByRole('application').locator('[aria-live]');
}

/** Where everything is, by caption; exact to the last bit. */
export function placesOf({ chart }: Snapshot): ReadonlyMap<string, string> {
  return new Map(chart.entities.map(({ entity, x, y }) => [entity.caption, `${x} ${y}`]));
}

/** Captions of those whose place differs, in alphabetical order. */
export function movedBetween(before: Snapshot, after: Snapshot): readonly string[] {
  const places = placesOf(after);
  return [...placesOf(before)]
    .filter(([caption, place]) => places.get(caption) !== place)
    .map(([caption]) => caption)
    .sort();
}

/** Selects all of a type by a click on the legend; the type in the plural. */
export async function selectByLegend({ page }: Explorer, types: string): Promise<void> {
  await page.getByRole('group', { name: 'Legend' }).getByTitle(`Select all: ${types}`).click();
}

export async function findOnChart(explorer: Explorer, text: string): Promise<void> {
  await explorer.press('ControlOrMeta+f');
  const box = explorer.page.getByPlaceholder('Find on the chart: name or number');
  await box.fill(text);
  await box.press('Enter');
  await expect(box).toHaveCount(0);
  await explorer.rest();
}

/** Goes from entity to entity with Tab until the keyboard is on this one. */
export async function walkTo(explorer: Explorer, caption: string): Promise<void> {
  const canvas = explorer.page.getByRole('application');
  const said = () => spoken(explorer).innerText();
  for (const key of ['Tab', 'Shift+Tab']) {
    await canvas.focus();
    for (let steps = 0; steps < 200; steps += 1) {
      const before = await said();
      if (before.startsWith(`${caption},`)) return;
      await explorer.page.keyboard.press(key);
      if ((await said()) === before) break;
    }
  }
  throw new Error(`the keyboard does not come to ${caption}`);
}

export async function rename(explorer: Explorer, title: string): Promise<void> {
  await explorer.press('F2');
  await explorer.page.getByRole('textbox', { name: 'Name of the chart' }).fill(title);
  await explorer.page.keyboard.press('Enter');
  await expect(explorer.page.getByRole('button', { name: title })).toBeVisible();
}

export async function setTheme(explorer: Explorer, theme: 'light' | 'dark'): Promise<void> {
  const root = explorer.page.locator('html');
  if ((await root.getAttribute('data-theme')) !== theme) await explorer.press('Shift+T');
  await expect(root).toHaveAttribute('data-theme', theme);
  await explorer.rest();
}

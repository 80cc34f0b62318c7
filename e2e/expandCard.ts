// The expand card: what it promises before anything is fetched, and how its ticks, direction and limit are set.
import { expect, type Locator } from '@playwright/test';
import type { Explorer } from './explorer';

export interface CardRow {
  /** Words without counts, in small letters: `called phones`. */
  readonly label: string;
  readonly links: number;
  readonly neighbours: number;
}

export async function rowsOf(card: Locator): Promise<readonly CardRow[]> {
  const rows = await card.locator('.count-row-label').all();
  return Promise.all(
    rows.map(async (row) => {
      const label = (await row.locator('.grow').innerText()).trim().toLowerCase();
      const counts = (await row.locator('.count').getAttribute('title')) ?? '';
      const [links = NaN, neighbours = NaN] = counts.replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
      return { label, links, neighbours };
    }),
  );
}

/** Ticks these rows and no others. */
export async function tickOnly(card: Locator, ...labels: readonly string[]): Promise<void> {
  // All are ticked at first, so that one click takes all ticks away.
  await card.locator('label').filter({ hasText: /^All$/ }).click();
  for (const label of labels) await card.locator('label').filter({ hasText: label }).click();
}

export async function setDirection(card: Locator, direction: 'both' | 'out' | 'in'): Promise<void> {
  await card.getByRole('combobox', { name: 'Direction' }).selectOption(direction);
}

export async function setLimit(card: Locator, limit: number): Promise<void> {
  await card.getByRole('combobox', { name: 'How many at most' }).selectOption(String(limit));
}

function button(card: Locator): Locator {
  return card.getByRole('button', { name: /^Expand/ });
}

/** How many neighbours the button promises. */
export async function promised(card: Locator): Promise<number> {
  await expect(card.locator('form')).toHaveAttribute('data-counting', 'false');
  return Number((await button(card).innerText()).replace(/\D/g, ''));
}

export async function expand(explorer: Explorer, card: Locator): Promise<void> {
  await button(card).click();
  await expect(card).toHaveCount(0);
  await explorer.rest();
}

/** Clicks the badge at the top right of an entity with a large sign, which opens the card too. */
export async function clickBadge(explorer: Explorer, caption: string): Promise<Locator> {
  const { zoom } = await explorer.view();
  const { x, y } = await explorer.find(caption);
  // A large sign has a radius of 21; the badge sits on its upper right edge.
  await explorer.page.mouse.click(x + 22 * zoom, y - 20 * zoom);
  const card = explorer.page.getByRole('dialog');
  await expect(button(card)).toBeVisible();
  return card;
}

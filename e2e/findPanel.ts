// What the find panel shows and does beyond searching and adding one: groups by type, chips, whole groups.
import { expect, type Locator } from '@playwright/test';
import type { Explorer } from './explorer';

export function panel({ page }: Explorer): Locator {
  return page.getByRole('region', { name: 'Find' });
}

/** Headings of the groups in sight, with what is said of their size: `Gangs 2`, `Phones 173 of 381`. */
export async function groups(explorer: Explorer): Promise<readonly string[]> {
  const rows = panel(explorer)
    .getByRole('row')
    .filter({ has: explorer.page.getByRole('rowheader') });
  const texts = await rows.allInnerTexts();
  return texts.map((text) =>
    text
      .replace(/\s*·\s*add all/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Captions of the hits in sight, from top to bottom. */
export async function hits(explorer: Explorer): Promise<readonly string[]> {
  return panel(explorer).locator('.hit-caption').allInnerTexts();
}

/** The hit that Enter would add. */
export function marked(explorer: Explorer): Locator {
  return panel(explorer).getByRole('row', { selected: true });
}

export async function addGroup(explorer: Explorer, heading: string): Promise<void> {
  const row = panel(explorer)
    .getByRole('row')
    .filter({ has: explorer.page.getByRole('rowheader', { name: heading }) });
  await row.getByRole('button', { name: 'add all' }).click();
}

/** Lists one type only; `All` lists all. */
export async function listOnly(explorer: Explorer, types: string): Promise<void> {
  await panel(explorer).getByRole('group', { name: 'Types of hits' }).getByRole('button', { name: types }).click();
}

/** Whether the hit says that it is on the chart. */
export async function expectOnChart(explorer: Explorer, caption: string): Promise<void> {
  await expect(explorer.hit(caption).getByRole('button')).toHaveAccessibleName(`${caption} is on the chart: show it`);
}

// What axe knows to be a barrier for people who do not see the window or do not use a mouse.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules whose answer depends on colours: a theme changes nothing for the others. */
export const ofColours = ['color-contrast', 'link-in-text-block'] as const;

interface Look {
  /** In these parts of the window; in the whole when none is named. */
  readonly parts?: readonly string[];
  /** By these rules alone; by all of axe's when none is named. */
  readonly rules?: readonly string[];
}

export async function expectNoBarriers(
  page: Page,
  state: string,
  { parts = [], rules = [] }: Look = {},
): Promise<void> {
  // To read axe's half megabyte again at every look takes longer than a look.
  const isThere = await page.evaluate(() => 'axe' in window);
  // The other mode opens a page of its own, which this app does not allow.
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) }).setLegacyMode();
  // What passed is only counted, so that one element of each rule is enough to be told of.
  axe.options({ resultTypes: ['violations'] });
  if (rules.length > 0) axe.withRules([...rules]);
  for (const part of parts) axe.include(part);
  const { passes, violations } = await axe.analyze();
  const isWhole = parts.length === 0 && rules.length === 0;
  expect(passes.length, 'axe has looked').toBeGreaterThan(isWhole ? 10 : 0);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
  expect(found, state).toEqual([]);
}

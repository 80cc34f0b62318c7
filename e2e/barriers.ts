// What axe knows to be a barrier for people who do not see the window or do not use a mouse.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** In the whole window, or in the given parts of it. */
export async function expectNoBarriers(page: Page, state: string, parts: readonly string[] = []): Promise<void> {
  // The other mode opens a page of its own, which this app does not allow.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const part of parts) axe.include(part);
  const { passes, violations } = await axe.analyze();
  expect(passes.length, 'axe has looked').toBeGreaterThan(parts.length === 0 ? 10 : 0);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
  expect(found, state).toEqual([]);
}

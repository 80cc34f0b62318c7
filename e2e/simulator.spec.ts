// "Which three arrests break it": the best three are proposed, taken out, the numbers fall, and they are put back; all of it is
// undone and saved as any other edit.
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { sharedExplorer } from './sharedExplorer';

const explorer = sharedExplorer({ words: () => ['sample', '--find', 'Chen Wei', '--expand', '2', '--limit', '40'] });
const drawer = () => explorer().page.getByRole('region', { name: 'Arrest simulator' });
const rows = () => drawer().getByRole('table', { name: 'Plans side by side' }).getByRole('row');
const out = () => drawer().getByRole('list', { name: 'Taken out, in order' }).getByRole('listitem');

async function efficiencyIn(name: RegExp): Promise<number> {
  return Number(await rows().filter({ hasText: name }).getByRole('cell').nth(3).textContent());
}

test('which three arrests break it: proposed, taken out, told in numbers, put back', async () => {
  await explorer().command('Open the arrest simulator');
  await expect(rows()).toHaveCount(2);
  const whole = await efficiencyIn(/^Nobody taken out/);
  expect(whole).toBeGreaterThan(0);
  await drawer().getByRole('combobox', { name: 'Among' }).selectOption({ label: 'Suspects' });
  await drawer().getByRole('button', { name: 'Find the best set' }).click();
  await expect(rows().filter({ hasText: /^Best 3/ })).toBeVisible();
  await expect(rows().filter({ hasText: '3 by chance' })).toBeVisible();
  const best = await efficiencyIn(/^Best 3/);
  expect(best).toBeLessThan(whole);
  expect(await efficiencyIn(/^3 by chance/)).toBeGreaterThanOrEqual(best);
  await drawer().getByRole('button', { name: 'Take as a plan' }).click();
  await expect(out()).toHaveCount(3);
  await expect(rows().filter({ hasText: /^Best 3/ })).toHaveCount(2);
  await expectNoBarriers(explorer().page, 'the arrest simulator');
  const { plans } = (await explorer().freeze()).chart.dress;
  expect(plans.list.map((plan) => plan.out.length)).toEqual([3]);
  // One is put back by hand, then the edit is undone.
  await drawer()
    .getByRole('button', { name: /^Put .* back$/ })
    .first()
    .click();
  await expect(out()).toHaveCount(2);
  await explorer().undo();
  await expect(out()).toHaveCount(3);
  await drawer().getByRole('button', { name: 'Put all back' }).click();
  await expect(drawer()).toContainText('This plan takes nobody out.');
});

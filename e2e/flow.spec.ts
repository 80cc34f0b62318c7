// Where did this victim's money go: followed through the layers, split two ways, played on the chart, brought onto it.
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { sharedExplorer } from './sharedExplorer';

const victim = 'Victim 0401';
const shared = sharedExplorer({ words: () => ['sample', '--find', 'V0401'] });

test('a victim’s money is followed to where it ends, moment by moment', async () => {
  const explorer = shared();
  const { page } = explorer;
  await explorer.select(victim);
  await explorer.command('Follow the money');
  const drawer = page.getByRole('region', { name: 'Follow the money' });
  const picture = drawer.getByRole('group', { name: 'Followed money, by level' });
  await expect(picture).toContainText('Level 2');
  await expect(picture).toContainText('Out of reach');
  await expect(drawer.getByRole('status')).toContainText(/¥[\d,]+ in \d+ transfers/);
  await drawer.getByRole('checkbox', { name: 'Times' }).check({ force: true });
  await expect(picture).toContainText(/kept \d/);
  await expectNoBarriers(page, 'money that is followed');

  // At the first moment all that was paid is still within reach; at the last nearly none.
  const clock = drawer.getByRole('group', { name: 'Money clock' });
  const slider = clock.getByRole('slider');
  await slider.press('Home');
  await expect(clock).toContainText('out of reach ¥0');
  await slider.press('End');
  await expect(clock).not.toContainText('out of reach ¥0');

  // The analyst knows that the first card is frozen: what lay there was stopped.
  await clock.getByRole('button', { name: 'Within reach?' }).click();
  await page
    .getByRole('combobox', { name: /^Reach of/ })
    .nth(1)
    .selectOption({ label: 'frozen' });
  await page.keyboard.press('Escape');
  await slider.press('Home');
  await expect(clock).toContainText('within reach ¥0');
  await expect(clock).toContainText(/stopped ¥[1-9]/);

  await drawer.getByRole('combobox', { name: 'Split' }).selectOption({ label: 'in proportion' });
  await expect(drawer.getByRole('status')).toContainText(/¥[\d,]+ in \d+ transfers/);
  const before = await explorer.counts();
  await drawer.getByRole('button', { name: 'Add to chart' }).click();
  await explorer.rest();
  const after = await explorer.counts();
  expect(after.entities).toBeGreaterThan(before.entities + 3);
  await clock.getByRole('slider').press('Home');
  // Whoever has the money then is selected: the card that was paid first, and nobody else.
  await expect(page.getByText(/^Card · /)).toBeVisible();
  await explorer.undo();
  await explorer.expectEntities(before.entities);
});

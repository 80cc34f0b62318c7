// Where did this victim's money go: followed through the layers, split two ways, played on the chart, brought onto it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoBarriers } from './barriers';
import { textsIn } from './exportChoices';
import { sharedExplorer } from './sharedExplorer';
import { temporaryFolder } from './skeinCommand';

const victim = 'Victim 0401';
const shared = sharedExplorer({ words: () => ['sample', '--find', 'V0401'] });
const { folder, remove } = temporaryFolder();
test.afterAll(remove);

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

  // What is seen leaves as a picture, with its manifest, and stands in the report.
  const drawing = path.join(folder, 'money.svg');
  await explorer.willSaveAs(drawing);
  await drawer.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export followed money' });
  await dialog.getByText('SVG drawing', { exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Handling code' }).selectOption('RESTRICTED 内部');
  await expectNoBarriers(page, 'the export of followed money', { parts: ['.dialog'] });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(explorer.notices.filter({ hasText: 'money.svg' })).toBeVisible();
  await explorer.closeNotices();
  expect(textsIn(readFileSync(drawing, 'utf8')).join('\n')).toMatch(/RESTRICTED 内部[^]*first in, first out/);
  const manifest = JSON.parse(readFileSync(`${drawing}.manifest.json`, 'utf8')) as { questions: { kind: string }[] };
  expect(manifest.questions.map(({ kind }) => kind)).toContain('expand');
  const report = path.join(folder, 'money.docx');
  await explorer.willSaveAs(report);
  await explorer.press('ControlOrMeta+Shift+e');
  await page.getByRole('dialog').getByText('Word document', { exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Write the report' }).click();
  await expect(explorer.notices.filter({ hasText: 'money.docx' })).toBeVisible({ timeout: 30_000 });
  await explorer.closeNotices();
  const parts = unzipSync(readFileSync(report));
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Followed money');

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

// Evidence: work on the sample is recorded, an export is proved by a command, and a single flipped byte is named.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { Explorer } from './explorer';
import { skein, temporaryFolder } from './skeinCommand';

const files = temporaryFolder();
/** A record of its own. */
const profile = `--user-data-dir=${files.folder}/profile`;
test.afterAll(() => files.remove());

test('an export is proved by a command, and a flipped byte in it is named', async () => {
  const out = path.join(files.folder, 'chart.svg');
  const words = ['snapshot', 'sample', '--find', '陈伟', '--out', out, '--handling', 'SECRET'];
  expect((await skein([...words, profile])).result).toMatchObject({ entities: 1, handling: 'SECRET' });
  expect(readFileSync(out, 'utf8')).toContain('SECRET');
  expect(existsSync(`${out}.manifest.json`)).toBe(true);
  expect((await skein(['verify', out, profile])).result).toMatchObject({ verified: 'export' });
  const bytes = readFileSync(out);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(out, bytes);
  expect((await skein(['verify', out, profile])).result).toMatchObject({ error: { code: 'EXPORT_CHANGED' } });
});

test('in the window › the first export asks for a code, an evaluation is an edit that raises it, and the record tells it all', async () => {
  const explorer = await Explorer.start(['sample', '--find', '陈伟'], { hasHandling: false });
  const { page } = explorer;
  const dialog = page.getByRole('dialog');
  const drawing = path.join(files.folder, 'first.svg');
  await explorer.willSaveAs(drawing);
  await explorer.press('ControlOrMeta+e');
  await dialog.getByText('SVG drawing', { exact: true }).click();
  const go = dialog.getByRole('button', { name: 'Export', exact: true });
  await expect(go).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Handling code' }).selectOption('OFFICIAL');
  await expectNoBarriers(page, 'the export dialog', { parts: ['.dialog'] });
  await go.click();
  await expect(explorer.notices).toContainText('first.svg');
  await explorer.closeNotices();
  expect(readFileSync(drawing, 'utf8')).toContain('OFFICIAL');

  await explorer.select('Chen Wei 陈伟');
  await explorer.part('Evaluation').getByRole('button', { name: 'Evaluate …' }).click();
  await dialog.getByRole('combobox', { name: 'Source reliability' }).selectOption('B');
  await dialog.getByRole('combobox', { name: 'Information credibility' }).selectOption('2');
  await dialog.getByRole('combobox', { name: 'Handling code' }).selectOption('SECRET');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Told by an informant.');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(explorer.part('Evaluation')).toContainText('B2');
  await expect(explorer.part('Evaluation')).toContainText('usually reliable');
  await explorer.press('ControlOrMeta+e');
  const offered = dialog.getByRole('combobox', { name: 'Handling code' }).locator('option');
  await expect(offered).toHaveText(['SECRET', 'TOP SECRET']);
  await page.keyboard.press('Escape');
  await explorer.undo();
  await expect(explorer.part('Evaluation')).not.toContainText('B2');

  await explorer.command('Record of work');
  const record = page.getByRole('region', { name: 'Record of work' });
  await expect(record.getByRole('row').filter({ hasText: 'Export first.svg' })).toBeVisible();
  await record.getByRole('searchbox', { name: 'Find in the record' }).fill('陈伟');
  await expect(record.getByRole('status')).toContainText(/^\d+ of \d+ lines$/);
  await expectNoBarriers(page, 'the record of work', { parts: ['.drawer'] });
  expect(explorer.complaints).toEqual([]);
  await explorer.stop();
});

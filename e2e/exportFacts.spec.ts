// The chart's facts for other programs: one choice in the export dialog, a file that Skein reads again, and what it leaves out.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { sharedExplorer } from './sharedExplorer';
import { temporaryFolder } from './skeinCommand';

const shared = sharedExplorer({ words: () => ['sample', '--find', '陈伟', '--expand', '1'] });

test('exports the facts of the chart as GEXF, and as a list of links that says what it leaves out', async () => {
  const explorer = shared();
  const { folder, remove } = temporaryFolder();
  const { chart } = await explorer.freeze();
  const saveAs = async (format: string, file: string) => {
    await explorer.willSaveAs(path.join(folder, file));
    await explorer.press('ControlOrMeta+e');
    const dialog = explorer.page.getByRole('dialog');
    await dialog.getByText('Data', { exact: true }).click();
    await dialog.getByRole('combobox', { name: 'For' }).selectOption(format);
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(explorer.notices.filter({ hasText: `Exported to ${file}` })).toBeVisible();
    return readFileSync(path.join(folder, file), 'utf8');
  };
  const gexf = await saveAs('GEXF (Gephi)', 'facts.gexf');
  expect(gexf.match(/<node /g)).toHaveLength(chart.entities.length);
  expect(gexf.match(/<edge /g)).toHaveLength(chart.links.length);
  await explorer.closeNotices();
  const list = await saveAs('CSV edge list (links only)', 'facts.csv');
  expect(list.startsWith('source,target,type')).toBe(true);
  await expect(explorer.notices.filter({ hasText: 'fields of entities are not in the file' })).toBeVisible();
  await explorer.closeNotices();
  remove();
});

// A real network from its file to the chart, all in the window: import, find, expand, and where each fact comes from.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Explorer } from './explorer';
import { realData, temporaryFolder } from './skeinCommand';

for (const name of ['edges.csv', 'caviar.graphml']) {
  test(`CAVIAR from ${name}: 110 entities, 205 links, and N1 with its 60 neighbours`, async () => {
    test.skip(!existsSync(realData('caviar')), 'the real networks are not on this machine (SKEIN_REAL_DATA)');
    const { folder, remove } = temporaryFolder();
    const explorer = await Explorer.start(['sample', '--find', '陈伟']);
    try {
      await explorer.importFile(realData('caviar', name), path.join(folder, 'caviar.skein'));
      await expect(
        explorer.notices.filter({ hasText: 'caviar.skein: 110 entities and 205 links imported.' }),
      ).toBeVisible();
      await explorer.expectEntities(0);
      await expect(explorer.status).toContainText('0 of 110 entities · 0 of 205 links');
      await explorer.search('N1');
      await explorer.add('N1');
      await explorer.expectEntities(1);
      await explorer.closeNotices();
      await explorer.select('N1');
      const card = await explorer.openExpandCard();
      await expect(card).toContainText('of 60');
      await card.getByRole('combobox', { name: 'How many at most' }).selectOption('100');
      await card.getByRole('button', { name: 'Expand 60' }).click();
      await explorer.expectEntities(61);
      await explorer.select('N1');
      await expect(explorer.part('Where this comes from')).toContainText(`${name}, row `);
      await expect(explorer.part('Where this comes from')).toContainText(/sha [0-9a-f]{8}…/);
      expect(explorer.complaints).toEqual([]);
    } finally {
      await explorer.stop();
      remove();
    }
  });
}

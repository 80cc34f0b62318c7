// One person under two names: found, judged by the reasons, merged, seen with both originals, split; and "not the same" is
// remembered by the snapshot. The search takes the whole case, too.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ChartEntity } from '../shared/chartState';
import type { Fields } from '../shared/value';
import type { Snapshot } from '../shared/snapshot';
import { expectNoBarriers } from './barriers';
import { smallChart } from './smallChart';
import { temporaryFolder } from './skeinCommand';

const { folder, remove } = temporaryFolder();
const shared = smallChart();
const explorer = () => shared().explorer;
const drawer = () => explorer().page.getByRole('region', { name: 'Duplicates' });
const pairs = () => drawer().getByRole('listbox', { name: /^Pairs/ });

const day = { t: 'date', v: '1984-03-12' } as const;
const versions: readonly { readonly key: string; readonly fields: Fields }[] = [
  { key: 'S-88001', fields: { suspectId: 'S-88001', nameZh: '欧阳晓东', born: day, gender: 'male', home: '福建' } },
  {
    key: 'S-88002',
    fields: { suspectId: 'S-88002', name: 'Xiaodong Ouyang', born: day, gender: 'male', home: '广东' },
  },
];

/** The small chart with two versions of one person beside it. */
function withTwoVersions(): string {
  const { base } = shared();
  const [first] = base.chart.entities;
  if (first === undefined) throw new Error('the small chart is empty');
  const added = versions.map(({ key, fields }, nth): ChartEntity => {
    const id = `test:${key}` as ChartEntity['entity']['id'];
    const caption = String(fields['nameZh'] ?? fields['name']);
    return {
      ...first,
      entity: { id, type: 'Suspect', key, caption, fields, record: null },
      x: first.x + 420,
      y: first.y + 120 * nth,
      isHidden: false,
      knownNeighbours: null,
    };
  });
  const file = path.join(folder, 'versions.json');
  const snapshot: Snapshot = { ...base, chart: { ...base.chart, entities: [...base.chart.entities, ...added] } };
  writeFileSync(file, JSON.stringify(snapshot));
  return file;
}

test.afterAll(remove);

test('two versions of a person are found, merged, inspected, split, and kept apart for good', async () => {
  await explorer().openInstead(withTwoVersions());
  await explorer().press('u');
  await expect(pairs().getByRole('option')).toHaveCount(1);
  await expect(pairs().getByRole('option')).toContainText('欧阳晓东');
  const reasons = drawer().getByRole('region', { name: 'Reasons' });
  await expect(reasons.getByRole('row', { name: /^Name/ })).toContainText('nearly agree');
  await expect(reasons.getByRole('row', { name: /^Born/ })).toContainText('= agree');
  await expect(reasons.getByRole('row', { name: /^Home/ })).toContainText('≠ differ');
  await expectNoBarriers(explorer().page, 'the queue of duplicates');
  // A click shows both on the chart; M merges.
  await pairs().getByRole('option').click();
  await expect(explorer().inspector).toContainText('2 entities');
  await pairs().press('m');
  const { inspector } = explorer();
  await expect(inspector).toContainText('2 entries merged into one');
  for (const text of ['S-88001', 'S-88002', '福建', '广东', '欧阳晓东', 'Xiaodong Ouyang']) {
    await expect(inspector).toContainText(text);
  }
  await expect(inspector).toContainText('differs');
  expect((await explorer().freeze()).chart.dress.merges).toHaveLength(1);
  await explorer().press('Shift+j');
  expect((await explorer().freeze()).chart.dress.merges).toEqual([]);
  // Split, they are asked about again, until they are said to be different.
  await expect(pairs().getByRole('option')).toHaveCount(1);
  await pairs().press('n');
  await expect(pairs()).toHaveCount(0);
  const saved = path.join(folder, 'apart.json');
  await explorer().saveAs(saved);
  const written = JSON.parse(readFileSync(saved, 'utf8')) as Snapshot;
  expect(written.chart.dress.apart).toEqual([['test:S-88001', 'test:S-88002']]);
  await explorer().openInstead(saved);
  await explorer().press('u');
  await expect(drawer().getByRole('status')).toContainText('Nothing on the chart looks like a duplicate');
  await expect(drawer()).toContainText('1 pair said to be not the same');
  // The same in everything that is open, whether it is on the chart or not.
  await drawer().getByText('1 pair said to be not the same').click();
  await drawer().getByRole('button', { name: 'Ask again' }).click();
  await drawer()
    .getByText(/^Whole case/)
    .click();
  await drawer().getByRole('button', { name: 'Search the whole case' }).click();
  await expect(pairs().getByRole('option')).toHaveCount(1);
});

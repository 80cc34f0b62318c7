// From a messy table to a case, in the window: what was found is shown and corrected, a mapping is recognised, rows that
// cannot be read are told with their reasons, and the case holds exactly the others.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { expectNoBarriers, ofColours } from './barriers';
import { setTheme } from './hands';
import { inGb18030 } from './inGb18030';
import { sharedExplorer } from './sharedExplorer';
import { temporaryFolder } from './skeinCommand';
import { spokenWithoutChinese, withoutChinese } from './words';

const shared = sharedExplorer({ words: () => ['sample', '--find', '陈伟'] });
const { folder, remove } = temporaryFolder();
const at = (name: string) => path.join(folder, name);
test.afterAll(remove);

/** Ten calls between four phones, one number written in three ways; the rows 6 and 9 cannot be read. */
const lines = [
  '主叫号码,被叫号码,开始时间,通话时长,归属地',
  '13800001001,13900002001,2024-05-01 09:00:00,61,昆明',
  '+8613800001001,13900002002,2024-05-01 09:10:00,12,昆明',
  '138 0000 1001,13900002002,2024-05-01 09:12:00,5,昆明',
  '13900002001,13900002002,2024-05-02 21:40:00,300,西双版纳',
  '13900002002,,2024-05-03 10:00:00,8,昆明',
  '13900002002,13800001001,2024-05-03 10:05:00,33,昆明',
  '13900002003,13800001001,2024-05-03 10:06:00,90,昆明',
  '13900002003,13800001001,前天,90,昆明',
  '13900002003,13900002001,2024-05-04 08:00:00,17,昆明',
  '13900002001,13900002003,2024-05-04 08:01:00,18,昆明',
  '13800001001,13900002003,2024-05-04 08:02:00,19,昆明',
  '13800001001,13900002001,2024-05-04 08:03:00,20,昆明',
];

function wizard(): Locator {
  return shared().page.getByRole('dialog', { name: 'Import into a new case' });
}

async function look(name: string, content: string | Buffer): Promise<Locator> {
  writeFileSync(at(name), content);
  await shared().willOpen(at(name));
  await shared().press('ControlOrMeta+i');
  return wizard();
}

const counts = () => wizard().locator('.import-counts');
const run = () => wizard().getByRole('button', { name: 'Import', exact: true }).click();

test('call records in GB18030: recognised, corrected, and imported without the two rows that cannot be read', async () => {
  const explorer = shared();
  const dialog = await look('话单.csv', inGb18030(`${lines.join('\r\n')}\r\n`));
  await expect(dialog.getByRole('combobox', { name: 'Encoding' })).toHaveValue('gb18030');
  await expect(dialog.getByText('Recognised:')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Mapping to use' })).toContainText('Call records');
  await expect(counts()).toHaveText('Phones 4 · Called 10');
  await expect(dialog.getByRole('img', { name: 'Chart of 4 entities and 10 links' })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'List of rows' }).getByRole('row')).toContainText([
    'Reason',
    'There is no value for “Phone (被叫号码)”',
    '“前天” is not a date',
  ]);
  // Numbers that are not taken for phones are three phones where there is one.
  const kind = dialog.getByRole('combobox', { name: 'What 主叫号码 holds' });
  await kind.selectOption('Text');
  await expect(counts()).toHaveText('Phones 6 · Called 10');
  await kind.selectOption('Phone number');
  await expect(counts()).toHaveText('Phones 4 · Called 10');
  await explorer.willSaveAs(at('话单.skein'));
  await run();
  await expect(wizard()).toHaveCount(0);
  await expect(explorer.status).toContainText('0 of 4 entities · 0 of 10 links');
  const notice = explorer.notices.filter({ hasText: '话单.skein' });
  await expect(notice).toContainText('2 rows');
  await notice.getByRole('button', { name: 'Show them' }).click();
  const rows = explorer.page.getByRole('dialog').getByRole('row');
  await expect(rows).toContainText(['Reason', /^6.*no value/s, /^9.*前天/s]);
  await expectNoBarriers(explorer.page, 'the rows left out');
  await explorer.page.keyboard.press('Escape');
  await explorer.search('138 0000 1001');
  await explorer.add('138 0000 1001');
  await explorer.expectEntities(1);
  await explorer.undo();
});

test('the whole file is refused where that was chosen, and nothing is written', async () => {
  const dialog = await look('refused.csv', lines.join('\n'));
  await dialog.getByText('refuse the whole file').click();
  await shared().willSaveAs(at('refused.skein'));
  await expect(counts()).toBeVisible();
  await run();
  await expect(dialog.getByRole('alert')).toHaveText('Nothing was imported: 2 rows cannot be read.');
  expect(existsSync(at('refused.skein'))).toBe(false);
  await shared().page.keyboard.press('Escape');
});

test('a mapping that was saved is recognised by its columns; sentences say what each row means', async () => {
  const explorer = shared();
  const header = 'x1\tx2\tx3\n';
  const rows = '王强\t云A12345\t朋友\n李娜\t云A12345\t同事\n';
  let dialog = await look('notes.tsv', header + rows);
  await expect(dialog.getByRole('combobox', { name: 'Delimiter' })).toHaveValue('\t');
  const [person, vehicle] = [dialog.getByRole('article').nth(1), dialog.getByRole('article').nth(2)];
  await person.getByRole('combobox', { name: /^Type of/ }).selectOption('Suspect');
  await vehicle.getByRole('combobox', { name: /^Type of/ }).selectOption('Vehicle');
  await dialog.getByRole('article').first().getByRole('combobox', { name: 'Type of link' }).selectOption('uses');
  await expect(counts()).toHaveText('Suspects 2 · Vehicle 1 · Uses 2');
  await dialog.getByRole('button', { name: 'Save mapping' }).click();
  const name = explorer.page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('谁开什么车');
  await explorer.page.getByRole('button', { name: 'Save', exact: true }).last().click();
  const chosen = dialog.getByRole('combobox', { name: 'Mapping to use' }).locator('option:checked');
  await expect(chosen).toHaveText('谁开什么车');
  await expect(dialog.getByText('changed')).toHaveCount(0);
  await explorer.page.keyboard.press('Escape');
  dialog = await look('more notes.tsv', `${header}赵敏\t云B00001\t亲戚\n`);
  await expect(dialog.getByText('Recognised:')).toBeVisible();
  await expect(chosen).toHaveText('谁开什么车');
  await expect(counts()).toHaveText('Suspect 1 · Vehicle 1 · Uses 1');
  await explorer.page.keyboard.press('Escape');
});

test('what cannot be read is said plainly, and the wizard speaks Chinese without barriers', async () => {
  const explorer = shared();
  await look('empty.csv', '');
  await expect(wizard().getByRole('alert')).toContainText('empty.csv');
  await expect(wizard().getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await explorer.page.keyboard.press('Escape');
  await explorer.press('Shift+L');
  // Dropped on the window, as from a file manager.
  writeFileSync(at('b.csv'), lines.join('\n'));
  const session = await explorer.page.context().newCDPSession(explorer.page);
  const data = { items: [], files: [at('b.csv')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await expect(explorer.page.locator('.import-picture img')).toBeVisible();
  const found = [...(await withoutChinese(explorer)), ...(await spokenWithoutChinese(explorer))];
  expect(found.filter((text) => !/^(UTF|GB|Big5|IMEI|IMSI|b\.csv)/.test(text))).toEqual([]);
  await expectNoBarriers(explorer.page, 'the wizard');
  await explorer.page.keyboard.press('Escape');
  await explorer.press('Shift+L');
  await setTheme(explorer, 'dark');
  await look('c.csv', lines.join('\n'));
  await expect(counts()).toBeVisible();
  await expectNoBarriers(explorer.page, 'the wizard in the dark', { rules: ofColours });
  await wizard().getByRole('button', { name: 'More about 开始时间' }).click();
  await expectNoBarriers(explorer.page, 'more about a column');
  await explorer.page.keyboard.press('Escape');
  await explorer.page.keyboard.press('Escape');
});

// Files that cannot be opened: one sentence with a next step each, the chart as it was, nothing on disk altered, the
// window usable.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Snapshot } from '../shared/snapshot';
import type { Explorer } from './explorer';
import { ownFolder } from './ownFolder';
import { sharedExplorer } from './sharedExplorer';
import { skein } from './skeinCommand';

const hub = '139 0000 1000';
const shared = sharedExplorer({ words: () => ['sample', '--find', hub, '--expand', '1'] });
const at = ownFolder();
/** Where tables begin in an SQLite file, well behind its head. */
const pageData = 4096;
let explorer: Explorer;
let base: Snapshot;

test.beforeAll(async () => {
  explorer = shared();
  await skein(['sample', '--out', at('whole.skein')]);
  const whole = readFileSync(at('whole.skein'));
  const altered = Buffer.from(whole).fill(0xa5, pageData, 3 * pageData);
  writeFileSync(at('cut.skein'), whole.subarray(0, whole.length / 2));
  writeFileSync(at('cut short.skein'), whole.subarray(0, 50));
  writeFileSync(at('altered.skein'), altered);
  writeFileSync(at('letter.skein'), 'Dear Sir, this is no case.\n');
  writeFileSync(at('empty.skein'), '');
  await explorer.saveAs(at('whole.json'));
  await explorer.closeNotices();
  const snapshot = readFileSync(at('whole.json'), 'utf8');
  base = JSON.parse(snapshot) as Snapshot;
  writeFileSync(at('cut.json'), snapshot.slice(0, snapshot.length / 2));
  writeFileSync(at('newer.json'), snapshot.replace(/"version":\d+/, '"version":99'));
  writeFileSync(at('without links’ ends.json'), snapshot.replace(/"from":"[^"]+"/, '"from":"nobody"'));
  writeFileSync(at('wrong place.json'), snapshot.replace(/"x":-?[\d.]+/, '"x":"left"'));
  writeFileSync(at('other.json'), '{"hello": "world"}\n');
  mkdirSync(at('folder.json'));
});

/** Every file of the folder with a fingerprint of its bytes. */
function onDisk(): readonly string[] {
  return readdirSync(at('.'), { recursive: true, withFileTypes: true })
    .map((it) => {
      const file = path.join(it.parentPath, it.name);
      return it.isFile() ? `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}` : file;
    })
    .sort();
}

const damagedCase = /The case .+ is damaged and was not opened\.\s+Open a copy from a backup/;
const damagedSnapshot = /The snapshot .+ is damaged and was not opened\.\s+Open another copy/;
const files: Readonly<Record<string, RegExp>> = {
  'letter.skein': /letter\.skein is not a Skein case\.\s+Choose a \.skein file/,
  'empty.skein': /empty\.skein is not a Skein case\.\s+Choose a \.skein file/,
  'cut short.skein': /cut short\.skein is not a Skein case\.|is damaged/,
  'cut.skein': damagedCase,
  'altered.skein': damagedCase,
  'cut.json': damagedSnapshot,
  'without links’ ends.json': damagedSnapshot,
  'wrong place.json': damagedSnapshot,
  'newer.json': /newer\.json was made by a newer Skein \(format 99\)\.\s+Open it with that version/,
  'other.json': /other\.json is not a Skein snapshot\.\s+Choose a snapshot/,
  'folder.json': /folder\.json cannot be read\.\s+Check that you may read it/,
  'nowhere.skein': /There is no file nowhere\.skein\.\s+Check the name and the folder/,
  'nowhere.json': /There is no file nowhere\.json\.\s+Check the name and the folder/,
};

for (const [name, sentence] of Object.entries(files)) {
  test(`${name} is refused with a sentence, and nothing changes`, async () => {
    const disk = onDisk();
    await explorer.open(at(name));
    expect(await explorer.readError()).toMatch(sentence);
    expect((await explorer.freeze()).chart).toEqual(base.chart);
    expect(onDisk()).toEqual(disk);
  });
}

test('an import of a graph with a bad line says which, and writes nothing', async () => {
  const graph = '<graph><node id="a"/>\n<edge source="a" target="b"/></graph>';
  writeFileSync(at('calls.graphml'), `<graphml>${graph}</graphml>`);
  const disk = onDisk();
  await explorer.willOpen(at('calls.graphml'));
  await explorer.willSaveAs(at('calls.skein'));
  await explorer.press('ControlOrMeta+i');
  await explorer.page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  expect(await explorer.readError()).toMatch(/calls\.graphml, row 2: .+\. Nothing was imported\.\s+Correct that row/);
  // The wizard stays, for another file or another try.
  await explorer.page.keyboard.press('Escape');
  expect((await explorer.freeze()).chart).toEqual(base.chart);
  expect(onDisk()).toEqual(disk);
});

test('a search for nothing is no error', async () => {
  await explorer.search('   ');
  await expect(explorer.page.getByRole('alert')).toHaveCount(0);
  await explorer.search('');
});

test('after all that the window searches, expands and opens what is whole', async () => {
  await explorer.search('陈思琪');
  await explorer.add('Chen Siqi');
  await explorer.expectEntities(13);
  await explorer.select('Chen Siqi');
  await explorer.press('Enter');
  await explorer.rest();
  expect((await explorer.counts()).entities).toBeGreaterThan(13);
  await explorer.openInstead(at('whole.json'));
  await explorer.expectEntities(12);
  await explorer.openInstead(at('whole.skein'));
  await explorer.search('1');
  await expect(explorer.page.getByRole('row').first()).toBeVisible();
});

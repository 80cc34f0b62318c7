// Two charts compared: what is new, gone, changed and moved, in place, as a list, as text and in a picture; and the source.
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Explorer } from './explorer';
import { drag, emptyGround } from './hands';
import { temporaryFolder } from './skeinCommand';

const hub = '139 0000 1000';
const { folder, remove } = temporaryFolder();
const fileOf = (name: string) => path.join(folder, name);
let explorer: Explorer;

test.beforeAll(async () => {
  explorer = await Explorer.start(['sample', '--find', hub, '--expand', '1', '--limit', '14'], { hasMotion: true });
});
test.afterAll(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.stop();
  remove();
});

const dialog = () => explorer.page.getByRole('dialog');
const bar = () => explorer.page.getByRole('region', { name: 'Comparison of A and B' });
const list = () => explorer.page.getByRole('region', { name: 'What changed', exact: true });

async function drawUncle(): Promise<void> {
  const ground = await emptyGround(explorer);
  await explorer.page.mouse.click(ground.x - 60, ground.y, { button: 'right' });
  await explorer.page.getByRole('menuitem', { name: 'Add an entity…' }).click();
  await dialog().getByLabel('Suspect number').fill('S-77001');
  await dialog().getByLabel('Name', { exact: true }).fill('Uncle Liu');
  await dialog().getByRole('button', { name: 'Add' }).click();
  await explorer.rest();
}

/** Renames him, takes one neighbour off, adds somebody, moves one. */
async function change(gone: string, moved: string): Promise<void> {
  await explorer.select('Uncle Liu');
  await explorer.inspector.getByRole('button', { name: 'Edit…' }).click();
  await dialog().getByLabel('Name', { exact: true }).fill('Uncle Liu the elder');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await explorer.select(gone);
  await explorer.press('Delete');
  await drag(explorer, moved, { x: 25, y: 30 });
  await explorer.search('陈思琪');
  await explorer.add('Chen Siqi 陈思琪');
  await explorer.rest();
}

async function compareFiles(earlier: string, later: string): Promise<void> {
  await explorer.press('ControlOrMeta+Shift+k');
  const [a, b] = [dialog().getByRole('group', { name: /^A/ }), dialog().getByRole('group', { name: /^B/ })];
  await explorer.willOpen(fileOf(earlier));
  await a.getByRole('button', { name: 'Choose a snapshot…' }).click();
  await expect(a).toContainText(earlier);
  await b.getByLabel('A snapshot from a file').check();
  await explorer.willOpen(fileOf(later));
  await b.getByRole('button', { name: 'Choose a snapshot…' }).click();
  await expect(b).toContainText(later);
  await dialog().getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(bar()).toBeVisible();
  await explorer.rest();
}

test('what changed between two snapshots is marked in place, listed, copied and exported; neither is touched', async () => {
  await drawUncle();
  await explorer.saveAs(fileOf('a.json'));
  const before = (await explorer.freeze()).chart;
  const near = before.entities
    .map(({ entity }) => entity.caption)
    .filter((name) => name !== hub && name !== 'Uncle Liu');
  const [gone = '', moved = ''] = near;
  await change(gone, moved);
  await explorer.saveAs(fileOf('b.json'));
  await explorer.closeNotices();
  const after = await explorer.freeze();

  await compareFiles('a.json', 'b.json');
  await expect(bar()).toContainText('Changed 1');
  await expect(list()).toContainText('Entities: 1 new, 1 gone, 1 changed');
  await expect(list()).toContainText('1 entity moved');
  const renamed = list().getByRole('button', { name: /^Uncle Liu the elder/ });
  await expect(renamed).toContainText('Uncle Liu → Uncle Liu the elder');
  await renamed.click();
  await expect(explorer.inspector).toContainText('A ↔ B');
  const union = (await explorer.freeze()).chart;
  expect(union.entities).toHaveLength(before.entities.length + 1);

  // The slider lets the one or the other step back, and comes back for a row.
  const slider = bar().getByRole('slider');
  const captions = async () => (await explorer.onScreen()).map(({ caption }) => caption.split(',')[0]);
  await explorer.press('f');
  const places = async () => (await explorer.onScreen()).map(({ caption, x, y }) => [caption, x, y]);
  const stand = await places();
  await slider.focus();
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '20 % towards B');
  await explorer.rest();
  expect(await places(), 'half faded, both are still there, in place').toEqual(stand);
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'B alone');
  await explorer.rest();
  expect(await captions()).not.toContain(gone);
  expect(await captions()).toContain('Chen Siqi 陈思琪');
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'A alone');
  await explorer.rest();
  expect(await captions()).toContain(gone);
  expect(await captions()).not.toContain('Chen Siqi 陈思琪');
  await list()
    .getByRole('button', { name: /^Chen Siqi 陈思琪/ })
    .first()
    .click();
  await expect(slider).toHaveAttribute('aria-valuetext', 'A and B');

  await list().getByRole('button', { name: 'Copy as text' }).click();
  await expect(explorer.notices).toContainText('copied as text');
  const text = await explorer.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toContain(`Gone: `);
  expect(text).toContain(`- ${gone}`);
  expect(text).toContain('Name Uncle Liu → Uncle Liu the elder');
  const svg = (await explorer.exportAs('SVG drawing', fileOf('compared.svg'))).toString('utf8');
  for (const mark of ['+ New in B', '− Gone from B', '≠ Changed']) expect(svg).toContain(mark);

  // A view: nothing to save, and both are as they were.
  await explorer.press('ControlOrMeta+Shift+w');
  await expect(bar()).toHaveCount(0);
  expect((await explorer.freeze()).chart).toEqual(after.chart);
});

test('a chart is compared with what its source has now', async () => {
  await explorer.press('ControlOrMeta+Shift+k');
  const [a, b] = [dialog().getByRole('group', { name: /^A/ }), dialog().getByRole('group', { name: /^B/ })];
  await a.getByLabel('This chart as it is now').check();
  await b.getByLabel('The source as it is now').check();
  await dialog().getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(bar()).toContainText('The source now');
  await expect(list()).toContainText('No entity and no link is new, gone or changed.');
});

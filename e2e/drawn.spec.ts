// Entities and links drawn by hand: placed where the pointer is, seen to be drawings, edited, exported, kept, asked about by
// nobody, and followed by the fact when the source brings it.
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyGround } from './hands';
import { centre, smallChart } from './smallChart';
import { temporaryFolder } from './skeinCommand';

const { folder, remove } = temporaryFolder();
const shared = smallChart();
const explorer = () => shared().explorer;
const dialog = () => explorer().page.getByRole('dialog');
const drawn = async () => {
  const { chart } = await explorer().freeze();
  const isDrawn = ({ id }: { readonly id: string }) => id.startsWith('drawn:');
  return {
    entities: chart.entities.filter(({ entity }) => isDrawn(entity)),
    links: chart.links.filter(({ link }) => isDrawn(link)),
    bringings: chart.bringings.filter(({ kind }) => kind === 'drawn'),
  };
};

/** Adds a suspect on empty ground. */
async function addUncle(): Promise<void> {
  const ground = await emptyGround(explorer());
  await explorer().page.mouse.click(ground.x - 60, ground.y, { button: 'right' });
  await explorer().page.getByRole('menuitem', { name: 'Add an entity…' }).click();
  await dialog().getByLabel('Suspect number').fill('S-77001');
  await dialog().getByLabel('Name', { exact: true }).fill('Uncle Liu');
  await dialog().getByLabel('Why').fill('An informant, 14 June');
  await dialog().getByRole('button', { name: 'Add' }).click();
  await explorer().rest();
}

test.afterAll(remove);

test('an entity is added where the pointer is, says that it was drawn, and is taken back', async () => {
  await addUncle();
  const { entities, bringings } = await drawn();
  expect(entities).toMatchObject([{ entity: { type: 'Suspect', key: 'S-77001', fields: { name: 'Uncle Liu' } } }]);
  expect(bringings).toMatchObject([{ note: 'An informant, 14 June' }]);
  const origin = explorer().part('Where this comes from');
  await expect(origin).toContainText('Drawn by hand, An informant, 14 June');
  await expect(explorer().page.getByRole('button', { name: /^Drawn by hand/ })).toContainText('1');
  await explorer().press('F1');
  await expect(explorer().page.locator('.hover-card')).toContainText('Drawn by hand: An informant');
  await explorer().press('Escape');
  // The source is asked nothing; a notice says why.
  await explorer().press('Enter');
  await expect(explorer().notices).toContainText('the source knows nothing of it');
  await explorer().undo();
  expect((await drawn()).entities).toEqual([]);
});

test('links are drawn by keyboard, by a click and by a drag, then edited and erased', async () => {
  await addUncle();
  // With two selected the form opens at once.
  await explorer().select(centre);
  await explorer().select('Uncle Liu', ['Shift']);
  await explorer().press('d');
  await dialog().getByLabel('Type').selectOption({ label: 'Associate of' });
  await dialog().getByLabel('Why').fill('Seen together');
  await dialog().getByRole('button', { name: 'Draw' }).click();
  await expect(explorer().inspector).toContainText('Drawn by hand, Seen together');
  // With one, the next click is the other end.
  await explorer().select('Uncle Liu');
  await explorer().press('d');
  await explorer().select(centre);
  await dialog().getByLabel('Type').selectOption({ label: 'Called' });
  await dialog().getByLabel('Direction').selectOption({ index: 1 });
  await dialog().getByRole('button', { name: 'Draw' }).click();
  // A drag with Ctrl does the same.
  const [from, to] = [await explorer().find('Uncle Liu'), await explorer().find(centre)];
  await explorer().page.keyboard.down('Control');
  await explorer().page.mouse.move(from.x, from.y);
  await explorer().page.mouse.down();
  await explorer().page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await explorer().page.mouse.move(to.x, to.y);
  await explorer().page.mouse.up();
  await explorer().page.keyboard.up('Control');
  await dialog().getByLabel('Type').selectOption({ label: 'Uses' });
  await dialog().getByRole('button', { name: 'Draw' }).click();
  const { links, entities } = await drawn();
  const uncle = entities[0]?.entity.id;
  expect(links.map(({ link }) => link.type).sort()).toEqual(['ASSOCIATE_OF', 'CALLED', 'USES']);
  expect(links.find(({ link }) => link.type === 'CALLED')?.link.to).toBe(uncle);
  await explorer().inspector.getByRole('button', { name: 'Edit…' }).click();
  await dialog().getByLabel('Why').fill('His own phone');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await expect(explorer().inspector).toContainText('His own phone');
  await explorer().inspector.getByRole('button', { name: 'Erase' }).click();
  expect((await drawn()).links).toHaveLength(2);
  await explorer().undo();
  expect((await drawn()).links).toHaveLength(3);
});

test('drawings are seen in exports, in the table and after opening the saved chart again', async () => {
  await addUncle();
  const svg = (await explorer().exportAs('SVG drawing', path.join(folder, 'drawn.svg'))).toString('utf8');
  expect(svg).toContain('stroke-dasharray');
  expect(svg).toContain('Drawn by hand');
  await explorer().press('ControlOrMeta+b');
  await explorer().page.getByPlaceholder('Find in the table').fill('by hand');
  await expect(explorer().page.locator('.drawer').getByRole('grid')).toContainText('Uncle Liu');
  await explorer().press('ControlOrMeta+b');
  const file = path.join(folder, 'drawn.json');
  await explorer().saveAs(file);
  const before = await drawn();
  await explorer().openInstead(file);
  expect(await drawn()).toEqual(before);
});

test('with a source that has the same, the fact takes the place of the drawing', async () => {
  const other = shared().others.find((caption) => shared().typeOf(caption) === 'Phone') ?? '';
  await explorer().select(other);
  const key = shared().base.chart.entities.find(({ entity }) => entity.caption === other)?.entity.key ?? '';
  await explorer().press('Delete');
  const ground = await emptyGround(explorer());
  await explorer().page.mouse.move(ground.x - 60, ground.y);
  await explorer().page.keyboard.press('a');
  await dialog().getByLabel('Type').selectOption({ label: 'Phone' });
  await dialog().getByLabel('Number', { exact: true }).fill(key);
  await dialog().getByLabel('Why').fill('Written on a wall');
  await dialog().getByRole('button', { name: 'Add' }).click();
  expect((await drawn()).entities).toHaveLength(1);
  await explorer().search(key);
  await explorer().add(other);
  await expect(explorer().notices.filter({ hasText: 'took the place of the drawing' })).toBeVisible();
  const after = await drawn();
  expect(after.entities).toEqual([]);
  expect(after.bringings).toMatchObject([{ note: 'Written on a wall' }]);
});

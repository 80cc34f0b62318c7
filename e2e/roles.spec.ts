// "Who runs this gang": roles are suggested for the whole sample, one is read and confirmed, one is changed, one undone; what is
// decided is in the snapshot, at the person, and in the record of work.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { captionOf } from '../shared/catalogue';
import type { ChartEntity, ChartLink } from '../shared/chartState';
import { collectSample } from '../shared/sample/collectSample';
import type { Snapshot } from '../shared/snapshot';
import { expectNoBarriers } from './barriers';
import { smallChart } from './smallChart';
import { temporaryFolder } from './skeinCommand';

const { folder, remove } = temporaryFolder();
const shared = smallChart();
const explorer = () => shared().explorer;
const drawer = () => explorer().page.getByRole('region', { name: 'Roles', exact: true });
const people = () => drawer().getByRole('listbox', { name: /^People/ });

/** A network that no other test knows, all of it on one chart. */
function wholeNetwork(): { readonly file: string; readonly organiser: string } {
  const { base } = shared();
  const sample = collectSample(101, 600);
  const [first] = base.chart.entities;
  const [link] = base.chart.links;
  if (first === undefined || link === undefined) throw new Error('the small chart is empty');
  const id = (ref: number) => `test:${ref}` as ChartEntity['entity']['id'];
  const entities = sample.entities.map(({ ref, type, key, fields }): ChartEntity => {
    const caption = captionOf(type, fields, key);
    const place = { x: 90 * (ref % 30), y: 90 * Math.floor(ref / 30) };
    const entity = { id: id(ref), type, key, caption, fields, record: null };
    return { ...first, ...place, entity, isHidden: false, isPinned: false, knownNeighbours: null };
  });
  const links = sample.links.map(({ type, from, to, fields }, nth): ChartLink => ({
    ...link,
    link: { id: `test:link:${nth}` as ChartLink['link']['id'], type, from: id(from), to: id(to), fields, record: null },
  }));
  const file = path.join(folder, 'network.json');
  const snapshot: Snapshot = { ...base, chart: { ...base.chart, entities, links } };
  writeFileSync(file, JSON.stringify(snapshot));
  const organiser = sample.truth.roles.find(({ role }) => role === 'organiser')?.suspect ?? '';
  return { file, organiser };
}

test.afterAll(remove);

test('roles are suggested with reasons; one is confirmed, one changed, one undone', async () => {
  const { file, organiser } = wholeNetwork();
  await explorer().openInstead(file);
  await explorer().command('Suggest roles…');
  const options = people().getByRole('option');
  await expect(options).toHaveCount(96, { timeout: 30_000 });
  await expect(options.first()).toHaveAccessibleName(/Organiser, to decide$/);
  const details = drawer().getByRole('region', { name: 'Role' });
  await expect(details).toContainText('Suggested role: Organiser');
  await expect(details).toContainText('Calls 5 people in the evening who each call several others.');
  await expect(details).toContainText('Only what you confirm counts.');
  await expectNoBarriers(explorer().page, 'the queue of suggested roles');
  // A click shows the person; C confirms.
  await options.first().click();
  await expect(explorer().inspector).toContainText(organiser);
  await people().press('c');
  await expect(options.first()).toHaveAccessibleName(/Organiser, decided$/);
  await expect(explorer().inspector).toContainText('Role, as decided: Organiser');
  // The next one is something else, says the analyst.
  await people().press('ArrowDown');
  await details.getByRole('combobox', { name: 'Another role' }).selectOption({ label: 'Recruiter' });
  await expect(options.nth(1)).toHaveAccessibleName(/Recruiter, decided$/);
  const marks = async () => (await explorer().freeze()).chart.dress.roles?.map(({ role }) => role);
  expect(await marks()).toEqual(['organiser', 'recruiter']);
  await explorer().undo();
  expect(await marks()).toEqual(['organiser']);
  await expect(options.nth(1)).toHaveAccessibleName(/Team leader, to decide$/);
  await explorer().command('Record of work');
  await expect(explorer().page.getByText(`Role of ${organiser} confirmed: organiser`)).toBeVisible();
});

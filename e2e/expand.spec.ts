// Expanding: the card's counts are true, limits are said, collapse takes only its own, parallel calls draw as one,
// and everything says where it comes from.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Snapshot } from '../shared/snapshot';
import { clickBadge, expand, promised, rowsOf, setDirection, setLimit, tickOnly } from './expandCard';
import type { Explorer } from './explorer';
import { drawnTexts } from './exportChoices';
import { sharedExplorer } from './sharedExplorer';
import { skein, temporaryFolder } from './skeinCommand';

const hub = '139 0000 1000';
const gang = 'Lantern A 灯笼一组';
const shared = sharedExplorer({ words: () => ['sample', '--find', hub] });
let explorer: Explorer;

/** One entity alone on the chart. */
async function alone(needle: string, caption: string): Promise<void> {
  await explorer.search(needle);
  await explorer.add(caption);
  await explorer.expectEntities(1);
  await explorer.search('');
  await explorer.select(caption);
}

test.beforeEach(async () => {
  explorer = shared();
  await explorer.clearChart();
});

function captionsIn({ chart }: Snapshot): readonly string[] {
  return chart.entities.map(({ entity }) => entity.caption).sort();
}

/** Links between an entity and others, by type, way and the other's type, as the card's rows tell them apart. */
function linksAround({ chart }: Snapshot, caption: string): ReadonlyMap<string, number> {
  const entities = new Map(chart.entities.map(({ entity }) => [entity.id, entity]));
  const id = chart.entities.find(({ entity }) => entity.caption === caption)?.entity.id;
  const counts = new Map<string, number>();
  for (const { link } of chart.links) {
    if (link.from !== id && link.to !== id) continue;
    const isOut = link.from === id;
    const other = entities.get(isOut ? link.to : link.from);
    const row = `${link.type} ${isOut ? 'out' : 'in'} ${other?.type ?? ''}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

const rowsOfHub: Readonly<Record<string, string>> = {
  'called phones': 'CALLED out Phone',
  'carried by sim': 'HAS_NUMBER in SIM',
  'in device device': 'IN_DEVICE out Device',
  'located at place': 'LOCATED_AT out Place',
  'used by suspect': 'USES in Suspect',
};

test('each row of the card brings exactly the links and neighbours that it counted', async () => {
  await alone(hub, hub);
  const counted = await rowsOf(await explorer.openExpandCard());
  await explorer.page.keyboard.press('Escape');
  expect(counted.map(({ label }) => label)).toEqual(Object.keys(rowsOfHub));
  for (const { label, links, neighbours } of counted) {
    await explorer.select(hub);
    const card = await explorer.openExpandCard();
    await tickOnly(card, label);
    expect(await promised(card), label).toBe(neighbours);
    await expand(explorer, card);
    const after = await explorer.freeze();
    expect(captionsIn(after).length, label).toBe(1 + neighbours);
    expect([...linksAround(after, hub)], label).toEqual([[rowsOfHub[label], links]]);
    await explorer.undo();
    await explorer.expectEntities(1);
  }
});

test('the direction decides which rows there are, and what comes', async () => {
  await alone(hub, hub);
  const card = await explorer.openExpandCard();
  await setDirection(card, 'in');
  const rows = await rowsOf(card);
  expect(rows.map(({ label }) => label)).toEqual(['carried by sim', 'used by suspect']);
  expect(await promised(card)).toBe(2);
  await expand(explorer, card);
  expect([...linksAround(await explorer.freeze(), hub).keys()].sort()).toEqual([
    'HAS_NUMBER in SIM',
    'USES in Suspect',
  ]);
});

test('a limit is said in a notice, in the inspector and on the badge, which opens the card for the rest', async () => {
  await alone('Lantern A', gang);
  const card = await explorer.openExpandCard();
  const known = (await rowsOf(card)).reduce((sum, { neighbours }) => sum + neighbours, 0);
  const total = await promised(card);
  expect(total, 'one is reached in two ways and counts once').toBe(known - 1);
  await setLimit(card, 10);
  expect(await promised(card)).toBe(10);
  await expand(explorer, card);
  await explorer.expectEntities(11);
  await expect(explorer.notices.filter({ hasText: `10 of ${total} neighbours shown` })).toBeVisible();
  await explorer.select(gang);
  await expect(explorer.inspector).toContainText(`10 of ${total} neighbours`);
  expect(await drawnTexts(explorer)).toContain(`+${total - 10}`);
  await expand(explorer, await clickBadge(explorer, gang));
  await explorer.expectEntities(1 + total);
  expect(await drawnTexts(explorer)).not.toContain(`+${total - 10}`);
});

test('a double click expands; collapse takes what only this brought and leaves what another expansion brought', async () => {
  await alone('Lantern A', gang);
  await explorer.doubleClick(gang);
  await explorer.expectEntities(18);
  const one = 'Chen Wei 陈伟';
  await explorer.select(one);
  await explorer.press('Enter');
  await explorer.rest();
  const both = await explorer.freeze();
  const ids = new Map(both.chart.entities.map(({ entity }) => [entity.id, entity.caption]));
  const around = both.chart.links.flatMap(({ link: { from, to } }) => {
    const ends = [ids.get(from) ?? '', ids.get(to) ?? ''];
    return ends.includes(one) ? ends : [];
  });
  await explorer.select(gang);
  await explorer.press('c');
  const left = await explorer.freeze();
  expect(captionsIn(left)).toEqual([...new Set([...around, gang])].sort());
  await explorer.undo();
  expect((await explorer.freeze()).chart).toEqual(both.chart);
});

test('parallel calls draw as one line with count and minutes; the inspector lists every call and their total', async () => {
  await alone(hub, hub);
  const card = await explorer.openExpandCard();
  await tickOnly(card, 'Called phones');
  await expand(explorer, card);
  const { chart } = await explorer.freeze();
  const caller = chart.entities.find(({ entity }) => entity.caption === hub)?.entity;
  const callsTo = (id: string | undefined) =>
    chart.links.filter(({ link }) => link.from === caller?.id && link.to === id).map(({ link }) => link.fields);
  const callee = chart.entities.map(({ entity }) => entity).find(({ id }) => [3, 4, 5, 6].includes(callsTo(id).length));
  const calls = callsTo(callee?.id);
  const seconds = calls.reduce((sum, { durationS }) => sum + Number(durationS), 0);
  expect(await drawnTexts(explorer)).toContain(`${calls.length} calls · ${Math.round(seconds / 60)} min`);
  await explorer.select(hub);
  await explorer.inspector.getByRole('button', { name: callee?.caption ?? '' }).click();
  await expect(explorer.inspector.getByRole('heading', { name: 'Called' })).toBeVisible();
  const minutes = Math.floor(seconds / 60);
  await expect(explorer.inspector).toContainText(
    `${calls.length} links · ${minutes} min${seconds % 60 > 0 ? ` ${seconds % 60} s` : ''}`,
  );
  const events = explorer.inspector.getByRole('list', { name: 'One by one' }).getByRole('listitem');
  await expect(events).toHaveCount(calls.length);
  const times = await events.locator('.event-when').allInnerTexts();
  expect(times, 'in the order of time').toEqual(times.toSorted());
});

test('a click on a line shows what is behind it', async () => {
  await alone(hub, hub);
  const card = await explorer.openExpandCard();
  await tickOnly(card, 'Used by suspect');
  await expand(explorer, card);
  const [a, b] = await explorer.onScreen();
  await explorer.page.mouse.click(((a?.x ?? 0) + (b?.x ?? 0)) / 2, ((a?.y ?? 0) + (b?.y ?? 0)) / 2);
  await expect(explorer.inspector.getByRole('heading', { name: 'Uses' })).toBeVisible();
  await expect(explorer.inspector).toContainText('1 link');
});

test('what was found and expanded says source, question and time', async () => {
  await alone(hub, hub);
  await explorer.press('Enter');
  await explorer.rest();
  await explorer.select('Chen Wei');
  const origin = explorer.part('Where this comes from');
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  await expect(origin).toContainText('Operation Lantern 灯笼行动, expand #');
  await expect(origin).toContainText(`Skein case 2 · read ${today}`);
  await explorer.select(hub);
  await expect(origin).toContainText('search #');
});

test('what was imported says file and row', async () => {
  const { folder, remove } = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('账号往来.csv'), 'source,target,amount\n甲,乙,100\n乙,丙,250\n');
  await skein(['import', at('账号往来.csv'), '--out', at('rows.skein')]);
  await explorer.openInstead(at('rows.skein'));
  await explorer.search('丙');
  await explorer.add('丙');
  await explorer.expectEntities(1);
  await explorer.select('丙');
  const origin = explorer.part('Where this comes from');
  await expect(origin).toContainText('账号往来.csv, row 3');
  await expect(origin).toContainText(/imported \d{4}-\d\d-\d\d \d\d:\d\d · sha [0-9a-f]{8}…/);
  remove();
});

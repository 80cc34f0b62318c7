// A hub of so many events that the source stopped counting: its badge, its cards, its inspector, the notice after expanding and
// the picture all say that there may be more.
import { expect, test } from '@playwright/test';
import { openConnectDialog, tryConnection } from './connectDialog';
import { expand, setLimit } from './expandCard';
import { Explorer } from './explorer';
import { drawnTexts } from './exportChoices';
import { emptyDatabase, fillHub, foreignServer, hubPhone, type ForeignServer } from './foreignDatabase';
import { sharedDatabase } from './locks';

const server = foreignServer();
test.describe.configure({ mode: 'serial', lock: sharedDatabase });
test.skip(server === null, 'no Neo4j here that may be emptied (NEO4J_URI, NEO4J_TEST_OWNED)');

let explorer: Explorer;

function theServer(): ForeignServer {
  if (server === null) throw new Error('no server');
  return server;
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await fillHub(theServer());
  explorer = await Explorer.start(['sample', '--find', '139 0000 1000']);
  await tryConnection(await openConnectDialog(explorer), theServer());
  await expect(explorer.status).toContainText('Neo4j');
  await explorer.clearChart();
  await explorer.closeNotices();
});
test.afterEach(() => {
  expect(explorer.complaints.splice(0)).toEqual([]);
});
test.afterAll(async () => {
  await explorer?.stop();
  if (server !== null) await emptyDatabase(server);
});

test('who has more neighbours than were counted is told as “at least” wherever its number stands', async () => {
  const hub = '138 9999 0000';
  await explorer.search(hubPhone);
  await explorer.add(hub);
  await explorer.expectEntities(1);
  await explorer.search('');
  await explorer.select(hub);
  const card = await explorer.openExpandCard();
  await expect(card).toContainText('of 10,000+');
  await expect(card).toContainText('counting stopped at a bound');
  await setLimit(card, 25);
  await expand(explorer, card);
  await explorer.expectEntities(26);
  await expect(explorer.notices).toContainText('10,000');
  await explorer.closeNotices();

  await explorer.select(hub);
  await expect(explorer.inspector).toContainText('25 of at least 10,000 neighbours');
  const { x, y } = await explorer.find(hub);
  await explorer.page.mouse.move(x + 60, y + 60);
  await explorer.page.mouse.move(x, y);
  await expect(explorer.page.locator('.hover-card')).toContainText('25 of at least 10,000 shown');
  expect(await drawnTexts(explorer)).toContain('9,975+');
});

// B5: big results never hurt. The links of a hub are counted, its first 500 neighbours come in one stable order and
// soon, and the main process stays small.
import { test } from '@playwright/test';
import neo4j from 'neo4j-driver';
import { emptyLens } from '../../shared/lens/Lens';
import { askAll, reply, valueOf } from './ask';
import { gateDatabase, openTarget, type Database } from './database';
import { gate, p95, scaled, whole } from './gate';
import { GateWindow } from './window';

const links = scaled({ small: 20_000, full: 100_000 });
/** Every fourth neighbour has two links to the hub, so that the order is not that of writing. */
const neighbours = (links * 4) / 5;
const times = scaled({ small: 20, full: 100 });
const first = 500;

async function write(database: Database): Promise<void> {
  await database.run("CREATE (:Hub {name: 'Supernode'})");
  await database.run(
    `UNWIND range(1, $neighbours) AS i
     CALL (i) {
       MATCH (h:Hub)
       CREATE (h)-[:CALLED {at: i}]->(n:Spoke {name: 'Spoke ' + toString(i)})
       FOREACH (_ IN CASE WHEN i % 4 = 0 THEN [1] ELSE [] END | CREATE (h)<-[:CALLED {at: -i}]-(n))
     } IN TRANSACTIONS OF 10000 ROWS`,
    { neighbours: neo4j.int(neighbours) },
  );
}

const gateWindow = new GateWindow();
const database = gateDatabase({ isTimed: true, fill: write });

test('big results never hurt', async () => {
  test.setTimeout(300_000);
  const written = await database().count('MATCH (:Hub)-[r]-() RETURN count(r) AS count');
  const { page } = await gateWindow.onSample();
  await reply(page, 'source.open', { target: openTarget(database().server) });
  await reply(page, 'lens.use', { lens: emptyLens });
  const found = await reply(page, 'source.cypher', {
    question: { text: 'MATCH (h:Hub) RETURN h', parameters: {}, limit: 1 },
  });
  const ids = found.subgraph.entities.map(({ id }) => id);
  const question = { ids, only: null, limit: first, linkLimit: 5000, after: null };

  const bytesBefore = await gateWindow.mainBytes();
  const counted = await reply(page, 'source.neighbourCounts', { question: { ids } });
  const answers = await askAll(
    page,
    'source.expand',
    Array<{ question: typeof question }>(times).fill({ question }),
    1,
  );
  const replies = answers.map(({ result }) => valueOf('expand', result));
  const grownMB = whole((await gateWindow.mainBytes()) / 2 ** 20 - bytesBefore / 2 ** 20);

  const orders = new Set(replies.map(({ subgraph }) => subgraph.entities.map(({ id }) => id).join()));
  const shown = replies[0]?.subgraph.entities.length ?? 0;
  const promised = replies[0]?.totalLinks ?? 0;
  const p95Ms = p95(answers.map(({ ms }) => ms));
  gate(
    'B5 supernode',
    { links: written, counted: counted.links, promised, shown, orders: orders.size, times, p95Ms, grownMB },
    { links, counted: written, promised: written, shown: first, orders: 1, p95Ms: 1000, grownMB: 50 },
    counted.links === written &&
      promised === written &&
      shown === first &&
      orders.size === 1 &&
      p95Ms <= 1000 &&
      grownMB <= 50,
  );
});

// B10: no connection leaks. After many expansions of which every tenth is cut off or cancelled, no more connections are
// open than the pool has, none is at work, and the next expansions are answered.
import { expect, test, type Page } from '@playwright/test';
import { createRandom } from '../../shared/sample/random';
import { startFaultProxy, type FaultProxy } from '../../main/sources/neo4j/faultProxy';
import { ask, mintRequestId, reply } from './ask';
import { gateDatabase, openTarget } from './database';
import { gate, scaled, seed } from './gate';
import { GateWindow } from './window';

const rounds = scaled({ small: 60, full: 500 });
const atOnce = 12;
const poolSize = 8;

const gateWindow = new GateWindow();
const database = gateDatabase({
  fill: (it) =>
    it.run(
      "CREATE (h:Hub {name: 'Pool'}) WITH h UNWIND range(1, 200) AS i CREATE (h)-[:CALLED]->(:Spoke {name: 'S' + i})",
    ),
});

interface Outcome {
  readonly codes: ReadonlyMap<string, number>;
  /** The most connections that were open at once. */
  readonly mostOpen: number;
}

/** Expands the hub again and again, so many at once. */
async function expandOften(page: Page, proxy: FaultProxy, ids: string[]): Promise<Outcome> {
  const random = createRandom(seed, 10);
  const codes = new Map<string, number>();
  let [left, mostOpen] = [rounds, 0];
  const one = async () => {
    const requestId = mintRequestId();
    if (random.chance(0.1)) {
      const cancel = () => void ask(page, 'request.cancel', { requestId });
      proxy.afterBytes(random.int(1, 20_000), random.chance(0.5) ? () => proxy.cut('reset') : cancel);
    }
    const question = { ids, only: null, limit: 200, linkLimit: 500, after: null };
    const { result } = await ask(page, 'source.expand', { requestId, question });
    const code = result.ok ? 'answered' : result.error.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    mostOpen = Math.max(mostOpen, proxy.open());
  };
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await one();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { codes, mostOpen };
}

test('no connection leaks', async () => {
  test.setTimeout(400_000);
  const { page } = await gateWindow.onSample();
  const proxy = await startFaultProxy(database().server.uri);
  try {
    await reply(page, 'source.open', { target: openTarget({ ...database().server, uri: proxy.uri }) });
    const found = await reply(page, 'source.cypher', {
      question: { text: 'MATCH (h:Hub) RETURN h', parameters: {}, limit: 1 },
    });
    const ids = found.subgraph.entities.map(({ id }) => id as string);
    const { codes, mostOpen } = await expandOften(page, proxy, ids);
    // Those of the app: the test's own connection asks this question and no other.
    const running = () =>
      database().count(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN count(*) AS count",
      );
    await expect
      .poll(running, { timeout: 3000 })
      .toBe(0)
      .catch(() => undefined);
    const inUse = await running();
    const open = proxy.open();
    const question = { ids, only: null, limit: 200, linkLimit: 500, after: null };
    const after = await Promise.all(Array.from({ length: atOnce }, () => ask(page, 'source.expand', { question })));
    const worksOn = after.filter(({ result }) => result.ok).length;
    const isKnown = [...codes.keys()].every((code) => ['answered', 'SOURCE_LOST', 'CANCELLED'].includes(code));
    const isMostly = (codes.get('answered') ?? 0) > rounds / 2;
    gate(
      'B10 pool',
      { expands: rounds, ...Object.fromEntries([...codes].sort()), mostOpen, open, inUse, worksOn },
      { mostOpen: poolSize, open: poolSize, inUse: 0, worksOn: atOnce },
      mostOpen <= poolSize && open <= poolSize && inUse === 0 && worksOn === atOnce && isKnown && isMostly,
    );
  } finally {
    await ask(page, 'source.close', {});
    await proxy.close();
  }
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../shared/ids';
import { neverAborted } from '../canonical';
import type { GraphSource } from '../GraphSource';
import { startFaultProxy, type FaultProxy } from './faultProxy';
import { openNeo4j } from './Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from './testDatabase';

describe.skipIf(!hasDatabase)('a Neo4j source when things go wrong', () => {
  const driver = hasDatabase ? openDriver() : null;
  let proxy: FaultProxy;
  let source: GraphSource;
  let hub: EntityId;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  function expandHub() {
    return source.expand({ ids: [hub], only: null, limit: 5000, linkLimit: 50_000, after: null }, neverAborted);
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    await query(
      database(),
      `CREATE (h:Phone {number: '1'}) WITH h UNWIND range(1, 20000) AS i
       CREATE (h)-[:CALLED {durationS: i}]->(:Phone {number: toString(100000 + i)})`,
    );
  });
  afterAll(() => driver?.close());

  beforeEach(async () => {
    proxy = await startFaultProxy(testDatabase.uri);
    source = await openNeo4j({ ...testDatabase, uri: proxy.uri }, neverAborted);
    const { subgraph } = await source.search({ text: '1', types: null, limit: 1 }, neverAborted);
    hub = subgraph.entities[0]?.id ?? ('' as EntityId);
  });
  afterEach(async () => {
    await source.close();
    await proxy.close();
  });

  for (const how of ['end', 'reset'] as const) {
    it(`says SOURCE_LOST within 5 s when the server dies in mid-answer (${how}), and answers when it is back`, async () => {
      let died = 0;
      proxy.afterBytes(100_000, () => {
        died = performance.now();
        proxy.set('refuse');
        proxy.cut(how);
      });
      await expect(expandHub()).rejects.toMatchObject({ code: 'SOURCE_LOST' });
      expect(performance.now() - died).toBeLessThan(5000);
      proxy.set('pass');
      expect((await expandHub()).totalNeighbours).toBe(20_000);
    });
  }

  it('tries again by itself when the wire is cut once', async () => {
    proxy.afterBytes(100_000, () => proxy.cut('reset'));
    expect((await expandHub()).subgraph.entities).toHaveLength(5000);
  });

  it('says SOURCE_LOST within 10 s when the network goes silent, and answers when it is back', async () => {
    let silent = 0;
    proxy.afterBytes(100_000, () => {
      silent = performance.now();
      proxy.set('black hole');
    });
    await expect(expandHub()).rejects.toMatchObject({ code: 'SOURCE_LOST' });
    expect(performance.now() - silent).toBeLessThan(10_000);
    proxy.set('pass');
    expect((await expandHub()).totalNeighbours).toBe(20_000);
  });

  it('says SOURCE_UNREACHABLE, with the address, when nothing answers there', async () => {
    const address = proxy.uri.replace('bolt://', '');
    for (const mode of ['refuse', 'black hole'] as const) {
      proxy.set(mode);
      const began = performance.now();
      const opening = openNeo4j({ ...testDatabase, uri: proxy.uri }, neverAborted);
      await expect(opening).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE', details: { address } });
      expect(performance.now() - began).toBeLessThan(7000);
    }
    const nowhere = openNeo4j({ ...testDatabase, uri: 'nonsense://x' }, neverAborted);
    await expect(nowhere).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    const nobody = openNeo4j({ ...testDatabase, uri: 'bolt://127.0.0.1:1' }, neverAborted);
    await expect(nobody).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE', details: { address: '127.0.0.1:1' } });
  });

  for (const scheme of ['bolt', 'neo4j']) {
    it(`signs in exactly once with a wrong password (${scheme}:)`, async () => {
      const before = proxy.signIns();
      const uri = proxy.uri.replace('bolt', scheme);
      const opening = openNeo4j({ ...testDatabase, uri, password: 'wrong' }, neverAborted);
      await expect(opening).rejects.toMatchObject({ code: 'AUTH_FAILED' });
      expect(proxy.signIns() - before).toBe(1);
    });
  }

  it('opens a single server by a neo4j: address too', async () => {
    const routed = await openNeo4j({ ...testDatabase, uri: testDatabase.uri.replace('bolt', 'neo4j') }, neverAborted);
    const { total } = await routed.search({ text: '100001', types: null, limit: 1 }, neverAborted);
    await routed.close();
    expect(total).toBe(1);
  });

  it('asks for a password when it was given none', async () => {
    const opening = openNeo4j({ ...testDatabase, uri: proxy.uri, password: '' }, neverAborted);
    await expect(opening).rejects.toMatchObject({ code: 'AUTH_NEEDED' });
  });

  it('says DATABASE_NOT_FOUND with the name', async () => {
    const opening = openNeo4j({ ...testDatabase, database: 'nosuch' }, neverAborted);
    await expect(opening).rejects.toMatchObject({ code: 'DATABASE_NOT_FOUND', details: { database: 'nosuch' } });
  });

  it('says TLS_FAILED when encryption is asked of a server that has none', async () => {
    const opening = openNeo4j({ ...testDatabase, uri: testDatabase.uri.replace('bolt:', 'bolt+s:') }, neverAborted);
    await expect(opening).rejects.toMatchObject({ code: 'TLS_FAILED' });
  });

  it('puts nothing of the driver into what it says', async () => {
    const opening = openNeo4j({ ...testDatabase, password: 'wrong' }, neverAborted);
    const error: unknown = await opening.catch((caught: unknown) => caught);
    expect(JSON.stringify([error, (error as Error).message])).not.toMatch(/unauthorized|credential|Neo\./i);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { neverAborted } from '../canonical';
import { openGate, type Gate } from './runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from './testDatabase';

// About a million million steps: nothing that ends by itself.
const endless =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN count(a) AS marker_7';

describe.skipIf(!hasDatabase)('the gate to a Neo4j server', () => {
  const driver = hasDatabase ? openDriver() : null;
  let gate: Gate;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  /** Resolves with the milliseconds until the server runs (or no longer runs) the endless query. */
  async function untilRunning(isRunning: boolean): Promise<number> {
    const began = performance.now();
    for (;;) {
      const text = `SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'UNWIND range(1, 1000000)'
        AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS running`;
      const [row] = await query(database(), text);
      if (Number(row?.['running']) > 0 === isRunning) return performance.now() - began;
      if (performance.now() - began > 20_000) throw new Error('waited in vain');
    }
  }

  beforeAll(() => emptyDatabase(database()));
  beforeEach(async () => {
    gate = await openGate(testDatabase, 'read', neverAborted);
  });
  afterEach(() => gate.close());
  afterAll(() => driver?.close());

  it('never writes, whatever the query', async () => {
    const writes = [
      'CREATE (n:Intruder)',
      'MERGE (n:Intruder)',
      'MATCH (n) SET n.x = 1',
      'MATCH (n) DETACH DELETE n',
      "CALL db.createLabel('Intruder')",
      'CREATE INDEX intruder FOR (n:Intruder) ON (n.x)',
    ];
    for (const text of writes)
      await expect(gate.run({ text, parameters: {} }, neverAborted)).rejects.toMatchObject({ code: 'QUERY_REFUSED' });
    expect(await query(database(), 'MATCH (n) RETURN count(n) AS count')).toMatchObject([{ count: { low: 0 } }]);
  });

  it('ends the work on the server within 2 s of a cancel', async () => {
    const controller = new AbortController();
    const running = gate.run({ text: endless, parameters: {} }, { signal: controller.signal });
    running.catch(() => undefined);
    await untilRunning(true);
    const cancelled = performance.now();
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(performance.now() - cancelled).toBeLessThan(200);
    expect(await untilRunning(false)).toBeLessThan(2000);
  });

  it('ends the work on the server at its own deadline and says how long it waited', async () => {
    const running = gate.run({ text: endless, parameters: {}, deadlineMs: 1000 }, neverAborted);
    await expect(running).rejects.toMatchObject({ code: 'QUERY_TIMEOUT', details: { seconds: 1 } });
    expect(await untilRunning(false)).toBeLessThan(2000);
  });

  it('waits for a server that is slow but alive', async () => {
    const text = 'UNWIND range(1, 30000000) AS a WITH a WHERE a % 7 = 8 RETURN count(a) AS count';
    const { rows } = await gate.run({ text, parameters: {} }, neverAborted);
    expect(rows).toHaveLength(1);
  });

  it('stops pulling at the row limit and leaves the connection usable', async () => {
    const many = { text: 'UNWIND range(1, 1000000) AS n RETURN n', parameters: {}, maxRows: 10 };
    const began = performance.now();
    expect(await gate.run(many, neverAborted)).toMatchObject({ isCut: true, rows: { length: 10 } });
    expect(performance.now() - began).toBeLessThan(2000);
    expect((await gate.run({ text: 'RETURN 1 AS one', parameters: {} }, neverAborted)).rows).toHaveLength(1);
  });

  it('keeps what it has when the time for more is over', async () => {
    const slow = 'UNWIND range(1, 100000000) AS n WITH n WHERE n % 1000 = 0 RETURN n';
    const { rows, isCut } = await gate.run({ text: slow, parameters: {}, enoughMs: 1500 }, neverAborted);
    expect(isCut).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('cancels what runs when it is closed', async () => {
    const running = gate.run({ text: endless, parameters: {} }, neverAborted);
    running.catch(() => undefined);
    await untilRunning(true);
    await gate.close();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await untilRunning(false)).toBeLessThan(2000);
  });
});

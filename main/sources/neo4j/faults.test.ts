// The ten faults of a network, each once; `SKEIN_FAULT_ROUNDS` runs each of them more often.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { neverAborted } from '../canonical';
import { startFaultProxy, type FaultProxy } from './faultProxy';
import { openNeo4j } from './Neo4jSource';
import { openGate, type Gate, type QueryRows } from './runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from './testDatabase';
import { within } from './within';

const rounds = Number(process.env['SKEIN_FAULT_ROUNDS'] ?? 1);

interface Fault {
  readonly name: string;
  /** Resolves when it has struck; `strike` is called then at the latest. */
  strike(proxy: FaultProxy, struck: () => void): void;
  repair(proxy: FaultProxy): Promise<void> | void;
  readonly limitMs: number;
}

const inMidAnswer = 100_000;
const pass = (proxy: FaultProxy) => proxy.set('pass');

function dies(proxy: FaultProxy, struck: () => void, how: 'end' | 'reset'): () => void {
  return () => {
    struck();
    proxy.set('refuse');
    proxy.cut(how);
  };
}

const faults: readonly Fault[] = [
  {
    name: 'the server is killed when the statement comes',
    strike: (proxy, struck) => proxy.at('run', dies(proxy, struck, 'reset')),
    repair: pass,
    limitMs: 5000,
  },
  {
    name: 'the server is killed when rows are pulled',
    strike: (proxy, struck) => proxy.at('pull', dies(proxy, struck, 'reset')),
    repair: pass,
    limitMs: 5000,
  },
  {
    name: 'the server restarts',
    strike: (proxy, struck) =>
      proxy.afterBytes(inMidAnswer, () => {
        struck();
        void proxy.goDown();
      }),
    repair: (proxy) => proxy.comeBack(),
    limitMs: 5000,
  },
  {
    name: 'the wire is reset (RST)',
    strike: (proxy, struck) => proxy.afterBytes(inMidAnswer, dies(proxy, struck, 'reset')),
    repair: pass,
    limitMs: 5000,
  },
  {
    name: 'the wire is closed (FIN)',
    strike: (proxy, struck) => proxy.afterBytes(inMidAnswer, dies(proxy, struck, 'end')),
    repair: pass,
    limitMs: 5000,
  },
  {
    name: 'the network goes silent in mid-answer',
    strike: (proxy, struck) =>
      proxy.afterBytes(inMidAnswer, () => {
        struck();
        proxy.set('black hole');
      }),
    repair: pass,
    limitMs: 10_000,
  },
  {
    name: 'the network was silent before',
    strike: (proxy, struck) => {
      struck();
      proxy.set('black hole');
    },
    repair: pass,
    limitMs: 10_000,
  },
  {
    name: 'garbage comes in mid-answer',
    strike: (proxy, struck) =>
      proxy.afterBytes(inMidAnswer, () => {
        struck();
        proxy.set('garbage');
      }),
    repair: pass,
    limitMs: 5000,
  },
  {
    name: 'connections are refused',
    strike: (proxy, struck) => {
      struck();
      proxy.set('refuse');
      proxy.cut('reset');
    },
    repair: pass,
    limitMs: 5000,
  },
];

describe.skipIf(!hasDatabase)('the gate when the network fails', () => {
  const driver = hasDatabase ? openDriver() : null;
  let proxy: FaultProxy;
  let gate: Gate;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  /** About 1 MB over the wire. */
  function askMuch(): Promise<QueryRows> {
    return gate.run({ text: 'MATCH (n:Phone) RETURN n', parameters: {} }, neverAborted);
  }
  function askLittle(): Promise<QueryRows> {
    return gate.run({ text: 'MATCH (n:Phone) RETURN n LIMIT 5', parameters: {} }, neverAborted);
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    await query(database(), 'UNWIND range(1, 20000) AS i CREATE (:Phone {number: toString(100000 + i)})');
  });
  afterAll(() => driver?.close());

  beforeEach(async () => {
    proxy = await startFaultProxy(testDatabase.uri);
    gate = await openGate({ ...testDatabase, uri: proxy.uri }, 'read', neverAborted);
  });
  afterEach(async () => {
    await gate.close();
    await proxy.close();
  });

  for (const { name, strike, repair, limitMs } of faults)
    it(`says SOURCE_LOST within ${limitMs / 1000} s when ${name}, and answers within 5 s when all is well again`, async () => {
      for (let round = 0; round < rounds; round += 1) {
        expect((await askLittle()).rows).toHaveLength(5);
        let struckAt = Number.POSITIVE_INFINITY;
        strike(proxy, () => {
          struckAt = performance.now();
        });
        await expect(askMuch()).rejects.toMatchObject({ code: 'SOURCE_LOST' });
        const failedAt = performance.now();
        expect(failedAt - struckAt).toBeLessThan(limitMs);
        await repair(proxy);
        const repairedAt = performance.now();
        expect((await askLittle()).rows).toHaveLength(5);
        expect(performance.now() - repairedAt).toBeLessThan(5000);
        expect((await askMuch()).rows).toHaveLength(20_000);
      }
    });

  for (const mode of ['delay', 'trickle'] as const)
    it(`gets its answer when the network is slow but alive (${mode})`, async () => {
      for (let round = 0; round < rounds; round += 1) {
        proxy.set(mode);
        expect((await askLittle()).rows).toHaveLength(5);
        const slow = await openGate({ ...testDatabase, uri: proxy.uri }, 'read', neverAborted);
        expect((await slow.run({ text: 'RETURN 1 AS one', parameters: {} }, neverAborted)).rows).toHaveLength(1);
        await slow.close();
        proxy.set('pass');
        expect((await askMuch()).rows).toHaveLength(20_000);
      }
    });

  it('tries again by itself when the wire is cut once', async () => {
    proxy.afterBytes(inMidAnswer, () => proxy.cut('reset'));
    expect((await askMuch()).rows).toHaveLength(20_000);
  });

  it('takes another connection when the one at hand leads nowhere', async () => {
    await askLittle();
    proxy.forget();
    const began = performance.now();
    expect((await askLittle()).rows).toHaveLength(5);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('has its answer when the transaction can no longer be ended, and the next one too', async () => {
    let cuts = 0;
    proxy.at('commit', () => {
      cuts += 1;
      proxy.cut('reset');
    });
    expect((await askMuch()).rows).toHaveLength(20_000);
    expect((await askLittle()).rows).toHaveLength(5);
    expect(cuts).toBe(1);
  });

  it('does not try again after a cancel', async () => {
    const controller = new AbortController();
    const cancelled = new Promise<void>((resolve) => {
      proxy.at('run', () => {
        proxy.cut('reset');
        controller.abort();
        resolve();
      });
    });
    const asked = gate.run({ text: 'RETURN 1', parameters: {} }, { signal: controller.signal });
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    await cancelled;
    // The driver would try again after 1.2 s at most.
    expect(await within(1500, proxy.nextConnection())).toBe(false);
  });

  it('says SOURCE_UNREACHABLE within 7 s, with the address, when nothing answers there', async () => {
    const address = proxy.uri.replace('bolt://', '');
    for (const mode of ['refuse', 'black hole', 'garbage'] as const) {
      proxy.set(mode);
      const began = performance.now();
      const opening = openGate({ ...testDatabase, uri: proxy.uri }, 'read', neverAborted);
      await expect(opening, mode).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE', details: { address } });
      expect(performance.now() - began, mode).toBeLessThan(7000);
    }
    for (const uri of ['nonsense://x', 'bolt://', 'bolt://127.0.0.1:99999'])
      await expect(openGate({ ...testDatabase, uri }, 'read', neverAborted)).rejects.toMatchObject({
        code: 'SOURCE_UNREACHABLE',
      });
    const nobody = openGate({ ...testDatabase, uri: 'bolt://127.0.0.1:1' }, 'read', neverAborted);
    await expect(nobody).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE', details: { address: '127.0.0.1:1' } });
  });

  it('says DATABASE_NOT_FOUND with the name', async () => {
    const opening = openNeo4j({ ...testDatabase, database: 'nosuch' }, neverAborted);
    await expect(opening).rejects.toMatchObject({ code: 'DATABASE_NOT_FOUND', details: { database: 'nosuch' } });
  });

  it('checks for a sign of life and says what stands between within 5 s', async () => {
    const source = await openNeo4j({ ...testDatabase, uri: proxy.uri }, neverAborted);
    const before = proxy.signIns();
    await source.check(neverAborted);
    for (const mode of ['refuse', 'black hole'] as const) {
      proxy.set(mode);
      if (mode === 'refuse') proxy.cut('reset');
      const began = performance.now();
      await expect(source.check(neverAborted)).rejects.toMatchObject({ code: 'SOURCE_LOST' });
      expect(performance.now() - began).toBeLessThan(5500);
    }
    proxy.set('pass');
    await source.check(neverAborted);
    // Once for each check that got through, and once more where a connection turned out to lead nowhere.
    expect(proxy.signIns() - before).toBeLessThanOrEqual(3);
    await source.close();
  });
});

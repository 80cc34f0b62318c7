import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyLens } from '../../../../shared/lens/Lens';
import { neverAborted } from '../../canonical';
import { LensBook } from '../lensBook';
import { openGate } from '../runQuery';
import type { Session } from '../session';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';
import { readFacts, readIdentity } from './serverFacts';
import { warmUp } from './warmUp';

describe.skipIf(!hasDatabase)('warming a server up', () => {
  const driver = hasDatabase ? openDriver() : null;
  let session: Session;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    const gate = await openGate(testDatabase, 'read', neverAborted);
    const [identity, facts] = [await readIdentity(gate, neverAborted), await readFacts(gate, neverAborted)];
    session = {
      gate,
      identity,
      cypher: 'on',
      book: new LensBook(emptyLens, facts),
      isPublished: false,
      mostFollowed: 1000,
    };
  });
  afterAll(async () => {
    await session.gate.close();
    await driver?.close();
  });

  it('does nothing in an empty database', async () => {
    await expect(warmUp(session, neverAborted)).resolves.toBeUndefined();
  });

  it('asks about an entity with links, and changes nothing', async () => {
    await query(database(), `UNWIND range(1, 10) AS i CREATE (:A {n: i})-[:KNOWS]->(:B {n: i})`);
    await expect(warmUp(session, neverAborted)).resolves.toBeUndefined();
    expect(await query(database(), 'MATCH (n) RETURN count(n) AS nodes')).toMatchObject([{ nodes: { low: 20 } }]);
  });

  it('ends when its call is aborted or the connection is closed', async () => {
    const controller = new AbortController();
    const aborted = warmUp(session, { signal: controller.signal });
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ code: 'CANCELLED' });
    const closed = warmUp(session, neverAborted);
    closed.catch(() => undefined);
    await session.gate.close();
    await expect(closed).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

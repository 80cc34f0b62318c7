// Signing in: once per click, and never again with a password that was refused.
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neverAborted } from '../canonical';
import { startFaultProxy, type FaultProxy } from './faultProxy';
import { openNeo4j } from './Neo4jSource';
import { openGate } from './runQuery';
import { hasDatabase, openDriver, query, testDatabase } from './testDatabase';

/** A new user for each test: the server itself locks out a name that came with wrong passwords. */
let user = '';
let users = 0;
const first = 'first-password';
const second = 'second-password';

describe.skipIf(!hasDatabase)('signing in', () => {
  const driver = hasDatabase ? openDriver() : null;
  let proxy: FaultProxy;
  let options: typeof testDatabase;

  async function administer(text: string, parameters: Record<string, unknown> = {}): Promise<void> {
    if (driver === null) throw new Error('no database');
    await query(driver, text, { user, ...parameters });
  }

  const little = { text: 'RETURN 1 AS one', parameters: {} };
  /** Runs longer than a moment, so that several at once need a connection each. */
  const slow = {
    text: 'UNWIND range(1, 300000) AS n WITH n WHERE n < 0 RETURN count(n) AS none',
    parameters: {},
  };

  beforeEach(async () => {
    users += 1;
    user = `auth_test_${users}`;
    await administer('DROP USER $user IF EXISTS');
    await administer('CREATE USER $user SET PASSWORD $password CHANGE NOT REQUIRED', { password: first });
    proxy = await startFaultProxy(testDatabase.uri);
    options = { ...testDatabase, uri: proxy.uri, user, password: first };
  });
  afterEach(async () => {
    await proxy.close();
    await administer('DROP USER $user IF EXISTS');
  });
  afterAll(() => driver?.close());

  for (const scheme of ['bolt', 'neo4j'])
    for (const isOpenAccepted of [false, true])
      it(`is tried exactly once with a wrong password (${scheme}:, ${isOpenAccepted ? 'routed' : 'straight'})`, async () => {
        const uri = proxy.uri.replace('bolt', scheme);
        const opening = openNeo4j({ ...options, uri, isOpenAccepted, password: 'wrong' }, neverAborted);
        await expect(opening).rejects.toMatchObject({ code: 'AUTH_FAILED' });
        expect(proxy.signIns()).toBe(1);
        await expect.poll(() => proxy.open()).toBe(0);
      });

  it('is tried exactly once without a password, and asks for one', async () => {
    const opening = openNeo4j({ ...options, password: '' }, neverAborted);
    await expect(opening).rejects.toMatchObject({ code: 'AUTH_NEEDED' });
    expect(proxy.signIns()).toBe(1);
  });

  it('is tried exactly once with an expired password', async () => {
    await administer('ALTER USER $user SET PASSWORD CHANGE REQUIRED');
    await expect(openNeo4j(options, neverAborted)).rejects.toMatchObject({ code: 'AUTH_FAILED' });
    expect(proxy.signIns()).toBe(1);
  });

  it('is tried exactly once when the password changes in mid-session, however many questions are asked at once', async () => {
    const gate = await openGate(options, 'read', neverAborted);
    await administer('ALTER USER $user SET PASSWORD $password CHANGE NOT REQUIRED', { password: second });
    proxy.cut('reset');
    const before = proxy.signIns();
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => gate.run(little, neverAborted)));
    for (const one of asked) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'AUTH_FAILED' } });
    await expect(gate.run(little, neverAborted)).rejects.toMatchObject({ code: 'AUTH_FAILED' });
    expect(proxy.signIns() - before).toBe(1);
    await gate.close();

    const again = await openGate({ ...options, password: second }, 'read', neverAborted);
    expect((await again.run(little, neverAborted)).rows).toHaveLength(1);
    await again.close();
  });

  it('is not tried by looking for a sign of life, so that a changed password does no harm', async () => {
    const gate = await openGate(options, 'read', neverAborted);
    await gate.run(little, neverAborted);
    await administer('ALTER USER $user SET PASSWORD $password CHANGE NOT REQUIRED', { password: second });
    const [signIns, connections] = [proxy.signIns(), proxy.connections()];
    const endless = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN a';
    const asked = gate.run({ text: endless, parameters: {}, deadlineMs: 5000 }, neverAborted);
    await expect(asked).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    expect(proxy.connections() - connections, 'it has looked').toBeGreaterThan(0);
    expect(proxy.signIns()).toBe(signIns);
    await gate.close();
  });

  it('happens once for each connection, and connections are used again', async () => {
    const gate = await openGate(options, 'read', neverAborted);
    for (let round = 0; round < 3; round += 1)
      await Promise.all(Array.from({ length: 20 }, () => gate.run(slow, neverAborted)));
    expect(proxy.signIns()).toBeLessThanOrEqual(8);
    await gate.close();
    await expect.poll(() => proxy.open()).toBe(0);
  });

  it('says NO_IMPERSONATION, with both names, where the server does not let one user act as another', async () => {
    const opening = openNeo4j({ ...testDatabase, actAs: user }, neverAborted);
    await expect(opening).rejects.toMatchObject({ code: 'NO_IMPERSONATION', details: { user: 'neo4j', other: user } });
  });

  it('puts nothing of the driver into what it says', async () => {
    const opening = openNeo4j({ ...options, password: 'wrong' }, neverAborted);
    const error: unknown = await opening.catch((caught: unknown) => caught);
    expect(JSON.stringify([error, (error as Error).message])).not.toMatch(/unauthorized|credential|Neo\./i);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neverAborted } from '../canonical';
import { openGate, type Gate } from './runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase, writeRows } from './testDatabase';
import { probeWrites } from './writeProbe';

describe.skipIf(!hasDatabase)('the write probe', () => {
  const driver = hasDatabase ? openDriver() : null;
  const gates: Gate[] = [];

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  async function gateFor(access: 'read' | 'write') {
    const gate = await openGate(testDatabase, access, neverAborted);
    gates.push(gate);
    return gate;
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    const entity = { ref: 0, type: 'Suspect', key: 'one', fields: { name: 'One' }, row: null };
    await writeRows(database(), { title: '', opening: [], entities: [entity], links: [] });
  });
  afterAll(async () => {
    await Promise.all(gates.map((gate) => gate.close()));
    await driver?.close();
  });

  it('finds that a current server refuses writes in read mode', async () => {
    expect(await probeWrites(await gateFor('read'), neverAborted)).toBe('on');
  });

  it('finds a server that lets them through unsafe, and changes nothing there', async () => {
    const words = 'CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey) AS words';
    const before = await query(database(), words);
    expect(await probeWrites(await gateFor('write'), neverAborted)).toBe('unsafe');
    expect(await query(database(), words)).toEqual(before);
    expect(await query(database(), 'MATCH (n) RETURN n.name AS name')).toEqual([{ name: 'One' }]);
  });

  it('rolls an attempt back even where it would change something', async () => {
    const gate = await gateFor('write');
    const text = "MATCH (n:Suspect) SET n.name = 'Two' RETURN n.name AS name";
    const { rows } = await gate.run({ text, parameters: {}, isRolledBack: true }, neverAborted);
    expect(rows).toEqual([{ name: 'Two' }]);
    expect(await query(database(), 'MATCH (n) RETURN n.name AS name')).toEqual([{ name: 'One' }]);
  });

  it('says that a closed gate answers nothing, and not that the server is unsafe', async () => {
    const gate = await openGate(testDatabase, 'read', neverAborted);
    await gate.close();
    await expect(probeWrites(gate, neverAborted)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

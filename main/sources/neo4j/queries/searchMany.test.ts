// Search in a published database where counting stops early: the hits that are shown must be the best ones all the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NamedSource, neverAborted } from '../../canonical';
import type { GraphSource } from '../../GraphSource';
import { findsTheBest, manyPhones } from '../../manyPhonesForTests';
import { entitiesOfRows, memoryOfRows } from '../../memory/memoryOfRows';
import { openNeo4j } from '../Neo4jSource';
import { openPublishing } from '../publishing';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';

describe.skipIf(!hasDatabase)('search in a published database with more matches than are counted', () => {
  const driver = hasDatabase ? openDriver() : null;
  const rows = manyPhones(12_000);
  const twin = new NamedSource(memoryOfRows(rows));
  let source: GraphSource;
  let named: NamedSource;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    const publication = { mark: 'many', title: 'many', merge: false };
    const publishing = await openPublishing(testDatabase, publication, neverAborted);
    const entities = entitiesOfRows(rows);
    for (let at = 0; at < entities.length; at += 5000) await publishing.entities(entities.slice(at, at + 5000));
    await publishing.finish();
    await publishing.close();
    source = await openNeo4j(testDatabase, neverAborted);
    named = new NamedSource(source);
  }, 120_000);
  afterAll(async () => {
    await source.close();
    await driver?.close();
  });

  findsTheBest(() => ({ named, twin }));

  it('counts up to a bound and says that there are more', async () => {
    const reply = await named.search({ text: '139', types: null, limit: 1 });
    expect(reply.isAtLeast).toBe(true);
    expect(reply.total).toBeGreaterThan(10_000);
    expect(reply.total).toBeLessThan(rows.entities.length);
  });

  it('finds the same without the index that has captions in order, as in a database published before', async () => {
    await query(database(), 'DROP INDEX _skein_caption');
    const question = { text: '9000', types: null, limit: 20 };
    expect((await named.search(question)).entities).toEqual((await twin.search(question)).entities);
  });
});

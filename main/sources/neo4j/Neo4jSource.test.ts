import { afterAll, describe } from 'vitest';
import { neverAborted } from '../canonical';
import { describeGraphSource } from '../describeGraphSource';
import { openNeo4j } from './Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, testDatabase, writeRows } from './testDatabase';

describe.skipIf(!hasDatabase)('Neo4jSource', () => {
  const driver = hasDatabase ? openDriver() : null;
  afterAll(() => driver?.close());

  describeGraphSource('a Neo4j database that others filled', async (rows) => {
    if (driver === null) throw new Error('no database');
    await emptyDatabase(driver);
    await writeRows(driver, rows);
    return openNeo4j(testDatabase, neverAborted);
  });
});

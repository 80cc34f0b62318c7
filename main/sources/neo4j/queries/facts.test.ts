// Reading a whole database for an analysis: cancelled it is gone from the server, its data stay as they were, and an analysis of
// it comes to what the same case in memory comes to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyses } from '../../../../shared/analysis';
import { chosenOf } from '../../../../shared/analysis/chosen';
import { ranked } from '../../../../shared/analysis/ranked';
import { mostLinksRead } from '../../../../shared/contracts/analysis';
import { neverAborted } from '../../canonical';
import type { GraphSource } from '../../GraphSource';
import { memoryOfRows } from '../../memory/memoryOfRows';
import { buildSuiteCase } from '../../suiteCase';
import { openNeo4j } from '../Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase, writeRows } from '../testDatabase';

const everything = { entityTypes: null, linkTypes: null, withFields: true, mostLinks: mostLinksRead };

describe.skipIf(!hasDatabase)('everything in a database', () => {
  const driver = hasDatabase ? openDriver() : null;
  let source: GraphSource;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    await writeRows(database(), buildSuiteCase());
    source = await openNeo4j(testDatabase, neverAborted);
  });
  afterAll(async () => {
    await source?.close();
    await driver?.close();
  });

  it.each([['degree'], ['pagerank'], ['components'], ['pass-through']])(
    'gives the %s that the case gives',
    async (id) => {
      const analysis = analyses.find((one) => one.id === id);
      if (analysis === undefined) throw new Error(`no analysis ${id}`);
      const outcomeOf = async (of: GraphSource) => {
        const { facts } = await of.facts(everything, neverAborted);
        const result = analysis.run(
          facts,
          chosenOf(analysis, new Map(), (name) => new Error(name)),
          () => undefined,
        );
        const summary = result.summary.map(({ name, value }) => [name, value]);
        if (result.kind === 'findings')
          return { summary, rows: result.findings.map(({ sums, score }) => ({ sums, score })) };
        const key = (row: number) => facts.entities[result.entities[row] ?? -1]?.key ?? '';
        const scores = new Map(
          [...ranked(result, facts)].map((row) => [key(row), Number(result.columns[0].values[row])]),
        );
        return { summary, scores };
      };
      const [told, expected] = [await outcomeOf(source), await outcomeOf(memoryOfRows(buildSuiteCase()))];
      expect(told.summary).toEqual(expected.summary);
      for (const [key, score] of expected.scores ?? []) expect(told.scores?.get(key)).toBeCloseTo(score, 9);
      expect(told.rows).toEqual(expected.rows);
    },
  );

  it('is read without a trace', async () => {
    const text =
      'MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN elementId(n) AS id, properties(n) AS all, count(r) AS links ORDER BY id';
    const before = JSON.stringify(await query(database(), text));
    await source.facts(everything, neverAborted);
    expect(JSON.stringify(await query(database(), text))).toBe(before);
  });

  it('is no longer asked for on the server once it was cancelled', async () => {
    // So many pairs that nobody waits for their end.
    await query(database(), 'UNWIND range(1, 300) AS i CREATE (:Crowd {number: i})');
    await query(database(), 'MATCH (a:Crowd), (b:Crowd) CREATE (a)-[:MET]->(b)');
    const controller = new AbortController();
    let heard = 0;
    const onProgress = () => {
      heard += 1;
      controller.abort();
    };
    const reading = source.facts(everything, { signal: controller.signal, onProgress });
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(heard).toBeGreaterThan(0);
    const text = `SHOW TRANSACTIONS YIELD currentQuery
      WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN count(*) AS running`;
    const running = async () => Number((await query(database(), text))[0]?.['running']);
    await expect.poll(running, { timeout: 5000 }).toBe(0);
    const few = { ...everything, entityTypes: ['Crowd'], withFields: false, mostLinks: 1000 };
    const { counts } = await source.facts(few, neverAborted);
    expect(counts).toEqual({ entities: 300, links: 1000, ofEntities: 300, ofLinks: 90_000 });
  });
});

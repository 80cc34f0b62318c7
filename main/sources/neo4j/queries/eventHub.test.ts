// A hub whose links are events (a call is a node between two phones): counting and expanding stop at a bound and say so, and
// below it the count shown before is the count fetched after.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../../shared/ids';
import { emptyLens, type Lens } from '../../../../shared/lens/Lens';
import { anyWhere, type Where } from '../../../../shared/where';
import { neverAborted } from '../../canonical';
import type { GraphSource } from '../../GraphSource';
import { openNeo4j } from '../Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';

const calls = 300;
const others = 100;
/** Below the hub's calls, above everybody else's; a filter looks twice as far, beyond all of them. */
const mostFollowed = 200;

const lens: Lens = {
  ...emptyLens,
  events: [
    {
      ...{ label: 'PhoneCall', type: 'CALLED', time: 'at', timeForm: 'native', amount: 'seconds' },
      from: { relationship: 'CALLER', isOutgoing: false },
      to: { relationship: 'CALLEE', isOutgoing: true },
      fields: {},
      isShownAsLinks: true,
    },
  ],
};

describe.skipIf(!hasDatabase)('a hub of events', () => {
  const driver = hasDatabase ? openDriver() : null;
  const open: GraphSource[] = [];
  let ids: ReadonlyMap<string, EntityId>;

  /** A source that follows so many relationships. */
  async function sourceWith(bound: number): Promise<GraphSource> {
    const source = await openNeo4j({ ...testDatabase, lens, mostFollowed: bound }, neverAborted);
    open.push(source);
    return source;
  }
  let bounded: GraphSource;
  let whole: GraphSource;

  beforeAll(async () => {
    if (driver === null) throw new Error('no database');
    await emptyDatabase(driver);
    await query(
      driver,
      `CREATE (hub:Phone {number: 'hub'}) WITH hub
       UNWIND range(1, $others) AS i CREATE (:Phone {number: 'n' + toString(i), i: i})`,
      { others },
    );
    await query(
      driver,
      `MATCH (hub:Phone {number: 'hub'}) UNWIND range(1, $calls) AS i MATCH (p:Phone {i: 1 + i % $others})
       CREATE (c:PhoneCall {at: datetime('2026-05-01T00:00Z') + duration({minutes: i}), seconds: i})
       FOREACH (_ IN CASE WHEN i % 3 = 0 THEN [] ELSE [1] END | CREATE (hub)-[:CALLER]->(c)-[:CALLEE]->(p))
       FOREACH (_ IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | CREATE (p)-[:CALLER]->(c)-[:CALLEE]->(hub))`,
      { calls, others },
    );
    const rows = await query(driver, 'MATCH (n:Phone) RETURN n.number AS number, elementId(n) AS id');
    ids = new Map(rows.map(({ number, id }) => [String(number), String(id) as EntityId]));
    bounded = await sourceWith(mostFollowed);
    whole = await sourceWith(calls);
  });
  afterAll(async () => {
    for (const source of open) await source.close();
    await driver?.close();
  });

  /** What is told before and what comes after. */
  async function asked(source: GraphSource, names: readonly string[], where: Where | null = null) {
    const question = { ids: names.flatMap((name) => ids.get(name) ?? []), only: null, where };
    const counts = await source.neighbourCounts(question, neverAborted);
    const page = { limit: 1000, linkLimit: 1000, after: null };
    return { counts, expanded: await source.expand({ ...question, ...page }, neverAborted) };
  }

  it('is counted to the end, and fetched as counted, where it has no more than the bound', async () => {
    const { counts, expanded } = await asked(whole, ['hub']);
    expect(counts).toMatchObject({ neighbours: others, links: calls, isAtLeast: false });
    expect(expanded).toMatchObject({ totalNeighbours: others, totalLinks: calls, isAtLeast: false });
    expect(expanded.subgraph.links).toHaveLength(calls);
  });

  it('is counted up to the bound, and the same is fetched, said to be at least', async () => {
    const { counts, expanded } = await asked(bounded, ['hub']);
    expect(counts).toMatchObject({ links: mostFollowed, isAtLeast: true });
    expect(counts.rows.reduce((sum, { links }) => sum + links, 0)).toBe(mostFollowed);
    expect(expanded).toMatchObject({ totalLinks: mostFollowed, totalNeighbours: counts.neighbours, isAtLeast: true });
    expect(expanded.subgraph.links).toHaveLength(mostFollowed);
    expect(expanded.subgraph.entities).toHaveLength(counts.neighbours);
  });

  it('goes on page by page to all that was counted', async () => {
    const { counts } = await asked(bounded, ['hub']);
    const question = { ids: [ids.get('hub') ?? ('' as EntityId)], only: null, where: null, limit: 30, linkLimit: 1000 };
    const met = new Set<EntityId>();
    let after: string | null = null;
    do {
      const reply: Awaited<ReturnType<GraphSource['expand']>> = await bounded.expand(
        { ...question, after },
        neverAborted,
      );
      for (const { id } of reply.subgraph.entities) met.add(id);
      after = reply.next;
    } while (after !== null);
    expect(met.size).toBe(counts.neighbours);
  });

  it('leaves whoever has few links exact', async () => {
    const { counts, expanded } = await asked(bounded, ['n5']);
    expect(counts).toMatchObject({ neighbours: 1, links: 3, isAtLeast: false });
    expect(expanded).toMatchObject({ totalNeighbours: 1, totalLinks: 3, isAtLeast: false });
  });

  it('makes a selection with it “at least” as a whole', async () => {
    const { counts, expanded } = await asked(bounded, ['n5', 'hub']);
    expect([counts.isAtLeast, expanded.isAtLeast]).toEqual([true, true]);
    expect(counts.neighbours).toBe(expanded.totalNeighbours);
  });

  it('is looked at further under a filter', async () => {
    const { counts, expanded } = await asked(bounded, ['hub'], { ...anyWhere, order: 'recent' });
    expect(counts).toMatchObject({ neighbours: others, links: calls, isAtLeast: false });
    expect(expanded).toMatchObject({ totalNeighbours: others, totalLinks: calls, isAtLeast: false });
  });

  it('says “at least” of a filter that goes beyond its bound too', async () => {
    const { counts, expanded } = await asked(await sourceWith(20), ['hub'], { ...anyWhere, order: 'recent' });
    expect(counts).toMatchObject({ links: 40, isAtLeast: true });
    expect(expanded).toMatchObject({ totalLinks: 40, totalNeighbours: counts.neighbours, isAtLeast: true });
  });
});

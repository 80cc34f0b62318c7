// What the filter before expanding sees through a lens: names, moments and amounts as they are shown, never as they are kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../../shared/ids';
import { emptyLens, type Lens } from '../../../../shared/lens/Lens';
import { timeOf } from '../../../../shared/value';
import { anyWhere, type Condition, type Where } from '../../../../shared/where';
import { neverAborted } from '../../canonical';
import type { GraphSource } from '../../GraphSource';
import { openNeo4j } from '../Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';

const visits: Lens['links'][number] = {
  relationship: 'VISITED',
  type: 'Visit',
  isReversed: true,
  time: 'ms',
  timeForm: 'epochMs',
  amount: 'paid',
  fields: { ms: 'when' },
};
const lens: Lens = {
  ...emptyLens,
  entities: [
    {
      label: 'Person',
      type: 'Suspect',
      key: 'no',
      caption: [],
      searched: [],
      fields: { full: 'name' },
      look: null,
    },
  ],
  links: [visits],
};

describe.skipIf(!hasDatabase)('the filter before expanding, through a lens', () => {
  const driver = hasDatabase ? openDriver() : null;
  let source: GraphSource;
  let asked: EntityId;
  let names: ReadonlyMap<string, string>;

  beforeAll(async () => {
    if (driver === null) throw new Error('no database');
    await emptyDatabase(driver);
    await query(
      driver,
      `CREATE (shop:Shop {id: 'shop'}), (a:Person {no: 'A', full: 'Ann', name: 'own of Ann', _skeinCaption: 'x'}),
         (b:Person {no: 'B', full: 'Ben', name: 'own of Ben'}), (c:Person {no: 'C', name: 'Cem'}),
         (shop)-[:VISITED {ms: 1778284800000, paid: '1,200'}]->(a), (shop)-[:VISITED {ms: 1778284800001, paid: '¥ 30'}]->(b),
         (shop)-[:VISITED {ms: 'never', paid: 'nothing'}]->(c), (shop)-[:VISITED {paid: 40}]->(c)`,
    );
    source = await openNeo4j({ ...testDatabase, lens }, neverAborted);
    const rows = await query(driver, 'MATCH (n) RETURN coalesce(n.no, n.id) AS name, elementId(n) AS id');
    names = new Map(rows.map(({ name, id }) => [String(id), String(name)]));
    asked = ([...names].find(([, name]) => name === 'shop')?.[0] ?? '') as EntityId;
  });
  afterAll(async () => {
    await source.close();
    await driver?.close();
  });

  async function comes(where: Partial<Where>): Promise<readonly string[]> {
    const narrowed = { ...anyWhere, ...where };
    const question = { ids: [asked], only: null, where: narrowed, limit: 10, linkLimit: 10, after: null };
    const reply = await source.expand(question, neverAborted);
    const counts = await source.neighbourCounts({ ids: [asked], only: null, where: narrowed }, neverAborted);
    expect([counts.neighbours, counts.links]).toEqual([reply.totalNeighbours, reply.totalLinks]);
    expect(reply.subgraph.links).toHaveLength(reply.totalLinks);
    return reply.subgraph.entities.map(({ key }) => key);
  }
  const contains = (on: Condition['on'], field: string, text: string): Partial<Where> => ({
    conditions: [{ on, field, test: { is: 'contains', text } }],
  });

  it('asks a field by the name that is shown, and what it displaced by its new one', async () => {
    expect(await comes(contains('entity', 'name', 'ann'))).toEqual(['A']);
    expect(await comes(contains('entity', 'name', 'ben'))).toEqual(['B']);
    expect(await comes(contains('entity', 'name', 'cem'))).toEqual(['C']);
    expect(await comes(contains('entity', 'name', 'own'))).toEqual([]);
    expect(await comes(contains('entity', 'name (database)', 'own'))).toEqual(['A', 'B']);
    expect(await comes(contains('entity', 'suspectId', 'c'))).toEqual(['C']);
  });

  it('does not see what is not shown', async () => {
    expect(await comes(contains('entity', 'full', 'Ann'))).toEqual([]);
    expect(await comes(contains('entity', '_skeinCaption', 'x'))).toEqual([]);
    expect(await comes(contains('link', 'ms', '1'))).toEqual([]);
  });

  it('reads moments and amounts of types that only the lens knows', async () => {
    expect(await comes({ time: { from: 1778284800001, until: null } })).toEqual(['B']);
    expect(await comes({ time: { from: null, until: null } })).toEqual(['A', 'B']);
    expect(await comes({ order: 'total' })).toEqual(['A', 'C', 'B']);
    expect(await comes({ order: 'recent' })).toEqual(['B', 'A', 'C']);
    expect(await comes({ least: { links: null, total: 40, asked: null } })).toEqual(['C', 'A']);
    expect(await comes(contains('link', 'when', '2026-05-09'))).toEqual(['A', 'B']);
  });

  it('takes every kind of moment for the moment that is shown', async () => {
    if (driver === null) throw new Error('no database');
    await query(
      driver,
      `CREATE (far:Shop {id: 'far'}) WITH far UNWIND [datetime('1900-06-01T12:00:00[Asia/Shanghai]'),
         datetime('1969-12-31T23:59:59.9999Z'), datetime('2026-05-09T12:30:00.123999999+08:00[Asia/Shanghai]'),
         datetime('2026-05-09T12:30Z'), localdatetime('2026-05-09T12:30:00.5'), date('2026-05-09'), datetime('+12000-01-01T00:00Z'),
         localdatetime('0099-01-01T00:00'), '2026-05-09', 1778284800000, [datetime('2026-05-09T12:30Z')], duration('P1D')] AS at
       CREATE (far)-[:CALLED {at: at}]->(:Phone {number: '1'})`,
    );
    const [row] = await query(driver, `MATCH (n:Shop {id: 'far'}) RETURN elementId(n) AS id`);
    const question = { ids: [String(row?.['id']) as EntityId], only: null, limit: 20, linkLimit: 20, after: null };
    const { subgraph } = await source.expand({ ...question, where: null }, neverAborted);
    const shown = subgraph.links.map(({ id, fields }) => ({ id, at: timeOf(fields['at']) }));
    const moments = shown.flatMap(({ at }) => at ?? []);
    expect(moments.length).toBeGreaterThan(5);
    for (const from of moments) {
      const where: Where = { ...anyWhere, time: { from, until: from }, order: 'recent' };
      const passing = await source.expand({ ...question, where }, neverAborted);
      const expected = shown.filter(({ at }) => at === from).map(({ id }) => id);
      expect(passing.subgraph.links.map(({ id }) => id).sort()).toEqual(expected.sort());
    }
    const { totalLinks } = await source.expand(
      { ...question, where: { ...anyWhere, time: { from: null, until: null } } },
      neverAborted,
    );
    expect(totalLinks).toBe(moments.length);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const where: Where = { ...anyWhere, order: 'recent' };
    const asking = source.neighbourCounts({ ids: [asked], only: null, where }, { signal: controller.signal });
    controller.abort();
    await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

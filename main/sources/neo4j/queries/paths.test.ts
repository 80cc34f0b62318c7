// Shortest paths come from the server where it can find them, and from fetched frontiers elsewhere: both must give what
// the twin in memory gives.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../../shared/ids';
import { anyPaths, type PathsQuestion } from '../../../../shared/questions';
import { neverAborted } from '../../canonical';
import type { GraphSource } from '../../GraphSource';
import { memoryOfRows } from '../../memory/memoryOfRows';
import type { CaseRows } from '../../suiteCase';
import { openNeo4j } from '../Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, testDatabase, writeRows } from '../testDatabase';

const entities = 60;
const links = 130;
const parallel = 16;

/** Drawn by a fixed rule (Lehmer's generator, 1951), with one pair so often linked that the server's paths multiply. */
function rowsOf(): CaseRows {
  let state = 20260509;
  const draw = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const types = ['CALLED', 'ASSOCIATE_OF', 'ODD'];
  const drawn = Array.from({ length: links }, () => ({
    type: types[draw(3)] ?? 'ODD',
    from: draw(entities),
    to: draw(entities),
    fields: {},
    row: null,
  }));
  const chain = [entities, entities + 1, entities + 2, entities + 3];
  const often = chain
    .slice(1)
    .flatMap((to) =>
      Array.from({ length: parallel }, () => ({ type: 'CALLED', from: to - 1, to, fields: {}, row: null })),
    );
  return {
    title: 'drawn',
    opening: [],
    entities: Array.from({ length: entities + chain.length }, (_, ref) => {
      const number = String(10_000 + ((ref * 37) % 101));
      return { ref, type: 'Phone', key: number, fields: { number }, row: null };
    }),
    links: [...drawn, ...often],
  };
}

const usual: Omit<PathsQuestion, 'ids'> = { ...anyPaths, maxHops: 12, limit: 100 };

describe.skipIf(!hasDatabase)('paths in a database', () => {
  const rows = rowsOf();
  const driver = hasDatabase ? openDriver() : null;
  let source: GraphSource;

  beforeAll(async () => {
    if (driver === null) throw new Error('no database');
    await emptyDatabase(driver);
    await writeRows(driver, rows);
    source = await openNeo4j(testDatabase, neverAborted);
  });
  afterAll(async () => {
    await source.close();
    await driver?.close();
  });

  async function told(asked: GraphSource, refs: readonly number[], more: Partial<PathsQuestion>) {
    const wanted = refs.map((ref) => ({ type: 'Phone', key: rows.entities[ref]?.key ?? '' }));
    const { subgraph } = await asked.locate({ wanted }, neverAborted);
    const ids = subgraph.entities.map(({ id }) => id);
    const reply = await asked.paths({ ...usual, ...more, ids }, neverAborted);
    const keys = new Map<EntityId, string>(reply.subgraph.entities.map(({ id, key }) => [id, key]));
    const paths = reply.paths.map((path) => ({
      entities: path.entities.map((id) => keys.get(id)),
      parallel: path.hops.map((hop) => hop.parallel),
    }));
    return { paths, isCut: reply.isCut, isPartial: reply.isPartial };
  }

  it('are the same by the server, over frontiers, and in memory', async () => {
    const twin = memoryOfRows(rows);
    for (let start = 0; start < 12; start += 1) {
      const refs = [start, start + 30, (start * 7 + 11) % entities];
      const more = { linkTypes: start % 2 === 0 ? null : ['CALLED', 'ODD'], maxHops: 2 + (start % 11) };
      const expected = await told(twin, refs, more);
      expect(await told(source, refs, more)).toEqual(expected);
      // A limit that nobody reaches is a question that the server alone cannot answer.
      expect(await told(source, refs, { ...more, mostNeighbours: 10_000 })).toEqual(expected);
    }
  });

  it('are found where parallel links give the server too many', async () => {
    const { paths } = await told(source, [entities, entities + 3], {});
    expect(paths.map((path) => path.parallel)).toEqual([[parallel, parallel, parallel]]);
  });
});

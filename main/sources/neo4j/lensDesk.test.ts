// Which lens a database is opened with, and what changing it does.
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyLens, type Lens } from '../../../shared/lens/Lens';
import { proposeLens } from '../../../shared/lens/propose';
import { neverAborted } from '../canonical';
import type { GraphSource } from '../GraphSource';
import { buildSuiteCase } from '../suiteCase';
import { foreignLens, inForeignShape } from './foreignShape';
import { searchMarks } from './marks';
import { openNeo4j } from './Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase, writeRows } from './testDatabase';

describe.skipIf(!hasDatabase)('the lens of an open database', () => {
  const driver = hasDatabase ? openDriver() : null;
  let source: GraphSource | null = null;
  beforeEach(() => emptyDatabase(database()));
  afterEach(() => source?.close());
  afterAll(() => driver?.close());

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  async function open(lens: Lens | null) {
    source = await openNeo4j({ ...testDatabase, lens }, neverAborted);
    if (source.lens === null) throw new Error('no lens');
    return { source, desk: source.lens };
  }

  it('is the one that was kept, when there is one', async () => {
    const { desk } = await open(foreignLens);
    expect(desk.current()).toEqual({ lens: foreignLens, origin: 'kept' });
  });

  it('is none where everything was published by Skein', async () => {
    const fields = { number: '13900000001' };
    await query(database(), 'CREATE (:_Skein:Phone $all), (:_SkeinPublish {mark: "m", title: "t"})', {
      all: { ...fields, ...searchMarks('Phone', 'P-1', fields) },
    });
    const { source: opened, desk } = await open(null);
    expect(desk.current()).toEqual({ lens: emptyLens, origin: 'own' });
    const wanted = [
      { type: 'Phone', key: 'P-1' },
      { type: 'Phone', key: 'p-1' },
    ];
    const { subgraph } = await opened.locate({ wanted }, neverAborted);
    expect(subgraph.entities).toMatchObject([{ type: 'Phone', key: 'P-1', fields }]);
  });

  it('is proposed from what the database holds otherwise', async () => {
    await writeRows(database(), inForeignShape(buildSuiteCase()));
    const { desk } = await open(null);
    const survey = await desk.survey(neverAborted);
    expect(survey.labels.map(({ label }) => label)).toContain('通话');
    expect(desk.current()).toEqual({ lens: proposeLens(survey), origin: 'proposed' });
  });

  it('changes what the next answer says when another one is used', async () => {
    await query(database(), 'CREATE (:手机 {号码: "13900000001"})');
    const { source: opened, desk } = await open(emptyLens);
    const located = () => opened.locate({ wanted: [{ type: 'Phone', key: '13900000001' }] }, neverAborted);
    expect((await located()).subgraph.entities).toEqual([]);
    desk.use(foreignLens);
    expect((await located()).subgraph.entities).toMatchObject([
      { type: 'Phone', key: '13900000001', caption: '139 0000 0001', fields: { number: '13900000001' } },
    ]);
    expect(desk.current()).toEqual({ lens: foreignLens, origin: 'kept' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyLens, type Lens } from '../../../../shared/lens/Lens';
import { neverAborted } from '../../canonical';
import { LensBook } from '../lensBook';
import { openGate, type Gate } from '../runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';
import { describe as describeSource } from './describe';
import { describeRoughly } from './describeEstimate';
import { beginOpening } from './opening';
import { describeExactly } from './describeExact';
import { readFacts, readIdentity } from './serverFacts';

const entity = { key: null, caption: [], searched: [], fields: {}, look: null };
const lens: Lens = {
  ...emptyLens,
  entities: [
    { ...entity, label: '人员', type: 'Suspect', fields: { 姓名: 'name' } },
    { ...entity, label: 'Person', type: 'Suspect', fields: { fullName: 'name' } },
    { ...entity, label: '手机', type: 'Phone', key: '号码' },
  ],
  links: [
    {
      relationship: 'USED_BY',
      type: 'USES',
      isReversed: true,
      time: 'since',
      timeForm: 'native',
      amount: null,
      fields: { since: 'from' },
    },
  ],
  events: [
    {
      label: 'PhoneCall',
      type: 'CALLED',
      from: { relationship: 'FROM', isOutgoing: true },
      to: { relationship: 'TO', isOutgoing: true },
      time: 'at',
      timeForm: 'text',
      amount: 'seconds',
      fields: {},
      isShownAsLinks: true,
    },
  ],
};

describe.skipIf(!hasDatabase)('the description of a database that others designed', () => {
  const driver = hasDatabase ? openDriver() : null;
  let gate: Gate;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    const make = [
      `UNWIND range(1, 100) AS i
       CREATE (p:\`人员\` {\`姓名\`: '王' + i}), (m:\`手机\` {\`号码\`: toString(13900000000 + i)})
       CREATE (m)-[:USED_BY {since: 1}]->(p)`,
      `UNWIND range(1, 50) AS i CREATE (:Person:Wanted {fullName: 'P' + i, _skeinKey: 'k'})`,
      'CREATE (:Tower {code: 1}) CREATE (:_SkeinPublish {mark: 1}) CREATE ({nameless: 1})',
      `MATCH (m:\`手机\`) WITH collect(m) AS phones UNWIND range(0, 39) AS i
       WITH phones[i] AS a, phones[i + 1] AS b MATCH (t:Tower)
       CREATE (c:PhoneCall {at: '2026-05-09 12:00:00', seconds: '60'}), (c)-[:FROM]->(a), (c)-[:TO]->(b), (c)-[:OVER]->(t)`,
    ];
    for (const text of make) await query(database(), text);
    gate = await openGate(testDatabase, 'read', neverAborted);
  });
  afterAll(async () => {
    await gate.close();
    await driver?.close();
  });

  async function bookOf(of: Lens) {
    return new LensBook(of, await readFacts(gate, neverAborted));
  }

  it('is seen through the lens: labels that mean one type add up, events are links, fields have their names', async () => {
    const identity = await readIdentity(gate, neverAborted);
    const told = await describeSource(
      { gate, identity, cypher: 'on', book: await bookOf(lens), isPublished: false, mostFollowed: 1000 },
      neverAborted,
    );
    expect(told.entityTypes).toEqual([
      { type: 'Other', count: 1, fields: ['nameless'] },
      { type: 'Phone', count: 100, fields: ['number'] },
      { type: 'Suspect', count: 150, fields: ['name'] },
      { type: 'Tower', count: 1, fields: ['code'] },
    ]);
    expect(told.linkTypes).toEqual([
      { type: 'CALLED', count: 40, fields: ['at', 'durationS'], from: ['Phone'], to: ['Phone'] },
      { type: 'USES', count: 100, fields: ['from'], from: ['Suspect'], to: ['Phone'] },
    ]);
    expect(told).toMatchObject({ entities: 252, links: 140, isEstimate: false, isReadOnly: true, cypher: 'on' });
    expect(told.restrictions).toEqual([]);
  });

  for (const [how, of] of [
    ['through a lens with events', lens],
    ['through none', emptyLens],
  ] as const)
    it(`says the same from counts and samples as from everything, where the sample is everything, ${how}`, async () => {
      const book = await bookOf(of);
      const exact = await describeExactly(gate, book, 10_000, neverAborted);
      expect(await describeRoughly(gate, book, beginOpening(gate, neverAborted), neverAborted)).toEqual(exact);
    });

  it('estimates where looking at everything takes too long', async () => {
    expect(await describeExactly(gate, await bookOf(lens), 0, neverAborted)).toBeNull();
  });
});

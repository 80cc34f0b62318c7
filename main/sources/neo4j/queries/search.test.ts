import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyLens, type EntityMapping, type Lens } from '../../../../shared/lens/Lens';
import { neverAborted } from '../../canonical';
import { LensBook } from '../lensBook';
import { openGate, type Gate } from '../runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';
import { adviseIndex } from './advice';
import { readIndexes } from './schemaFacts';
import { search } from './search';
import { searchedIn } from './searched';
import { byProperties, luceneQuery, propertyText } from './searchIndexed';
import { readFacts, readIdentity } from './serverFacts';

const hostileLabel = 'a`b\\u0060) DETACH DELETE n //';
const hostileProperty = 'x`] \\u0060 "y" \\';
const plain = { key: null, caption: [], searched: [], fields: {}, look: null };
const entities: readonly EntityMapping[] = [
  { ...plain, label: '人员', type: 'Suspect', key: '编号', caption: ['姓名'], searched: ['备注'] },
  { ...plain, label: '手机', type: 'Phone', key: '号码' },
  { ...plain, label: hostileLabel, type: 'Odd', key: hostileProperty },
];
const lens: Lens = {
  ...emptyLens,
  entities: [...entities],
  events: [
    {
      label: 'PhoneCall',
      type: 'CALLED',
      from: { relationship: 'FROM', isOutgoing: true },
      to: { relationship: 'TO', isOutgoing: true },
      time: null,
      timeForm: 'native',
      amount: null,
      fields: {},
      isShownAsLinks: true,
    },
  ],
};

it('gives Lucene runs of letters and digits and nothing else', () => {
  expect(luceneQuery(['s-0001'])).toBe('"s 0001"^10 OR (*s* AND *0001*)');
  expect(luceneQuery(['陈伟'])).toBe('"陈伟"^10 OR (("陈伟" OR *陈伟*))');
  expect(luceneQuery(['a) or b"*~^:\\'])).toBe('"a or b"^10 OR (*a* AND *or* AND *b*)');
  expect(luceneQuery(['%*'])).toBeNull();
});

it('leaves an index alone whose names are not harmless, and those that cannot be sought in', () => {
  const index = { name: 'i', kind: 'RANGE', isForLinks: false, labels: ['手机'], properties: ['号码'] };
  expect(propertyText(index, 'part')).toContain('MATCH (n:`手机`) WHERE n.`号码` IN $whole');
  for (const other of [
    { ...index, labels: [hostileLabel] },
    { ...index, properties: [hostileProperty] },
    { ...index, properties: ['号码', '姓名'] },
    { ...index, isForLinks: true },
    { ...index, kind: 'POINT' },
    { ...index, labels: [] },
  ])
    expect(propertyText(other, 'part')).toBeNull();
});

describe.skipIf(!hasDatabase)('search in a database that others designed', () => {
  const driver = hasDatabase ? openDriver() : null;
  let gate: Gate;
  let book: LensBook;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  async function find(text: string, types: string[] | null = null, over = gate) {
    const identity = await readIdentity(over, neverAborted);
    const session = { gate: over, identity, cypher: 'on', book, isPublished: false, mostFollowed: 1000 } as const;
    return search(session, { text, types, limit: 10 }, neverAborted);
  }

  async function keysFor(text: string): Promise<readonly string[]> {
    return (await find(text)).subgraph.entities.map(({ key }) => key);
  }

  async function dropIndexes(): Promise<void> {
    const rows = await query(database(), `SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name`);
    for (const { name } of rows) await query(database(), `DROP INDEX ${String(name)} IF EXISTS`);
  }

  async function makeIndex(text: string): Promise<void> {
    await query(database(), text);
    await query(database(), 'CALL db.awaitIndexes(60)');
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    await query(
      database(),
      `CREATE (:\`人员\` {\`编号\`: 'S-0001', \`姓名\`: '陈大伟', \`备注\`: 'Tall man, O\\'Brien'}),
              (:\`人员\` {\`编号\`: 'S-0002', \`姓名\`: 'Chen Wei'}),
              (:\`手机\` {\`号码\`: '13900000001'}), (:\`手机\` {\`号码\`: 13900000002}),
              (:PhoneCall {\`号码\`: '13900000001'}),
              (n:$($label)) SET n[$property] = 'Odd one 7'`,
      { label: hostileLabel, property: hostileProperty },
    );
    gate = await openGate(testDatabase, 'read', neverAborted);
    book = new LensBook(lens, await readFacts(gate, neverAborted));
  });
  beforeEach(dropIndexes);
  afterAll(async () => {
    await dropIndexes();
    await gate.close();
    await driver?.close();
  });

  async function expectFound(): Promise<void> {
    expect(await keysFor('大伟')).toEqual(['S-0001']);
    expect(await keysFor('s-0001')).toEqual(['S-0001']);
    expect(await keysFor('hen we')).toEqual(['S-0002']);
    expect(await keysFor("o'brien")).toEqual(['S-0001']);
    expect(await keysFor('0000001')).toEqual(['13900000001']);
    expect(await keysFor('139 0000 0002')).toEqual(['13900000002']);
    expect(await keysFor('odd one')).toEqual(['Odd one 7']);
    expect(await keysFor('nothing like it')).toEqual([]);
    expect((await find('chen', ['Phone'])).total).toBe(0);
  }

  it('looks at everything without an index, and never at events', async () => {
    await expectFound();
    expect(await find('139')).toMatchObject({ total: 2, isAtLeast: false, advice: null });
  });

  it('runs the advised statement on hostile names, and is answered by that index from then on', async () => {
    const before = adviseIndex(await readIndexes(gate, neverAborted), searchedIn(book, []));
    if (before === null) throw new Error('no advice');
    await makeIndex(before);
    const indexes = await readIndexes(gate, neverAborted);
    expect(indexes.find(({ name }) => name === 'skein_search')).toEqual({
      name: 'skein_search',
      kind: 'FULLTEXT',
      isForLinks: false,
      labels: expect.arrayContaining(['人员', '手机', hostileLabel]),
      properties: expect.arrayContaining(['编号', '姓名', '备注', '号码', hostileProperty]),
    });
    expect(adviseIndex(indexes, searchedIn(book, []))).toBeNull();
    await expectFound();
    expect(await find('chen')).toMatchObject({ total: 1, isAtLeast: true, advice: null });
  });

  it('reads nothing but the index when one knows what is searched, but for numbers kept as numbers, and says that it is not sure', async () => {
    const advised = adviseIndex(await readIndexes(gate, neverAborted), searchedIn(book, []));
    await makeIndex(advised ?? '');
    const texts: string[] = [];
    const watched: Gate = {
      address: gate.address,
      run: (asked, call) => {
        texts.push(asked.text);
        return gate.run(asked, call);
      },
      explain: (asked, call) => gate.explain(asked, call),
      close: () => gate.close(),
    };
    const none = await find('nothing like it', null, watched);
    expect(none).toMatchObject({ total: 0, isAtLeast: true, advice: null });
    expect(texts.filter((text) => text.includes('keys(n)'))).toEqual([]);
    expect((await find('139 0000 0002', null, watched)).total).toBe(1);
    expect(texts.filter((text) => text.includes('CONTAINS'))).toEqual([]);
  });

  it('takes what a full-text index knows and looks at the rest itself', async () => {
    await makeIndex('CREATE FULLTEXT INDEX some FOR (n:`人员`) ON EACH [n.`姓名`]');
    await expectFound();
    expect(await find('chen')).toMatchObject({ total: 1, isAtLeast: false });
  });

  it('finds through range and text indexes what begins with the text, holds it, or is the number', async () => {
    await makeIndex('CREATE RANGE INDEX numbers FOR (n:`手机`) ON (n.`号码`)');
    await makeIndex('CREATE TEXT INDEX names FOR (n:`人员`) ON (n.`姓名`)');
    const indexes = await readIndexes(gate, neverAborted);
    const found = async (typed: string) => (await byProperties(gate, indexes, typed, 'part', neverAborted)).length;
    expect(await found('1390000')).toBe(1);
    expect(await found('139 0000 0002')).toBe(1);
    expect(await found('大伟')).toBe(1);
    expect(await found('chen wei')).toBe(1);
    expect(await found('nobody')).toBe(0);
    const parameters = { whole: ['1'], typed: '1', lower: '1', upper: '1' };
    for (const index of indexes.filter(({ labels }) => labels.length > 0)) {
      const plan = await gate.explain({ text: propertyText(index, 'part') ?? '', parameters }, neverAborted);
      expect(JSON.stringify(plan)).toMatch(/NodeIndex(Seek|Contains)/);
      expect(JSON.stringify(plan)).not.toMatch(/LabelScan|AllNodesScan/);
    }
    await expectFound();
  });
});

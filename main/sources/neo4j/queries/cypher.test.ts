import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyLens, type Lens } from '../../../../shared/lens/Lens';
import type { CypherReply } from '../../../../shared/questions';
import type { Value } from '../../../../shared/value';
import { neverAborted } from '../../canonical';
import { LensBook } from '../lensBook';
import { openGate, type Gate } from '../runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';
import { cypher } from './cypher';

const graph = `
  CREATE (a:Suspect {name: 'Ada', idNumber: 'S1'})-[:USES {since: 2020}]->(p:Phone {number: '138'}),
    (p)-[:PLACED]->(call:PhoneCall {at: '2026-05-09'})-[:RECEIVED]->(:Phone {number: '139'}),
    (f:Firm {vat: 'F1'})-[:OWNED_BY {share: '40'}]->(a)`;

const lens: Lens = {
  ...emptyLens,
  entities: [{ label: 'Firm', type: 'Company', key: 'vat', caption: ['vat'], searched: [], fields: {}, look: null }],
  links: [
    {
      relationship: 'OWNED_BY',
      type: 'HOLDS',
      isReversed: true,
      time: null,
      timeForm: 'native',
      amount: null,
      fields: { share: 'part' },
    },
  ],
  events: [
    {
      label: 'PhoneCall',
      type: 'CALLED',
      from: { relationship: 'PLACED', isOutgoing: false },
      to: { relationship: 'RECEIVED', isOutgoing: true },
      time: 'at',
      timeForm: 'text',
      amount: null,
      fields: {},
      isShownAsLinks: true,
    },
  ],
};

describe.skipIf(!hasDatabase)('free Cypher', () => {
  const driver = hasDatabase ? openDriver() : null;
  const identity = { kind: 'neo4j', name: 'neo4j', version: 'Neo4j' } as const;
  const facts = {
    propertyNames: ['name', 'idNumber', 'number', 'vat'],
    uniqueByLabel: new Map(),
    relationshipTypes: [],
  };
  let gate: Gate;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  function ask(
    text: string,
    { parameters = {}, limit = 100, lens: used = emptyLens, isUnsafe = false }: Asked = {},
  ): Promise<CypherReply> {
    const session = {
      gate,
      identity,
      cypher: isUnsafe ? 'unsafe' : 'on',
      book: new LensBook(used, facts),
      isPublished: false,
      mostFollowed: 1000,
    } as const;
    return cypher(session, { text, parameters, limit }, neverAborted);
  }

  interface Asked {
    readonly parameters?: { readonly [name: string]: Value };
    readonly limit?: number;
    readonly lens?: Lens;
    readonly isUnsafe?: boolean;
  }

  async function onlyCell(text: string, asked: Asked = {}) {
    const { rows } = await ask(text, asked);
    return rows[0]?.[0];
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    await query(database(), graph);
    gate = await openGate(testDatabase, 'read', neverAborted);
  });
  afterAll(async () => {
    await gate.close();
    await driver?.close();
  });

  it('tells the columns in their order, also without rows', async () => {
    const text = 'MATCH (n:Nobody) RETURN n AS b, n.x AS a, 1 AS `__proto__`';
    expect(await ask(text)).toMatchObject({ columns: ['b', 'a', '__proto__'], rows: [], isCut: false });
    expect((await ask('MATCH (n) FINISH')).columns).toEqual([]);
    const { rows } = await ask('RETURN 1 AS `__proto__`, 2 AS a');
    expect(rows).toEqual([[value(1), value(2)]]);
  });

  it('gives entities, links and paths as cells, and all of them with the ends of links once', async () => {
    const { rows, subgraph } = await ask(
      'MATCH p = (s:Suspect)-[u:USES]->(x) RETURN s, u, p, [s, 1, null, [u]] AS list, {b: u, a: {c: s}, d: 2} AS map',
    );
    const [s, phone] = subgraph.entities.map(({ id }) => id);
    const u = subgraph.links[0]?.id;
    expect(subgraph.entities.map(({ type, key }) => [type, key])).toEqual([
      ['Suspect', 'S1'],
      ['Phone', '138'],
    ]);
    expect(subgraph.links).toMatchObject([{ type: 'USES', from: s, to: phone, fields: { since: 2020 } }]);
    const [entity, link] = [
      { is: 'entity', id: s },
      { is: 'link', id: u },
    ] as const;
    expect(rows[0]).toEqual([
      entity,
      link,
      { is: 'path', entities: [s, phone], links: [u] },
      { is: 'list', cells: [entity, value(1), value(null), { is: 'list', cells: [link] }] },
      { is: 'list', cells: [{ is: 'list', cells: [entity] }, link, value(2)] },
    ]);
  });

  it('fetches the ends of links that come alone', async () => {
    const { rows, subgraph } = await ask('MATCH ()-[u:USES]->() RETURN u');
    expect(rows).toMatchObject([[{ is: 'link', id: subgraph.links[0]?.id }]]);
    expect(subgraph.entities.map(({ key }) => key).sort()).toEqual(['138', 'S1']);
  });

  it('keeps maps and lists without elements as values, exact', async () => {
    expect(await onlyCell('RETURN [1, [2.5, "x"], null]')).toEqual(value([1, [2.5, 'x'], null]));
    expect(await onlyCell('RETURN {a: date("2026-05-09"), b: 9223372036854775807}')).toEqual(
      value({ t: 'map', v: { a: { t: 'date', v: '2026-05-09' }, b: { t: 'int', v: '9223372036854775807' } } }),
    );
  });

  it('hands parameters over as what they are', async () => {
    const sent: Value = {
      t: 'map',
      v: {
        moment: { t: 'datetime', v: '2026-05-09T10:00:00.000000015+08:00[Asia/Shanghai]' },
        mixed: [1, 'two', null, { t: 'map', v: { deep: [true] } }],
        none: null,
        large: { t: 'int', v: '-9223372036854775808' },
      },
    };
    expect(await onlyCell('RETURN $sent', { parameters: { sent } })).toEqual(value(sent));
    const day: Value = { t: 'date', v: '2026-05-09' };
    expect(await onlyCell('RETURN $day + duration({days: 1})', { parameters: { day } })).toEqual(
      value({ t: 'date', v: '2026-05-10' }),
    );
    const whole = 'UNWIND range(0, $n) AS i RETURN count(i)';
    expect(await onlyCell(whole, { parameters: { n: 4 } })).toEqual(value(5));
  });

  it('stops at the limit and says so', async () => {
    const reply = await ask('UNWIND range(1, 1000000) AS n RETURN n', { limit: 3 });
    expect(reply).toMatchObject({ rows: { length: 3 }, isCut: true, columns: ['n'] });
    expect(await ask('UNWIND range(1, 3) AS n RETURN n', { limit: 3 })).toMatchObject({ isCut: false });
    expect(reply.tookMs).toBeGreaterThanOrEqual(0);
  });

  it('sees entities and links through the lens, and events as the entities that they are', async () => {
    const { subgraph } = await ask('MATCH (f:Firm)-[o:OWNED_BY]->(s) RETURN o', { lens });
    const firm = subgraph.entities.find(({ type }) => type === 'Company');
    expect(firm).toMatchObject({ key: 'F1', caption: 'F1' });
    expect(subgraph.links).toMatchObject([{ type: 'HOLDS', to: firm?.id, fields: { part: '40' } }]);
    const events = await ask('MATCH (:Phone)-[r:PLACED]->(c:PhoneCall) RETURN r', { lens });
    expect(events.subgraph.entities.map(({ type }) => type).sort()).toEqual(['Phone', 'PhoneCall']);
    expect(events.subgraph.links).toMatchObject([{ type: 'PLACED' }]);
  });

  it('records the statement on one line with what it was asked with', async () => {
    const { subgraph } = await ask('RETURN\n  $name', { parameters: { name: 'Ada' }, limit: 7 });
    expect(subgraph.answer).toMatchObject({ question: 'cypher', detail: 'RETURN $name · $name = Ada · limit 7' });
  });

  it('is off where the server lets writes through', async () => {
    await expect(ask('RETURN 1', { isUnsafe: true })).rejects.toMatchObject({ code: 'CYPHER_OFF' });
  });
});

function value(inner: Value) {
  return { is: 'value', value: inner } as const;
}

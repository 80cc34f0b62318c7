import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Survey } from '../../../../shared/lens/Survey';
import { neverAborted } from '../../canonical';
import { openGate, type Gate } from '../runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../testDatabase';
import { readStatistics } from './statistics';
import { readSurvey } from './survey';

describe.skipIf(!hasDatabase)('the survey of a database that others designed', () => {
  const driver = hasDatabase ? openDriver() : null;
  let gate: Gate;
  let survey: Survey;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    const make = [
      'CREATE CONSTRAINT survey_number IF NOT EXISTS FOR (n:`手机`) REQUIRE n.`号码` IS UNIQUE',
      'CREATE FULLTEXT INDEX survey_names IF NOT EXISTS FOR (n:`人员`) ON EACH [n.`姓名`]',
      `UNWIND range(1, 200) AS i
       CREATE (p:\`人员\` {\`姓名\`: '王' + i, age: 20 + i % 5, born: date('1990-01-01'), score: 1.0}),
              (m:\`手机\` {\`号码\`: toString(13900000000 + i)}), (p)-[:\`使用\` {since: datetime('2020-01-01T00:00:00Z')}]->(m)
       SET p.odd = CASE WHEN i % 2 = 0 THEN 9007199254740993 END`,
      'MATCH (p:`人员`) WITH p LIMIT 10 SET p:Wanted',
      `MATCH (m:\`手机\`) WITH collect(m) AS phones UNWIND range(0, 39) AS i
       WITH phones[i] AS a, phones[i + 1] AS b
       CREATE (c:PhoneCall {at: '2026-05-09 12:00:00', seconds: 60}), (c)-[:FROM]->(a), (c)-[:TO]->(b)`,
      'CREATE (:_SkeinPublish {mark: "x"}) CREATE (:Nothing:_Skein {_skeinKey: "k", own: [1, 2]})',
      'CALL db.awaitIndexes(60)',
    ];
    for (const text of make) await query(database(), text);
    gate = await openGate(testDatabase, 'read', neverAborted);
    survey = await readSurvey(gate, neverAborted);
  });
  afterAll(async () => {
    await gate.close();
    for (const text of ['DROP CONSTRAINT survey_number IF EXISTS', 'DROP INDEX survey_names IF EXISTS'])
      await query(database(), text);
    await driver?.close();
  });

  it('counts every label and relationship type, in alphabetical order, without marks of ours', () => {
    expect(survey.labels.map(({ label, count }) => [label, count])).toEqual([
      ['Nothing', 1],
      ['PhoneCall', 40],
      ['Wanted', 10],
      ['人员', 200],
      ['手机', 200],
    ]);
    expect(survey.relationships.map(({ relationship, count }) => [relationship, count])).toEqual([
      ['FROM', 40],
      ['TO', 40],
      ['使用', 200],
    ]);
    expect(survey.labels[0]?.properties.map(({ name, kinds }) => [name, kinds])).toEqual([['own', ['list']]]);
  });

  it('tells kinds, how often filled and different, and exact samples', () => {
    const person = survey.labels.find(({ label }) => label === '人员');
    const fact = (name: string) => person?.properties.find((property) => property.name === name);
    expect(person?.properties.map(({ name }) => name)).toEqual(['age', 'born', 'odd', 'score', '姓名']);
    expect(fact('age')).toMatchObject({ kinds: ['integer'], filled: 1 });
    expect(fact('score')).toMatchObject({ kinds: ['float'], samples: Array(20).fill(1) });
    expect(fact('born')).toMatchObject({ kinds: ['date'] });
    expect(fact('born')?.samples[0]).toEqual({ t: 'date', v: '1990-01-01' });
    expect(fact('odd')?.samples[0]).toEqual({ t: 'int', v: '9007199254740993' });
    expect(fact('odd')?.filled).toBeGreaterThan(0.3);
    expect(fact('odd')?.filled).toBeLessThan(0.7);
    expect(fact('姓名')).toMatchObject({ kinds: ['text'], distinct: 1, isUnique: false });
  });

  it('knows what is unique, which labels go together, and the schema', () => {
    const phone = survey.labels.find(({ label }) => label === '手机');
    expect(phone?.properties).toMatchObject([{ name: '号码', isUnique: true, distinct: 1 }]);
    expect(survey.labels.find(({ label }) => label === 'Wanted')?.together).toEqual([{ label: '人员', count: 10 }]);
    expect(survey.indexes).toContainEqual({
      name: 'survey_names',
      kind: 'FULLTEXT',
      isForLinks: false,
      labels: ['人员'],
      properties: ['姓名'],
    });
    expect(survey.constraints).toMatchObject([{ name: 'survey_number', labels: ['手机'], properties: ['号码'] }]);
  });

  it('tells what relationships join, and how many of them an entity has', () => {
    const from = survey.relationships.find(({ relationship }) => relationship === 'FROM');
    expect(from?.joins).toEqual([{ from: 'PhoneCall', to: '手机', count: 40 }]);
    expect(from?.starts).toEqual([{ label: 'PhoneCall', average: 1, most: 1 }]);
    expect(from?.ends).toMatchObject([{ label: '手机', most: 1 }]);
    expect(survey.isEstimate).toBe(true);
  });

  it.each([
    ['where the server refuses its own counts', { text: 'CALL no.such.procedure()', mostEntries: 200_000 }],
    ['where there are too many names for the server’s own counts', { text: 'RETURN 1 / 0 AS data', mostEntries: 1 }],
  ])('counts alike %s', async (_, bounds) => {
    const own = await readStatistics(gate, neverAborted);
    const counted = await readStatistics(gate, neverAborted, bounds);
    expect(counted).toEqual({ ...own, labels: counted.labels, linkTypes: counted.linkTypes });
    expect(new Map([...counted.labels].sort())).toEqual(new Map([...own.labels].sort()));
    const counts = (statistics: typeof own) =>
      [...statistics.linkTypes].map(([type, { count }]) => [type, count]).sort();
    expect(counts(counted)).toEqual(counts(own));
  });
});

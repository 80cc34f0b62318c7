import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neverAborted } from '../canonical';
import type { GraphSource } from '../GraphSource';
import { openNeo4j } from './Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase, writeRows } from './testDatabase';

const pieces = [
  '`',
  '\\u0060',
  '\\',
  "'",
  '"',
  '\n',
  '//',
  '/*',
  '*/',
  '(',
  ')',
  '{',
  '}',
  '$',
  ':',
  ' ',
  'n',
  'DETACH DELETE n',
  'RETURN 1',
  '嫌疑',
];
const hostile = fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 12 });

describe.skipIf(!hasDatabase)('hostile names and texts', () => {
  const driver = hasDatabase ? openDriver() : null;
  let source: GraphSource | null = null;
  afterAll(async () => {
    await source?.close();
    await driver?.close();
  });

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  beforeAll(async () => {
    await emptyDatabase(database());
  });

  it('are names and texts and nothing else, as labels, types, properties, values and filters', async () => {
    const names = fc.record({ label: hostile, type: hostile, property: hostile, value: hostile });
    await fc.assert(
      fc.asyncProperty(names, async ({ label, type, property, value }) => {
        await query(database(), 'MATCH (n) DETACH DELETE n');
        await writeRows(database(), {
          title: '',
          opening: [],
          entities: [
            { ref: 0, type: label, key: 'one', fields: { [property]: value, id: 'one' }, row: null },
            { ref: 1, type: label, key: 'two', fields: { id: 'two' }, row: null },
          ],
          links: [{ type, from: 0, to: 1, fields: { [property]: value }, row: null }],
        });
        source ??= await openNeo4j(testDatabase, neverAborted);
        const told = await source.describe(neverAborted);
        expect(told.entityTypes).toMatchObject([{ type: label, count: 2 }]);
        expect(told.linkTypes).toMatchObject([{ type, count: 1, from: [label], to: [label] }]);

        const { subgraph } = await source.search({ text: 'one', types: [label], limit: 5 }, neverAborted);
        const one = subgraph.entities.find(({ fields }) => fields['id'] === 'one');
        if (one === undefined) throw new Error('not found');
        if (property !== 'id') expect(one.fields[property]).toBe(value);

        const only = [{ linkType: type, direction: 'out', entityType: label } as const];
        const question = { ids: [one.id], only, where: null, limit: 10, linkLimit: 10, after: null };
        const reply = await source.expand(question, neverAborted);
        expect(reply.subgraph.links).toMatchObject([{ type, fields: { [property]: value } }]);
        expect(reply.totalLinks).toBe(1);

        if (value.trim() !== '') await source.search({ text: value, types: null, limit: 5 }, neverAborted);
        const after = JSON.stringify([1, value, value]);
        await source.expand({ ...question, only: null, after }, neverAborted);
        await expect(source.expand({ ...question, after: value }, neverAborted)).rejects.toMatchObject({
          code: 'BAD_REQUEST',
        });
      }),
      { numRuns: 60, seed: 11 },
    );
  }, 180_000);
});

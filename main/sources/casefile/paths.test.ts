// Paths in a case file and in memory, on random small cases: what the one engine reads from SQLite is what it reads
// from plain lists.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fields } from '../../../shared/value';
import type { PathsQuestion } from '../../../shared/questions';
import { neverAborted } from '../canonical';
import type { GraphSource } from '../GraphSource';
import { memoryOfRows } from '../memory/memoryOfRows';
import type { CaseRows } from '../suiteCase';
import { openRows } from './caseForTests';
import { CaseFileSource } from './CaseFileSource';

const fieldsOf = fc.record(
  {
    at: fc
      .integer({ min: 10, max: 20 })
      .map((second) => ({ t: 'datetime', v: `2026-05-09T12:00:${second}Z` }) as const),
    amount: fc.integer({ min: -1, max: 4 }),
  },
  { requiredKeys: [] },
);
const rowsOf = fc
  .array(
    fc.record({
      type: fc.constantFrom('CALLED', 'ASSOCIATE_OF', "o'dd"),
      from: fc.nat(6),
      to: fc.nat(6),
      fields: fieldsOf.map((fields): Fields => ({ ...fields })),
    }),
    { minLength: 8, maxLength: 24 },
  )
  .map((links): CaseRows => ({
    title: 'random',
    opening: [],
    entities: Array.from({ length: 7 }, (_, ref) => {
      const number = String((ref * 5) % 7);
      return { ref, type: 'Phone', key: number, fields: { number }, row: null };
    }),
    links: links.map((link) => ({ ...link, row: null })),
  }));
const questionOf: fc.Arbitrary<Omit<PathsQuestion, 'ids'>> = fc.record({
  kind: fc.constantFrom('shortest', 'all', 'lightest', 'timed'),
  maxHops: fc.integer({ min: 1, max: 5 }),
  direction: fc.constantFrom('any', 'along'),
  linkTypes: fc.option(fc.subarray(['CALLED', 'ASSOCIATE_OF', "o'dd", 'none']), { nil: null }),
  time: fc.option(fc.constant({ from: Date.UTC(2026, 4, 9, 12, 0, 12), until: null }), { nil: null, freq: 2 }),
  mostNeighbours: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  weight: fc.option(fc.constant('amount'), { nil: null }),
  weightIs: fc.constantFrom('cost', 'strength'),
  maxGapS: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  limit: fc.constantFrom(1, 3, 100),
});

it('a case file gives the paths that memory gives', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf, fc.array(questionOf, { minLength: 12, maxLength: 12 }), async (rows, questions) => {
      const file = await openRows(rows);
      try {
        for (const question of questions) {
          expect(await told(file, question)).toEqual(await told(memoryOfRows(rows), question));
        }
      } finally {
        await file.close();
      }
    }),
    { numRuns: 15, seed: 20260509 },
  );
}, 120_000);

/** Keys instead of ids, and each link by its place in the rows, which both sources keep in their ids. */
async function told(source: GraphSource, question: Omit<PathsQuestion, 'ids'>) {
  const wanted = ['0', '3', '6'].map((key) => ({ type: 'Phone', key }));
  const { subgraph } = await source.locate({ wanted }, neverAborted);
  const reply = await source.paths({ ...question, ids: subgraph.entities.map(({ id }) => id) }, neverAborted);
  const keys = new Map(reply.subgraph.entities.map(({ id, key }) => [id, key]));
  const numbers = reply.subgraph.links.map(({ id }) => Number(/\d+$/.exec(id)?.[0]));
  const first = source instanceof CaseFileSource ? 1 : 0;
  return {
    paths: reply.paths.map((path) => ({
      ...path,
      entities: path.entities.map((id) => keys.get(id)),
      hops: path.hops.map((hop) => ({ ...hop, link: Number(/\d+$/.exec(hop.link)?.[0]) - first })),
    })),
    entities: [...keys.values()],
    links: numbers.map((number) => number - first),
    isCut: reply.isCut,
    isPartial: reply.isPartial,
  };
}

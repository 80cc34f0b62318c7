// The filter before expanding on random cases: the case file decides, adds up, orders and pages as its twin does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEntityRow, CaseLinkRow } from '../../../shared/caseRows';
import type { NeighbourFilter } from '../../../shared/questions';
import type { Value } from '../../../shared/value';
import type { Where } from '../../../shared/where';
import { NamedSource } from '../canonical';
import { memoryOfRows } from '../memory/memoryOfRows';
import type { CaseRows } from '../suiteCase';
import { randomWhere } from '../whereForTests';
import { openRows } from './caseForTests';

const types = ['Suspect', 'Phone', 'odd'] as const;
const linkTypes = ['CALLED', 'TRANSFERRED', 'USES', "o'dd"] as const;
const times = ['2026-05-01', '2026-05-09', '2026-05-20'] as const;
const moments = times.map((text) => Date.parse(text));

const text = fc.constantFrom('', 'a', 'A b', '陈伟', 'İ', '13', '%');
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  text,
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom<Value[]>(
    0.1,
    0.2,
    0.3,
    1e16,
    -1e16,
    1e300,
    { t: 'int', v: '9007199254740993' },
    { t: 'float', v: 'NaN' },
  ),
  fc.constantFrom(...times).map((v): Value => ({ t: 'date', v })),
  fc.constantFrom(...times).map((v): Value => ({ t: 'datetime', v: `${v}T08:00:00+08:00` })),
);
const value = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) });
const names = ['name', 'at', 'durationS', 'amount', '__proto__'] as const;
const fields = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4, selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries));

const rowsOf = fc
  .record({
    entities: fc.array(fc.record({ type: fc.constantFrom(...types), tail: text, fields }), {
      minLength: 2,
      maxLength: 8,
    }),
    links: fc.array(fc.record({ type: fc.constantFrom(...linkTypes), from: fc.nat(), to: fc.nat(), fields }), {
      minLength: 10,
      maxLength: 50,
    }),
  })
  .map(({ entities, links }): CaseRows => ({
    title: 'random',
    opening: [],
    entities: entities.map(({ type, tail, fields: own }, ref): CaseEntityRow => ({
      ref,
      type,
      key: `${tail}#${ref}`,
      fields: own,
      row: null,
    })),
    links: links.map(({ type, from, to, fields: own }): CaseLinkRow => ({
      type,
      from: from % entities.length,
      to: to % entities.length,
      fields: own,
      row: null,
    })),
  }));

const questionOf = fc.record({
  asked: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  only: fc.option(
    fc.array<NeighbourFilter>(
      fc.record({
        linkType: fc.constantFrom(...linkTypes, 'none'),
        direction: fc.constantFrom('out' as const, 'in' as const),
        entityType: fc.constantFrom(...types, 'none'),
      }),
      { minLength: 3, maxLength: 12 },
    ),
    { nil: null, freq: 2 },
  ),
  limit: fc.integer({ min: 1, max: 4 }),
  linkLimit: fc.constantFrom(5, 50_000),
});
const whereOf = randomWhere({
  fields: [...names, 'constructor'],
  texts: ['a', '陈', 'i', '1', 'TRUE', '2026-05-09'],
  bounds: [-1, 0, 3, 1e16, ...moments],
  times: moments,
  totals: [-1, 0, 0.6, 5, 1e16],
});

describe('the filter before expanding, on a case file and its twin', () => {
  it('gives the same answers to the same random questions about the same random rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf,
        fc.array(fc.tuple(whereOf, questionOf), { minLength: 5, maxLength: 5 }),
        async (rows, asked) => {
          const source = await openRows(rows);
          try {
            const [own, twin] = [new NamedSource(source), new NamedSource(memoryOfRows(rows))];
            for (const [where, question] of asked) {
              expect(await interview(own, rows, where, question)).toEqual(await interview(twin, rows, where, question));
            }
          } finally {
            await source.close();
          }
        },
      ),
      { numRuns: 60, seed: 20260513 },
    );
  }, 120_000);

  async function interview(
    source: NamedSource,
    rows: CaseRows,
    where: Where,
    { asked, only, limit, linkLimit }: typeof questionOf extends fc.Arbitrary<infer Question> ? Question : never,
  ): Promise<unknown[]> {
    const named = asked.flatMap((index): (readonly [string, string])[] => {
      const row = rows.entities[index % rows.entities.length];
      return row === undefined ? [] : [[row.type, row.key]];
    });
    const answers: unknown[] = [await source.neighbourCounts(named, [], { where, only })];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<NamedSource['expand']>> = await source.expand(named, {
        where,
        only,
        limit,
        linkLimit,
        after,
      });
      // Every source words its continuation in its own way; which of the last links are cut off is left to it.
      answers.push({ ...page, links: linkLimit > 5 ? page.links : page.links.length, next: page.next !== null });
      after = page.next;
    } while (after !== null);
    return answers;
  }
});

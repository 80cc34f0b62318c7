// The case file passes the suite, and agrees with its twin in memory on random cases and questions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEntityRow, CaseLinkRow } from '../../../shared/caseRows';
import type { NeighbourFilter } from '../../../shared/questions';
import type { Value } from '../../../shared/value';
import { NamedSource } from '../canonical';
import { describeGraphSource } from '../describeGraphSource';
import { memoryOfRows } from '../memory/memoryOfRows';
import type { CaseRows } from '../suiteCase';
import { openRows } from './caseForTests';

describeGraphSource('case file', openRows);

describe('case file and twin', () => {
  const types = ['Suspect', 'Phone', 'Odd `type`'] as const;
  const linkTypes = ['CALLED', 'USES', "o'dd"] as const;
  const word = fc.constantFrom(
    'a',
    'B',
    'ab',
    '陈',
    '伟',
    '13',
    '9 0',
    '%',
    '_',
    '\\',
    '"',
    "'",
    '😀',
    '\uffee',
    ' ',
    'z',
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(''));
  const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.string({ unit: 'binary' }),
      fc.bigInt().map((number): Value => ({ t: 'int', v: String(number) })),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }).map((v): Value => ({ t: 'map', v })),
    ),
  })).value;
  const fields = fc.record({ name: text, more: value }, { requiredKeys: [] }).map((record) => ({ ...record }));

  const rowsOf = fc
    .record({
      entities: fc.array(fc.record({ type: fc.constantFrom(...types), tail: text, fields }), {
        minLength: 1,
        maxLength: 12,
      }),
      links: fc.array(fc.record({ type: fc.constantFrom(...linkTypes), from: fc.nat(), to: fc.nat(), fields }), {
        maxLength: 40,
      }),
    })
    .map(({ entities, links }): CaseRows => {
      const count = entities.length;
      return {
        title: 'random',
        opening: [],
        // The number makes keys distinct; it stands last, so that the order of keys is not the order of rows.
        entities: entities.map(({ type, tail, fields: own }, ref): CaseEntityRow => ({
          ref,
          type,
          key: `${tail}#${ref}`,
          fields: own,
          row: null,
        })),
        links: links.map(({ type, from, to, fields: own }): CaseLinkRow => ({
          type,
          from: from % count,
          to: to % count,
          fields: own,
          row: null,
        })),
      };
    });
  const filter = fc.record({
    linkType: fc.constantFrom(...linkTypes, 'none'),
    direction: fc.constantFrom('out' as const, 'in' as const),
    entityType: fc.constantFrom(...types, 'none'),
  });
  const questionsOf = fc.record({
    texts: fc.array(text, { minLength: 3, maxLength: 3 }),
    searchTypes: fc.option(fc.subarray([...types]), { nil: null }),
    searchLimit: fc.integer({ min: 1, max: 15 }),
    asked: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    others: fc.array(fc.nat(), { maxLength: 4 }),
    only: fc.option(fc.array<NeighbourFilter>(filter, { maxLength: 4 }), { nil: null }),
    limit: fc.integer({ min: 1, max: 4 }),
  });

  it('give the same answers to the same random questions about the same random rows', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, questionsOf, async (rows, question) => {
        const source = await openRows(rows);
        try {
          const answers = await Promise.all(
            [new NamedSource(source), new NamedSource(memoryOfRows(rows))].map((one) => interview(one, rows, question)),
          );
          expect(answers[0]).toEqual(answers[1]);
        } finally {
          await source.close();
        }
      }),
      { numRuns: 40, seed: 20260509 },
    );
  }, 120_000);

  async function interview(
    source: NamedSource,
    rows: CaseRows,
    question: typeof questionsOf extends fc.Arbitrary<infer Question> ? Question : never,
  ): Promise<unknown[]> {
    const named = (indexes: readonly number[]) =>
      indexes.map((index): readonly [string, string] => {
        const row = rows.entities[index % rows.entities.length];
        if (row === undefined) throw new Error('a case has at least one entity');
        return [row.type, row.key];
      });
    const asked = named(question.asked);
    const answers: unknown[] = [];
    for (const searched of question.texts.filter((one) => one.trim() !== '')) {
      answers.push(await source.search({ text: searched, types: question.searchTypes, limit: question.searchLimit }));
    }
    answers.push(await source.get(asked), await source.neighbourCounts(asked));
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<NamedSource['expand']>> = await source.expand(asked, {
        only: question.only,
        limit: question.limit,
        after,
      });
      // Every source words its continuation in its own way.
      answers.push({ ...page, next: page.next !== null });
      after = page.next;
    } while (after !== null);
    answers.push(await source.linksBetween(asked, named(question.others)));
    return answers;
  }
});

// The part of the suite that is about the filter before expanding: what it counts is what it fetches, and every source
// decides about every kind of value as the twin does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWhere, type Condition, type Where } from '../../shared/where';
import type { NeighbourFilter } from '../../shared/questions';
import type { NamedSource } from './canonical';
import { everyValue } from './suiteCase';
import { first, gang, hub, odd, odder, percent, second, values, wang, wei, type Named } from './suiteNames';
import { randomWhere } from './whereForTests';

interface UnderTest {
  readonly named: NamedSource;
  /** Its answers are the expected ones. */
  readonly twin: NamedSource;
}

type Test = Condition['test'];
const equals = (text: string): Test => ({ is: 'equals', text });
const contains = (text: string): Test => ({ is: 'contains', text });
const range = (least: number | null, most: number | null): Test => ({ is: 'range', least, most });
const onEntity = (field: string, test: Test): Partial<Where> => ({ conditions: [{ on: 'entity', field, test }] });
const onLink = (field: string, test: Test): Partial<Where> => ({ conditions: [{ on: 'link', field, test }] });
const least = (bounds: Partial<Where['least']>): Partial<Where> => ({ least: { ...anyWhere.least, ...bounds } });
const during = (from: string | null, until: string | null): Partial<Where> => ({
  time: { from: from === null ? null : Date.parse(from), until: until === null ? null : Date.parse(until) },
});

const calledOut: NeighbourFilter = { linkType: 'CALLED', direction: 'out', entityType: 'Phone' };
const calledIn: NeighbourFilter = { linkType: 'CALLED', direction: 'in', entityType: 'Phone' };
const usedBy: NeighbourFilter = { linkType: 'USES', direction: 'in', entityType: 'Suspect' };
const day = Date.parse('2026-05-09T00:00:00Z');

type Asking = readonly [
  what: string,
  asked: readonly Named[],
  where: Partial<Where>,
  /** Keys of the neighbours that come, in order. */
  comes: readonly string[],
  only?: readonly NeighbourFilter[],
];

const askings: readonly Asking[] = [
  ['text that is equal but for capitals', [wei], onEntity('name', equals('wang WEI')), ['S-0002']],
  ['text that is contained', [wei], onEntity('nameZh', contains('笼')), ['G-01']],
  ['text with quotes', [gang], onEntity('alias', contains('"box" o\'BRIEN `x`')), ['S-0003']],
  ['wildcards as themselves', [gang], onEntity('name', contains('%_')), ['S-0003']],
  ['a text that is empty', [wei], onEntity('empty', equals('')), ['S-values']],
  ['part of a number', [wei], onEntity('number', contains('0002')), ['13900000002']],
  ['a number as text', [wei], onEntity('whole', equals('42')), ['S-values']],
  ['a number in a range, ends included', [wei], onEntity('whole', range(42, 42)), ['S-values']],
  ['a number below a range', [wei], onEntity('whole', range(42.5, null)), []],
  ['a fraction', [wei], onEntity('fraction', range(null, 0.1)), ['S-values']],
  ['an integer beyond what is exact', [wei], onEntity('largest', range(9e18, null)), ['S-values']],
  ['such an integer by its digits', [wei], onEntity('beyondExact', equals('9007199254740993')), ['S-values']],
  ['a number that is none', [wei], onEntity('notANumber', range(null, 5)), []],
  ['an endless number', [wei], onEntity('endless', range(null, -1e300)), ['S-values']],
  ['a truth', [wei], onEntity('flag', equals('TRUE')), ['S-values']],
  ['a date in a range', [wei], onEntity('day', range(day, day)), ['S-values']],
  ['a date past a range', [wei], onEntity('day', range(null, day - 1)), []],
  ['a date as text', [wei], onEntity('day', contains('2026-05')), ['S-values']],
  ['a moment with an offset', [wei], onEntity('moment', range(Date.parse('2026-05-09T04:30:15Z'), null)), ['S-values']],
  ['a moment in a zone', [wei], onEntity('zoned', range(null, Date.parse('2026-05-09T04:30:15Z'))), ['S-values']],
  ['a local moment', [wei], onEntity('local', range(Date.parse('2026-05-09T12:30:15Z'), null)), ['S-values']],
  ['a time of day, which has no size', [wei], onEntity('clock', range(null, null)), []],
  ['one element of a list', [wei], onEntity('words', equals('ONE')), ['S-values']],
  ['a list as a whole, which is no element', [wei], onEntity('numbers', contains('1, 2')), []],
  ['a number in a list', [wei], onEntity('numbers', range(3, null)), ['S-values']],
  ['a list with nothing in it', [wei], onEntity('nothingInside', contains('n')), []],
  ['a field that nobody has', [wei], onEntity('no such field', range(null, null)), []],
  ['a field that all objects inherit', [wei], onEntity('constructor', contains('o')), []],
  ['a field of a hostile name', [odd], onEntity('field `with` "quotes"', equals('KEPT')), ['odd-2']],
  ['a hostile field of links', [odd], onLink('field `with` "quotes"', equals("it's")), ['odd-2']],
  ['text of links', [gang], onLink('role', equals('Organiser')), ['S-0001']],
  ['dates of links', [gang], onLink('since', range(null, day)), ['S-0001']],
  ['a big number of links', [wei], onLink('big id', range(null, -9e18)), ['S-values']],
  ['numbers of links', [hub], onLink('durationS', range(4993, 4996)), ['13800006993', '13800006986']],
  ['a time window', [first], during('2026-05-17T00:00:00Z', '2026-05-17T12:00:00Z'), ['13900000002']],
  ['a window with an open end', [first], during(null, '2026-05-01T01:00:00Z'), ['13900000002']],
  [
    'a window open at both ends: links without a time fail',
    [first],
    during(null, null),
    ['13900000002', '13900009999'],
  ],
  ['a window with its ends the wrong way round', [first], during('2026-05-20T00:00:00Z', '2026-05-10T00:00:00Z'), []],
  ['at least so many links', [first], least({ links: 2 }), ['13900000002']],
  ['at most so many links', [first], { most: { links: 1 } }, ['13900009999', 'S-0001']],
  ['at least so large a total', [first], least({ total: 401 }), ['13900000002']],
  ['a total that is just reached', [first], least({ total: 400 }), ['13900000002', '13900009999']],
  ['two of the asked', [wei, wang], least({ asked: 2 }), ['13900000002', 'G-01']],
  ['three of the asked', [wei, wang, percent], least({ asked: 3 }), ['G-01']],
  ['the largest total first', [first], { order: 'total' }, ['13900000002', '13900009999', 'S-0001']],
  ['the latest link first', [first], { order: 'recent' }, ['13900000002', '13900009999', 'S-0001']],
  ['nothing in particular', [first], {}, ['13900000002', '13900009999', 'S-0001']],
  ['rows and links of one field', [first], onLink('durationS', range(0, 11)), ['13900000002'], [calledOut]],
  ['rows that leave another total', [first], least({ total: 401 }), ['13900000002'], [calledIn]],
  ['rows and a condition on who is there', [hub], onEntity('name', contains('sure')), ['S-0003'], [usedBy, calledIn]],
  ['no row at all', [first], onLink('durationS', range(0, null)), [], []],
];

/** Several asked entities that are linked with each other. */
const linked = [first, second, wei, wang, hub] as const;

/** Called within the suite; `underTest` gives what the suite opened, once it has. */
export function describeWhereForTests(underTest: () => UnderTest): void {
  describe('the filter before expanding', () => {
    for (const [what, asked, partial, comes, only = null] of askings) {
      it(`narrows to ${what}`, async () => {
        const { named, twin } = underTest();
        const question = { where: { ...anyWhere, ...partial }, only: only === null ? null : [...only] };
        const reply = await named.expand(asked, question);
        expect(reply.entities.map(({ key }) => key)).toEqual(comes);
        expect(reply).toEqual(await twin.expand(asked, question));
        const counts = await named.neighbourCounts(asked, [], question);
        expect(counts).toEqual(await twin.neighbourCounts(asked, [], question));
      });
    }

    it('lets a link among the asked pass by one view that passes', async () => {
      const { named, twin } = underTest();
      // The calls between the two lead to an entity with an operator from one end only.
      const question = { where: { ...anyWhere, ...onEntity('operator', equals('east')) }, only: [calledIn] };
      const reply = await named.expand([first, second], question);
      expect(reply).toEqual(await twin.expand([first, second], question));
      expect(reply.totalLinks).toBe(12);
      expect(reply.links).toHaveLength(12);
      expect(reply.totalNeighbours).toBe(0);
    });

    it('counts rows by conditions and time, and not by what it asks of totals', async () => {
      const { named, twin } = underTest();
      const where = { ...anyWhere, ...during('2026-05-10T00:00:00Z', null), ...least({ links: 1000 }) };
      for (const only of [null, [calledIn]]) {
        const counts = await named.neighbourCounts(linked, [], { where, only });
        expect(counts).toEqual(await twin.neighbourCounts(linked, [], { where, only }));
        expect(counts.rows.length).toBeGreaterThan(0);
        expect(counts.neighbours).toBe(0);
      }
    });

    it('counts what the chosen rows would bring, whatever else there is', async () => {
      const { named } = underTest();
      for (const only of [[calledIn], [calledIn, usedBy], []]) {
        const { neighbours, links } = await named.neighbourCounts(linked, [], { only });
        const { totalNeighbours, totalLinks } = await named.expand(linked, { only, limit: 1 });
        expect({ neighbours, links }).toEqual({ neighbours: totalNeighbours, links: totalLinks });
      }
    });

    for (const order of ['links', 'total', 'recent'] as const) {
      it(`goes on page by page in the order of ${order}: disjoint, complete, as the whole is`, async () => {
        const { named, twin } = underTest();
        const where = { ...anyWhere, ...onEntity('number', contains('1')), order };
        const asked = [hub, first];
        const whole = await twin.expand(asked, { where });
        expect(await named.expand(asked, { where })).toEqual(whole);
        const entities: unknown[] = [];
        const links: string[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<NamedSource['expand']>> = await named.expand(asked, {
            where,
            limit: 137,
            after,
          });
          expect([page.totalNeighbours, page.totalLinks]).toEqual([whole.totalNeighbours, whole.totalLinks]);
          entities.push(...page.entities);
          links.push(...page.links);
          after = page.next;
        } while (after !== null);
        expect(entities).toEqual(whole.entities);
        expect(links.sort()).toEqual(whole.links);
        expect(entities.length).toBeGreaterThan(1000);
      });
    }

    it('deals links out fairly when there are more than may come', async () => {
      const { named } = underTest();
      const where = { ...anyWhere, ...onLink('durationS', range(5, null)) };
      const reply = await named.expand([hub], { where, only: [calledOut], limit: 20, linkLimit: 25 });
      expect(reply.entities).toHaveLength(20);
      expect(reply.links).toHaveLength(25);
      for (const { key } of reply.entities) {
        expect(reply.links.filter((link) => link.includes(`"Phone ${key}"`))).not.toHaveLength(0);
      }
    });

    it('refuses a continuation that it did not give', async () => {
      const { named } = underTest();
      const where = { ...anyWhere, order: 'total' as const };
      for (const after of ['not a continuation', '[1]', '{"links":1}']) {
        await expect(named.expand([hub], { where, after })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      }
    });

    it('counts before what it fetches after, for any filter', async () => {
      const { named, twin } = underTest();
      await fc.assert(
        fc.asyncProperty(whereOf, onlyOf, askedOf, async (where, only, asked) => {
          const counts = await named.neighbourCounts(asked, [], { where, only });
          const reply = await named.expand(asked, { where, only });
          expect([counts.neighbours, counts.links]).toEqual([reply.totalNeighbours, reply.totalLinks]);
          expect([reply.entities.length, reply.links.length]).toEqual([reply.totalNeighbours, reply.totalLinks]);
          expect(counts).toEqual(await twin.neighbourCounts(asked, [], { where, only }));
          expect(reply).toEqual(await twin.expand(asked, { where, only }));
        }),
        { numRuns: 40, seed: 20260510 },
      );
    }, 120_000);

    it('names itself in the record of an expansion', async () => {
      const { named } = underTest();
      const ids = await named.idsOf([first]);
      const where = { ...anyWhere, ...onLink('durationS', range(5, null)), order: 'total' as const };
      const question = { ids, only: null, where, limit: 10, linkLimit: 10, after: null };
      const { subgraph } = await named.source.expand(question, { signal: new AbortController().signal });
      expect(subgraph.answer.detail).toContain('durationS');
    });
  });
}

const whereOf = randomWhere({
  fields: [...Object.keys(everyValue), 'number', 'operator', 'nameZh', 'role', 'since', 'at', 'durationS', 'none'],
  texts: ['1', '139', 'wei', 'ONE', 'true', '2026-05-09', 'caller', 'east', 'e', '3'],
  bounds: [-1e19, 0, 3, 42, 400, 13900000001, day, Date.parse('2026-05-15T00:00:00Z')],
  times: ['2026-05-01T01:00:00Z', '2026-05-05T00:00:00Z', '2026-05-20T12:00:00Z'].map((text) => Date.parse(text)),
  totals: [-5, 0, 400, 1000, 9000],
});
const onlyOf = fc.option(fc.subarray([calledOut, calledIn, usedBy]), { nil: null, freq: 2 });
const askedOf = fc.subarray([first, second, wei, wang, percent, gang, values, odd, odder, hub], { minLength: 1 });

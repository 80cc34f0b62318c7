// The one suite that every source must pass. It asks the source under test and its plain twin in memory the same
// questions about the same rows and wants the same answers, ids apart.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceDescription } from '../../shared/questions';
import { NamedSource, neverAborted } from './canonical';
import type { Call, GraphSource } from './GraphSource';
import { memoryOfRows } from './memory/memoryOfRows';
import { describeLinksForTests } from './describeLinksForTests';
import { describePathsForTests } from './describePathsForTests';
import { describeWhereForTests } from './describeWhereForTests';
import { mostLinksRead } from '../../shared/contracts/analysis';
import type { GatheredFacts } from './GatheredFacts';
import { buildSuiteCase, everyValue, hubPhones, oddEntityType, type CaseRows } from './suiteCase';
import { first, gang, gone, hub, odd, odder, values, wei, type Named } from './suiteNames';

/** `open` makes a source that holds exactly these rows; it is called once, and the suite closes what it gave. */
export function describeGraphSource(name: string, open: (rows: CaseRows) => Promise<GraphSource>): void {
  describe(`${name} as a source`, () => {
    const rows = buildSuiteCase();
    const twin = new NamedSource(memoryOfRows(rows));
    let source: GraphSource;
    let named: NamedSource;

    beforeAll(async () => {
      source = await open(rows);
      named = new NamedSource(source);
    }, 120_000);
    afterAll(() => source.close());

    describe('describe', () => {
      it('tells types, counts, fields and ends as they are in the rows', async () => {
        const told = await describeExactly(source);
        const expected = await twin.source.describe(neverAborted);
        expect(comparable(told)).toEqual(comparable(expected));
      });

      it('says who answers', async () => {
        const { kind, name: title, version, isReadOnly } = await source.describe(neverAborted);
        expect([title, version, kind].every((word) => word.length > 0)).toBe(true);
        expect(isReadOnly).toBe(true);
      });
    });

    describe('everything', () => {
      const all = { entityTypes: null, linkTypes: null, withFields: true, mostLinks: mostLinksRead };
      const some = { ...all, entityTypes: ['Phone', 'Suspect'], linkTypes: ['USES', 'CALLED'] };

      it.each([
        ['all of it', all],
        ['chosen types', some],
        ['chosen entities', { ...all, entityTypes: ['Phone', oddEntityType] }],
        ['nothing', { ...all, entityTypes: ['Nonsense'] }],
        ['who is linked with whom', { ...some, withFields: false }],
      ])('is gathered as it is in the rows: %s', async (_, question) => {
        const [told, expected] = [
          await source.facts(question, neverAborted),
          await twin.source.facts(question, neverAborted),
        ];
        expect(told.counts).toEqual(expected.counts);
        expect(gatheredNames(told)).toEqual(gatheredNames(expected));
      });

      it('is counted where there is more than was asked for', async () => {
        const { links } = await source.describe(neverAborted);
        const { counts } = await source.facts({ ...all, mostLinks: 7 }, neverAborted);
        expect(counts).toMatchObject({ links: 7, ofLinks: links });
      });

      it('stops when it is cancelled', async () => {
        const controller = new AbortController();
        const reading = source.facts(all, { signal: controller.signal });
        controller.abort();
        await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
      });
    });

    describe('search', () => {
      const texts = [
        ['an exact key', 'S-0001'],
        ['an exact key in small letters', 's-0001'],
        ['the beginning of many keys', '138'],
        ['the middle of a number', '000099'],
        ['eleven digits', '13900000001'],
        ['digits typed in groups', '139 0000 0001'],
        ['digits typed in groups of which there are many', '139 0000'],
        ['digits with hyphens', '139-0000-0002'],
        ['text with spaces around it', '  Chen Wei \n'],
        ['capitals', 'CHEN'],
        ['one Chinese character', '伟'],
        ['two Chinese characters', '陈伟'],
        ['three Chinese characters', '灯笼帮'],
        ['one letter', 'w'],
        ['two letters', 'we'],
        ['a name in a field that is not the caption', '老陈'],
        ['the person a phone is registered to', '王伟'],
        ['a percent sign', '%'],
        ['percent and underscore', '%_'],
        ['underscore as itself', '_sure'],
        ['a backslash', 'sure\\'],
        ['a double quote', '"Box"'],
        ['an apostrophe', "O'Brien"],
        ['a backtick', '`x`'],
        ['words of the search engine', 'NEAR("a" OR *)'],
        ['a lone quote', '"'],
        ['an asterisk', '*'],
        ['nothing like it', 'zzz-no-such-text'],
        ['two letters that occur nowhere', 'qx'],
      ] as const;

      for (const [what, text] of texts) {
        it(`finds ${what}: same hits, order and totals`, async () => {
          const question = { text, types: null, limit: 1000 };
          expect(await named.search(question)).toEqual(await twin.search(question));
        });
      }

      it('puts the exact key first, then beginnings, then the rest', async () => {
        const { entities } = await named.search({ text: '13900000001', types: null, limit: 10 });
        expect(entities[0]?.key).toBe('13900000001');
      });

      it('keeps to the asked types, in hits and totals', async () => {
        const question = { text: 'wei', types: ['Suspect', 'Gang', 'No such type'], limit: 10 };
        const reply = await named.search(question);
        expect(reply).toEqual(await twin.search(question));
        expect(Object.keys(reply.totals)).toEqual(['Suspect']);
        expect((await named.search({ ...question, types: [] })).total).toBe(0);
      });

      it('shows the first of many and counts them all', async () => {
        const question = { text: '138', types: ['Phone'], limit: 7 };
        const reply = await named.search(question);
        expect(reply).toEqual(await twin.search(question));
        expect(reply.entities).toHaveLength(7);
        expect(reply.total).toBe(hubPhones);
      });

      it('refuses a text of nothing but spaces', async () => {
        const asked = source.search({ text: ' \t ', types: null, limit: 10 }, neverAborted);
        await expect(asked).rejects.toMatchObject({ code: 'EMPTY_SEARCH' });
      });
    });

    describe('get', () => {
      it('gives every kind of value exactly', async () => {
        const { entities } = await named.get([values]);
        expect(entities[0]?.fields).toEqual(everyValue);
      });

      it('gives entities of hostile labels and fields, in the order asked, once each', async () => {
        const asked = [odder, wei, odd, wei];
        expect(await named.get(asked)).toEqual(await twin.get(asked));
      });

      it('names the ids that no longer exist', async () => {
        expect((await named.get([gang], [gone])).missing).toEqual([gone]);
        const nothing = await source.get({ ids: [gone] }, neverAborted);
        expect(nothing.missing).toEqual([gone]);
        expect(nothing.subgraph.entities).toEqual([]);
      });
    });

    describe('locate', () => {
      it('finds entities by type and exact key, in the order asked, once each', async () => {
        const asked: readonly Named[] = [
          odder,
          wei,
          ['Gang', 'S-0001'],
          ['Suspect', 's-0001'],
          ['Suspect', 'S-000'],
          ['No such type', 'S-0001'],
          hub,
          wei,
          values,
        ];
        const reply = await named.locate(asked);
        expect(reply).toEqual(await twin.locate(asked));
        expect(reply.entities.map(({ key }) => key)).toEqual(['odd-2', 'S-0001', hub[1], 'S-values']);
      });

      it('finds nothing where there is nothing', async () => {
        expect((await named.locate([['Suspect', 'no such key']])).entities).toEqual([]);
      });
    });

    describeLinksForTests(() => ({ source, named, twin }));
    describePathsForTests(() => ({ source, named, twin }));
    describeWhereForTests(() => ({ named, twin }));

    describe('provenance', () => {
      it('says of every answer which source gave it, to which question, and when', async () => {
        const { kind, name: title, version } = await source.describe(neverAborted);
        const { subgraph } = await source.search({ text: 'chen', types: null, limit: 5 }, neverAborted);
        expect(subgraph.answer.source).toEqual({ kind, name: title, version });
        expect(subgraph.answer.question).toBe('search');
        expect(subgraph.answer.detail).toContain('chen');
        expect(new Date(subgraph.answer.at).toISOString()).toBe(subgraph.answer.at);
      });
    });

    describe('stopping', () => {
      it('rejects a call that was aborted before it began', async () => {
        for (const ask of await everyQuestion(named, source)) {
          await expect(ask({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
        }
      });

      it('rejects a call that is aborted as it runs, and answers the next one', async () => {
        for (const ask of await everyQuestion(named, source)) {
          const controller = new AbortController();
          const asking = ask({ signal: controller.signal });
          controller.abort();
          await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
        }
        expect((await named.search({ text: 'S-0001', types: null, limit: 1 })).total).toBe(1);
      });

      it('answers several at once', async () => {
        const texts = ['138', 'wei', '伟', '139 0000', 'x'];
        const replies = await Promise.all(texts.map((text) => named.search({ text, types: null, limit: 50 })));
        const expected = await Promise.all(texts.map((text) => twin.search({ text, types: null, limit: 50 })));
        expect(replies).toEqual(expected);
      });

      it('stops what runs when it is closed, and answers nothing afterwards', async () => {
        const questions = await everyQuestion(named, source);
        const running = questions.map((ask) => ask(neverAborted));
        const outcomes = Promise.allSettled(running);
        await source.close();
        await source.close();
        for (const outcome of await outcomes) {
          // A source that knows an answer by heart may have given it already.
          if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CANCELLED' });
        }
        for (const ask of questions) await expect(ask(neverAborted)).rejects.toMatchObject({ code: 'NO_SOURCE' });
      });
    });
  });
}

/** What a server holds may rest on a sample and carries no opening; kinds and names are each source's own. */
function comparable(told: SourceDescription) {
  const byType = (a: { readonly type: string }, b: { readonly type: string }) => (a.type < b.type ? -1 : 1);
  return {
    entityTypes: [...told.entityTypes].sort(byType),
    linkTypes: [...told.linkTypes].sort(byType),
    entities: told.entities,
    links: told.links,
  };
}

async function everyQuestion(named: NamedSource, source: GraphSource): Promise<((call: Call) => Promise<unknown>)[]> {
  const ids = await named.idsOf([hub, first]);
  const all = { ids, only: null, where: null, limit: 5000, linkLimit: 50_000, after: null };
  return [
    (call) => source.describe(call),
    (call) => source.search({ text: '138', types: null, limit: 1000 }, call),
    (call) => source.get({ ids }, call),
    (call) => source.neighbourCounts({ ids, only: null, where: null }, call),
    (call) => source.expand(all, call),
    (call) => source.linksBetween({ ids, others: [], limit: 1000 }, call),
    (call) => source.locate({ wanted: [{ type: first[0], key: first[1] }] }, call),
    (call) => source.facts({ entityTypes: null, linkTypes: null, withFields: true, mostLinks: mostLinksRead }, call),
  ];
}

/** What a busy server ends in an estimate the first time, it counts in full once its plans are made. */
async function describeExactly(source: GraphSource): Promise<SourceDescription> {
  for (let looks = 1; looks < 5; looks += 1) {
    const told = await source.describe(neverAborted);
    if (!told.isEstimate) return told;
  }
  return source.describe(neverAborted);
}

/** Facts without ids and in an order of their own, which every source has otherwise. */
function gatheredNames({ facts: { entities, links } }: GatheredFacts) {
  const nameOf = (place: number) => `${entities[place]?.type} ${entities[place]?.key}`;
  const told = links.map(({ type, from, to, fields }) => ({ type, from: nameOf(from), to: nameOf(to), fields }));
  return {
    entities: inOrder(entities.map(({ type, key, caption, fields }) => ({ type, key, caption, fields }))),
    links: inOrder(told),
  };
}

function inOrder<T extends { readonly fields: object }>(list: readonly T[]): readonly T[] {
  const text = ({ fields, ...rest }: T) => JSON.stringify([rest, Object.entries(fields).sort()]);
  return [...list].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

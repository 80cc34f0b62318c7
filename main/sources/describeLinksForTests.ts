// The part of the suite that is about links: neighbour counts, expand, links between.
import { describe, expect, it } from 'vitest';
import type { ExpandQuestion } from '../../shared/questions';
import { NamedSource, neverAborted } from './canonical';
import type { GraphSource } from './GraphSource';
import { hubLinks, hubPhones, oddEntityType, oddLinkType } from './suiteCase';
import { first, gang, gone, hub, lonely, odd, odder, percent, second, wang, wei, type Named } from './suiteNames';

interface UnderTest {
  readonly source: GraphSource;
  readonly named: NamedSource;
  /** Its answers are the expected ones. */
  readonly twin: NamedSource;
}

/** Called within the suite; `underTest` gives what the suite opened, once it has. */
export function describeLinksForTests(underTest: () => UnderTest): void {
  describe('neighbour counts', () => {
    const asked: readonly (readonly [string, readonly Named[]])[] = [
      ['one entity', [wei]],
      ['an entity without links', [lonely]],
      ['a hub', [hub]],
      ['parallel links and self-links', [first]],
      ['a self-link of another type', [wang]],
      ['hostile labels', [odd]],
      ['several that are linked with each other', [first, second, hub, wei]],
      ['the same entity twice', [gang, gang]],
    ];
    for (const [what, entities] of asked) {
      it(`counts for ${what}`, async () => {
        const { named, twin } = underTest();
        expect(await named.neighbourCounts(entities)).toEqual(await twin.neighbourCounts(entities));
      });
    }

    it('counts a self-link once, as out, and never as a neighbour', async () => {
      const { named } = underTest();
      const { rows: counted } = await named.neighbourCounts([wang]);
      const own = counted.filter(({ linkType, entityType }) => linkType === 'ASSOCIATE_OF' && entityType === 'Suspect');
      expect(own).toEqual([
        { linkType: 'ASSOCIATE_OF', direction: 'out', entityType: 'Suspect', links: 1, neighbours: 0 },
        { linkType: 'ASSOCIATE_OF', direction: 'in', entityType: 'Suspect', links: 1, neighbours: 1 },
      ]);
    });

    it('leaves out ids that no longer exist, and says GONE when all are', async () => {
      const { source, named, twin } = underTest();
      expect(await named.neighbourCounts([wei], [gone])).toEqual(await twin.neighbourCounts([wei]));
      const nothing = source.neighbourCounts({ ids: [gone], only: null, where: null }, neverAborted);
      await expect(nothing).rejects.toMatchObject({ code: 'GONE' });
    });
  });

  describe('expand', () => {
    const calledOut = { linkType: 'CALLED', direction: 'out', entityType: 'Phone' } as const;
    const calledIn = { linkType: 'CALLED', direction: 'in', entityType: 'Phone' } as const;
    const asked: readonly (readonly [string, readonly Named[], Partial<ExpandQuestion>])[] = [
      ['one entity', [wei], {}],
      ['an entity without links', [lonely], {}],
      ['a hub, whole', [hub], {}],
      ['a hub, calls made', [hub], { only: [calledOut] }],
      ['a hub, calls received', [hub], { only: [calledIn] }],
      ['a hub, by whom it is used', [hub], { only: [{ linkType: 'USES', direction: 'in', entityType: 'Suspect' }] }],
      ['parallel links and self-links', [first], {}],
      ['hostile labels', [odd], {}],
      [
        'a row of hostile labels',
        [odd],
        { only: [{ linkType: oddLinkType, direction: 'in', entityType: oddEntityType }] },
      ],
      ['a row that no link passes', [wei], { only: [{ linkType: 'USES', direction: 'in', entityType: 'Gang' }] }],
      ['types that do not exist', [wei], { only: [{ linkType: 'NO', direction: 'in', entityType: 'NONE' }] }],
      ['no row at all', [wei], { only: [] }],
      ['several that are linked with each other', [first, second, wei, wang], {}],
      ['several, one direction only', [first, second, hub], { only: [calledIn] }],
      ['the same entity twice', [gang, gang], {}],
    ];
    for (const [what, entities, more] of asked) {
      it(`follows the links of ${what}`, async () => {
        const { named, twin } = underTest();
        expect(await named.expand(entities, more)).toEqual(await twin.expand(entities, more));
      });
    }

    it('counts the whole hub while showing the first ten', async () => {
      const { named } = underTest();
      const reply = await named.expand([hub], { limit: 10, only: [calledOut] });
      expect(reply.entities).toHaveLength(10);
      expect(reply.totalNeighbours).toBe(hubPhones);
      // Its call to itself is out as well.
      expect(reply.totalLinks).toBe(hubLinks + 1);
      expect(reply.next).not.toBeNull();
    });

    it('goes on in pages that are disjoint, complete and in the order of the whole', async () => {
      const { named } = underTest();
      const question = { only: null, limit: 137, linkLimit: 50_000 };
      const whole = await named.expand([hub, first], { ...question, limit: 5000 });
      const entities: unknown[] = [];
      const links: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<NamedSource['expand']>> = await named.expand([hub, first], {
          ...question,
          after,
        });
        expect(page.totalNeighbours).toBe(whole.totalNeighbours);
        expect(page.totalLinks).toBe(whole.totalLinks);
        entities.push(...page.entities);
        links.push(...page.links);
        after = page.next;
      } while (after !== null);
      expect(entities).toEqual(whole.entities);
      expect(links.sort()).toEqual(whole.links);
      expect(whole.links).toHaveLength(whole.totalLinks);
    });

    it('gives the same page twice', async () => {
      const { named } = underTest();
      const { next } = await named.expand([hub], { limit: 50 });
      const page = await named.expand([hub], { limit: 50, after: next });
      expect(await named.expand([hub], { limit: 50, after: next })).toEqual(page);
      expect(page.entities).toHaveLength(50);
    });

    it('deals links out so that each neighbour has one before any has two', async () => {
      const { named } = underTest();
      const reply = await named.expand([hub], { only: [calledOut], limit: 20, linkLimit: 25 });
      expect(reply.entities).toHaveLength(20);
      expect(reply.links).toHaveLength(25);
      for (const { key } of reply.entities) {
        expect(reply.links.filter((link) => link.includes(`"Phone ${key}"`))).not.toHaveLength(0);
      }
    });

    it('refuses a continuation that it did not give', async () => {
      const { named } = underTest();
      await expect(named.expand([hub], { after: 'not a continuation' })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    });

    it('tells how many neighbours each asked entity has, without any filter', async () => {
      const { named } = underTest();
      const { knownNeighbours } = await named.expand([wei, wang], { only: [] });
      expect(knownNeighbours).toEqual([
        ['Suspect S-0001', 6],
        ['Suspect S-0002', 3],
      ]);
    });

    it('names the ids that no longer exist, and says GONE when all are', async () => {
      const { named } = underTest();
      expect((await named.expand([wei], {}, [gone])).missing).toEqual([gone]);
      await expect(named.expand([], {}, [gone])).rejects.toMatchObject({ code: 'GONE' });
    });
  });

  describe('links between', () => {
    const asked: readonly (readonly [string, readonly Named[], readonly Named[]])[] = [
      ['an entity and others', [wei], [wang, gang, odd]],
      ['parallel links', [first], [second]],
      ['a hub and a few, from the hub', [hub], [first, second, percent]],
      ['a hub and a few, from the few', [first, second, percent], [hub]],
      ['the asked themselves, self-links with them', [first, second, hub, wang], []],
      ['entities without a link', [lonely], [wei, hub]],
      ['entities that are on both sides', [wei, wang], [wei, gang]],
      ['hostile labels', [odd, odder], [wei]],
    ];
    for (const [what, entities, others] of asked) {
      it(`finds those of ${what}`, async () => {
        const { named, twin } = underTest();
        expect(await named.linksBetween(entities, others)).toEqual(await twin.linksBetween(entities, others));
      });
    }

    it('does not join two of the others', async () => {
      const { named } = underTest();
      expect((await named.linksBetween([lonely], [first, second])).total).toBe(0);
    });

    it('shows some and counts all', async () => {
      const { named } = underTest();
      const reply = await named.linksBetween([first], [second], 5);
      expect(reply.links).toHaveLength(5);
      expect(reply.total).toBe(26);
    });

    it('ignores ids that no longer exist', async () => {
      const { source } = underTest();
      const reply = await source.linksBetween({ ids: [gone], others: [gone], limit: 10 }, neverAborted);
      expect(reply.total).toBe(0);
    });
  });
}

// The part of the suite that is about paths between entities.
import { describe, expect, it } from 'vitest';
import type { Link, Subgraph } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import { anyPaths, type PathsQuestion, type PathsReply } from '../../shared/questions';
import { neverAborted, type NamedSource } from './canonical';
import type { GraphSource } from './GraphSource';
import { first, gang, gone, hub, lonely, odder, percent, second, values, wang, wei, type Named } from './suiteNames';

interface UnderTest {
  readonly source: GraphSource;
  readonly named: NamedSource;
  /** Its answers are the expected ones. */
  readonly twin: NamedSource;
}

const usual: Omit<PathsQuestion, 'ids'> = { ...anyPaths, limit: 100 };

/** Called within the suite; `underTest` gives what the suite opened, once it has. */
export function describePathsForTests(underTest: () => UnderTest): void {
  describe('paths', () => {
    const day = (number: number) => Date.UTC(2026, 4, number);
    const asked: readonly (readonly [string, readonly Named[], Partial<PathsQuestion>])[] = [
      ['the shortest between two', [wei, hub], {}],
      ['the shortest, of which there are several', [gang, hub], { maxHops: 4 }],
      ['the shortest over parallel links', [wei, second], { linkTypes: ['USES', 'CALLED'] }],
      ['the shortest over hostile link types', [gang, odder], {}],
      ['the shortest over few hops only', [gang, odder], { maxHops: 2 }],
      ['none to an entity without links', [wei, lonely], { maxHops: 12 }],
      ['the shortest between several', [wei, wang, percent, hub], {}],
      ['the shortest along the links', [wei, hub, gang], { direction: 'along' }],
      ['undirected link types both ways', [wang, values], { direction: 'along', linkTypes: ['ASSOCIATE_OF'] }],
      ['link types that do not exist', [wei, wang], { linkTypes: ['NO'] }],
      ['the shortest within a time', [first, hub], { time: { from: day(1), until: day(20) } }],
      ['the shortest until a time', [second, hub], { time: { from: null, until: day(12) } }],
      ['the shortest around hubs', [percent, first], { mostNeighbours: 10 }],
      ['the shortest from a hub, which is an end all the same', [hub, wang], { mostNeighbours: 10 }],
      ['all', [wei, second], { kind: 'all', maxHops: 4 }],
      ['all along the links', [percent, second], { kind: 'all', maxHops: 5, direction: 'along' }],
      ['all between several', [wei, wang, first], { kind: 'all', maxHops: 3 }],
      ['the first of all', [gang, hub], { kind: 'all', maxHops: 6, limit: 3 }],
      ['the lightest by hops', [gang, second], { kind: 'lightest', maxHops: 5, limit: 4 }],
      ['the lightest by a field', [hub, second], { kind: 'lightest', maxHops: 3, weight: 'durationS' }],
      [
        'the lightest, where large values are near',
        [hub, second],
        { kind: 'lightest', maxHops: 3, weight: 'durationS', weightIs: 'strength' },
      ],
      ['those in time', [second, hub], { kind: 'timed', maxHops: 3 }],
      ['those in time along the links', [second, hub], { kind: 'timed', maxHops: 4, direction: 'along' }],
      ['those in time without long waits', [second, hub], { kind: 'timed', maxHops: 4, maxGapS: 86_400 }],
      ['the first in time', [first, hub], { kind: 'timed', maxHops: 2, limit: 5 }],
    ];
    for (const [what, entities, more] of asked) {
      it(`finds ${what}`, async () => {
        const { named, twin } = underTest();
        expect(await ask(named, entities, more)).toEqual(await ask(twin, entities, more));
      });
    }

    it('gives the hops with their links, moments and parallels', async () => {
      const { named } = underTest();
      const { paths } = await ask(named, [wei, hub], { linkTypes: ['USES', 'CALLED'] });
      expect(paths).toHaveLength(1);
      expect(paths[0]?.entities).toEqual([wei, first, hub].map((name) => name.join(' ')));
      expect(paths[0]?.hops.map(({ parallel, gapS }) => [parallel, gapS])).toEqual([
        [1, null],
        [1, null],
      ]);
      expect(paths[0]?.hops[1]?.at).toBe(Date.UTC(2026, 4, 9, 1, 40));
      const { paths: parallel } = await ask(named, [first, second], {});
      expect(parallel.map(({ hops }) => hops.map((hop) => hop.parallel))).toEqual([[24]]);
    });

    it('goes around a hub when asked to', async () => {
      const { named } = underTest();
      const ends = [percent, first] as const;
      const through = await ask(named, ends, { direction: 'any' });
      expect(through.paths[0]?.entities).toContain(hub.join(' '));
      const around = await ask(named, ends, { mostNeighbours: 10 });
      expect(around.paths[0]?.entities).toEqual([percent, gang, wei, first].map((name) => name.join(' ')));
    });

    it('says when there are more than asked for', async () => {
      const { named } = underTest();
      const some = await ask(named, [gang, hub], { kind: 'all', maxHops: 6, limit: 2 });
      const all = await ask(named, [gang, hub], { kind: 'all', maxHops: 6, limit: 500 });
      expect([some.paths.length, some.isCut, all.isCut]).toEqual([2, true, false]);
      expect(all.paths.slice(0, 2)).toEqual(some.paths);
    });

    it('names the ids that no longer exist, and says GONE when fewer than two do', async () => {
      const { named, source } = underTest();
      const { missing, paths } = await ask(named, [wei, wang], {}, [gone]);
      expect(missing).toEqual([gone]);
      expect(paths).toHaveLength(1);
      const [id] = await named.idsOf([wei]);
      const alone = source.paths({ ...usual, ids: [id ?? gone, gone] }, neverAborted);
      await expect(alone).rejects.toMatchObject({ code: 'GONE' });
    });

    it('says where the answer comes from', async () => {
      const { named } = underTest();
      const ids = await named.idsOf([wei, wang]);
      const { subgraph } = await named.source.paths({ ...usual, ids }, neverAborted);
      expect(subgraph.answer.question).toBe('paths');
      expect(subgraph.answer.detail).toContain('shortest');
    });

    it('stops when it is cancelled as it runs', async () => {
      const { named, source } = underTest();
      const ids = await named.idsOf([hub, second]);
      const controller = new AbortController();
      const asking = source.paths({ ...usual, ids, kind: 'all', maxHops: 8 }, { signal: controller.signal });
      controller.abort();
      await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
    });
  });
}

/** The answer without ids, and without the count of links looked at, which is each source's own. */
async function ask(
  named: NamedSource,
  entities: readonly Named[],
  more: Partial<PathsQuestion>,
  missing: readonly EntityId[] = [],
) {
  const ids = [...(await named.idsOf(entities)), ...missing];
  const reply: PathsReply = await named.source.paths({ ...usual, ids, ...more }, neverAborted);
  const nameOf = namesIn(reply.subgraph);
  const links = new Map<LinkId, Link>(reply.subgraph.links.map((link) => [link.id, link]));
  const linkText = (id: LinkId) => {
    const link = links.get(id);
    return link === undefined
      ? 'a link that is not in the answer'
      : [nameOf(link.from), link.type, nameOf(link.to), JSON.stringify(link.fields['at'] ?? null)].join(' ');
  };
  return {
    paths: reply.paths.map(({ entities: along, hops, cost }) => ({
      entities: along.map(nameOf),
      hops: hops.map((hop) => ({ ...hop, link: linkText(hop.link) })),
      cost,
    })),
    entities: reply.subgraph.entities.map(({ id }) => nameOf(id)),
    links: reply.subgraph.links.map(({ id }) => linkText(id)),
    isCut: reply.isCut,
    isPartial: reply.isPartial,
    missing: reply.missing,
  };
}

function namesIn({ entities }: Subgraph): (id: EntityId) => string {
  const names = new Map<EntityId, string>(entities.map(({ id, type, key }) => [id, `${type} ${key}`]));
  return (id) => names.get(id) ?? 'an entity that is not in the answer';
}

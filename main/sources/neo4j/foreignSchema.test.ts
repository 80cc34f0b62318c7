// A database in another team's words, seen through a lens, answers like the twin; and what only a lens can go wrong with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../shared/ids';
import { emptyLens, type EventMapping, type Lens } from '../../../shared/lens/Lens';
import type { ExpandQuestion } from '../../../shared/questions';
import { neverAborted } from '../canonical';
import { describeGraphSource } from '../describeGraphSource';
import type { GraphSource } from '../GraphSource';
import { foreignLens, inForeignShape } from './foreignShape';
import { openNeo4j } from './Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase, writeRows } from './testDatabase';

describe.skipIf(!hasDatabase)('Neo4jSource through a lens', () => {
  const driver = hasDatabase ? openDriver() : null;
  afterAll(() => driver?.close());

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  describeGraphSource('a Neo4j database in words of its own', async (rows) => {
    await emptyDatabase(database());
    await writeRows(database(), inForeignShape(rows));
    return openNeo4j({ ...testDatabase, lens: foreignLens }, neverAborted);
  });

  describe('events', () => {
    const everything = { only: null, where: null, limit: 100, linkLimit: 100, after: null };
    let source: GraphSource;
    let ids: ReadonlyMap<string, EntityId>;

    const event: EventMapping = {
      label: 'Meeting',
      type: 'MET',
      from: { relationship: 'HOST', isOutgoing: true },
      to: { relationship: 'GUEST', isOutgoing: true },
      time: 'day',
      timeForm: 'text',
      amount: null,
      fields: {},
      isShownAsLinks: true,
    };

    function lensOf(...events: readonly Partial<EventMapping>[]): Lens {
      return { ...emptyLens, events: events.map((more) => ({ ...event, ...more })) };
    }

    function idOf(name: string): EntityId {
      return ids.get(name) ?? ('' as EntityId);
    }

    async function linksAt(names: readonly string[], more: Partial<ExpandQuestion> = {}) {
      const question = { ids: names.map(idOf), ...everything, ...more };
      const reply = await source.expand(question, neverAborted);
      const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
      const links = reply.subgraph.links.map(
        ({ type, from, to }) => `${nameOf.get(from) ?? '?'} ${type} ${nameOf.get(to) ?? '?'}`,
      );
      expect(new Set(reply.subgraph.links.map(({ id }) => id)).size).toBe(links.length);
      expect(reply.totalLinks).toBe(links.length);
      const counts = await source.neighbourCounts({ ...question, where: null }, neverAborted);
      expect([counts.links, counts.neighbours]).toEqual([reply.totalLinks, reply.totalNeighbours]);
      return links.sort();
    }

    beforeAll(async () => {
      await emptyDatabase(database());
      await query(
        database(),
        `CREATE (a:P {name: 'a'}), (b:P {name: 'b'}), (c:P {name: 'c'}), (t:Town {name: 't'}),
           (m:Meeting:Event {name: 'm', day: '2026-05-09'}), (self:Meeting {name: 'self'}), (alone:Meeting {name: 'alone'}),
           (chain:Meeting {name: 'chain'}), (m)-[:HOST]->(a), (m)-[:HOST]->(b), (m)-[:GUEST]->(b), (m)-[:GUEST]->(c),
           (m)-[:IN]->(t), (self)-[:HOST]->(a), (self)-[:GUEST]->(a), (self)-[:GUEST]->(a), (alone)-[:HOST]->(c),
           (chain)-[:HOST]->(m), (chain)-[:GUEST]->(c), (a)-[:KNOWS]->(b)`,
      );
      source = await openNeo4j({ ...testDatabase, lens: lensOf({}) }, neverAborted);
      const rows = await query(database(), 'MATCH (n) RETURN n.name AS name, elementId(n) AS id');
      ids = new Map(rows.map(({ name, id }) => [String(name), String(id) as EntityId]));
    });
    afterAll(() => source.close());

    it('are one link from each of the one side to each of the other, and an event of one with himself is one', async () => {
      source.lens?.use(lensOf({}));
      expect(await linksAt(['a'])).toEqual(['a KNOWS b', 'a MET a', 'a MET b', 'a MET c']);
      expect(await linksAt(['b'])).toEqual(['a KNOWS b', 'a MET b', 'b MET b', 'b MET c']);
      expect(await linksAt(['a', 'b', 'c'])).toEqual([
        'a KNOWS b',
        'a MET a',
        'a MET b',
        'a MET c',
        'b MET b',
        'b MET c',
      ]);
      const asked = ['a', 'b'].map(idOf);
      const between = await source.linksBetween({ ids: asked, others: [idOf('c')], limit: 100 }, neverAborted);
      expect([between.total, between.subgraph.links.length]).toEqual([6, 6]);
      const few = await source.linksBetween({ ids: asked, others: [idOf('c')], limit: 2 }, neverAborted);
      expect([few.total, few.subgraph.links.length]).toEqual([6, 2]);
    });

    it('are no entities: neither found by id, nor expanded, nor met as neighbours', async () => {
      source.lens?.use(lensOf({}));
      const { missing } = await source.get({ ids: [idOf('m'), idOf('a')] }, neverAborted);
      expect(missing).toEqual([idOf('m')]);
      await expect(source.expand({ ids: [idOf('m')], ...everything }, neverAborted)).rejects.toMatchObject({
        code: 'GONE',
      });
      expect(await linksAt(['t'])).toEqual([]);
      const { knownNeighbours } = await source.expand({ ids: [idOf('a')], ...everything }, neverAborted);
      expect(knownNeighbours).toEqual({ [idOf('a')]: 2 });
      const located = await source.locate({ wanted: [{ type: 'Meeting', key: 'm' }] }, neverAborted);
      expect(located.subgraph.entities).toEqual([]);
    });

    it('carry the moment of the node in the field that the looks name', async () => {
      source.lens?.use(lensOf({}));
      const { subgraph } = await source.expand({ ids: [idOf('c')], ...everything }, neverAborted);
      expect(subgraph.links[0]?.fields).toMatchObject({ day: { t: 'date', v: '2026-05-09' } });
      const { looks } = await source.describe(neverAborted);
      expect(looks.links).toEqual([{ type: 'MET', timeField: 'day', sumField: null }]);
    });

    it('pass the filter by their own direction', async () => {
      source.lens?.use(lensOf({}));
      const met = { linkType: 'MET', entityType: 'P' } as const;
      expect(await linksAt(['b'], { only: [{ ...met, direction: 'in' }] })).toEqual(['a MET b']);
      expect(await linksAt(['b'], { only: [{ ...met, direction: 'out' }] })).toEqual(['b MET b', 'b MET c']);
    });

    it('join each two once when both sides are alike', async () => {
      const same = { relationship: 'GUEST', isOutgoing: true };
      source.lens?.use(lensOf({ from: same, to: same }));
      const [link, ...more] = (await linksAt(['b'])).filter((text) => text.includes('MET'));
      expect(['b MET c', 'c MET b']).toContain(link);
      expect(more).toEqual([]);
      expect((await linksAt(['a'])).filter((text) => text.includes('MET'))).toEqual(['a MET a']);
    });

    it('are read by the first of their labels that is mapped', async () => {
      source.lens?.use(lensOf({ label: 'Event', type: 'HAPPENED' }, {}));
      expect(await linksAt(['c'])).toEqual(['a HAPPENED c', 'b HAPPENED c']);
    });

    it('are entities again when the lens is told so', async () => {
      source.lens?.use(lensOf({ isShownAsLinks: false }));
      expect(source.lens?.current()).toMatchObject({ origin: 'kept' });
      expect(await linksAt(['a'])).toEqual(['a KNOWS b', 'm HOST a', 'self GUEST a', 'self GUEST a', 'self HOST a']);
      const { subgraph } = await source.get({ ids: [idOf('m')] }, neverAborted);
      expect(subgraph.entities).toMatchObject([{ type: 'Event', caption: 'm' }]);
    });

    it('show examples through a lens that is not in use', async () => {
      source.lens?.use(emptyLens);
      const through = lensOf({});
      expect(await source.lens?.examples(through, 'KNOWS', neverAborted)).toMatchObject({
        entities: [],
        links: [{ from: 'a', type: 'KNOWS', to: 'b', at: '', amount: '' }],
      });
      const met = await source.lens?.examples(through, 'Meeting', neverAborted);
      expect(met?.entities).toEqual([]);
      expect(met?.links).toContainEqual({ from: 'a', type: 'MET', to: 'a', at: '', amount: '' });
      expect(met?.links.map(({ at }) => at).sort()).toEqual(['', '2026-05-09']);
      const turned = { ...emptyLens, links: [{ ...linkDefaults, relationship: 'KNOWS', type: 'KNOWN' }] };
      expect(await source.lens?.examples(turned, 'KNOWS', neverAborted)).toMatchObject({
        links: [{ from: 'b', type: 'KNOWN', to: 'a' }],
      });
      const towns = await source.lens?.examples(through, 'Town', neverAborted);
      expect(towns).toEqual({ about: 'Town', entities: [{ type: 'Town', key: '', caption: 't' }], links: [] });
      expect(await source.lens?.examples(through, 'nowhere', neverAborted)).toEqual({
        about: 'nowhere',
        entities: [],
        links: [],
      });
    });
  });
});

const linkDefaults = {
  isReversed: true,
  time: null,
  timeForm: 'native',
  amount: null,
  fields: {},
} as const;

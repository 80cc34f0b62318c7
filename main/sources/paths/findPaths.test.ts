// The engine against trying everything, on many small graphs; and what a published example and plain sense expect.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import {
  anyPaths,
  type Hop,
  type Path,
  type PathKind,
  type PathsQuestion,
  type PathsReply,
} from '../../../shared/questions';
import { timeOf, type Fields } from '../../../shared/value';
import { neverAborted } from '../canonical';
import { MemorySource } from '../memory/MemorySource';
import { pathsByBruteForce } from '../memory/pathsByBruteForce';

interface Graph {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
}

const idAt = (index: number) => `e${index}` as EntityId;

function graphOf(
  keys: readonly string[],
  links: readonly (readonly [type: string, from: number, to: number, fields: Fields])[],
): Graph {
  return {
    entities: keys.map((key, index) => ({
      id: idAt(index),
      type: 'Phone',
      key,
      caption: key,
      fields: { number: key },
      record: null,
    })),
    links: links.map(([type, from, to, fields], index) => ({
      id: `l${String(index).padStart(4, '0')}` as LinkId,
      type,
      from: idAt(from),
      to: idAt(to),
      fields,
      record: null,
    })),
  };
}

function ask(graph: Graph, question: PathsQuestion): Promise<PathsReply> {
  const source = new MemorySource({
    source: { kind: 'snapshot', name: 'small', version: '1' },
    ...graph,
    files: {},
    opening: [],
  });
  return source.paths(question, neverAborted);
}

const usual: PathsQuestion = { ...anyPaths, ids: [idAt(0), idAt(1)], limit: 100 };

const moment = (second: number): Fields => ({ at: { t: 'datetime', v: new Date(second * 1000).toISOString() } });

const fieldsOf = fc.record({
  at: fc.option(fc.integer({ min: 0, max: 8 }), { nil: null, freq: 5 }),
  // Powers of two, whose reciprocals add up exactly in any order.
  amount: fc.constantFrom(0, 1, 1, 2, 4, 8, -1, null),
});
const linkOf = (count: number) =>
  fc.tuple(
    // The third is undirected in the catalogue and has no time field; the catalogue does not know the last.
    fc.constantFrom('CALLED', 'TRANSFERRED', 'ASSOCIATE_OF', 'ODD'),
    fc.nat(count - 1),
    fc.nat(count - 1),
    fieldsOf.map(({ at, amount }): Fields => ({
      ...(at === null ? {} : moment(at)),
      ...(amount === null ? {} : { amount }),
    })),
  );
const graphs = (most: { readonly entities: number; readonly links: number }) =>
  fc
    .integer({ min: 2, max: most.entities })
    .chain((count) =>
      fc
        .tuple(
          fc.array(fc.constantFrom('', 'a', 'b', 'B', '一'), { minLength: count, maxLength: count }),
          fc.array(linkOf(count), { minLength: 1, maxLength: most.links }),
        )
        .map(([keys, links]) => graphOf(keys, links)),
    );
const questions = (kinds: readonly PathKind[], hops: number) =>
  fc.record({
    ids: fc.uniqueArray(fc.nat(20), { minLength: 2, maxLength: 3 }),
    kind: fc.constantFrom(...kinds),
    maxHops: fc.integer({ min: 1, max: hops }),
    direction: fc.constantFrom('any' as const, 'along' as const),
    linkTypes: fc.option(fc.subarray(['CALLED', 'TRANSFERRED', 'ASSOCIATE_OF', 'ODD'], { minLength: 1 }), {
      nil: null,
    }),
    time: fc.option(
      fc.record({
        from: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null }),
        until: fc.option(fc.integer({ min: 4000, max: 8000 }), { nil: null }),
      }),
      { nil: null, freq: 2 },
    ),
    mostNeighbours: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    weight: fc.option(fc.constantFrom('amount'), { nil: null, freq: 4 }),
    weightIs: fc.constantFrom('cost' as const, 'strength' as const),
    maxGapS: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    limit: fc.constantFrom(1, 2, 3, 5, 100, 500),
  });

type Asked = Omit<PathsQuestion, 'ids'> & { readonly ids: readonly number[] };

/** The indexes asked are brought within the graph; null when too few are left. */
function within(graph: Graph, { ids, ...question }: Asked): PathsQuestion | null {
  const distinct = [...new Set(ids.map((index) => idAt(index % graph.entities.length)))];
  return distinct.length < 2 ? null : { ...question, ids: distinct };
}

/** Fails unless the path follows links that are there, in the directions allowed, without running back in time. */
function expectToRun(graph: Graph, question: PathsQuestion, { entities, hops, cost }: Path): void {
  expect(cost).toBe(hops.length);
  expect(entities).toHaveLength(hops.length + 1);
  for (const [index, hop] of hops.entries()) {
    const link = graph.links.find(({ id }) => id === hop.link);
    const [from, to] = entities.slice(index);
    const isAgainst = link?.from === to && link?.to === from && question.direction === 'any';
    expect((link?.from === from && link?.to === to) || isAgainst).toBe(true);
    expect(hop.at).toBe(timeOf(link?.fields['at']));
    expectInTime(question, hop, hops[index - 1]);
  }
}

function expectInTime({ maxGapS }: PathsQuestion, { at, gapS }: Hop, before: Hop | undefined): void {
  if (before === undefined) {
    expect(gapS).toBeNull();
    return;
  }
  expect(gapS).toBe(((at ?? 0) - (before.at ?? 0)) / 1000);
  expect(gapS).toBeGreaterThanOrEqual(0);
  expect(gapS).toBeLessThanOrEqual(maxGapS ?? Infinity);
}

describe('paths', () => {
  it('are those that trying everything finds, in the same order, cut at the same place', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs({ entities: 7, links: 16 }),
        questions(['shortest', 'all', 'lightest'], 6),
        async (graph, asked) => {
          const question = within(graph, asked);
          if (question === null) return;
          const { paths, isCut, isPartial } = await ask(graph, question);
          expect({ paths, isCut, isPartial }).toEqual({ ...pathsByBruteForce(graph, question), isPartial: false });
        },
      ),
      { numRuns: 1500, seed: 20260509 },
    );
  }, 60_000);

  it('in time arrive when and after as many hops as trying everything finds, and each is a path in time', async () => {
    await fc.assert(
      fc.asyncProperty(graphs({ entities: 6, links: 10 }), questions(['timed'], 5), async (graph, asked) => {
        const question = within(graph, asked);
        if (question === null) return;
        const { paths, isCut } = await ask(graph, question);
        const expected = pathsByBruteForce(graph, question);
        const arrivals = (told: Pick<PathsReply, 'paths'>) =>
          told.paths.map(({ entities, hops }) => [entities[0], entities.at(-1), hops.at(-1)?.at, hops.length]);
        expect(arrivals({ paths })).toEqual(arrivals(expected));
        expect(isCut).toBe(expected.isCut);
        for (const path of paths) expectToRun(graph, question, path);
      }),
      { numRuns: 800, seed: 20260510 },
    );
  }, 60_000);

  it('are, the lightest first, those of the worked example of Yen’s algorithm', async () => {
    const [c, d, e, f, g, h] = [0, 2, 3, 4, 5, 1];
    const arc = (from: number, to: number, amount: number) => ['TRANSFERRED', from, to, { amount }] as const;
    const graph = graphOf(
      ['C', 'H', 'D', 'E', 'F', 'G'],
      [
        arc(c, d, 3),
        arc(c, e, 2),
        arc(d, f, 4),
        arc(e, d, 1),
        arc(e, f, 2),
        arc(e, g, 3),
        arc(f, g, 2),
        arc(f, h, 1),
        arc(g, h, 2),
      ],
    );
    const { paths } = await ask(graph, { ...usual, kind: 'lightest', direction: 'along', weight: 'amount', limit: 3 });
    const named = paths.map(({ entities, cost }) => [
      entities.map((id) => graph.entities.find((entity) => entity.id === id)?.key).join(''),
      cost,
    ]);
    expect(named).toEqual([
      ['CEFH', 5],
      ['CEGH', 7],
      ['CDFH', 8],
    ]);
  });

  it('in time wait no longer than allowed, and pass an entity twice where that bridges the wait', async () => {
    // 0 calls 2 at second 1; 2 and 3 call each other at 5 and 9; 2 calls 1 at 12.
    const call = (from: number, to: number, second: number) => ['CALLED', from, to, moment(second)] as const;
    const graph = graphOf(['s', 't', 'x', 'y'], [call(0, 2, 1), call(2, 3, 5), call(3, 2, 9), call(2, 1, 12)]);
    const timed: PathsQuestion = { ...usual, kind: 'timed', direction: 'along' };
    const ids = [idAt(0), idAt(1)];
    const straight = await ask(graph, { ...timed, ids });
    expect(straight.paths.map(({ entities }) => entities)).toEqual([[0, 2, 1].map(idAt)]);
    expect(straight.paths[0]?.hops.map(({ gapS }) => gapS)).toEqual([null, 11]);
    const bridged = await ask(graph, { ...timed, ids, maxGapS: 4 });
    expect(bridged.paths.map(({ entities }) => entities)).toEqual([[0, 2, 3, 2, 1].map(idAt)]);
    expect((await ask(graph, { ...timed, ids, maxGapS: 3 })).paths).toEqual([]);
  });

  it('in time do not turn back over the link they came by', async () => {
    const call = (from: number, to: number, second: number) => ['CALLED', from, to, moment(second)] as const;
    const graph = graphOf(['s', 't', 'x', 'y'], [call(0, 2, 1), call(2, 3, 3), call(2, 1, 5)]);
    const { paths } = await ask(graph, { ...usual, kind: 'timed', maxGapS: 2 });
    expect(paths).toEqual([]);
  });

  it('show what they run along and what was asked, and nothing else', async () => {
    const graph = graphOf(
      ['a', 'b', 'c', 'd'],
      [
        ['ODD', 0, 2, {}],
        ['ODD', 1, 2, {}],
        ['ODD', 2, 3, {}],
      ],
    );
    const { subgraph, looked } = await ask(graph, { ...usual, ids: [idAt(0), idAt(1)] });
    expect(subgraph.entities.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(subgraph.links.map(({ id }) => id)).toEqual(['l0000', 'l0001']);
    expect(looked).toBeGreaterThan(1);
  });
});

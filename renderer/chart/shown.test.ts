// What is drawn, checked against a plain reading of the rules on random charts, filters and groups.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dress } from '../../shared/dress/Dress';
import type { ChartFilter } from '../../shared/dress/filter';
import type { Group } from '../../shared/dress/group';
import type { EntityId } from '../../shared/ids';
import { Chart } from './Chart';
import { changeGroups } from './commands/changeGroups';
import { group } from './commands/group';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { moveEntities } from './commands/moveEntities';
import { setDress } from './commands/setDress';
import { setHidden } from './commands/setHidden';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { passingOf, passingWith } from './passing';
import { bundlesOf } from './bundles';
import { placeOfNode, shownOf } from './shown';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const linkTypes = ['CALLED', 'ASSOCIATE_OF'];

function chartOf(links: readonly string[]): Chart {
  const chart = new Chart();
  const subgraph = subgraphOf(
    names.map((name, nth) => entityOf(name, nth % 2 === 0 ? 'Phone' : 'Suspect')),
    links.map((text, nth) => linkOf(`${text}#${nth}`, linkTypes[nth % 2] ?? 'CALLED', { duration: nth })),
  );
  const positions = new Map(names.map((name, nth) => [idOf(name), { x: nth * 100, y: nth * nth }]));
  chart.apply(
    mergeSubgraph(chart, { subgraphs: [subgraph], bringing: bringingOf('b'), positions, knownNeighbours: {} }),
  );
  return chart;
}

function groupOf(nth: number, members: readonly string[], isOpen: boolean): Group {
  return { id: idOf(`group:${nth}`), name: `G${nth}`, members: members.map(idOf), isOpen, by: 'hand' };
}

const links = fc.array(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([a, b]) => `${a}>${b}`),
  { maxLength: 14 },
);
/** Up to three groups; the third may hold the first. */
const groups = fc
  .tuple(
    fc.array(fc.nat(3), { minLength: names.length, maxLength: names.length }),
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([places, open, isNested]) =>
    [1, 2, 3].map((nth) => {
      const own = names.filter((_, at) => places[at] === nth);
      return groupOf(nth, nth === 3 && isNested ? [...own, 'group:1'] : own, open[nth - 1] ?? false);
    }),
  );
const tests: fc.Arbitrary<ChartFilter['test']> = fc.oneof(
  fc.record({
    is: fc.constant('types' as const),
    entities: fc.subarray(['Phone', 'Suspect']),
    links: fc.subarray([...linkTypes]),
  }),
  fc.record({ is: fc.constant('text' as const), text: fc.constantFrom('A', 'b', 'x') }),
  fc.record({ is: fc.constant('degree' as const), least: fc.nat(2), most: fc.constant(null) }),
  fc.record({ is: fc.constant('component' as const), of: fc.constantFrom(...names).map(idOf) }),
);
const filters = fc
  .array(fc.record({ isOn: fc.boolean(), test: tests }), { maxLength: 2 })
  .map((list) => list.map((one, nth): ChartFilter => ({ id: `f${nth}`, ...one })));
/** Phones or suspects that are one; the first is the main one. */
const merges = fc
  .tuple(fc.shuffledSubarray(['A', 'C', 'E']), fc.shuffledSubarray(['B', 'D', 'F']))
  .map((lists) => lists.filter(({ length }) => length > 1).map((members) => ({ members: members.map(idOf) })));
const dresses = fc.record({
  groups,
  merges,
  filters,
  filtered: fc.constantFrom<Dress['filtered']>('ghosted', 'hidden'),
});
const hidden = fc.subarray(names, { maxLength: 2 });

function originalsOf({ dress }: Chart, id: string): readonly string[] {
  return dress.merges.find(({ members }) => members.some((member) => member === id))?.members ?? [id];
}

/** The outermost closed group around the main original, or the first visible original, or itself. */
function standing(chart: Chart, id: string): string {
  const { groups } = chart.dress;
  const holder = (of: string) => groups.find(({ members }) => members.some((member) => member === of));
  const originals = originalsOf(chart, id);
  const visible = originals.find((one) => chart.entity(idOf(one))?.isHidden === false);
  let [at, place] = [holder(originals[0] ?? id), visible ?? id];
  while (at !== undefined) {
    if (!at.isOpen) place = at.id;
    at = holder(at.id);
  }
  return place;
}

/** Read off the rules, one entity and one link at a time. */
function twin(chart: Chart) {
  const passing = passingWith(chart, chart.dress.filters);
  const isAll = chart.dress.filtered === 'ghosted';
  const visible = names.filter((name) => chart.entity(idOf(name))?.isHidden === false);
  const ghostly = new Map<string, boolean>();
  for (const name of visible) {
    const place = standing(chart, name);
    ghostly.set(place, (ghostly.get(place) ?? true) && !passing.entities.has(idOf(name)));
  }
  const nodes = new Map([...ghostly].filter(([, isGhost]) => isAll || !isGhost));
  const { lines, ghosts } = twinLines(chart, new Set(visible), nodes);
  return { nodes, lines, ghosts: isAll ? [...ghosts].filter((id) => !lines.has(id)) : [], passing, visible };
}

function twinLines(chart: Chart, visible: ReadonlySet<string>, nodes: ReadonlyMap<string, boolean>) {
  const passing = passingWith(chart, chart.dress.filters);
  const lines = new Map<string, string[]>();
  const ghosts = new Set<string>();
  for (const { link } of chart.links()) {
    const [from, to] = [standing(chart, link.from), standing(chart, link.to)];
    const isDrawn = [link.from, link.to].every((end) => visible.has(end)) && nodes.has(from) && nodes.has(to);
    if (!isDrawn || (from === to && (from !== link.from || from !== link.to))) continue;
    const isTurned = link.type === 'ASSOCIATE_OF' && rank(to) < rank(from);
    const id = isTurned ? `${to}|${link.type}|${from}` : `${from}|${link.type}|${to}`;
    if (passing.links.has(link.id)) lines.set(id, [...(lines.get(id) ?? []), link.id]);
    else ghosts.add(id);
  }
  return { lines, ghosts };
}

/** How many they are when those that are merged are one. */
function onesAmong(chart: Chart, some: Iterable<string>): number {
  const oneOf = (name: string) => chart.dress.merges.find(({ members }) => members.includes(idOf(name)))?.members[0];
  return new Set([...some].map((name) => oneOf(name) ?? name)).size;
}

/** Entities in the order of their ids, then groups. */
function rank(id: string): number {
  return id.startsWith('group:') ? names.length + Number(id.slice(6)) : names.indexOf(id);
}

describe('shownOf', () => {
  it('is what the rules say, whatever is hidden, filtered, merged or grouped', () => {
    fc.assert(
      fc.property(links, dresses, hidden, (someLinks, dress, ids) => {
        const chart = chartOf(someLinks);
        chart.apply(setHidden(chart, { ids: ids.map(idOf), isHidden: true }));
        chart.apply(setDress(chart, dress));
        const shown = shownOf(chart);
        const expected = twin(chart);
        expect(new Map(shown.nodes.map(({ id, isGhost }) => [id as string, isGhost]))).toEqual(expected.nodes);
        const lines = shown.bundles.map((bundle): [string, string[]] => [
          bundle.id,
          bundle.links.map(({ link }) => link.id),
        ]);
        expect(new Map(lines)).toEqual(expected.lines);
        expect(shown.ghosts.map(({ id }) => id).sort()).toEqual([...expected.ghosts].sort());
        const [passing, visible, all] = [expected.passing.entities, expected.visible, names].map((some) => {
          return onesAmong(chart, some);
        });
        expect(shown.counts).toEqual({
          shown: passing,
          of: all,
          filtered: Number(visible) - Number(passing),
          within: names.length - Number(all),
        });
        for (const { total, links: own } of shown.bundles) {
          const sum = own.reduce((all, { link }) => all + Number(link.fields['duration']), 0);
          if (total !== null) expect(total).toBe(sum);
        }
      }),
      { numRuns: 400, seed: 6 },
    );
  });

  it('is the very lines of the chart, each once, while there is no filter and no group', () => {
    const chart = chartOf(['A>B', 'A>B', 'B>C', 'C>C']);
    const shown = shownOf(chart);
    expect(shown.isPlain).toBe(true);
    expect(shown.bundles).toEqual(bundlesOf(chart));
    expect(shown.bundles.every((bundle, nth) => bundle === bundlesOf(chart)[nth])).toBe(true);
  });

  it('stays the same object while things only move, and what passes with it', () => {
    const chart = chartOf(['A>B']);
    chart.apply(setDress(chart, { filters: [{ id: 'f', isOn: true, test: { is: 'text', text: 'a' } }] }));
    const [shown, passing] = [shownOf(chart), passingOf(chart)];
    chart.apply(moveEntities(chart, { positions: new Map([[idOf('A'), { x: 7, y: 8 }]]) }));
    expect(shownOf(chart)).toBe(shown);
    expect(passingOf(chart)).toBe(passing);
    chart.apply(setHidden(chart, { ids: [idOf('B')], isHidden: true }));
    expect(shownOf(chart)).not.toBe(shown);
  });

  it('keeps every other line in its lane when a filter or a group takes some away', () => {
    const chart = chartOf(['A>B', 'A>B', 'B>A', 'C>D', 'D>C']);
    const lanes = new Map(bundlesOf(chart).map(({ id, lane }) => [id, lane]));
    chart.apply(
      setDress(chart, {
        filters: [{ id: 'f', isOn: true, test: { is: 'types', entities: [], links: ['ASSOCIATE_OF'] } }],
      }),
    );
    chart.apply(group(chart, { drafts: [{ name: 'G', members: [idOf('E'), idOf('F')], by: 'hand' }] }));
    for (const { id, lane } of shownOf(chart).bundles) expect(lane).toBe(lanes.get(id));
  });
});

describe('a closed group', () => {
  const grouped = () => {
    const chart = chartOf(['A>B', 'A>C', 'B>C', 'C>A']);
    chart.apply(group(chart, { drafts: [{ name: 'G', members: [idOf('A'), idOf('B')], by: 'hand' }] }));
    return chart;
  };
  const id = 'group:1' as EntityId;

  it('stands in the middle of its visible members and moves all of them, hidden ones too, as far as itself', () => {
    const chart = grouped();
    expect(placeOfNode(chart, id)).toEqual({ x: 50, y: 0.5 });
    chart.apply(setHidden(chart, { ids: [idOf('B')], isHidden: true }));
    expect(placeOfNode(chart, id)).toMatchObject({ x: 0, y: 0 });
    chart.apply(moveEntities(chart, { positions: new Map([[id, { x: 10, y: 20 }]]) }));
    expect(chart.entity(idOf('B'))).toMatchObject({ x: 110, y: 21 });
    expect(chart.entity(idOf('C'))).toMatchObject({ x: 200, y: 4 });
  });

  it('joins the links of its members by type and direction, without those inside', () => {
    const shown = shownOf(grouped());
    expect(shown.bundles.map((bundle) => [bundle.id, bundle.links.length])).toEqual([
      ['C|ASSOCIATE_OF|group:1', 2],
      ['group:1|CALLED|C', 1],
    ]);
    expect(shown.standIn(idOf('A'))).toBe(id);
  });

  it('moves nothing when it opens and closes, and is drawn as before', () => {
    const chart = grouped();
    const places = chart.entities().map(({ x, y }) => [x, y]);
    const before = shownOf(chart).nodes;
    chart.apply(changeGroups(chart, { ids: [id], change: { isOpen: true } }));
    expect(shownOf(chart).openGroups.map(({ nodes }) => nodes)).toEqual([['A', 'B']]);
    chart.apply(changeGroups(chart, { ids: [id], change: { isOpen: false } }));
    expect(shownOf(chart).nodes).toEqual(before);
    expect(chart.entities().map(({ x, y }) => [x, y])).toEqual(places);
  });
});

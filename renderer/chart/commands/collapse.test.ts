// What a collapse takes and what it leaves, rule by rule and for any network.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chart } from '../Chart';
import { isEmptyDiff } from '../diff';
import { bringingOf, doUndoRedo, entityOf, expand, idOf, linkOf, outlineOf, search, subgraphOf } from '../examples';
import { collapse } from './collapse';
import { mergeSubgraph } from './mergeSubgraph';
import { setPinned } from './setPinned';

function collapsed(chart: Chart, ids: string): string {
  doUndoRedo(chart, collapse(chart, { ids: ids.split(' ').map(idOf) }));
  return outlineOf(chart);
}

function start(entities = 'A'): Chart {
  const chart = new Chart();
  search(chart, 's1', entities);
  return chart;
}

describe('collapse', () => {
  it('takes away what the expansion brought, with its links', () => {
    const chart = start();
    expand(chart, 'x1', 'A', 'B C', 'A>B A>C');
    expect(collapsed(chart, 'A')).toBe('A /');
    expect(chart.state().bringings.map(({ id }) => id)).toEqual(['s1']);
  });

  it('takes back all expansions of an entity, and leaves those of others', () => {
    const chart = start('A Z');
    expand(chart, 'x1', 'A', 'B', 'A>B');
    expand(chart, 'x2', 'Z', 'Y', 'Z>Y');
    expand(chart, 'x3', 'A', 'C', 'A>C');
    expect(collapsed(chart, 'A')).toBe('A Y Z / Z>Y');
  });

  it('leaves what another search or expansion brought too, without links that were new between older ones', () => {
    const chart = start('A B Z');
    expand(chart, 'x1', 'A', 'B C D', 'A>B A>C A>D');
    expand(chart, 'x2', 'Z', 'C', 'Z>C');
    expect(collapsed(chart, 'A')).toBe('A B C Z / A>C Z>C');
    expect(chart.entity(idOf('C'))?.broughtBy).toEqual(['x2']);
    expect(chart.linksOf(idOf('C')).map(({ broughtBy }) => broughtBy)).toEqual([['x2'], ['x2']]);
    expect(chart.bringings.has('x1')).toBe(false);
    expect(collapsed(chart, 'Z')).toBe('A B Z /');
  });

  it('leaves an entity that was itself expanded, still joined to its parent, until that is collapsed', () => {
    const chart = start();
    expand(chart, 'x1', 'A', 'B C', 'A>B A>C B>C');
    expand(chart, 'x2', 'B', 'D', 'B>D');
    expect(collapsed(chart, 'A')).toBe('A B D / A>B B>D');
    expect(isEmptyDiff(collapse(chart, { ids: [idOf('A')] }))).toBe(true);
    expect(collapsed(chart, 'B')).toBe('A B / A>B');
    expect(collapsed(chart, 'A')).toBe('A /');
  });

  it('takes a whole chain when all of its expanded entities are collapsed together', () => {
    const chart = start();
    expand(chart, 'x1', 'A', 'B', 'A>B');
    expand(chart, 'x2', 'B', 'C', 'B>C');
    expand(chart, 'x3', 'C', 'D', 'C>D');
    expect(collapsed(chart, 'A B C')).toBe('A /');
  });

  it('leaves a pinned entity, joined to its parent, until it is free', () => {
    const chart = start();
    expand(chart, 'x1', 'A', 'B C', 'A>B A>C');
    chart.apply(setPinned(chart, { ids: [idOf('B')], isPinned: true }));
    expect(collapsed(chart, 'A')).toBe('A B / A>B');
    chart.apply(setPinned(chart, { ids: [idOf('B')], isPinned: false }));
    expect(collapsed(chart, 'A')).toBe('A /');
  });

  it('lets a joint expansion keep what it brought to the entities that are not collapsed', () => {
    const chart = start('A B');
    expand(chart, 'x1', 'A B', 'C D E', 'A>B A>C A>D B>D B>E D>E C>D');
    expect(collapsed(chart, 'A')).toBe('A B D E / A>B A>D B>D B>E D>E');
    expect(chart.bringings.get('x1')?.parents).toEqual(['B']);
    expect(collapsed(chart, 'B')).toBe('A B /');
  });

  it('leaves an entity that keeps its share of a joint expansion', () => {
    const chart = start('A Q');
    expand(chart, 'x1', 'Q', 'B', 'Q>B');
    expand(chart, 'x2', 'A B', 'C D', 'A>C B>D');
    expect(collapsed(chart, 'A Q')).toBe('A B D Q / B>D Q>B');
  });

  it('never takes an entity by its own expansion, also when the source repeats what was asked', () => {
    const chart = start('A');
    expand(chart, 'x1', 'A', 'A B', 'A>B');
    expect(collapsed(chart, 'A')).toBe('A /');
  });

  it('keeps how many neighbours are known, so that "+N" shows again', () => {
    const chart = start();
    const subgraphs = [subgraphOf([entityOf('B')], [linkOf('A>B')])];
    const bringing = bringingOf('x1', 'expand', ['A']);
    chart.apply(mergeSubgraph(chart, { subgraphs, bringing, positions: new Map(), knownNeighbours: { A: 8 } }));
    collapsed(chart, 'A');
    expect(chart.entity(idOf('A'))?.knownNeighbours).toBe(8);
  });

  it('does nothing to what was never expanded', () => {
    expect(isEmptyDiff(collapse(start(), { ids: [idOf('A'), idOf('Z')] }))).toBe(true);
  });
});

const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G');
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const act = fc.record({ parents: names, brought: names, isSearch: fc.boolean(), isPinned: fc.boolean() });
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function perform(chart: Chart, { parents, brought, isSearch, isPinned }: Act, id: string): void {
  if (isSearch) search(chart, id, brought.join(' '));
  else {
    const there = parents.filter((parent) => chart.entity(idOf(parent)) !== undefined);
    if (there.length === 0) return;
    const links = there.flatMap((parent) => brought.map((one) => `${parent}>${one}`));
    expand(chart, id, there.join(' '), brought.filter((one) => !there.includes(one)).join(' '), links.join(' '));
  }
  if (isPinned) chart.apply(setPinned(chart, { ids: brought.map(idOf), isPinned: true }));
}

function chartAfter(acts: readonly Act[]): Chart {
  const chart = start('A B');
  for (const [nth, one] of acts.entries()) perform(chart, one, `b${nth}`);
  return chart;
}

/** Made of several entities, some of which are not collapsed. */
function isJoint(chart: Chart, bringing: string, ids: readonly string[]): boolean {
  return chart.bringings.get(bringing)?.parents.some((id) => !ids.some((other) => other === id)) === true;
}

describe('collapse of any network', () => {
  it('right after an expansion gives back what was there before', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), name, names, (acts, parent, brought) => {
        const chart = chartAfter(acts.map((one) => ({ ...one, parents: one.parents.filter((id) => id !== parent) })));
        fc.pre(chart.entity(idOf(parent)) !== undefined);
        const before = JSON.stringify(chart.state());
        perform(chart, { parents: [parent], brought, isSearch: false, isPinned: false }, 'last');
        chart.apply(collapse(chart, { ids: [idOf(parent)] }));
        expect(JSON.stringify(chart.state())).toBe(before);
      }),
    );
  });

  it('takes only what nothing but the collapsed expansions brought, and nothing pinned or expanded', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), names, (acts, ids) => {
        const chart = chartAfter(acts);
        const bringings = [...chart.bringings.values()];
        const own = new Set(
          bringings.filter((one) => one.parents.some((id) => ids.some((other) => other === id))).map(({ id }) => id),
        );
        const others = bringings
          .filter((one) => one.kind === 'expand' && !own.has(one.id))
          .flatMap((one) => one.parents);
        const diff = collapse(chart, { ids: ids.map(idOf) });
        for (const { broughtBy, isPinned, entity } of diff.entities.removed) {
          expect(broughtBy.every((id) => own.has(id))).toBe(true);
          expect(isPinned || others.some((id) => id === entity.id)).toBe(false);
        }
        const gone = new Set(diff.entities.removed.map(({ entity }) => entity.id));
        for (const { link } of diff.links.removed) {
          const ends = [link.from, link.to];
          // Either an end went too, or the link had been new between two that were there before it.
          const firsts = ends.map((id) => chart.entity(id)?.broughtBy[0] ?? '');
          expect(ends.some((id) => gone.has(id)) || firsts.every((id) => !own.has(id) || isJoint(chart, id, ids))).toBe(
            true,
          );
        }
        doUndoRedo(chart, diff);
        expect(isEmptyDiff(collapse(chart, { ids: ids.map(idOf) }))).toBe(true);
        const held = new Set([...chart.entities(), ...chart.links()].flatMap(({ broughtBy }) => broughtBy));
        expect([...chart.bringings.keys()].sort()).toEqual([...held].sort());
      }),
    );
  });
});

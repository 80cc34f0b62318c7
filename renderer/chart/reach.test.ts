// Selecting over links, held against plain twins that look at every walk and every pair.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { Chart } from './Chart';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { setHidden } from './commands/setHidden';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { connectedWith, onShortestPaths, otherEnds, withoutRim } from './reach';
import { webOf, type Web } from './web';

const most = 9;
const name = (nth: number) => idOf(`e${nth}`);
const sorted = (ids: Iterable<EntityId>) => [...ids].sort();

interface Drawn {
  readonly links: readonly (readonly [number, number])[];
  readonly hidden: readonly number[];
  readonly chosen: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  links: fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1)), { maxLength: 16 }),
  hidden: fc.uniqueArray(fc.nat(most - 1), { maxLength: 2 }),
  chosen: fc.uniqueArray(fc.nat(most - 1), { maxLength: 4 }),
});

function chartOf({ links, hidden }: Drawn): Chart {
  const chart = new Chart();
  const entities = Array.from({ length: most }, (_, nth) => entityOf(name(nth)));
  const drawnLinks = links.map(([a, b], nth) => linkOf(`${name(a)}>${name(b)}#${nth}`));
  chart.apply(
    mergeSubgraph(chart, {
      subgraphs: [subgraphOf(entities, drawnLinks)],
      bringing: bringingOf('b1'),
      positions: new Map(),
      knownNeighbours: {},
    }),
  );
  if (hidden.length > 0) chart.apply(setHidden(chart, { ids: hidden.map(name), isHidden: true }));
  return chart;
}

/** The twin: a matrix of who is linked to whom, and lengths of all shortest ways by Floyd and Warshall. */
function lengthsOf({ links, hidden }: Drawn): readonly (readonly number[])[] {
  const gone = new Set(hidden);
  const lengths = Array.from({ length: most }, (_, a) =>
    Array.from({ length: most }, (_, b) => (a === b && !gone.has(a) ? 0 : Infinity)),
  );
  const at = (a: number, b: number) => lengths[a]?.[b] ?? Infinity;
  const put = (a: number, b: number, length: number) => {
    const row = lengths[a];
    if (row !== undefined) row[b] = Math.min(at(a, b), length);
  };
  for (const [a, b] of links) {
    if (gone.has(a) || gone.has(b)) continue;
    put(a, b, a === b ? 0 : 1);
    put(b, a, a === b ? 0 : 1);
  }
  for (let via = 0; via < most; via += 1)
    for (let a = 0; a < most; a += 1) for (let b = 0; b < most; b += 1) put(a, b, at(a, via) + at(via, b));
  return lengths;
}

const all = Array.from({ length: most }, (_, nth) => nth);

function check(holds: (web: Web, length: (a: number, b: number) => number, drawing: Drawn) => void): void {
  fc.assert(
    fc.property(drawn, (drawing) => {
      const lengths = lengthsOf(drawing);
      holds(webOf(chartOf(drawing)), (a, b) => lengths[a]?.[b] ?? Infinity, drawing);
    }),
    { seed: 6, numRuns: 300 },
  );
}

describe('webOf', () => {
  it('joins exactly the shown entities that some link joins', () => {
    check((web, length, { hidden }) => {
      const shown = all.filter((nth) => !hidden.includes(nth));
      expect(sorted(web.keys())).toEqual(sorted(shown.map(name)));
      for (const a of shown)
        expect(sorted(web.get(name(a)) ?? [])).toEqual(shown.filter((b) => length(a, b) === 1).map(name));
    });
  });

  it('is the same object until something changes, and follows what is hidden', () => {
    const chart = chartOf({ links: [[0, 1]], hidden: [], chosen: [] });
    const before = webOf(chart);
    expect(webOf(chart)).toBe(before);
    chart.apply(setHidden(chart, { ids: [name(1)], isHidden: true }));
    expect(webOf(chart).get(name(0))?.size).toBe(0);
  });
});

describe('reach', () => {
  it('finds the other ends of links', () => {
    check((web, length, { chosen, hidden }) => {
      const from = chosen.filter((nth) => !hidden.includes(nth));
      const ends = all.filter((b) => !from.includes(b) && from.some((a) => length(a, b) === 1));
      expect(sorted(otherEnds(web, from.map(name)))).toEqual(sorted(ends.map(name)));
    });
  });

  it('finds everything that is connected', () => {
    check((web, length, { chosen }) => {
      const connected = all.filter((b) => chosen.some((a) => length(a, b) < Infinity));
      expect(sorted(connectedWith(web, chosen.map(name)))).toEqual(sorted(connected.map(name)));
    });
  });

  it('lets go of the rim: those with a neighbour outside', () => {
    check((web, length, { chosen, hidden }) => {
      const from = chosen.filter((nth) => !hidden.includes(nth));
      const inner = from.filter((a) => all.every((b) => length(a, b) !== 1 || from.includes(b)));
      expect(sorted(withoutRim(web, from.map(name)))).toEqual(sorted(inner.map(name)));
    });
  });

  it('finds all entities on shortest paths, and none when there is no path', () => {
    check((web, length) => {
      for (const [a, b] of [
        [0, 1],
        [2, 7],
        [3, 3],
      ] as const) {
        const on = all.filter((via) => length(a, b) < Infinity && length(a, via) + length(via, b) === length(a, b));
        expect(sorted(onShortestPaths(web, name(a), name(b)))).toEqual(sorted(on.map(name)));
      }
    });
  });
});

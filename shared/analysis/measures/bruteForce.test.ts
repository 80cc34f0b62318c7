// Every measure against a twin that does it in the plainest way, on random networks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directed, undirected } from '../Web';
import { entityBetweenness, lineBetweenness } from './betweenness';
import { brokerage, brokerRoles } from './brokerage';
import { closeness } from './closeness';
import { clustering } from './clustering';
import { hubsAndAuthorities } from './eigenvector';
import { coreNumbers } from './kCore';
import { at, linesOf, matrixOf, networks, partsOf, range, reachedFrom, runs, waysOf } from './matrixForTests';
import { pageRank } from './pageRank';
import { components, cuts, diameter } from './parts';

function expectClose(values: ArrayLike<number>, expected: readonly number[]): void {
  expect(values.length).toBe(expected.length);
  expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 9));
}

describe('the web of a network', () => {
  it('has each line once, with the sum of its links, in order', () => {
    fc.assert(
      fc.property(networks, (input) => {
        for (const [web, matrix] of [
          [undirected(input), matrixOf(input, false)],
          [directed(input), matrixOf(input, true)],
        ] as const) {
          const expected = range(input.count).flatMap((a) =>
            range(input.count).flatMap((b) => (at(matrix, a, b) > 0 ? [[a, b, at(matrix, a, b)]] : [])),
          );
          expect(linesOf(web)).toEqual(expected);
        }
      }),
      runs,
    );
  });
});

describe('betweenness', () => {
  it.each([true, false])('counts shortest paths through entities and lines (directed: %s)', (isDirected) => {
    fc.assert(
      fc.property(networks, (input) => {
        const web = isDirected ? directed(input) : undirected(input);
        const matrix = matrixOf(input, isDirected);
        const { hops, ways } = waysOf(matrix);
        const n = input.count;
        const half = isDirected ? 1 : 2;
        const share = (s: number, t: number, through: number, length: number) =>
          s === t || at(ways, s, t) === 0 || length !== at(hops, s, t) ? 0 : through / at(ways, s, t) / half;
        const pairs = range(n).flatMap((s) => range(n).map((t) => [s, t] as const));
        expectClose(
          entityBetweenness(web, isDirected),
          range(n).map((v) =>
            pairs.reduce(
              (sum, [s, t]) =>
                s === v || t === v
                  ? sum
                  : sum + share(s, t, at(ways, s, v) * at(ways, v, t), at(hops, s, v) + at(hops, v, t)),
              0,
            ),
          ),
        );
        const over = (a: number, b: number) =>
          pairs.reduce(
            (sum, [s, t]) => sum + share(s, t, at(ways, s, a) * at(ways, b, t), at(hops, s, a) + 1 + at(hops, b, t)),
            0,
          );
        expectClose(
          lineBetweenness(web, isDirected),
          linesOf(web).map(([a, b]) => (isDirected ? over(a, b) : over(a, b) + over(b, a))),
        );
      }),
      runs,
    );
  });
});

describe('measures of distance', () => {
  it('are those of all pairs', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const { hops } = waysOf(matrixOf(input, true));
        const others = (a: number) => range(input.count).filter((b) => b !== a && Number.isFinite(at(hops, a, b)));
        const found = closeness(directed(input));
        expectClose(
          found.closeness,
          range(input.count).map((a) => {
            const reached = others(a);
            const sum = reached.reduce((total, b) => total + at(hops, a, b), 0);
            return sum === 0 ? 0 : (reached.length / sum) * (reached.length / (input.count - 1));
          }),
        );
        expectClose(
          found.harmonic,
          range(input.count).map((a) => others(a).reduce((total, b) => total + 1 / at(hops, a, b), 0)),
        );
        const both = waysOf(matrixOf(input, false)).hops;
        expect(diameter(undirected(input))).toBe(Math.max(...both.flat().filter(Number.isFinite)));
      }),
      runs,
    );
  });
});

describe('cores, triangles and parts', () => {
  it('are what peeling, counting and taking away give', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const web = undirected(input);
        const matrix = matrixOf(input, false);
        const all = range(input.count);
        const cores = all.map(() => 0);
        for (let k = 1; k <= input.count; k += 1) {
          let left = all;
          for (let before = -1; before !== left.length;) {
            before = left.length;
            const held: readonly number[] = left;
            left = held.filter((a) => held.filter((b) => at(matrix, a, b) > 0).length >= k);
          }
          for (const one of left) cores[one] = k;
        }
        expect([...coreNumbers(web)]).toEqual(cores);
        const triangles = all.map(
          (a) =>
            all.flatMap((b) => all.filter((c) => b < c && at(matrix, a, b) * at(matrix, a, c) * at(matrix, b, c) > 0))
              .length,
        );
        expect([...clustering(web).triangles]).toEqual(triangles);
        const parts = partsOf(matrix);
        const { of, sizes } = components(web);
        expect(sizes).toHaveLength(parts);
        const joined = reachedFrom(matrix);
        expect(all.map((a) => all.map((b) => of[a] === of[b]))).toEqual(joined);
        expect(all.map((a) => sizes[of[a] as number])).toEqual(joined.map((row) => row.filter(Boolean).length));
        const alone = (a: number) => all.every((b) => at(matrix, a, b) === 0);
        const { entities, lines } = cuts(web);
        expect([...entities]).toEqual(
          all.map((v) => (partsOf(matrix, (a, b) => a === v && b === v) > parts - (alone(v) ? 1 : 0) ? 1 : 0)),
        );
        expect([...lines]).toEqual(
          linesOf(web).map(([a, b]) =>
            partsOf(matrix, (x, y) => (x === a && y === b) || (x === b && y === a)) > parts ? 1 : 0,
          ),
        );
      }),
      runs,
    );
  });
});

describe('ranks', () => {
  it.each([true, false])(
    'are what they hold themselves to be: fixed points of their equations (directed: %s)',
    (isDirected) => {
      fc.assert(
        fc.property(networks, (input) => {
          const web = isDirected ? directed(input) : undirected(input);
          const matrix = matrixOf(input, isDirected);
          const n = input.count;
          const rank = pageRank(web, isDirected, { damping: 0.85, tolerance: 1e-14, mostRounds: 10_000 });
          const out = range(n).map((a) => range(n).reduce((sum, b) => sum + at(matrix, a, b), 0));
          expectClose(
            rank,
            range(n).map((b) => {
              const stuck = range(n).reduce((sum, a) => sum + (out[a] === 0 ? (rank[a] as number) : 0), 0);
              const given = range(n).reduce(
                (sum, a) =>
                  sum + (at(matrix, a, b) > 0 ? ((rank[a] as number) * at(matrix, a, b)) / (out[a] as number) : 0),
                0,
              );
              return 0.15 / n + 0.85 * (given + stuck / n);
            }),
          );
        }),
        runs,
      );
    },
  );

  it.each([3, 30, 1000])(
    'of a star of %i are what its equation says, wherever its hub stands in the order',
    (count) => {
      const leaves = count - 1;
      const ofHub = (0.15 * (1 + 0.85 * leaves)) / count / (1 - 0.85 ** 2);
      for (const hub of [0, 1, Math.floor(count / 2), count - 1]) {
        const others = range(count).filter((i) => i !== hub);
        const ends = { from: Uint32Array.from(others), to: new Uint32Array(leaves).fill(hub) };
        const rank = pageRank(undirected({ count, ...ends, weight: null }), false);
        expectClose(
          rank,
          range(count).map((i) => (i === hub ? ofHub : (1 - ofHub) / leaves)),
        );
      }
    },
  );

  it('of hubs and authorities are those of one another', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const web = directed(input);
        const matrix = matrixOf(input, true);
        const n = input.count;
        const { hubs, authorities } = hubsAndAuthorities(web);
        if (web.to.length === 0) return;
        const pointed = range(n).map((b) =>
          range(n).reduce((sum, a) => sum + at(matrix, a, b) * (hubs[a] as number), 0),
        );
        const total = pointed.reduce((sum, one) => sum + one, 0);
        expectClose(
          authorities,
          pointed.map((one) => one / total),
        );
        expect(hubs.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });
});

describe('brokerage', () => {
  it('counts open triads by the groups of the three', () => {
    fc.assert(
      fc.property(
        networks,
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 11, maxLength: 11 }),
        (input, given) => {
          const n = input.count;
          const matrix = matrixOf(input, true);
          const group = (one: number) => ((given[one] as number) === -1 ? `alone ${one}` : String(given[one]));
          const isOpen = (a: number, b: number, c: number) =>
            a !== c && at(matrix, a, b) > 0 && at(matrix, b, c) > 0 && at(matrix, a, c) === 0;
          const all = range(n);
          const expected = all.map((b) => {
            const triads = all.flatMap((a) => all.flatMap((c) => (isOpen(a, b, c) ? [[a, b, c].map(group)] : [])));
            const count = (is: (a: unknown, b: unknown, c: unknown) => boolean) =>
              triads.filter(([a, broker, c]) => is(a, broker, c)).length;
            return {
              coordinator: count((a, broker, c) => a === broker && broker === c),
              consultant: count((a, broker, c) => a === c && a !== broker),
              gatekeeper: count((a, broker, c) => a !== broker && broker === c),
              representative: count((a, broker, c) => a === broker && broker !== c),
              liaison: count((a, broker, c) => new Set([a, broker, c]).size === 3),
            };
          });
          const found = brokerage(directed(input), Int32Array.from(given.slice(0, n)));
          expect(range(n).map((b) => Object.fromEntries(brokerRoles.map((role) => [role, found[role][b]])))).toEqual(
            expected,
          );
        },
      ),
      runs,
    );
  });
});

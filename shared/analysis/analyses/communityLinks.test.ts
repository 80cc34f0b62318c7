// Whoever would move to another community without one of his ties, against a twin that takes the tie out and tries every place.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { communitiesOf } from '../communities';
import { undirected, type Web } from '../Web';
import { movesOf } from './communityLinks';

/** Newman's modularity by its definition: of the sum of all lines the share inside, less what chance would have it. */
function modularity(count: number, ties: readonly (readonly [number, number])[], of: readonly number[]): number {
  const degree = Array.from({ length: count }, (_, one) => ties.flat().filter((end) => end === one).length);
  const whole = 2 * ties.length;
  let sum = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) {
      if (of[a] !== of[b]) continue;
      const lines = ties.filter(([from, to]) => (from === a && to === b) || (from === b && to === a)).length;
      sum += lines / whole - ((degree[a] ?? 0) * (degree[b] ?? 0)) / whole ** 2;
    }
  }
  return sum;
}

const networks = fc.integer({ min: 3, max: 8 }).chain((count) =>
  fc.tuple(
    fc.constant(count),
    fc.uniqueArray(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a < b),
      { minLength: 2, maxLength: 14, selector: ([a, b]) => `${a} ${b}` },
    ),
  ),
);

function webOf(count: number, ties: readonly (readonly [number, number])[]): Web {
  const ends = (end: 0 | 1) => Uint32Array.from(ties, (tie) => tie[end]);
  return undirected({ count, from: ends(0), to: ends(1), weight: null });
}

it('community-links › finds every move that raises modularity without the tie, and by how much', () => {
  let found = 0;
  fc.assert(
    fc.property(networks, ([count, ties]) => {
      const web = webOf(count, ties);
      const parted = communitiesOf(web, 1);
      const of = [...parted.of];
      const moves = [...movesOf(web, parted)];
      found += moves.length;
      for (const [a, b] of ties) {
        const rest = ties.filter((tie) => tie[0] !== a || tie[1] !== b);
        for (const [who, other] of [
          [a, b],
          [b, a],
        ] as const) {
          if (of[a] !== of[b] || ties.filter((tie) => tie.includes(who)).length < 2) continue;
          const stays = modularity(count, rest, of);
          // Every community there is, and one of his own.
          const gains = [...new Set([...of, count])].map((to) => modularity(count, rest, of.with(who, to)) - stays);
          const most = Math.max(...gains);
          const move = moves.find((one) => one.who === who && one.other === other);
          expect(move?.gain ?? 0).toBeCloseTo(most, 9);
        }
      }
    }),
    { seed: 8, numRuns: 200 },
  );
  expect(found).toBeGreaterThan(50);
});

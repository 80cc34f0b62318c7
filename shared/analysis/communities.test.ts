// Communities against charts whose truth is known.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../sample/random';
import { communitiesIn, type CommunityInput } from './communities';

function inputOf(count: number, links: readonly (readonly [number, number, number?])[], seed = 1): CommunityInput {
  return {
    count,
    from: Uint32Array.from(links, ([a]) => a),
    to: Uint32Array.from(links, ([, b]) => b),
    weight: Float64Array.from(links, ([, , weight]) => weight ?? 1),
    seed,
  };
}

/** All pairs among the given. */
function clique(members: readonly number[]): [number, number][] {
  return members.flatMap((a, nth) => members.slice(nth + 1).map((b): [number, number] => [a, b]));
}

/** By the formula, pair by pair: Newman, PNAS 103 (2006), 8577, equation 4. */
function modularityOf({ count, from, to, weight }: CommunityInput, of: Uint32Array): number {
  const adjacency = Array.from({ length: count }, () => new Float64Array(count));
  const put = (a: number, b: number, amount: number) => {
    const row = adjacency[a];
    if (row !== undefined) row[b] = (row[b] ?? 0) + amount;
  };
  from.forEach((a, link) => {
    const b = to[link] ?? 0;
    put(a, b, weight[link] ?? 0);
    put(b, a, weight[link] ?? 0);
  });
  const degree = adjacency.map((row) => row.reduce((sum, amount) => sum + amount, 0));
  const twice = degree.reduce((sum, amount) => sum + amount, 0);
  let total = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) {
      if (of[a] !== of[b]) continue;
      total += (adjacency[a]?.[b] ?? 0) - ((degree[a] ?? 0) * (degree[b] ?? 0)) / twice;
    }
  }
  return total / twice;
}

/** Four groups of thirty: a pair within one is linked with probability 0.4, across with 0.02. */
function planted(seed: number): CommunityInput {
  const random = createRandom(seed, 1);
  const links: [number, number][] = [];
  for (let a = 0; a < 120; a += 1) {
    for (let b = a + 1; b < 120; b += 1) {
      const isWithin = a % 4 === b % 4;
      if (random.chance(isWithin ? 0.4 : 0.02)) links.push([a, b]);
    }
  }
  return inputOf(120, links, seed);
}

describe('communitiesIn', () => {
  it('parts two cliques that one link joins, the larger first', () => {
    const input = inputOf(11, [...clique([0, 1, 2, 3, 4]), ...clique([5, 6, 7, 8, 9, 10]), [4, 5]]);
    const { of, sizes } = communitiesIn(input);
    expect([...of]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect([...sizes]).toEqual([6, 5]);
  });

  it('numbers equals by their smallest member', () => {
    const { of } = communitiesIn(inputOf(6, [...clique([1, 3, 5]), ...clique([0, 2, 4])]));
    expect([...of]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it.each([1, 2, 3])('finds a planted partition (seed %i)', (seed) => {
    const { of, sizes } = communitiesIn(planted(seed));
    expect([...sizes]).toEqual([30, 30, 30, 30]);
    const numbers = [0, 1, 2, 3].map((first) => of[first]);
    expect(of.every((community, i) => community === numbers[i % 4])).toBe(true);
  });

  it('gives the modularity of the formula, weights included', () => {
    const plain = planted(5);
    const heavy = { ...plain, weight: Float64Array.from(plain.weight, (_, link) => 1 + (link % 7)) };
    for (const input of [plain, heavy]) {
      const { of, modularity } = communitiesIn(input);
      expect(modularity).toBeCloseTo(modularityOf(input, of), 9);
      expect(modularity).toBeGreaterThan(0.4);
    }
  });

  it('adds up several links between the same two, whichever way they go', () => {
    const light = [...clique([0, 1, 2]), ...clique([3, 4, 5])];
    const joined = communitiesIn(inputOf(6, [...light, [2, 3, 9], [3, 2, 9]]));
    expect(joined.of[2]).toBe(joined.of[3]);
    expect(communitiesIn(inputOf(6, [...light, [2, 3, 0.5]])).sizes).toHaveLength(2);
  });

  it('says the same each time', () => {
    expect(communitiesIn(planted(9))).toEqual(communitiesIn(planted(9)));
  });

  it('leaves everyone alone where there are no links, and nobody where there is nobody', () => {
    expect(communitiesIn(inputOf(3, [[1, 1]]))).toMatchObject({ modularity: 0, of: Uint32Array.of(0, 1, 2) });
    expect(communitiesIn(inputOf(0, []))).toMatchObject({ modularity: 0, of: new Uint32Array(0) });
  });
});

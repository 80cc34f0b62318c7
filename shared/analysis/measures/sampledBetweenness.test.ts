// Sampled betweenness against the exact one, on random networks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../sample/random';
import { directed, undirected, type WebInput } from '../Web';
import { entityBetweenness } from './betweenness';
import { sampledBetweenness } from './sampledBetweenness';

/** Parts without a way between them and entities alone are among them. */
const networks: fc.Arbitrary<WebInput> = fc.integer({ min: 1, max: 11 }).chain((count) =>
  fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 26 }).map((links) => ({
    count,
    from: Uint32Array.from(links, ([a]) => a),
    to: Uint32Array.from(links, ([, b]) => b),
    weight: null,
  })),
);

describe('sampled betweenness', () => {
  it.each([true, false])('is as near to the exact one as it promises (directed: %s)', (isDirected) => {
    fc.assert(
      fc.property(networks, fc.nat(1000), (input, seed) => {
        const web = isDirected ? directed(input) : undirected(input);
        const pairs = (input.count * (input.count - 1)) / (isDirected ? 1 : 2);
        const options = { error: 0.1, risk: 0.05, isDirected };
        const { shares } = sampledBetweenness(web, createRandom(seed, 0), options);
        const exact = entityBetweenness(web, isDirected);
        exact.forEach((value, i) => {
          if (pairs > 0) expect(Math.abs(value / pairs - (shares[i] as number))).toBeLessThanOrEqual(0.1);
        });
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

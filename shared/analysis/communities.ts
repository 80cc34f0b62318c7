// Communities: entities that are linked with one another more than chance would have it. What an analyst gets is a
// suggestion where one circle ends and the next begins; links count both ways alike, the more the heavier.
import { createRandom } from '../sample/random';
import { louvain } from './measures/louvain';
import { undirected, type Web } from './Web';

/** Entities are 0 … count − 1, in an order that is the same whenever the chart is the same. */
export interface CommunityInput {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Above 0. Several links between the same two add up. */
  readonly weight: Float64Array;
  readonly seed: number;
}

export interface Communities {
  /** The community of each entity: 0 is the largest; of equals the one with the smallest member comes first. */
  readonly of: Uint32Array;
  /** Members of each community, most first. */
  readonly sizes: Uint32Array;
  /** How clearly they are apart: 0 is no better than chance, 1 cannot be reached. */
  readonly modularity: number;
}

/**
 * Louvain's method at resolution 1. It is greedy: another seed may part the entities a little differently, the same seed
 * never does. An entity without links is a community of its own; links of an entity to itself say nothing about whom it
 * belongs with.
 */
export function communitiesIn(input: CommunityInput): Communities {
  return communitiesOf(undirected(input), input.seed);
}

/** The same of a web that is made already: undirected, all weights above 0. */
export function communitiesOf(web: Web, seed: number): Communities {
  const { of, modularity } = louvain(web, createRandom(seed, 0));
  return { ...numbered(of), modularity };
}

function numbered(found: Uint32Array): Omit<Communities, 'modularity'> {
  const counts = new Map<number, number>();
  // A map keeps the order of first members.
  for (const community of found) counts.set(community, (counts.get(community) ?? 0) + 1);
  const ranked = [...counts].map(([community, size], order) => ({ community, size, order }));
  ranked.sort((a, b) => b.size - a.size || a.order - b.order);
  const numbers = new Map(ranked.map(({ community }, nth) => [community, nth]));
  return {
    of: Uint32Array.from(found, (community) => numbers.get(community) ?? 0),
    sizes: Uint32Array.from(ranked, ({ size }) => size),
  };
}

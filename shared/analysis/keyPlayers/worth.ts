// What a set of entities is worth: how much the network breaks without them, or how much of it they reach. All from 0 to 1
// (Borgatti, Computational & Mathematical Organization Theory 12 (2006), 21).
import { breadthFirst, roomFor } from '../measures/breadthFirst';
import { nearnessWithout } from '../measures/nearness';
import { piecesWithout } from '../measures/pieces';
import type { Web } from '../Web';

/** Of a set of different entities, by place; the more, the better the set. */
export type Worth = (set: readonly number[]) => number;

export function marked(count: number, set: readonly number[]): Uint8Array {
  const out = new Uint8Array(count);
  for (const one of set) out[one] = 1;
  return out;
}

/** F: the share of the pairs of those who are left that no way joins; 1 when fewer than two are left. */
export function fragmentation(web: Web): Worth {
  return (set) => {
    const { left, joined } = piecesWithout(web, marked(web.count, set));
    return left < 2 ? 1 : 1 - (2 * joined) / (left * (left - 1));
  };
}

/** DF: the same, where a pair that a way joins still counts as parted by 1 − 1 / hops. */
export function distanceFragmentation(web: Web): Worth {
  return (set) => {
    const left = web.count - set.length;
    return left < 2 ? 1 : 1 - (2 * nearnessWithout(web, marked(web.count, set))) / (left * (left - 1));
  };
}

/** The share of all who are in the set or at most `steps` hops from one of it. */
export function reachWithin(web: Web, steps: number): Worth {
  return overHops(web, (hops) => (hops <= steps ? 1 : 0));
}

/** DR: everybody counts 1 / hops to the nearest of the set, the set itself 1. */
export function distanceReach(web: Web): Worth {
  return overHops(web, (hops) => 1 / Math.max(1, hops));
}

const unreached = 255;

/** Hops above 254 count as 254: 1 / 254 and 1 / 300 are the same to anybody. The hops of everybody asked about are kept. */
function overHops(web: Web, worthOf: (hops: number) => number): Worth {
  const known = new Map<number, Uint8Array>();
  const room = roomFor(web);
  const worths = Float64Array.from({ length: unreached + 1 }, (_, hops) => (hops === unreached ? 0 : worthOf(hops)));
  const hopsFrom = (one: number): Uint8Array => {
    const kept = known.get(one);
    if (kept !== undefined) return kept;
    breadthFirst(web, one, room);
    const hops = Uint8Array.from(room.hops, (far) => (far === -1 ? unreached : Math.min(far, unreached - 1)));
    known.set(one, hops);
    return hops;
  };
  return (set) => {
    const all = set.map(hopsFrom);
    let sum = 0;
    for (let one = 0; one < web.count; one += 1) {
      let least = unreached;
      for (const hops of all) least = Math.min(least, hops[one] as number);
      sum += worths[least] as number;
    }
    return web.count === 0 ? 0 : sum / web.count;
  };
}

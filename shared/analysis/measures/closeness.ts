// Closeness and harmonic centrality: how near an entity is to everybody else, in hops.
import type { Web } from '../Web';
import { breadthFirst, roomFor } from './breadthFirst';
import type { OnDone } from './betweenness';

export interface Closeness {
  /**
   * (r − 1)/(sum of hops) × (r − 1)/(n − 1) with r reached, itself included: Wasserman and Faust, Social Network Analysis
   * (1994), equation 5.22, so that a small part of the network is not nearer than a large one. 0 for who reaches nobody.
   */
  readonly closeness: Float64Array;
  /** The sum of 1/hops over everybody else: Marchiori and Latora, Physica A 285 (2000), 539. */
  readonly harmonic: Float64Array;
}

/** From each entity along the lines of the web: give the reversed web to ask how near others are to it. */
export function closeness(web: Web, onDone: OnDone = () => undefined): Closeness {
  const result = { closeness: new Float64Array(web.count), harmonic: new Float64Array(web.count) };
  const room = roomFor(web);
  for (let one = 0; one < web.count; one += 1) {
    breadthFirst(web, one, room);
    let [sum, harmonic] = [0, 0];
    for (let at = 1; at < room.reached; at += 1) {
      const hops = room.hops[room.order[at] as number] as number;
      sum += hops;
      harmonic += 1 / hops;
    }
    const others = room.reached - 1;
    result.closeness[one] = sum === 0 ? 0 : (others / sum) * (others / (web.count - 1));
    result.harmonic[one] = harmonic;
    if (one % 64 === 0) onDone(one, web.count);
  }
  return result;
}

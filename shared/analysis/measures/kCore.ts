// k-core: the tightest circle that an entity belongs to.
import { degreeOf, type Web } from '../Web';

/**
 * For each entity the largest k such that it belongs to a part of the network in which everybody has k neighbours or more
 * (Seidman, Social Networks 5 (1983), 269), peeled level by level (Kabir and Madduri, IPDPS Workshops 2017, PKC). The web is
 * undirected. Takes time of the lines: nobody is looked at in more levels than he has neighbours.
 */
export function coreNumbers(web: Web): Uint32Array {
  const { count, start, to } = web;
  const core = new Uint32Array(count);
  const stay = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    core[i] = degreeOf(web, i);
    stay[i] = i;
  }
  const going = new Uint32Array(count);
  for (let [level, left] = [0, count]; left > 0; level += 1) {
    let [kept, height] = [0, 0];
    for (let nth = 0; nth < left; nth += 1) {
      const one = stay[nth] as number;
      const degree = core[one] as number;
      if (degree > level) {
        stay[kept] = one;
        kept += 1;
      } else if (degree === level) {
        going[height] = one;
        height += 1;
      }
    }
    left = kept;
    // Who goes takes a neighbour from those who are above; one that comes down to the level goes too.
    while (height > 0) {
      height -= 1;
      const here = going[height] as number;
      const end = start[here + 1] as number;
      for (let line = start[here] as number; line < end; line += 1) {
        const there = to[line] as number;
        const degree = core[there] as number;
        if (degree <= level) continue;
        core[there] = degree - 1;
        if (degree - 1 > level) continue;
        going[height] = there;
        height += 1;
      }
    }
  }
  return core;
}

// k-core: the tightest circle that an entity belongs to.
import { grouped } from '../grouped';
import { degreeOf, type Web } from '../Web';

/**
 * For each entity the largest k such that it belongs to a part of the network in which everybody has k neighbours or more
 * (Seidman, Social Networks 5 (1983), 269), in time of the lines (Batagelj and Zaversnik 2003, arXiv cs/0310049). The web is
 * undirected.
 */
export function coreNumbers(web: Web): Uint32Array {
  const { count, start, to } = web;
  const core = Uint32Array.from({ length: count }, (_, i) => degreeOf(web, i));
  const { order, place, first } = byDegree(core);
  for (let at = 0; at < count; at += 1) {
    const here = order[at] as number;
    const level = core[here] as number;
    for (let line = start[here] as number; line < (start[here + 1] as number); line += 1) {
      const there = to[line] as number;
      const degree = core[there] as number;
      if (degree <= level) continue;
      // To the front of its degree, and that front one on: it belongs to the degree below from now on.
      const front = first[degree] as number;
      const other = order[front] as number;
      const mine = place[there] as number;
      order[front] = there;
      order[mine] = other;
      place[there] = front;
      place[other] = mine;
      first[degree] = front + 1;
      core[there] = degree - 1;
    }
  }
  return core;
}

function byDegree(degrees: Uint32Array): { order: Uint32Array; place: Uint32Array; first: Uint32Array } {
  const most = degrees.reduce((a, b) => Math.max(a, b), 0);
  const { start: first, order } = grouped(degrees, most + 1);
  const place = new Uint32Array(degrees.length);
  order.forEach((one, at) => (place[one] = at));
  return { order, place, first };
}

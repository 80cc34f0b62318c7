// k-core: the tightest circle that an entity belongs to.
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
  const first = new Uint32Array(most + 2);
  for (const degree of degrees) first[degree + 1] = (first[degree + 1] as number) + 1;
  for (let k = 0; k <= most; k += 1) first[k + 1] = (first[k + 1] as number) + (first[k] as number);
  const next = first.slice();
  const order = new Uint32Array(degrees.length);
  const place = new Uint32Array(degrees.length);
  degrees.forEach((degree, i) => {
    const at = next[degree] as number;
    next[degree] = at + 1;
    order[at] = i;
    place[i] = at;
  });
  return { order, place, first };
}

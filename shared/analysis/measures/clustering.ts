// Clustering: how many of an entity's neighbours are linked with one another.
import { degreeOf, type Web } from '../Web';

export interface Clustering {
  /** Linked pairs among the neighbours, of all their pairs; 0 with fewer than two (Watts and Strogatz, Nature 393 (1998), 440). */
  readonly entities: Float64Array;
  /** Triangles that each entity is a corner of. */
  readonly triangles: Uint32Array;
  /** Closed triples of all triples in the whole network. */
  readonly transitivity: number;
}

/** The web is undirected; weights do not count. */
export function clustering(web: Web): Clustering {
  const { count, start, to } = web;
  const triangles = new Uint32Array(count);
  const mark = new Uint32Array(count);
  for (let a = 0; a < count; a += 1) {
    const end = start[a + 1] as number;
    for (let line = start[a] as number; line < end; line += 1) mark[to[line] as number] = a + 1;
    let twice = 0;
    for (let line = start[a] as number; line < end; line += 1) {
      const b = to[line] as number;
      for (let over = start[b] as number; over < (start[b + 1] as number); over += 1)
        if (mark[to[over] as number] === a + 1) twice += 1;
    }
    triangles[a] = twice / 2;
  }
  let [closed, triples] = [0, 0];
  const entities = Float64Array.from(triangles, (found, i) => {
    const degree = degreeOf(web, i);
    const pairs = (degree * (degree - 1)) / 2;
    closed += found;
    triples += pairs;
    return pairs === 0 ? 0 : found / pairs;
  });
  return { entities, triangles, transitivity: triples === 0 ? 0 : closed / triples };
}

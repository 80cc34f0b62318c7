// The structure of a picture that several layouts ask about: neighbours, components, distances, ranks.
import type { LayoutInput } from './Layout';

/** Neighbours as one array: those of i are `targets[starts[i]] … targets[starts[i + 1] - 1]`; no self-links, no repeats. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Summed weight of the links to each target. */
  readonly weights: Float64Array;
}

export function neighboursIn({ count, from, to, weight }: LayoutInput): Neighbours {
  const lists = Array.from({ length: count }, () => new Map<number, number>());
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link] ?? 0;
    const b = to[link] ?? 0;
    if (a === b) continue;
    const pull = weight[link] ?? 1;
    lists[a]?.set(b, (lists[a].get(b) ?? 0) + pull);
    lists[b]?.set(a, (lists[b].get(a) ?? 0) + pull);
  }
  const starts = new Uint32Array(count + 1);
  lists.forEach((list, i) => (starts[i + 1] = (starts[i] ?? 0) + list.size));
  const targets = new Uint32Array(starts[count] ?? 0);
  const weights = new Float64Array(targets.length);
  let next = 0;
  for (const list of lists) {
    for (const [target, pull] of list) {
      targets[next] = target;
      weights[next] = pull;
      next += 1;
    }
  }
  return { starts, targets, weights };
}

export function degreeOf({ starts }: Neighbours, i: number): number {
  return (starts[i + 1] ?? 0) - (starts[i] ?? 0);
}

export function neighboursOf({ starts, targets }: Neighbours, i: number): Uint32Array {
  return targets.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);
}

/** All entities, the best linked first; equals in the order of the input. */
export function byDegree(neighbours: Neighbours, count: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  return all.sort((a, b) => degreeOf(neighbours, b) - degreeOf(neighbours, a) || a - b);
}

/** Entities in layers of equal distance from the roots (unreached ones are in no layer); marks what it reaches. */
export function layersFrom(neighbours: Neighbours, roots: readonly number[], isSeen: Uint8Array): number[][] {
  for (const root of roots) isSeen[root] = 1;
  const layers: number[][] = [];
  for (let layer = [...roots]; layer.length > 0;) {
    layers.push(layer);
    const next: number[] = [];
    for (const i of layer) {
      for (const other of neighboursOf(neighbours, i)) {
        if (isSeen[other] === 1) continue;
        isSeen[other] = 1;
        next.push(other);
      }
    }
    layer = next;
  }
  return layers;
}

/** Connected components, each with its best linked entity (or the given root) first; larger ones first. */
export function componentsOf(neighbours: Neighbours, count: number, root: number | null = null): number[][] {
  const isSeen = new Uint8Array(count);
  const components: number[][] = [];
  const starts = root === null ? byDegree(neighbours, count) : [root, ...byDegree(neighbours, count)];
  for (const start of starts) {
    if (isSeen[start] === 1) continue;
    components.push(layersFrom(neighbours, [start], isSeen).flat());
  }
  return components.sort((a, b) => b.length - a.length);
}

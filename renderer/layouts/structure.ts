// The structure of a picture that several layouts ask about: neighbours, components, distances, ranks.
import { at } from './column';
import type { LayoutInput } from './Layout';

/** Neighbours as one array: those of i are `targets[starts[i]] … targets[starts[i + 1] - 1]`; no self-links, no repeats. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Summed weight of the links to each target. */
  readonly weights: Float64Array;
}

/** Neighbours of each entity, with the summed weight of the links to it. */
function pullsOf({ count, from, to, weight }: LayoutInput): Map<number, number>[] {
  const pulls = Array.from({ length: count }, () => new Map<number, number>());
  const note = (a: number, b: number, pull: number) => {
    const list = pulls[a];
    list?.set(b, (list.get(b) ?? 0) + pull);
  };
  for (let link = 0; link < from.length; link += 1) {
    const [a, b, pull] = [at(from, link), at(to, link), at(weight, link)];
    if (a === b) continue;
    note(a, b, pull);
    note(b, a, pull);
  }
  return pulls;
}

export function neighboursIn(input: LayoutInput): Neighbours {
  const lists = pullsOf(input);
  const starts = new Uint32Array(input.count + 1);
  lists.forEach((list, i) => (starts[i + 1] = at(starts, i) + list.size));
  const targets = new Uint32Array(at(starts, input.count));
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

// The structure of a picture that several layouts ask about: neighbours, components, distances, ranks.
import { add, at } from './column';
import type { LayoutInput } from './Layout';

/** Neighbours as one array: those of i are `targets[starts[i]] … targets[starts[i + 1] - 1]`; no self-links, no repeats. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Summed weight of the links to each target. */
  readonly weights: Float64Array;
}

/** Everyone's links as they come, both ways, those of an entity to itself left out. */
function endsIn({ count, from, to, weight }: LayoutInput): Neighbours {
  const starts = new Uint32Array(count + 1);
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [at(from, link), at(to, link)];
    if (a === b) continue;
    starts[a + 1] = at(starts, a + 1) + 1;
    starts[b + 1] = at(starts, b + 1) + 1;
  }
  for (let i = 0; i < count; i += 1) starts[i + 1] = at(starts, i + 1) + at(starts, i);
  const next = starts.slice();
  const targets = new Uint32Array(at(starts, count));
  const weights = new Float64Array(targets.length);
  const note = (a: number, b: number, pull: number) => {
    const slot = at(next, a);
    targets[slot] = b;
    weights[slot] = pull;
    next[a] = slot + 1;
  };
  for (let link = 0; link < from.length; link += 1) {
    const [a, b, pull] = [at(from, link), at(to, link), at(weight, link)];
    if (a === b) continue;
    note(a, b, pull);
    note(b, a, pull);
  }
  return { starts, targets, weights };
}

/** Neighbours of each entity in the order of its first links to them, with the summed weight of all. */
export function neighboursIn(input: LayoutInput): Neighbours {
  const ends = endsIn(input);
  const starts = new Uint32Array(input.count + 1);
  const targets = new Uint32Array(ends.targets.length);
  const weights = new Float64Array(ends.targets.length);
  // Where each was last listed, one more than its slot: a repeat adds to that slot.
  const listed = new Uint32Array(input.count);
  let next = 0;
  for (let i = 0; i < input.count; i += 1) {
    const first = next;
    for (let slot = at(ends.starts, i); slot < at(ends.starts, i + 1); slot += 1) {
      const target = at(ends.targets, slot);
      const known = at(listed, target);
      if (known > first) {
        add(weights, known - 1, at(ends.weights, slot));
        continue;
      }
      targets[next] = target;
      weights[next] = at(ends.weights, slot);
      next += 1;
      listed[target] = next;
    }
    starts[i + 1] = next;
  }
  return { starts, targets: targets.slice(0, next), weights: weights.slice(0, next) };
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

// What is left of a network as its entities are taken out one after the other, in an order that is found on the way or given.
import { createRandom } from '../../sample/random';
import { entityBetweenness } from '../measures/betweenness';
import { nearnessWithout } from '../measures/nearness';
import { piecesWithout } from '../measures/pieces';
import { undirected, type Web } from '../Web';

/** After so many are taken out; shares are of the whole network as it was, so that they never rise. */
export interface Remains {
  /** Entities of the largest part, of all there were. */
  readonly largest: number;
  /** Mean of 1 / hops over all pairs there were (Latora and Marchiori, Phys. Rev. Lett. 87 (2001), 198701). */
  readonly efficiency: number;
  readonly parts: number;
}

export function remainsWithout(web: Web, out: Uint8Array): Remains {
  const { count } = web;
  const { largest, parts } = piecesWithout(web, out);
  const pairs = (count * (count - 1)) / 2;
  return {
    largest: count === 0 ? 0 : largest / count,
    efficiency: pairs === 0 ? 0 : nearnessWithout(web, out) / pairs,
    parts,
  };
}

/** What is left before any, after the first, after the second, … of the sequence. */
export function curveOf(web: Web, sequence: readonly number[]): readonly Remains[] {
  const out = new Uint8Array(web.count);
  const curve = [remainsWithout(web, out)];
  for (const one of sequence) {
    out[one] = 1;
    curve.push(remainsWithout(web, out));
  }
  return curve;
}

/** The mean of several curves of the same length. */
export function meanCurve(curves: readonly (readonly Remains[])[]): readonly Remains[] {
  const mean = (step: number, of: keyof Remains) =>
    curves.reduce((sum, curve) => sum + (curve[step]?.[of] ?? 0), 0) / curves.length;
  return (curves[0] ?? []).map((_, step) => ({
    largest: mean(step, 'largest'),
    efficiency: mean(step, 'efficiency'),
    parts: mean(step, 'parts'),
  }));
}

type Rule = 'betweenness' | 'degree';

/**
 * Who has most of the measure among the candidates goes first; then it is measured again among those who are left (Holme et
 * al., Phys. Rev. E 65 (2002), 056109: recalculated, which breaks a network sooner than the first ranking does). Of equals,
 * but for the rounding of sums, the first of the candidates. `onStep` hears how many are taken out.
 */
export function sequenceBy(
  web: Web,
  rule: Rule,
  candidates: readonly number[],
  steps: number,
  onStep: (done: number) => void = () => undefined,
): readonly number[] {
  const out = new Uint8Array(web.count);
  const sequence: number[] = [];
  while (sequence.length < Math.min(steps, candidates.length)) {
    onStep(sequence.length);
    const left = without(web, out);
    const scores = rule === 'degree' ? degrees(left) : entityBetweenness(left, false);
    let best = -1;
    for (const one of candidates) {
      if (out[one] === 1) continue;
      if (best === -1 || (scores[one] as number) > (scores[best] as number) * (1 + 1e-9) + 1e-9) best = one;
    }
    out[best] = 1;
    sequence.push(best);
  }
  return sequence;
}

/** Sequences by chance, the same for the same seed. */
export function randomSequences(
  candidates: readonly number[],
  steps: number,
  runs: number,
  seed: number,
): readonly (readonly number[])[] {
  const random = createRandom(seed, 18);
  return Array.from({ length: runs }, () => random.shuffled(candidates).slice(0, steps));
}

function degrees({ count, start }: Web): Float64Array {
  return Float64Array.from({ length: count }, (_, one) => (start[one + 1] as number) - (start[one] as number));
}

/** The same places, without the lines of those who are out. */
function without({ count, start, to, weight }: Web, out: Uint8Array): Web {
  const [from, ends, weights]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < count; one += 1) {
    if (out[one] === 1) continue;
    for (let line = start[one] as number; line < (start[one + 1] as number); line += 1) {
      const other = to[line] as number;
      // Both ways are there again once made.
      if (other < one || out[other] === 1) continue;
      from.push(one);
      ends.push(other);
      weights.push(weight[line] as number);
    }
  }
  const pairs = { from: Uint32Array.from(from), to: Uint32Array.from(ends) };
  return undirected({ count, ...pairs, weight: Float64Array.from(weights) });
}

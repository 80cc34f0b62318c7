// The best set of so many candidates: greedy, then one member after the other exchanged for whoever serves better, from
// several starts; and the best of all, where there are few enough sets to try them all.
import { createRandom } from '../../sample/random';
import type { OnShare } from '../Analysis';
import type { Worth } from './worth';

export interface Asked {
  /** Places, in the order in which they are tried: of equals the first is taken. */
  readonly candidates: readonly number[];
  /** How many; fewer when there are fewer candidates. */
  readonly size: number;
  readonly worth: Worth;
  /** Starts: the first greedy, the others from sets drawn by the seed. */
  readonly runs: number;
  readonly seed: number;
  /** Who of the candidates need not be tried for a set with the other members, because another candidate is as good. */
  readonly isIdle?: (candidate: number, others: ReadonlySet<number>) => boolean;
}

export interface BestSet {
  /** In the order of the places. */
  readonly members: readonly number[];
  readonly worth: number;
}

/** What is less than this better is no better. */
const hair = 1e-12;

export function searchBest(asked: Asked, onShare: OnShare): BestSet {
  const size = Math.min(asked.size, asked.candidates.length);
  const random = createRandom(asked.seed, 17);
  let best: BestSet | null = null;
  for (let run = 0; run < Math.max(1, asked.runs); run += 1) {
    const share = (part: number) => onShare((run + part) / Math.max(1, asked.runs));
    const begin = run === 0 ? [] : random.shuffled(asked.candidates).slice(0, size);
    const found = climb(asked, begin, size, share);
    if (best === null || found.worth > best.worth + hair) best = found;
  }
  const { members, worth } = best ?? { members: [], worth: asked.worth([]) };
  return { members: [...members].sort((a, b) => a - b), worth };
}

/** Fills the set up to its size, then goes round its places until no exchange makes it better. */
function climb(asked: Asked, begin: readonly number[], size: number, onShare: OnShare): BestSet {
  let set = begin;
  let worth = asked.worth(set);
  let [steps, still] = [0, 0];
  while (set.length < size || still < size) {
    const isGrowing = set.length < size;
    const others = isGrowing ? set : set.slice(1);
    // How many rounds it takes is not known before; three is usual.
    onShare(Math.min(0.99, steps / (3 * size + 1)));
    const found = bestAddition(asked, others);
    steps += 1;
    if (found === null) break;
    const isBetter = isGrowing || found.worth > worth + hair;
    set = [...others, isBetter ? found.candidate : (set[0] as number)];
    if (isBetter) worth = found.worth;
    still = isBetter ? 1 : still + 1;
  }
  return { members: set, worth };
}

/** Whom to add so that the set is worth most; null when every candidate is in it already. */
export function bestAddition(
  { candidates, worth, isIdle }: Asked,
  others: readonly number[],
): { readonly candidate: number; readonly worth: number } | null {
  const taken = new Set(others);
  let best: { readonly candidate: number; readonly worth: number } | null = null;
  for (const candidate of candidates) {
    if (taken.has(candidate) || isIdle?.(candidate, taken) === true) continue;
    const now = worth([...others, candidate]);
    if (best === null || now > best.worth + hair) best = { candidate, worth: now };
  }
  return best;
}

/** How many sets of a size there are; stops counting past `most`. */
export function countSets(candidates: number, size: number, most: number): number {
  let count = 1;
  for (let nth = 1; nth <= Math.min(size, candidates - size); nth += 1) {
    count = (count * (candidates - nth + 1)) / nth;
    if (count > most) return most + 1;
  }
  return Math.round(count);
}

/** The best of all sets, of equals the first in the order of the candidates. */
export function bestOfAll(
  { candidates, size, worth }: Pick<Asked, 'candidates' | 'size' | 'worth'>,
  onShare: OnShare,
): BestSet {
  const wanted = Math.min(size, candidates.length);
  let best: BestSet = { members: [], worth: -Infinity };
  const take = (set: readonly number[], from: number): void => {
    if (set.length === wanted) {
      const now = worth(set);
      if (now > best.worth + hair) best = { members: set, worth: now };
      return;
    }
    for (let at = from; at <= candidates.length - (wanted - set.length); at += 1) {
      if (set.length === 0) onShare(at / candidates.length);
      take([...set, candidates[at] as number], at + 1);
    }
  };
  take([], 0);
  return { members: [...best.members].sort((a, b) => a - b), worth: best.worth };
}

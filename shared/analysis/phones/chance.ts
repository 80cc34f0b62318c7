// How often chance alone would give as much: what scores of phones are weighed against.

/** Chance of `count` or more where `mean` are expected (Poisson); 1 for none. */
export function poissonTail(mean: number, count: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  // Summed from the top, so that very small chances do not drown in the rounding of 1 minus nearly 1.
  let term = -mean;
  for (let k = 1; k <= count; k += 1) term += Math.log(mean / k);
  let [sum, part] = [0, Math.exp(term)];
  for (let k = count + 1; part > sum * 1e-17 && part > 0; k += 1) {
    sum += part;
    part *= mean / k;
  }
  return Math.min(1, sum);
}

/** Powers of ten: 2 is once in a hundred. No chance is smaller than once in 10¹², which no case could tell from none. */
export function surprise(chance: number): number {
  return -Math.log10(Math.min(1, Math.max(chance, 1e-12)));
}

/** How many have each thing, and how many things all have together. */
export interface Popularity {
  readonly of: ReadonlyMap<number, number>;
  readonly total: number;
}

export function popularityOf(sets: Iterable<ReadonlySet<number>>): Popularity {
  const of = new Map<number, number>();
  let total = 0;
  for (const set of sets) {
    total += set.size;
    for (const one of set) of.set(one, (of.get(one) ?? 0) + 1);
  }
  return { of, total };
}

export interface Overlap {
  readonly shared: number;
  /** How many they would share, had the second picked as many as it has, each in proportion to how popular it is. */
  readonly expected: number;
  readonly surprise: number;
}

/** What two sets share against what is expected. Hubs that everybody has are expected, rare things are not. */
export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>, { of, total }: Popularity): Overlap {
  let [shared, expected] = [0, 0];
  for (const one of a) {
    if (b.has(one)) shared += 1;
    expected += 1 - (1 - (of.get(one) ?? 0) / total) ** b.size;
  }
  return { shared, expected, surprise: surprise(poissonTail(expected, shared)) };
}

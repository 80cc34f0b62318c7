// Chance that can be repeated: the same seed and stream give the same numbers on every machine.

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(items: readonly T[]): T;
  /** The same items in another order; the list itself stays as it is. */
  shuffled<T>(items: readonly T[]): T[];
}

/**
 * A generator of its own for every stream, so that more of one thing does not change another.
 * sfc32 by Chris Doty-Humphrey (PractRand), 32-bit operations only.
 */
export function createRandom(seed: number, stream: number): Random {
  let [a, b, c, counter] = [seed | 0, Math.imul(stream + 1, 0x9e3779b1), 0x243f6a88, 1];
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }
  // The first outputs still look like the seed.
  for (let round = 0; round < 16; round += 1) next();

  function int(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1));
  }
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, int(0, items.length - 1)),
    shuffled: (items) => {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        const item = at(order, last);
        order[last] = at(order, other);
        order[other] = item;
      }
      return order;
    },
  };
}

/** The item at a place that exists, counted round the list; an empty list is a mistake of the caller. */
export function at<T>(items: readonly T[], index: number): T {
  if (items.length === 0) throw new RangeError('an empty list has no items');
  return items[index % items.length] as T;
}

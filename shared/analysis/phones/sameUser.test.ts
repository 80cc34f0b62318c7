// The likelihood ratio of one user: calibrated on some invented towns, judged on others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedLink, Facts } from '../Analysis';
import { factsOf, hours, scored } from './casesForTests';
import { bandOf, logChance, type Spread } from './likelihood';
import { checkedSeeds, knownTown, tuningSeeds } from './mobilityForTests';
import { bounds, calibration, compare, ratioOf, sameUser } from './sameUser';
import { sightingsOf } from './sightings';
import { chosenOf } from '../chosen';
import type { Switches } from './switches';

const chosen = chosenOf(sameUser, new Map(), (name) => new Error(name));

interface Pair {
  readonly seen: Switches;
  readonly isSame: boolean;
}

function pairsIn(seed: number): readonly Pair[] {
  const { facts, phones } = knownTown(seed);
  const { sightings } = sightingsOf(facts, chosen);
  const own = phones.map(({ place }) => sightings.filter(({ who }) => who === place));
  return phones.flatMap((one, a) =>
    phones.slice(a + 1).flatMap((other, more): Pair[] => {
      const seen = compare(own[a] ?? [], own[a + 1 + more] ?? [], chosen);
      return seen.count < Number(chosen['switches']) ? [] : [{ seen, isSame: one.person === other.person }];
    }),
  );
}

/** The most likely spread of the shares: a and b as powers of two, by ever smaller steps from where it is better. */
function fitted(pairs: readonly Pair[]): Spread {
  const likely = (a: number, b: number) =>
    pairs.reduce((all, { seen }) => all + logChance(seen.together, seen.count, { a: 2 ** a, b: 2 ** b }), 0);
  let [a, b] = [0, 0];
  let best = likely(a, b);
  for (let step = 2; step > 0.01; step /= 2) {
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      for (const [da, db] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [1, 1],
        [-1, -1],
      ] as const) {
        const there = likely(a + da * step, b + db * step);
        if (there <= best) continue;
        [a, b, best, isBetter] = [a + da * step, b + db * step, there, true];
      }
    }
  }
  return { a: 2 ** a, b: 2 ** b };
}

/** The cost of the ratios as one number (Brümmer and du Preez 2006): 0 of perfect ones, 1 of ones that say nothing. */
function costOf(pairs: readonly Pair[]): number {
  const mean = (list: readonly number[]) => list.reduce((all, one) => all + one, 0) / list.length;
  const cost = (isSame: boolean) =>
    mean(
      pairs
        .filter((pair) => pair.isSame === isSame)
        .map(({ seen }) => Math.log2(1 + 10 ** (isSame ? -ratioOf(seen) : ratioOf(seen)))),
    );
  return (cost(true) + cost(false)) / 2;
}

it('is calibrated as the tuning towns say', () => {
  const pairs = tuningSeeds.flatMap(pairsIn);
  const same = pairs.filter(({ isSame }) => isSame);
  const different = pairs.filter(({ isSame }) => !isSame);
  // One in five says as much, sooner.
  const [a, b] = [fitted(same), fitted(different.filter((_, nth) => nth % 5 === 0))];
  for (const [said, found] of [
    [calibration.same, a],
    [calibration.different, b],
  ] as const) {
    expect(Math.abs(said.a / found.a - 1)).toBeLessThan(0.02);
    expect(Math.abs(said.b / found.b - 1)).toBeLessThan(0.02);
  }
  expect(bounds.most).toBeLessThanOrEqual(Math.log10(different.length));
  expect(bounds.least).toBeGreaterThanOrEqual(-Math.log10(same.length));
});

describe('on towns that it was not calibrated on', () => {
  const pairs = checkedSeeds.flatMap(pairsIn);
  const shareOf = (isSame: boolean, test: (ratio: number) => boolean) => {
    const those = pairs.filter((pair) => pair.isSame === isSame);
    return those.filter(({ seen }) => test(ratioOf(seen))).length / those.length;
  };

  it('says much, and rarely the wrong thing', () => {
    expect(costOf(pairs)).toBeLessThan(0.1);
    expect(shareOf(true, (ratio) => ratio > 0)).toBeGreaterThan(0.95);
    // Of ratios that are what they say, no more than 1 in 10 of different users have one of 10 or more.
    expect(shareOf(false, (ratio) => ratio >= 1)).toBeLessThan(0.1);
    expect(shareOf(false, (ratio) => ratio >= 2)).toBeLessThan(0.01);
  });

  it('puts pairs of one user first', () => {
    const { facts, phones } = knownTown(checkedSeeds[0] ?? 0);
    const scores = scored('same-user', facts);
    const personOf = (place: number | undefined) => phones.find((phone) => phone.place === place)?.person ?? -1;
    const ratios = Array.from(scores.columns[0].values, Number);
    const best = [...ratios.keys()].sort((a, b) => (ratios[b] ?? 0) - (ratios[a] ?? 0)).slice(0, 4);
    for (const row of best) expect(personOf(scores.entities[row])).toBe(personOf(scores.others?.[row]));
  });
});

it('compares as a plain twin does', () => {
  const seen = fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.nat(30)), { maxLength: 14 });
  fc.assert(
    fc.property(seen, (list) => {
      const facts = factsOf(
        ['Phone', 'Phone', 'Place', 'Place', 'Place'],
        list.map(([who, where, at]): AnalysedLink => ({
          type: 'LOCATED_AT',
          from: who,
          to: where + 2,
          fields: hours({ from: at }),
        })),
      );
      const { sightings } = sightingsOf(facts, chosen);
      const own = (who: number) => sightings.filter((one) => one.who === who);
      // The merge takes the first phone first of equal times, and links of one phone in order.
      const merged = [...list.entries()]
        .sort(([i, a], [k, b]) => a[2] - b[2] || a[0] - b[0] || i - k)
        .map(([, one]) => one);
      const pairs = merged.slice(1).flatMap((after, nth) => {
        const before = merged[nth];
        return before === undefined || before[0] === after[0] || after[2] - before[2] > 1
          ? []
          : [before[1] === after[1]];
      });
      expect(compare(own(0), own(1), chosen)).toEqual({ count: pairs.length, together: pairs.filter(Boolean).length });
    }),
    { seed: 8, numRuns: 100 },
  );
});

it('speaks in the bands of ENFSI', () => {
  const bands = [-7, -3.5, -0.5, -0.2, 0, 0.2, 0.31, 1, 2, 3, 4, 6].map((power) => bandOf(power).band);
  expect(bands).toEqual([-6, -4, -1, 0, 0, 0, 1, 2, 3, 4, 5, 6]);
});

it('says nothing where nothing is known', () => {
  const nothing: Facts = factsOf([], []);
  expect(scored('same-user', nothing).entities).toHaveLength(0);
  const undated: AnalysedLink = { type: 'LOCATED_AT', from: 0, to: 1, fields: {} };
  const { entities, summary } = scored('same-user', factsOf(['Phone', 'Place'], [undated]));
  expect(entities).toHaveLength(0);
  expect(summary.map(({ value }) => value)).toEqual([0, 0, 0, 1]);
});

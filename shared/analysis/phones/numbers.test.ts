// Shared handsets and replaced numbers against plain twins and the sample's truth.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedLink } from '../Analysis';
import { factsOf, found, hours, sampleCase, testSeeds } from './casesForTests';
import { poissonTail } from './chance';

const call = (from: number, to: number, at: number): AnalysedLink => ({
  type: 'CALLED',
  from,
  to,
  fields: hours({ at }),
});
const runs = { seed: 8, numRuns: 100 };

it('chance of so many is what the plain sum says', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 8, noNaN: true }), fc.nat(12), (mean, count) => {
      let [below, term] = [0, Math.exp(-mean)];
      for (let k = 0; k < count; k += 1) {
        below += term;
        term *= mean / (k + 1);
      }
      expect(poissonTail(mean, count)).toBeCloseTo(1 - below, 10);
    }),
    runs,
  );
});

describe('numbers in the same handset', () => {
  it('are the pairs that a plain twin finds', () => {
    const types = [...Array<string>(5).fill('Phone'), ...Array<string>(4).fill('Device')];
    const seats = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 5, max: 8 })), { maxLength: 14 });
    fc.assert(
      fc.property(seats, (sat) => {
        const links = sat.map(([from, to]): AnalysedLink => ({ type: 'IN_DEVICE', from, to, fields: {} }));
        const findings = found('shared-handsets', factsOf(types, links), { most: '3' });
        const inDevice = (device: number) => new Set(sat.filter(([, to]) => to === device).map(([what]) => what));
        for (let a = 0; a < 5; a += 1) {
          for (let b = a + 1; b < 5; b += 1) {
            const weights = [5, 6, 7, 8]
              .map(inDevice)
              .filter((there) => there.has(a) && there.has(b) && there.size <= 3)
              .map((there) => 1 / (there.size - 1));
            const finding = findings.find(({ members }) => members.slice(0, 2).sort().join() === `${a},${b}`);
            expect(finding?.score ?? 0).toBeCloseTo(
              weights.reduce((sum, weight) => sum + weight, 0),
              12,
            );
            expect(finding?.values[0] ?? 0).toBe(weights.length);
          }
        }
      }),
      runs,
    );
  });

  it.each(testSeeds)('are those of the sample, and no others (seed %i)', (seed) => {
    const { facts, truth, placeOf } = sampleCase(seed);
    const pair = (keys: readonly string[]) =>
      keys
        .map(placeOf)
        .sort((a, b) => a - b)
        .join();
    const known = [
      ...truth.sharedHandsets.map(({ phones }) => pair(phones)),
      ...truth.replacedNumbers.map(({ from, to }) => pair([from, to])),
      ...truth.sameUser.map(({ phones }) => pair(phones)),
    ];
    const findings = found('shared-handsets', facts);
    const pairs = findings.map(({ members }) =>
      members
        .slice(0, 2)
        .sort((a, b) => a - b)
        .join(),
    );
    expect(pairs.sort()).toEqual([...new Set(known)].sort());
  });

  it('are told with their times: one after the other, or at once', () => {
    const seat = (from: number, times: { readonly [field: string]: number }): AnalysedLink => ({
      type: 'IN_DEVICE',
      from,
      to: 3,
      fields: hours(times),
    });
    const links = [seat(1, { from: 72 }), seat(0, { from: 0, until: 48 }), seat(2, { from: 24, until: 30 })];
    const findings = found('shared-handsets', factsOf(['Phone', 'Phone', 'Phone', 'Device'], links));
    expect(findings.map(({ members, score, values }) => [...members, score, ...values])).toEqual([
      [0, 1, 3, 0.5, 1, 0, 1],
      [0, 2, 3, 0.5, 1, 1, NaN],
      [2, 1, 3, 0.5, 1, 0, 1.75],
    ]);
    expect(findings[0]?.reasons?.[0]?.en).toBe(
      'Both were in device K3: K0 (from 2026-03-01 until 2026-03-03), K1 (from 2026-03-04). Between them 1 day. 3 numbers in all were in it.',
    );
  });
});

describe('a replaced number', () => {
  /** Hours of the calls of an old number, of a new one, and of all. */
  function isSuccessor(old: readonly number[], young: readonly number[], all: readonly number[]): boolean {
    if (old.length < 2 || young.length < 2) return false;
    const pause = (times: readonly number[]) => Math.max(0, ...times.slice(1).map((at, nth) => at - (times[nth] ?? 0)));
    const [last, first] = [Math.max(...old), Math.min(...young)];
    const isSilent = Math.max(...all) - last > pause(old);
    const isNew = first - Math.min(...all) > pause(young) && Math.max(...young) > last;
    return isSilent && isNew && first - last <= 14 * 24 && first - last >= -24;
  }

  it('is looked for among all pairs that a plain twin would compare', () => {
    const calls = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(400)), { maxLength: 25 });
    fc.assert(
      fc.property(calls, (list) => {
        const made = list.filter(([from, to]) => from !== to);
        const findings = found(
          'number-replaced',
          factsOf(
            Array(6).fill('Phone'),
            made.map((one) => call(...one)),
          ),
          {
            fewest: '2',
            least: '0',
          },
        );
        const hoursOf = (one: number) =>
          made
            .filter(([from, to]) => from === one || to === one)
            .map(([, , at]) => at)
            .sort((a, b) => a - b);
        const contacts = (one: number) =>
          new Set(
            made.filter((both) => both.slice(0, 2).includes(one)).map(([from, to]) => (from === one ? to : from)),
          );
        const all = made.map(([, , at]) => at);
        const expected: string[] = [];
        for (let a = 0; a < 6; a += 1) {
          for (let b = 0; b < 6; b += 1) {
            if (a === b || !isSuccessor(hoursOf(a), hoursOf(b), all)) continue;
            if ([...contacts(a)].some((one) => contacts(b).has(one))) expected.push(`${a},${b}`);
          }
        }
        expect(findings.map(({ members }) => members.join()).sort()).toEqual(expected.sort());
      }),
      runs,
    );
  });

  it.each(testSeeds)('of the sample comes first, with its handset or without (seed %i)', (seed) => {
    const { facts, truth, placeOf } = sampleCase(seed);
    const [replaced] = truth.replacedNumbers;
    const pair = [replaced?.from, replaced?.to].map((key) => placeOf(key ?? ''));
    const [best, next] = found('number-replaced', facts);
    expect(best?.members).toEqual(pair);
    expect((best?.score ?? 0) - (next?.score ?? 0)).toBeGreaterThan(1);
    expect(found('number-replaced', facts, { seats: 'none' })[0]?.members).toEqual(pair);
  });

  it('is none where nothing is known, or only calls without a time', () => {
    expect(found('number-replaced', factsOf([], []))).toEqual([]);
    const timeless: AnalysedLink = { type: 'CALLED', from: 0, to: 1, fields: {} };
    expect(found('number-replaced', factsOf(['Phone', 'Phone'], [timeless, call(0, 0, 1)]))).toEqual([]);
  });
});

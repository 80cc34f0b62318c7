// Being together and calling before payments against plain twins, the sample, and chance.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf } from '../../value';
import type { AnalysedLink } from '../Analysis';
import { factsOf, found, hourMs, hours, sampleCase, testSeeds } from './casesForTests';
import { meetingsOf } from './meetings';
import { moved, shiftsOf } from './shifts';
import { sightingsOf } from './sightings';

const stay = (who: number, where: number, at: number, until = at): AnalysedLink => ({
  type: 'LOCATED_AT',
  from: who,
  to: where,
  fields: hours({ from: at, until }),
});
const chosen = { places: 'LOCATED_AT', calls: 'CALLED', cell: 'cell' };

it('meets whom a plain twin meets', () => {
  const stays = fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.nat(30), fc.nat(5)), { maxLength: 12 });
  fc.assert(
    fc.property(stays, (list) => {
      const facts = factsOf(
        ['Suspect', 'Suspect', 'Suspect', 'Place', 'Place'],
        list.map(([who, where, at, lasts]) => stay(who, where + 3, at, at + lasts)),
      );
      const { sightings } = sightingsOf(facts, chosen);
      const met = [...meetingsOf(sightings, 2 * hourMs).values()].flatMap(({ meetings }) =>
        meetings.map(({ links }) => [...links].sort((a, b) => a - b).join()),
      );
      const expected = list.flatMap((a, i) =>
        list.flatMap((b, k) => {
          const isNear = a[2] <= b[2] + b[3] + 2 && b[2] <= a[2] + a[3] + 2;
          return i < k && a[0] !== b[0] && a[1] === b[1] && isNear ? [`${i},${k}`] : [];
        }),
      );
      expect(met.sort()).toEqual(expected.sort());
    }),
    { seed: 8, numRuns: 100 },
  );
});

it('shifts stay within the records and keep the time of day', () => {
  const shifts = shiftsOf(0, 9.5 * 24 * hourMs, 200);
  expect(shifts.byMs).toHaveLength(9);
  for (const byMs of shifts.byMs) {
    const at = moved(5.25 * 24 * hourMs, byMs, shifts);
    expect(at % (24 * hourMs)).toBe(6 * hourMs);
    expect(at).toBeLessThan(10 * 24 * hourMs);
  }
  expect(shiftsOf(NaN, NaN, 5).byMs).toEqual([]);
});

describe('travel together', () => {
  it('is told from going where everybody goes', () => {
    // 0 and 1 travel together on five odd days; 2 and 3 are at the daily market, as is 0.
    const trips = [3, 11, 12, 27, 40].flatMap((day) => [stay(0, 4, day * 24 + 21), stay(1, 4, day * 24 + 21.5)]);
    const market = Array.from({ length: 45 }, (_, day) => [0, 2, 3].map((who) => stay(who, 5, day * 24 + 9))).flat();
    const facts = factsOf(['Suspect', 'Suspect', 'Suspect', 'Suspect', 'Place', 'Place'], [...trips, ...market]);
    const [together, ...more] = found('co-travel', facts);
    expect(more).toEqual([]);
    expect(together?.members).toEqual([0, 1, 4]);
    expect(together?.links).toHaveLength(10);
    expect(together?.values[0]).toBe(5);
    expect(together?.values[3]).toBeLessThan(0.05);
    expect(found('co-travel', facts, { chance: '1' }).length).toBeGreaterThan(1);
  });

  it('is nothing without times, and needs two', () => {
    const undated: AnalysedLink = { type: 'TRAVELLED', from: 0, to: 1, fields: {} };
    expect(found('co-travel', factsOf(['Suspect', 'Place'], [undated]))).toEqual([]);
    expect(found('co-travel', factsOf([], []))).toEqual([]);
    expect(found('co-travel', factsOf(['Suspect', 'Place'], [stay(0, 1, 1), stay(0, 1, 1), stay(0, 0, 1)]))).toEqual(
      [],
    );
  });
});

describe('called before paying', () => {
  it.each(testSeeds.slice(0, 5))(
    'finds the numbers of the gateways, and every payment of the sample (seed %i)',
    (seed) => {
      const { facts, truth, placeOf } = sampleCase(seed);
      const findings = found('calls-before-payment', facts, { minutes: '50', fewest: '1', links: 'PAID' });
      const workNumbers = new Set(truth.workNumbers.map(({ phone }) => placeOf(phone)));
      const surprising = findings.filter(({ values }) => (values[3] ?? 1) < 0.02);
      expect(surprising.length).toBeGreaterThan(5);
      for (const { members } of surprising) expect(workNumbers.has(members[0] ?? -1)).toBe(true);
      const paid = facts.links.flatMap(({ type }, place) => (type === 'PAID' ? [place] : []));
      const preceded = new Set(
        findings.flatMap(({ links }) => links).filter((link) => facts.links[link]?.type === 'PAID'),
      );
      expect(preceded.size).toBe(paid.length);
      // A plain twin of the first finding.
      const [best] = findings;
      const caller = best?.members[0];
      const usedBy = (payer: number) =>
        facts.links.flatMap(({ type, from, to }) => (type === 'USES' && from === payer ? [to] : []));
      const counted = paid.filter((place) => {
        const at = timeOf(facts.links[place]?.fields['at']) ?? NaN;
        const numbers = usedBy(facts.links[place]?.from ?? -1);
        return facts.links.some(({ type, from, to, fields }) => {
          if (type !== 'CALLED' || from !== caller || !numbers.includes(to)) return false;
          const wait = at - (timeOf(fields['at']) ?? NaN);
          return wait >= 0 && wait <= 50 * 60_000;
        });
      });
      expect(best?.values[0]).toBe(counted.length);
    },
  );

  it('is nothing where nothing is known', () => {
    expect(found('calls-before-payment', factsOf([], []))).toEqual([]);
    expect(found('calls-before-payment', factsOf(['Card'], []))).toEqual([]);
  });
});

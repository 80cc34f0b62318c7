// SIM boxes against a plain twin, the gateways of the sample, and a box that changes its IMEI.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedLink } from '../Analysis';
import { resultAsCsv } from '../resultTable';
import { deviceLetter, slottedBox } from './slots';
import { factsOf, found, hours, sampleCase, testSeeds } from './casesForTests';

/** Phones 0 … 5, devices 6 … 8. */
const types = [...Array<string>(6).fill('Phone'), ...Array<string>(3).fill('Device')];
const seat = (what: number, device: number, from: number, until: number): AnalysedLink => ({
  type: 'IN_DEVICE',
  from: what,
  to: device,
  fields: hours({ from, until }),
});
const openSeat = (what: number, device: number, from: number): AnalysedLink => ({
  ...seat(what, device, from, from),
  fields: hours({ from }),
});
const call = (from: number, to: number, at: number): AnalysedLink => ({
  type: 'CALLED',
  from,
  to,
  fields: hours({ at }),
});

it('counts as a plain twin does', () => {
  const seats = fc.array(
    fc.tuple(fc.nat(5), fc.integer({ min: 6, max: 8 }), fc.nat(20), fc.nat(20)).map(([what, device, from, lasts]) => ({
      what,
      device,
      from,
      until: from + lasts,
    })),
    { maxLength: 10 },
  );
  const calls = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(40)), { maxLength: 15 });
  fc.assert(
    fc.property(seats, calls, (sat, called) => {
      // A number in several devices may make them one box, which the next test looks at.
      const first = sat.filter(({ what, device }) => sat.find((one) => one.what === what)?.device === device);
      const links = [
        ...first.map(({ what, device, from, until }) => seat(what, device, from, until)),
        ...called.map(([from, to, at]) => call(from, to, at)),
      ];
      const findings = found('sim-boxes', factsOf(types, links), { slots: '2' });
      for (const device of [6, 7, 8]) {
        const own = first.filter((one) => one.device === device);
        const numbers = new Set(own.map(({ what }) => what));
        const finding = findings.find(({ members }) => members[0] === device);
        expect(finding !== undefined).toBe(numbers.size >= 2);
        if (finding === undefined) continue;
        const out = called.filter(([from, to]) => numbers.has(from) && !numbers.has(to));
        const into = called.filter(([from, to]) => !numbers.has(from) && numbers.has(to));
        const isKnown = out.length + into.length > 0;
        const moments = Array.from({ length: 41 }, (_, hour) => hour);
        const there = moments.map(
          (hour) =>
            new Set(
              own.filter(({ from, until }) => from === hour || (from <= hour && hour < until)).map(({ what }) => what),
            ).size,
        );
        expect(finding.values).toEqual([
          numbers.size,
          Math.max(...there),
          isKnown ? out.length / (out.length + into.length) : NaN,
          isKnown ? new Set(out.map(([, to]) => to)).size : NaN,
          NaN,
          1,
        ]);
        const begins = finding.links.map((place) => first[place]?.from ?? NaN);
        expect(begins).toEqual([...begins].sort((a, b) => a - b));
      }
    }),
    { seed: 8, numRuns: 100 },
  );
});

describe('in the sample', () => {
  it.each(testSeeds)('the gateways are found, and nothing else (seed %i)', (seed) => {
    const { facts } = sampleCase(seed);
    const findings = found('sim-boxes', facts);
    const gateways = facts.entities.flatMap(({ fields }, place) => (fields['ports'] === 32 ? [place] : []));
    expect(findings.map(({ members: [device] }) => device).sort()).toEqual(gateways.sort());
    for (const { members, score, values } of findings) {
      expect(members).toHaveLength(11);
      // All but wandering SIMs, and where many people call back, all but the share of outgoing calls.
      expect(score).toBeGreaterThanOrEqual(4);
      expect(values.slice(0, 2)).toEqual([10, 10]);
    }
  });
});

it('takes a box that changes its IMEI for one', () => {
  const wandering = [0, 1, 2, 3].flatMap((what) =>
    [6, 7, 8].map((device, nth) => seat(what, device, nth * 10, nth * 10 + 9)),
  );
  const [box, ...more] = found('sim-boxes', factsOf(types, wandering));
  expect(more).toEqual([]);
  expect(box?.members).toEqual([6, 7, 8, 0, 1, 2, 3]);
  expect(box?.values).toEqual([4, 4, NaN, NaN, NaN, 3]);
  expect(box?.reasons?.map(({ en }) => en)[2]).toBe('Its SIMs wandered between 3 IMEIs.');
});

it('knows a device whose records have no times, and leaves out what cannot be', () => {
  const plain = [0, 1, 2, 3].map((what): AnalysedLink => ({ type: 'IN_DEVICE', from: what, to: 6, fields: {} }));
  const self: AnalysedLink = { type: 'IN_DEVICE', from: 7, to: 7, fields: {} };
  const [box] = found('sim-boxes', factsOf(types, [...plain, self]));
  expect(box).toMatchObject({ first: NaN, last: NaN, score: 1, members: [6, 0, 1, 2, 3] });
  const findings = found('sim-boxes', factsOf(types, plain));
  const table = resultAsCsv(factsOf(types, plain), { kind: 'findings', findings, parts: [], summary: [] });
  expect(table.split('\n')[1]).toMatch(/^1,K6; K0; K1; K2; K3,4,,,,/);
  expect(found('sim-boxes', factsOf([], []))).toEqual([]);
  expect(found('sim-boxes', factsOf(['Device'], []))).toEqual([]);
});

it('has a slot for each SIM in order of first use, with the IMEIs that it went through', () => {
  const links = [seat(1, 6, 4, 6), seat(0, 6, 0, 2), seat(0, 7, 3, 8), seat(1, 7, 7, 9), openSeat(2, 6, 5)];
  const facts = factsOf(types, links);
  const [finding] = found('sim-boxes', facts, { slots: '2' });
  const chosen = { seats: 'IN_DEVICE', numbers: 'HAS_NUMBER' };
  if (finding === undefined) throw new Error('two that were in both make one box');
  const box = slottedBox(facts, chosen, finding);
  expect(box.devices).toEqual([6, 7]);
  expect(
    box.slots.map(({ sim, stays, isOpen }) => [sim, stays.map(({ device }) => deviceLetter(device)), isOpen]),
  ).toEqual([
    [0, ['A', 'B'], false],
    [1, ['A', 'B'], false],
    [2, ['A'], true],
  ]);
  const hour = 3_600_000;
  expect(box.slots.map(({ first, last }) => [first - box.first, last - box.first])).toEqual([
    [0, 8 * hour],
    [4 * hour, 9 * hour],
    [5 * hour, 5 * hour],
  ]);
  expect(box.last - box.first).toBe(9 * hour);
  expect([deviceLetter(25), deviceLetter(26), deviceLetter(52)]).toEqual(['Z', 'AA', 'BA']);
});

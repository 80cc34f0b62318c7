// The calls of the sample: rhythms, hidden numbers, handsets.
import { describe, expect, it } from 'vitest';
import { collectSample, entityOf, refOf, momentOf, hourOf, isCall } from './collectSample';
import { sampleSizes } from './generateSample';

const usual = collectSample(1, sampleSizes.usual);

describe('calls of the sample', () => {
  const gatewaySims = new Set(
    usual.links
      .filter((row) => row.type === 'IN_DEVICE' && entityOf(usual, row.to).fields['ports'] === 32)
      .map((row) => row.from),
  );
  const gatewayPhones = new Set(
    usual.links.filter((row) => row.type === 'HAS_NUMBER' && gatewaySims.has(row.from)).map((row) => row.to),
  );

  it('leave the gateways in office hours and never on a Sunday', () => {
    const calls = usual.links.filter((row) => isCall(row) && gatewayPhones.has(row.from));
    expect(calls.length).toBeGreaterThan(1500);
    expect(calls.every((row) => hourOf(row) >= 9 && hourOf(row) < 18)).toBe(true);
    const sundays = calls.filter((row) => new Date(momentOf(row) + 8 * 3600_000).getUTCDay() === 0);
    expect(sundays).toEqual([]);
  });

  it('reach the leaders from the organiser in the evening', () => {
    const organiser = usual.truth.sameUser.find(({ because }) => because === 'night-phone');
    const phones = (organiser?.phones ?? []).map((key) => refOf(usual, key));
    const calls = usual.links.filter((row) => isCall(row) && phones.includes(row.from));
    expect(calls.length).toBeGreaterThan(60);
    expect(calls.filter((row) => hourOf(row) >= 20).length / calls.length).toBeGreaterThan(0.9);
  });

  it('name the hidden number of each user in no link of use', () => {
    expect(usual.truth.sameUser).toHaveLength(3);
    for (const { suspect, phones } of usual.truth.sameUser) {
      const used = (key: string) => usual.links.filter((row) => row.type === 'USES' && row.to === refOf(usual, key));
      expect(used(phones[0]).map((row) => entityOf(usual, row.from).key)).toEqual([suspect]);
      expect(used(phones[1])).toEqual([]);
    }
  });

  it('move from the old number to the new on the day it was replaced, in the same handset', () => {
    const [replaced] = usual.truth.replacedNumbers;
    if (replaced === undefined) throw new RangeError('no number was replaced');
    const [from, to, device] = [replaced.from, replaced.to, replaced.device].map((key) => refOf(usual, key));
    const day = Date.parse(`${replaced.on}T00:00:00+08:00`);
    const calls = (phone: number | undefined) =>
      usual.links.filter((row) => isCall(row) && [row.from, row.to].includes(phone ?? -1));
    expect(calls(from).length).toBeGreaterThan(10);
    expect(calls(to).length).toBeGreaterThan(10);
    expect(calls(from).filter((row) => momentOf(row) >= day)).toEqual([]);
    expect(calls(to).filter((row) => momentOf(row) < day)).toEqual([]);
    const seats = usual.links.filter((row) => row.type === 'IN_DEVICE' && row.to === device);
    expect(seats.map((row) => row.from)).toEqual(expect.arrayContaining([from, to]));
  });

  it('share a handset between two numbers of one user, and once between two users', () => {
    for (const { device, phones } of usual.truth.sharedHandsets) {
      const seats = usual.links.filter((row) => row.type === 'IN_DEVICE' && row.to === refOf(usual, device));
      expect(seats.map((row) => row.from)).toEqual(expect.arrayContaining(phones.map((key) => refOf(usual, key))));
    }
    expect(usual.truth.sharedHandsets.map(({ suspects }) => suspects.length)).toEqual([1, 2]);
  });
});

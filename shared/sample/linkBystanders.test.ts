// The red herrings of the sample look guilty and are not.
import { describe, expect, it } from 'vitest';
import { collectSample, entityOf, amountOf, isCall } from './collectSample';
import { sampleOpening, sampleSizes } from './generateSample';

const usual = collectSample(1, sampleSizes.usual);

describe('red herrings of the sample', () => {
  const roles = new Map(usual.truth.roles.map(({ suspect, role }) => [suspect, role]));
  const phoneOf = (key: string) =>
    usual.links.find(
      (row) => row.type === 'USES' && entityOf(usual, row.from).key === key && entityOf(usual, row.to).type === 'Phone',
    )?.to;
  const partners = (phone: number | undefined) =>
    new Set(
      usual.links
        .filter((row) => isCall(row) && (row.from === phone || row.to === phone))
        .map((row) => (row.from === phone ? row.to : row.from)),
    );
  const herring = (kind: string) => usual.truth.redHerrings.find((one) => one.kind === kind)?.suspect ?? '';

  it('are four bystanders who belong to no gang', () => {
    expect(usual.truth.redHerrings).toHaveLength(4);
    for (const { suspect } of usual.truth.redHerrings) {
      expect(roles.get(suspect)).toBe('bystander');
      expect(usual.links.some((row) => row.type === 'MEMBER_OF' && entityOf(usual, row.from).key === suspect)).toBe(
        false,
      );
    }
  });

  it('have a taxi dispatcher who speaks with all three gangs and with more numbers than any suspect', () => {
    const known = usual.truth.roles.map(({ suspect, gang }) => ({ suspect, gang, phone: phoneOf(suspect) }));
    const reached = partners(phoneOf(herring('taxi-dispatcher')));
    const gangs = known.filter(({ phone }) => phone !== undefined && reached.has(phone)).map(({ gang }) => gang);
    expect(new Set(gangs)).toEqual(new Set(sampleOpening.slice(0, 3)));
    const others = known.filter(({ suspect }) => suspect !== herring('taxi-dispatcher'));
    expect(Math.max(...others.map(({ phone }) => partners(phone).size))).toBeLessThan(reached.size);
  });

  it('have a relative who shares a mule’s handset and speaks with nobody else', () => {
    expect(partners(phoneOf(herring('relative'))).size).toBe(1);
  });

  it('have a shop that takes many small payments and passes nothing on', () => {
    const card = usual.links.find(
      (row) => row.type === 'HOLDS' && entityOf(usual, row.from).key === herring('shopkeeper'),
    )?.to;
    const taken = usual.links.filter((row) => row.to === card && row.type === 'TRANSFERRED');
    expect(taken.length).toBeGreaterThan(50);
    expect(Math.max(...taken.map(amountOf))).toBeLessThan(1000);
    expect(usual.links.filter((row) => row.from === card)).toEqual([]);
  });

  it('have a courier who drives to the border town and never crosses', () => {
    const trips = usual.links.filter(
      (row) => row.type === 'TRAVELLED' && entityOf(usual, row.from).key === herring('courier'),
    );
    expect(trips.length).toBeGreaterThan(8);
    expect(trips.every((row) => row.fields['border'] === undefined)).toBe(true);
  });
});

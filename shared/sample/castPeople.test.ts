// The people of the sample: who leads, who can be found, what their roles are.
import { describe, expect, it } from 'vitest';
import { captionOf, searchTextOf } from '../catalogue';
import { collectSample, entityOf, refOf } from './collectSample';
import { sampleOpening, sampleSizes } from './generateSample';

const usual = collectSample(1, sampleSizes.usual);

describe('people of the sample', () => {
  it('can be found by what analysts type', () => {
    const hits = (text: string) =>
      usual.entities.filter((row) => searchTextOf(row.type, row.fields, row.key).some((part) => part.includes(text)));
    expect(hits('139').filter(({ type }) => type === 'Phone').length).toBeGreaterThan(300);
    expect(hits('Chen Wei').map(({ key }) => key)).toEqual(['S0001']);
    expect(
      hits('陈伟')
        .filter(({ type }) => type === 'Suspect')
        .map(({ key }) => key),
    ).toEqual(['S0001']);
  });

  it('are led by Chen Wei 陈伟, who leads Lantern A and stands in the opening with the other leaders', () => {
    const opening = sampleOpening.map((key) => entityOf(usual, refOf(usual, key)));
    expect(opening.map(({ type }) => type)).toEqual(['Gang', 'Gang', 'Gang', 'Suspect', 'Suspect', 'Suspect']);
    expect(opening.slice(0, 3).map((row) => captionOf(row.type, row.fields, row.key))).toEqual([
      'Lantern A 灯笼一组',
      'Lantern B 灯笼二组',
      'Riverside crew 河畔组',
    ]);
    const [lanternA, , , chenWei] = opening;
    expect(chenWei?.fields).toMatchObject({ name: 'Chen Wei', nameZh: '陈伟' });
    const leads = usual.links.filter((row) => row.type === 'LEADS').map((row) => [row.from, row.to]);
    expect(leads).toContainEqual([chenWei?.ref, lanternA?.ref]);
    expect(leads.map(([from]) => from).sort()).toEqual(
      opening
        .slice(3)
        .map(({ ref }) => ref)
        .sort(),
    );
  });

  it('all have a role in the truth, and none in the fields', () => {
    const suspects = usual.entities.filter(({ type }) => type === 'Suspect');
    expect(usual.truth.roles.map(({ suspect }) => suspect).sort()).toEqual(suspects.map(({ key }) => key).sort());
    expect(suspects.some(({ fields }) => 'role' in fields)).toBe(false);
    const counts: Record<string, number> = {};
    for (const { role } of usual.truth.roles) counts[role] = (counts[role] ?? 0) + 1;
    expect(counts).toEqual({
      organiser: 1,
      'team-leader': 4,
      caller: 21,
      'goip-operator': 2,
      recruiter: 2,
      'card-trafficker': 3,
      'mule-1': 9,
      'mule-2': 6,
      'mule-3': 3,
      'crypto-exchanger': 2,
      smuggler: 3,
      bystander: 4,
    });
  });

  it('do not give their role away by the order of their numbers', () => {
    const callers = usual.truth.roles.filter(({ role }) => role === 'caller').map(({ suspect }) => suspect);
    expect(callers).not.toEqual([...callers].sort());
  });
});

// Shared-attribute rings and the missing record against plain twins and known answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedLink, Facts } from '../Analysis';
import { factsOf, sampleCase, scored, testSeeds } from './casesForTests';

describe('rings', () => {
  it('are the pairs that a plain twin finds', () => {
    const ties = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 5, max: 9 })), { maxLength: 16 });
    fc.assert(
      fc.property(ties, (list) => {
        const facts = factsOf(
          [...Array<string>(5).fill('Suspect'), ...Array<string>(5).fill('Phone')],
          list.map(([from, to]): AnalysedLink => ({ type: 'USES', from, to, fields: {} })),
        );
        const scores = scored('shared-attributes', facts, { most: '3' });
        const owners = (identifier: number) =>
          new Set(list.filter(([, to]) => to === identifier).map(([from]) => from));
        const expected: string[] = [];
        for (let a = 0; a < 5; a += 1) {
          for (let b = a + 1; b < 5; b += 1) {
            const shared = [5, 6, 7, 8, 9].map(owners).filter((set) => set.size <= 3 && set.has(a) && set.has(b));
            if (shared.length >= 2) expected.push(`${a} ${b} ${shared.length}`);
          }
        }
        const pairs = Array.from(
          scores.entities,
          (one, row) => `${one} ${scores.others?.[row]} ${scores.columns[0].values[row]}`,
        );
        expect(pairs.sort()).toEqual(expected.sort());
        for (const [row, why] of (scores.reasons ?? []).entries())
          expect(why).toHaveLength(Number(scores.columns[0].values[row]));
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('say why, and read fields', () => {
    const facts = factsOf(
      ['Suspect', 'Suspect', 'Card', 'Suspect'],
      [
        { type: 'HOLDS', from: 0, to: 2, fields: {} },
        { type: 'HOLDS', from: 1, to: 2, fields: {} },
      ],
    );
    const named = facts.entities.map((entity, nth) => (nth < 2 ? { ...entity, fields: { idNumber: '11' } } : entity));
    const { entities, others, reasons, columns } = scored('shared-attributes', { ...facts, entities: named });
    expect([[...entities], [...(others ?? [])]]).toEqual([[0], [1]]);
    expect(reasons?.[0]?.map(({ en }) => en)).toEqual(['Both are tied to Card K2.', 'Both have idNumber 11.']);
    expect(columns.map(({ values }) => Number(values[0]))).toEqual([2, 2, 1, 2]);
  });
});

describe.each(testSeeds.slice(0, 5))('a record taken away is asked for (seed %i)', (seed) => {
  const { facts, truth, placeOf } = sampleCase(seed);
  /** Entities by their share of one kind, the largest first. */
  const asked = (among: Facts, kind: string): readonly number[] => {
    const { entities, columns } = scored('missing-record', among);
    const values = Array.from(columns.find(({ name }) => name === kind)?.values ?? [], Number);
    const rows = [...values.keys()].filter((row) => (values[row] ?? 0) > 0);
    return rows.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).map((row) => entities[row] ?? -1);
  };

  it('the statement of the collecting card, which is no longer known to pass the money on', () => {
    const card = placeOf(truth.collectionCard.card);
    const links = facts.links.filter(({ type, from }) => type !== 'TRANSFERRED' || from !== card);
    // Wallets in which the money rests at last may hold as much.
    expect(asked({ ...facts, links }, 'statement').slice(0, 3)).toContain(card);
    expect(asked(facts, 'statement').slice(0, 3)).not.toContain(card);
  });

  it('the devices of the number that took another’s place', () => {
    const after = placeOf(truth.replacedNumbers[0]?.to ?? '');
    const sims = new Set(
      facts.links.flatMap(({ type, from, to }) => (type === 'HAS_NUMBER' && to === after ? [from] : [])),
    );
    const links = facts.links.filter(({ type, from }) => type !== 'IN_DEVICE' || (from !== after && !sims.has(from)));
    expect(asked({ ...facts, links }, 'devices')[0]).toBe(after);
    expect(asked(facts, 'devices')).not.toContain(after);
  });

  it('the user of the hotline, who speaks most', () => {
    expect(asked(facts, 'subscriber')[0]).toBe(placeOf(truth.hotline.phone));
  });
});

it('asks for nothing where nothing is known', () => {
  expect(scored('missing-record', factsOf([], [])).entities).toHaveLength(0);
  expect(scored('missing-record', factsOf(['Card'], [])).entities).toHaveLength(0);
});

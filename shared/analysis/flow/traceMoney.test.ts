// The analysis against what really happened in the generated case, and what it refuses.
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../ids';
import { amountOf, collectSample, entityOf, linkAt } from '../../sample/collectSample';
import { chosenOf } from '../chosen';
import type { Facts, Scores } from '../Analysis';
import { traceMoney } from './traceMoney';

const sample = collectSample(42, 1000);
const facts: Facts = {
  entities: sample.entities.map(({ key, type, fields }, nth) => ({
    id: `e${nth}` as EntityId,
    key,
    type,
    caption: key,
    fields,
  })),
  links: sample.links,
};

function run(given: { readonly [name: string]: string }): Scores {
  const chosen = chosenOf(traceMoney, new Map(Object.entries(given)), (name) => new Error(name));
  return traceMoney.run(facts, chosen, () => undefined) as Scores;
}

const column = (scores: Scores, name: string) =>
  Array.from<unknown>(scores.columns.find((one) => one.name === name)?.values ?? []);
const total = (scores: Scores, name: string) => scores.summary.find((one) => one.name === name)?.value ?? NaN;
const victims = [...new Set(sample.truth.chains.map(({ victim }) => victim))];

describe('following the money of the generated case', () => {
  it.each(['fifo', 'proportional'])(
    '%s: all that a victim paid is somewhere, nearly all of it beyond reach',
    (split) => {
      for (const victim of victims.slice(0, 6)) {
        const paid = sample.truth.chains
          .filter((chain) => chain.victim === victim)
          .reduce((sum, { links }) => sum + amountOf(linkAt(sample, links[0] ?? -1)), 0);
        const scores = run({ from: victim, split });
        expect(total(scores, 'traced')).toBe(paid);
        expect(total(scores, 'within-reach') + total(scores, 'out-of-reach')).toBeCloseTo(paid, 6);
        const rests = column(scores, 'rest').reduce<number>((sum, rest) => sum + Number(rest), 0);
        expect(rests).toBeCloseTo(paid, 6);
        expect(total(scores, 'returned')).toBe(0);
      }
    },
  );

  it('first in, first out, it passes whoever truly passed it on', () => {
    for (const victim of victims.slice(0, 6)) {
      const scores = run({ from: victim });
      const reached = new Set(Array.from(scores.entities, (place) => facts.entities[place]?.key));
      const chains = sample.truth.chains.filter((chain) => chain.victim === victim);
      const first = chains.map(({ links }) => entityOf(sample, linkAt(sample, links[0] ?? -1).to).key);
      expect(first.every((key) => reached.has(key))).toBe(true);
    }
  });

  it('all victims together when nobody is named; back from a wallet it comes from victims', () => {
    const all = run({});
    expect(total(all, 'traced')).toBeGreaterThan(total(run({ from: victims[0] ?? '' }), 'traced'));
    const wallets = Array.from(all.entities).filter((place) => facts.entities[place]?.type === 'Wallet');
    const back = run({ from: facts.entities[wallets[0] ?? -1]?.key ?? '', direction: 'back', currency: 'CNY' });
    const began = Array.from(back.entities).filter((_, row) => Number(column(back, 'rest')[row]) > 0);
    expect(began.some((place) => facts.entities[place]?.type === 'Victim')).toBe(true);
    expect(total(back, 'began')).toBe(total(back, 'traced'));
  });

  it('refuses a name that nobody has', () => {
    expect(() => run({ from: 'nobody' })).toThrow('NOTHING_FOUND');
  });
});

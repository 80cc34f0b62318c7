// The money of the sample: chains as the truth tells them.
import { describe, expect, it } from 'vitest';
import { collectSample, entityOf, linkAt, amountOf, momentOf, isCall, type Sample } from './collectSample';
import { sampleSizes } from './generateSample';

const usual = collectSample(1, sampleSizes.usual);

describe('money of the sample', () => {
  it('runs from a victim over level 1 and level 2 into wallets within hours, in order of time', () => {
    const levels = cardLevels(usual);
    expect(usual.truth.chains.length).toBeGreaterThan(90);
    for (const chain of usual.truth.chains) {
      const [first, ...moves] = chain.links.map((place) => linkAt(usual, place));
      if (first === undefined) throw new RangeError('an empty chain');
      expect(first.type).toBe('PAID');
      expect(entityOf(usual, first.from).key).toBe(chain.victim);
      expect(levels.get(first.to)).toBe('mule-1');
      expect(moves.every(({ type }) => type === 'TRANSFERRED')).toBe(true);
      const times = [first, ...moves].map(momentOf);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect((times.at(-1) ?? Infinity) - (times[0] ?? 0)).toBeLessThan(6 * 3600_000);
      expect(moves.some((move) => levels.get(move.from) === 'mule-1' && levels.get(move.to) === 'mule-2')).toBe(true);
      expect(
        moves.some((move) => levels.get(move.from) === 'mule-2' && entityOf(usual, move.to).type === 'Wallet'),
      ).toBe(true);
    }
  });

  it('grows nowhere: no card of a chain passes on more than came in before, and the loss is a few per cent', () => {
    for (const chain of usual.truth.chains) {
      const balance = new Map<number, number>();
      const rows = chain.links.map((place) => linkAt(usual, place));
      for (const [place, row] of rows.entries()) {
        const has = balance.get(row.from) ?? (place === 0 ? amountOf(row) : 0);
        expect(amountOf(row)).toBeGreaterThan(0);
        expect(amountOf(row)).toBeLessThanOrEqual(has);
        balance.set(row.from, has - amountOf(row));
        balance.set(row.to, (balance.get(row.to) ?? 0) + amountOf(row));
      }
      const arrived = rows
        .filter((row) => entityOf(usual, row.to).type === 'Wallet')
        .reduce((sum, row) => sum + amountOf(row), 0);
      const paid = rows[0] === undefined ? NaN : amountOf(rows[0]);
      expect(arrived / paid).toBeGreaterThan(0.94);
      expect(arrived / paid).toBeLessThan(1);
    }
  });

  it('is moved by mules who were called minutes before', () => {
    for (const chain of usual.truth.chains) {
      const [first, move] = chain.links.map((place) => linkAt(usual, place));
      if (first === undefined || move === undefined) throw new RangeError('a chain without a transfer');
      const holder = usual.links.find((row) => row.type === 'HOLDS' && row.to === move.from)?.from;
      const phone = usual.links.find((row) => row.type === 'USES' && row.from === holder)?.to;
      const before = usual.links
        .filter((row) => isCall(row) && row.to === phone)
        .map((row) => momentOf(move) - momentOf(row));
      expect(before.some((ms) => ms > 0 && ms < 5 * 60_000)).toBe(true);
    }
  });
});

/** Role of whoever holds a card, by ref of the card. */
function cardLevels(sample: Sample): ReadonlyMap<number, string> {
  const roles = new Map(sample.truth.roles.map(({ suspect, role }) => [suspect, role]));
  const holds = sample.links.filter((row) => row.type === 'HOLDS' && entityOf(sample, row.from).type === 'Suspect');
  return new Map(holds.map((row) => [row.to, roles.get(entityOf(sample, row.from).key) ?? '']));
}

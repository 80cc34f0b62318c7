import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRounds, sharesOf } from './dealing';

/** The same, done link by link. */
function dealtOneByOne(counts: readonly number[], limit: number): number[] {
  const shares = counts.map(() => 0);
  for (let left = limit, moved = true; left > 0 && moved;) {
    moved = false;
    counts.forEach((count, at) => {
      if (left === 0 || (shares[at] ?? 0) >= count) return;
      shares[at] = (shares[at] ?? 0) + 1;
      left -= 1;
      moved = true;
    });
  }
  return shares;
}

describe('sharesOf', () => {
  it('gives each group what dealing in rounds would give it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 12 }), fc.nat(200), (counts, limit) => {
        expect(sharesOf(counts, limit)).toEqual(dealtOneByOne(counts, limit));
      }),
      { seed: 5 },
    );
  });

  it('lets no pair with 100,000 calls crowd out the others', () => {
    expect(sharesOf([100_000, 1, 3], 10)).toEqual([6, 1, 3]);
  });

  it('gives nothing to no one', () => {
    expect(sharesOf([], 10)).toEqual([]);
    expect(sharesOf([5, 5], 0)).toEqual([0, 0]);
  });
});

describe('inRounds', () => {
  it("gives every group's first before any second", () => {
    expect(inRounds([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']])).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });
});

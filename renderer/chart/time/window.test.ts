import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtEnd, movedTo, played, spanOf, startOf, windowOf, zoomed } from './window';

const all = { from: 0, until: 10_000_000 };

describe('the window of the time bar', () => {
  it('is a filter with both ends included, and comes back from it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (from, length) => {
        const span = { from, until: from + length + 1 };
        expect(spanOf(windowOf(span), all)).toEqual(span);
      }),
    );
    expect(spanOf({ from: null, until: null }, all)).toEqual(all);
  });

  it('keeps its length and stays among the events when it is moved', () => {
    expect(movedTo({ from: 0, until: 100 }, -50, all)).toEqual({ from: 0, until: 100 });
    expect(movedTo({ from: 0, until: 100 }, 9_999_990, all)).toEqual({ from: 9_999_900, until: 10_000_000 });
  });

  it('zooms around the moment under the pointer, and shows all when nothing is left out', () => {
    const near = zoomed(all, 0.5, 2_500_000, all);
    expect(near).toEqual({ from: 1_250_000, until: 6_250_000 });
    expect(zoomed(near ?? all, 4, 2_500_000, all)).toBeNull();
  });

  it('plays to the very end and stops there, however long it takes', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 3_600_000 }),
        (isGrowing, elapsedMs, speedMs) => {
          const playing = { isGrowing, speedMs };
          let span = startOf(null, playing, all);
          expect(span.from).toBe(all.from);
          const length = span.until - span.from;
          for (let step = 0; step < 50; step += 1) {
            const next = played(span, elapsedMs, playing, all);
            expect(next.until).toBeGreaterThanOrEqual(span.until);
            expect(next.until).toBeLessThanOrEqual(all.until);
            if (isGrowing) expect(next.from).toBe(span.from);
            else expect(next.until - next.from).toBeCloseTo(length, 3);
            span = next;
          }
          const end = played(span, 1e13, playing, all);
          expect(isAtEnd(end, all)).toBe(true);
        },
      ),
    );
  });

  it('begins again when it is at the end, and where it stands otherwise', () => {
    const playing = { speedMs: 1000, isGrowing: false };
    expect(startOf({ from: 9_999_000, until: 10_000_000 }, playing, all)).toEqual({ from: 0, until: 1000 });
    expect(startOf({ from: 500, until: 700 }, playing, all)).toEqual({ from: 500, until: 700 });
    expect(startOf({ from: 500, until: 10_000_000 }, { ...playing, isGrowing: true }, all)).toEqual({
      from: 500,
      until: 501,
    });
  });
});

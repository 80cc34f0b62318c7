// Which captions show where there is not room for all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCaptions, type CaptionCandidate } from './captions';

function caption(id: string, x: number, y: number, importance: number): CaptionCandidate {
  return { id, x, y, importance, halfWidth: 40, height: 24, firstHeight: 13, below: 18 };
}
const near = { zoom: 1, enlarged: 1 };

describe('shownCaptions', () => {
  it('shows the more important of two that overlap', () => {
    const shown = shownCaptions([caption('a', 0, 0, 1), caption('b', 30, 4, 2)], [], near);
    expect([...shown.keys()]).toEqual(['b']);
  });

  it('shows the first line where there is no room for the second', () => {
    const shown = shownCaptions([caption('a', 0, 0, 1), caption('b', 0, 15, 2)], [], near);
    expect([...shown]).toEqual([
      ['b', 'whole'],
      ['a', 'first'],
    ]);
  });

  it('shows none across an outline', () => {
    const outline = { minX: -5, maxX: 5, minY: 20, maxY: 30 };
    expect(shownCaptions([caption('a', 0, 0, 1)], [outline], near).size).toBe(0);
  });

  it('always shows what is selected', () => {
    const outline = { minX: -5, maxX: 5, minY: 20, maxY: 30 };
    expect(shownCaptions([caption('a', 0, 0, Infinity)], [outline], near).get('a')).toBe('whole');
  });

  it('shows one of two selected ones that overlap', () => {
    const both = [caption('a', 0, 0, Infinity), caption('b', 10, 4, Infinity)];
    expect([...shownCaptions(both, [], near).keys()]).toEqual(['a']);
  });

  it('shows fewer the larger they are drawn', () => {
    const both = [caption('a', 0, 0, 1), caption('b', 100, 0, 2)];
    expect(shownCaptions(both, [], { zoom: 0.5, enlarged: 1 }).size).toBe(2);
    expect(shownCaptions(both, [], { zoom: 0.5, enlarged: 2 }).size).toBe(1);
  });

  it('never shows two that overlap', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const all = places.map(({ x, y }, nth) => caption(String(nth), x, y, nth % 5));
        const shown = shownCaptions(all, [], near);
        const boxes = all.flatMap((each) => {
          const text = shown.get(each.id);
          return text === undefined ? [] : [{ ...each, height: text === 'whole' ? each.height : each.firstHeight }];
        });
        boxes.forEach((a, nth) => {
          for (const b of boxes.slice(nth + 1)) {
            const isApart = Math.abs(a.x - b.x) >= 80 || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(isApart).toBe(true);
          }
        });
      }),
    );
  });
});

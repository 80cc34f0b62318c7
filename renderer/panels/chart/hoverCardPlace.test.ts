// Where the hover card stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoverCardPlace } from './hoverCardPlace';

const area = { width: 900, height: 600 };
const card = { width: 260, height: 180 };

describe('hoverCardPlace', () => {
  it('stands right of the subject when there is room, else left', () => {
    const subject = { left: 100, top: 280, width: 40, height: 40 };
    expect(hoverCardPlace(area, card, subject)).toEqual({ x: 150, y: 210 });
    expect(hoverCardPlace(area, card, { ...subject, left: 800 })).toEqual({ x: 530, y: 210 });
  });

  it('stands below or above a subject that fills the width', () => {
    const wide = { left: 20, top: 100, width: 860, height: 40 };
    expect(hoverCardPlace(area, card, wide)).toEqual({ x: 320, y: 150 });
    expect(hoverCardPlace(area, card, { ...wide, top: 500 })).toEqual({ x: 320, y: 310 });
  });

  it('covers nothing else that had better stay in sight, as long as there is a place', () => {
    const subject = { left: 300, top: 280, width: 40, height: 40 };
    const atRight = { left: 500, top: 330, width: 40, height: 200 };
    expect(hoverCardPlace(area, card, subject, [atRight])).toEqual({ x: 350, y: 140 });
    const everywhere = { left: 0, top: 0, width: 900, height: 600 };
    expect(hoverCardPlace(area, card, subject, [everywhere])).toEqual({ x: 350, y: 210 });
  });

  it('never covers the subject and never leaves the area, whatever the sizes', () => {
    const length = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(
        fc.record({ width: length, height: length }),
        fc.record({ width: length, height: length }),
        fc.record({
          left: fc.integer({ min: -200, max: 900 }),
          top: fc.integer({ min: -200, max: 900 }),
          width: length,
          height: length,
        }),
        (room, size, subject) => {
          const place = hoverCardPlace(room, size, subject);
          if (place === null) return;
          const isApart =
            place.x + size.width <= subject.left ||
            place.x >= subject.left + subject.width ||
            place.y + size.height <= subject.top ||
            place.y >= subject.top + subject.height;
          expect(isApart).toBe(true);
          expect(place.x >= 0 && place.y >= 0).toBe(true);
          expect(place.x + size.width <= room.width && place.y + size.height <= room.height).toBe(true);
        },
      ),
      { seed: 6, numRuns: 2000 },
    );
  });
});

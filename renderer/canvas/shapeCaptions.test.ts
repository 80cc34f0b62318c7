// Captions of community shapes keep apart, the larger community first.
import { describe, expect, it } from 'vitest';
import { placeShapeCaptions, shapeCaptionBox, type ShapeWords } from './shapeCaptions';
import { touches } from './camera';

function words(x: number, y: number, name = 'Lantern'): ShapeWords {
  return { x, y, name, count: 'Community 1 · 340 (3 %) · 80 % inside', brief: '340 (3 %)', rings: [] };
}

describe('placeShapeCaptions', () => {
  it('puts each where it stands best, whatever the zoom', () => {
    expect(placeShapeCaptions([words(100, 0), words(-4000, 200)], [], 0.1)).toEqual([
      { x: 10, y: 0, isBrief: true },
      { x: -400, y: 20, isBrief: true },
    ]);
  });

  it('moves a later one aside, and leaves it out when there is no room', () => {
    const captions = Array.from({ length: 9 }, () => words(0, 0));
    const places = placeShapeCaptions(captions, [], 0.1);
    const boxes = places.flatMap((place, nth) =>
      place === null || captions[nth] === undefined ? [] : [shapeCaptionBox(captions[nth], place)],
    );
    expect(places[0]).toEqual({ x: 0, y: 0, isBrief: true });
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.length).toBeLessThan(9);
    boxes.forEach((box, nth) => {
      for (const other of boxes.slice(nth + 1)) {
        const inner = { minX: other.minX + 1e-6, maxX: other.maxX, minY: other.minY + 1e-6, maxY: other.maxY - 1e-6 };
        expect(touches(box, inner)).toBe(false);
      }
    });
  });

  it('prefers its own shape to that of a neighbour, and is left out rather than stand in another', () => {
    const square = (left: number, top: number, side: number) =>
      Float32Array.from([left, top, left + side, top, left + side, top + side, left, top + side]);
    const own = { ...words(1000, 1000), rings: [square(-1000, -1000, 4000)] };
    // The middle of a narrow one at its right edge, with the neighbour there.
    const atEdge = { ...words(1800, 1000), rings: [square(0, 0, 2000)] };
    const neighbour = { ...words(4000, 1000), rings: [square(2000, 0, 4000)] };
    expect(placeShapeCaptions([own], [], 0.1)[0]).toEqual({ x: 100, y: 100, isBrief: false });
    const narrow = { ...own, rings: [square(500, 500, 1000)] };
    expect(placeShapeCaptions([narrow], [], 0.1)[0]).toEqual({ x: 100, y: 100, isBrief: true });
    const [moved] = placeShapeCaptions([atEdge, neighbour], [], 0.1);
    expect(moved?.x).toBeLessThan(180);
    const lost = { ...words(4000, 2000), rings: [square(3990, 1990, 20)] };
    expect(placeShapeCaptions([lost, neighbour], [], 0.1)[0]).toBeNull();
  });

  it('gives way to what is taken', () => {
    const everywhere = { minX: -500, maxX: 500, minY: -500, maxY: 500 };
    expect(placeShapeCaptions([words(0, 0), words(9000, 0)], [everywhere], 0.1)).toEqual([
      null,
      { x: 900, y: 0, isBrief: true },
    ]);
  });
});

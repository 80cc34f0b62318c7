import { describe, expect, it } from 'vitest';
import { besideEntity } from './besideEntity';

const area = { width: 900, height: 700 };
const card = { width: 290, height: 300 };

function covers(corner: { x: number; y: number }, point: { x: number; y: number }): boolean {
  const isAcross = point.x > corner.x - 20 && point.x < corner.x + card.width + 20;
  return isAcross && point.y > corner.y - 20 && point.y < corner.y + card.height + 20;
}

describe('besideEntity', () => {
  it('stands to the right when there is room', () => {
    const corner = besideEntity(area, card, { x: 200, y: 350 });
    expect(corner.x).toBeGreaterThan(200);
  });

  it('never covers the entity and never leaves the area, wherever the entity is', () => {
    for (let x = 20; x < area.width; x += 40) {
      for (let y = 20; y < area.height; y += 40) {
        const corner = besideEntity(area, card, { x, y });
        expect(covers(corner, { x, y })).toBe(false);
        expect(corner.x).toBeGreaterThanOrEqual(8);
        expect(corner.x + card.width).toBeLessThanOrEqual(area.width);
        expect(corner.y).toBeGreaterThanOrEqual(8);
        expect(corner.y + card.height).toBeLessThanOrEqual(area.height);
      }
    }
  });
});

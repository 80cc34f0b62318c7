// Where lines start, bend and point, for every shape.
import { describe, expect, it } from 'vitest';
import { shapeBox } from '../../shared/catalogue/shapes';
import { shapes, type Shape } from '../../shared/catalogue/types';
import { measures } from './appearance';
import { arrowHead, controlOf, linkRoute, pointAt, reachTowards, type Placed } from './geometry';

function at(x: number, y: number, shape: Shape = 'circle', radius = 15): Placed {
  return { x, y, shape, radius };
}

const plain = { arrow: 'none', lane: 0, width: 1 } as const;
const arrow = { arrow: 'filled', lane: 0, width: 1 } as const;

describe('reachTowards', () => {
  it('ends on the outline: the radius of a circle, the side or corner of a box', () => {
    expect(reachTowards(at(0, 0), { x: 3, y: 4 })).toBe(15);
    expect(reachTowards(at(0, 0, 'square'), { x: 100, y: 0 })).toBeCloseTo(15 * 0.88);
    expect(reachTowards(at(0, 0, 'square'), { x: 100, y: 100 })).toBeCloseTo(15 * 0.88 * Math.SQRT2);
    expect(reachTowards(at(7, 7, 'lying-rectangle'), { x: 7, y: -50 })).toBeCloseTo(15 * 0.8);
  });

  it.each(shapes)('stays within the box of a %s in every direction, and beyond a third of it', (shape) => {
    const { halfWidth, halfHeight } = shapeBox(shape);
    for (let degrees = 0; degrees < 360; degrees += 1) {
      const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const reach = reachTowards(at(0, 0, shape, 1), { x: dx, y: dy });
      expect(Math.abs(dx) * reach).toBeLessThanOrEqual(halfWidth + 1e-9);
      expect(Math.abs(dy) * reach).toBeLessThanOrEqual(halfHeight + 1e-9);
      expect(reach).toBeGreaterThan(Math.min(halfWidth, halfHeight) / 3);
    }
  });
});

describe('linkRoute', () => {
  it('is straight in lane 0 and keeps its distance from both outlines', () => {
    const route = linkRoute(at(0, 0), at(100, 0), plain);
    expect(route).toEqual({ start: { x: 18, y: 0 }, controls: [], end: { x: 82, y: 0 }, tip: { x: 82, y: 0 } });
  });

  it('stops at the back of the arrow head, which points at the outline', () => {
    const route = linkRoute(at(0, 0), at(100, 0), arrow);
    expect(route?.tip.x).toBe(82);
    expect(route?.end.x).toBeCloseTo(82 - measures.arrowLength * 0.8);
  });

  it('bends positive lanes to the right of its own direction', () => {
    expect(controlOf(at(0, 0), at(100, 0), 1)).toEqual({ x: 50, y: measures.laneStep });
    expect(controlOf(at(100, 0), at(0, 0), 1)).toEqual({ x: 50, y: -measures.laneStep });
    expect(controlOf(at(0, 0), at(100, 0), 0)).toBeNull();
    const route = linkRoute(at(0, 0), at(100, 0), { ...plain, lane: 1 });
    expect(route?.controls).toHaveLength(1);
    expect(route && pointAt(route, 0.5).y).toBeGreaterThan(measures.laneStep / 2);
  });

  it('loops beside an entity, wider for later lanes', () => {
    const place = at(0, 0, 'square');
    const [inner, outer] = [0, 1].map((lane) => linkRoute(place, place, { ...arrow, lane }));
    expect(inner?.controls).toHaveLength(2);
    expect(inner && pointAt(inner, 0.5)).toMatchObject({ y: 0 });
    expect(outer && inner && pointAt(outer, 0.5).x > pointAt(inner, 0.5).x).toBe(true);
  });

  it('is nothing where outlines touch or places are the same', () => {
    expect(linkRoute(at(0, 0), at(30, 0), plain)).toBeNull();
    expect(linkRoute(at(5, 5), at(5, 5), { ...plain, lane: 1 })).toBeNull();
    expect(linkRoute(at(0, 0), at(36.5, 0), arrow)).not.toBeNull();
  });

  it('begins and ends where it says', () => {
    const route = linkRoute(at(0, 0), at(100, 40), { ...arrow, lane: -0.5 });
    expect(route && [pointAt(route, 0), pointAt(route, 1)]).toEqual([route?.start, route?.end]);
  });
});

describe('arrowHead', () => {
  it('is a triangle for money, notched for calls, and nothing without an arrow', () => {
    const route = linkRoute(at(0, 0), at(100, 0), arrow);
    if (route === null) throw new Error('no route');
    const [tip, left, right] = arrowHead(route, arrow);
    expect(tip).toEqual({ x: 82, y: 0 });
    expect(left?.x).toBeCloseTo(82 - measures.arrowLength);
    expect([left?.y, right?.y]).toEqual([4, -4]);
    expect(arrowHead(route, { ...arrow, arrow: 'thin' })).toHaveLength(4);
    expect(arrowHead(route, plain)).toEqual([]);
  });
});

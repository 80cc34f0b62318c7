// The overview holds the whole chart, and finds the way back from its pixels to the chart.
import { describe, expect, it } from 'vitest';
import { boxAround, chartPointAt, isWithin, minimapPlace, viewFrame } from './minimapPlace';

const box = { minX: -1000, minY: -200, maxX: 3000, maxY: 600 };

describe('the overview', () => {
  it('is shaped as the chart and holds all of it', () => {
    const { scale, left, top, size } = minimapPlace(box);
    expect(size).toEqual({ width: 168, height: 60 });
    expect(left + box.minX * scale).toBeCloseTo(6, 6);
    expect(left + box.maxX * scale).toBeCloseTo(162, 6);
    expect(top + ((box.minY + box.maxY) / 2) * scale).toBeCloseTo(30, 6);
  });

  it('finds the place on the chart under a pixel', () => {
    const place = minimapPlace(box);
    expect(chartPointAt(place, { x: 84, y: 30 }).x).toBeCloseTo(1000, 6);
    expect(chartPointAt(place, { x: 84, y: 30 }).y).toBeCloseTo(200, 6);
  });

  it('frames the view, cut at its own edge', () => {
    const place = minimapPlace(box);
    expect(viewFrame(place, { minX: -9000, minY: -9000, maxX: 9000, maxY: 9000 })).toEqual({
      minX: 0,
      minY: 0,
      maxX: 168,
      maxY: 60,
    });
    const far = viewFrame(place, { minX: 9000, minY: 9000, maxX: 9100, maxY: 9100 });
    expect([far.minX, far.maxX, far.minY, far.maxY]).toEqual([164, 168, 56, 60]);
  });

  it('has a place for a single entity, and none for no entity', () => {
    const one = boxAround(Float64Array.of(5), Float64Array.of(7));
    expect(one).toEqual({ minX: 5, maxX: 5, minY: 7, maxY: 7 });
    expect(minimapPlace(one ?? box).size).toEqual({ width: 120, height: 120 });
    expect(boxAround(new Float64Array(0), new Float64Array(0))).toBeNull();
  });

  it('is not needed while everything is in view', () => {
    expect(isWithin(box, { minX: -1000, minY: -300, maxX: 3000, maxY: 700 })).toBe(true);
    expect(isWithin(box, { minX: -900, minY: -300, maxX: 3000, maxY: 700 })).toBe(false);
  });
});

// The arithmetic of the camera: what zooming, panning and fitting promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, panned, toCanvas, toChart, viewOf, zoomAbout, zoomBounds } from './camera';

const size = { width: 900, height: 600 };
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const camera = fc.record({ zoom: fc.double({ min: 0.05, max: 3, noNaN: true }), x: number, y: number });
const pixel = fc.record({
  x: fc.double({ min: 0, max: 900, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
});

describe('camera', () => {
  it('goes from chart to canvas and back', () => {
    fc.assert(
      fc.property(camera, pixel, (view, point) => {
        const back = toCanvas(view, size, toChart(view, size, point));
        expect(back.x).toBeCloseTo(point.x, 4);
        expect(back.y).toBeCloseTo(point.y, 4);
      }),
    );
  });

  it('keeps what is under the pointer there while zooming', () => {
    fc.assert(
      fc.property(camera, pixel, fc.double({ min: 0.2, max: 5, noNaN: true }), (view, point, factor) => {
        const under = toChart(view, size, point);
        const after = toCanvas(zoomAbout(view, size, point, factor), size, under);
        expect(after.x).toBeCloseTo(point.x, 3);
        expect(after.y).toBeCloseTo(point.y, 3);
      }),
    );
  });

  it('stays within its bounds', () => {
    expect(zoomAbout({ zoom: 1, x: 0, y: 0 }, size, { x: 0, y: 0 }, 1e6).zoom).toBe(zoomBounds.max);
    expect(zoomAbout({ zoom: 1, x: 0, y: 0 }, size, { x: 0, y: 0 }, 1e-6).zoom).toBe(zoomBounds.min);
  });

  it('moves the picture by the pixels it is panned', () => {
    const view = { zoom: 0.5, x: 10, y: 20 };
    const before = toCanvas(view, size, { x: 0, y: 0 });
    const after = toCanvas(panned(view, 30, -8), size, { x: 0, y: 0 });
    expect([after.x - before.x, after.y - before.y]).toEqual([30, -8]);
  });

  it('fits a box inside the insets', () => {
    const insets = { left: 100, right: 20, top: 60, bottom: 30 };
    const view = fitted({ minX: -2000, maxX: 3000, minY: 100, maxY: 900 }, size, insets);
    const shown = viewOf(view, size);
    expect(shown.minX).toBeLessThanOrEqual(-2000 - 99 / view.zoom);
    expect(shown.maxX).toBeGreaterThanOrEqual(3000 + 19 / view.zoom);
  });

  it('does not enlarge a single entity beyond one and a half', () => {
    const insets = { left: 0, right: 0, top: 0, bottom: 0 };
    expect(fitted({ minX: 0, maxX: 10, minY: 0, maxY: 10 }, size, insets).zoom).toBe(1.5);
  });
});

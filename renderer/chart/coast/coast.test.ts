import { describe, expect, it } from 'vitest';
import { coastPath } from '../../pictures/coastPath';
import { isFineAt, loadCoast, type CoastLine } from './coast';

const degree = Math.PI / 180;
const mercator = (east: number, north: number) => ({
  x: east * degree,
  y: -Math.log(Math.tan(Math.PI / 4 + (north * degree) / 2)),
});

function nearest(lines: readonly CoastLine[], east: number, north: number): number {
  const { x, y } = mercator(east, north);
  let least = Infinity;
  for (const { points } of lines) {
    for (let at = 0; at < points.length; at += 2) {
      least = Math.min(least, Math.hypot((points[at] ?? 0) - x, (points[at + 1] ?? 0) - y));
    }
  }
  return least / degree;
}

describe('the coasts of the world', () => {
  it('run where capes are, coarse and fine', async () => {
    const capes = [
      [18.47, -34.36],
      [-5.6, 36.0],
      [104.2, 1.3],
    ] as const;
    for (const [isFine, most] of [
      [false, 1.5],
      [true, 0.5],
    ] as const) {
      const lines = await loadCoast(isFine);
      for (const [east, north] of capes) expect(nearest(lines, east, north)).toBeLessThan(most);
      // In the middle of a continent and of an ocean there is none.
      expect(nearest(lines, 85, 45)).toBeGreaterThan(5);
      expect(nearest(lines, -140, 30)).toBeGreaterThan(5);
    }
  });

  it('have no line where the world is cut open', async () => {
    for (const { points } of await loadCoast(false)) {
      for (let at = 0; at + 3 < points.length; at += 2) {
        expect(Math.abs((points[at + 2] ?? 0) - (points[at] ?? 0))).toBeLessThan(Math.PI);
      }
    }
  });

  it('are the finer ones close by', () => {
    expect([isFineAt(300), isFineAt(3000)]).toEqual([false, true]);
  });
});

describe('a coast in a picture', () => {
  const line = (...points: number[]): CoastLine => ({
    points: Float64Array.from(points),
    box: { left: -10, right: 10, top: -10, bottom: 10 },
  });
  const box = { left: 0, top: 0, right: 100, bottom: 100 };

  it('is cut at the edges and goes on where it comes back', () => {
    const lines = [line(-0.5, 0.5, 0.5, 0.5, 0.5, 2, 0.8, 2, 0.8, 0.5)];
    const place = { scale: 100, x: 0, y: 0 };
    expect(coastPath({ lines, place }, box)).toBe('M0 50L50 50L50 100M80 100L80 50');
    expect(coastPath({ lines, place: { ...place, x: 5000 } }, box)).toBe('');
  });
});

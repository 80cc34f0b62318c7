import { describe, expect, it } from 'vitest';
import { isFromAfar, isHeavy, Pace } from './Pace';

/** After so many frames on a machine that paints so many lines a millisecond. */
function settled(linesPerMs: number, frames: number): number {
  const pace = new Pace();
  for (let frame = 0; frame < frames; frame += 1) pace.learn(pace.mostLines / linesPerMs);
  return pace.mostLines;
}

describe('the pace of passing frames', () => {
  it('settles where a frame takes its time', () => expect(settled(400, 60)).toBeCloseTo(4800, -1));
  it('never shows more than it has to on a quick machine', () => expect(settled(1e6, 60)).toBe(12_000));
  it('never shows next to nothing on a slow one', () => expect(settled(1, 60)).toBe(1500));
  it('forgets a single frame that was held up', () => {
    const pace = new Pace();
    pace.learn(500);
    expect(pace.mostLines).toBeGreaterThan(8000);
    for (let frame = 0; frame < 5; frame += 1) pace.learn(4);
    expect(pace.mostLines).toBe(12_000);
  });
});

describe('details', () => {
  it('are painted from near, and left out a little longer while a large chart is on the move', () => {
    expect([0.39, 0.41].map((zoom) => isFromAfar(10, zoom, false))).toEqual([true, false]);
    expect([10, 10_000].map((lines) => isFromAfar(lines, 0.6, true))).toEqual([false, true]);
    expect(isFromAfar(10_000, 0.9, true)).toBe(false);
  });

  it('of a large chart seen whole come when it rests', () => {
    expect(isHeavy(40_000, 0.1)).toBe(true);
    expect(isHeavy(40_000, 1)).toBe(false);
    expect(isHeavy(500, 0.1)).toBe(false);
  });
});

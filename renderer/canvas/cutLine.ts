// The part of a straight line that can be seen: most long lines cross little of the view, and their dashes outside it
// would cost as much as those inside (the rasteriser makes every one).
import type { Box, Point } from './camera';

/** From which to which share of its way the line is in the box; null when it never is. (Liang and Barsky 1984.) */
export function cutLine(from: Point, to: Point, { minX, minY, maxX, maxY }: Box): readonly [number, number] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [start, way, low, high] of [
    [from.x, dx, minX, maxX],
    [from.y, dy, minY, maxY],
  ] as const) {
    if (way === 0) {
      if (start < low || start > high) return null;
      continue;
    }
    const [a, b] = [(low - start) / way, (high - start) / way];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave ? [enter, leave] : null;
}

// What lies inside a line drawn around it: the lasso's question.
import type { Box, Point } from './camera';

/**
 * Whether the point is inside the closed polygon, by the even–odd rule: a part that the line goes round twice is outside
 * again. The last corner is joined to the first; fewer than three corners hold nothing.
 */
export function isInPolygon({ x, y }: Point, corners: readonly Point[]): boolean {
  let isInside = false;
  let before = corners.at(-1) ?? { x, y };
  for (const corner of corners) {
    // A ray to the right meets the side when its ends lie on different levels; a corner counts to the level above it.
    const isCrossed = corner.y > y !== before.y > y;
    const crossing = corner.x + ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y);
    if (isCrossed && x < crossing) isInside = !isInside;
    before = corner;
  }
  return isInside;
}

/** The smallest box around all corners; null around none. */
export function boxAround(corners: readonly Point[]): Box | null {
  const [first] = corners;
  if (first === undefined) return null;
  const box = { minX: first.x, minY: first.y, maxX: first.x, maxY: first.y };
  for (const { x, y } of corners) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

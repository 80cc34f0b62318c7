// How near a point is to a drawn line, for choosing a bundle by pointing at it.
import { pointAt, type LinkRoute, type Point } from '../chart/geometry';

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/** Distance in chart units, to well within a pixel for the bends that charts have. */
export function routeDistance(route: LinkRoute, point: Point): number {
  const steps = route.controls.length === 0 ? 1 : 16;
  let nearest = Infinity;
  let before = route.start;
  for (let step = 1; step <= steps; step += 1) {
    const next = pointAt(route, step / steps);
    nearest = Math.min(nearest, distanceToSegment(point, before, next));
    before = next;
  }
  return nearest;
}

// Where an arrow key leads: along a link in that direction, or to the nearest entity there, so that the chart can be
// walked without a mouse.
import type { Point } from './camera';

export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: { readonly [direction in Direction]: Point } = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Going sideways counts three times: what lies straight ahead is meant before what is merely near. */
const sideways = 3;

/** The best of `linked` in that direction, else the best of `others`; undefined when nothing lies there. */
export function nextEntity<T extends Point>(
  from: Point,
  linked: Iterable<T>,
  others: Iterable<T>,
  direction: Direction,
): T | undefined {
  return bestAhead(from, linked, direction) ?? bestAhead(from, others, direction);
}

function bestAhead<T extends Point>(from: Point, others: Iterable<T>, direction: Direction): T | undefined {
  const { x: ux, y: uy } = vectors[direction];
  let best: T | undefined;
  let least = Infinity;
  for (const other of others) {
    const [dx, dy] = [other.x - from.x, other.y - from.y];
    const ahead = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
    if (ahead <= 0.5 || aside > ahead * 2) continue;
    const cost = ahead + sideways * aside;
    if (cost >= least) continue;
    least = cost;
    best = other;
  }
  return best;
}

/** The one whose centre is nearest to the point; undefined among none. */
export function nearestTo<T extends Point>(to: Point, entities: Iterable<T>): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const it of entities) {
    const distance = Math.hypot(it.x - to.x, it.y - to.y);
    if (distance >= least) continue;
    least = distance;
    best = it;
  }
  return best;
}

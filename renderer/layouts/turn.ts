// Turning pictures as a whole: long side down, onto places that are given, and how close their members stand.
import { at } from './column';
import type { LayoutResult } from './Layout';
import { mean } from './separate';

/** Turns the picture so that its long side lies, as the window's does. */
export function layDown({ x, y }: LayoutResult): void {
  const [middleX, middleY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const [dx, dy] = [at(x, i) - middleX, at(y, i) - middleY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < x.length; i += 1) {
    const [dx, dy] = [at(x, i) - middleX, at(y, i) - middleY];
    x[i] = dx * cos - dy * sin;
    y[i] = dx * sin + dy * cos;
  }
}

interface Target {
  /** Whose place this is to be. */
  readonly nth: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Turns and shifts the picture so that it meets the targets as nearly as it can (least squares, without mirroring), then
 * puts those exactly there.
 */
export function fitOnto({ x, y }: LayoutResult, targets: readonly Target[]): void {
  const from = { x: mean(targets.map(({ nth }) => at(x, nth))), y: mean(targets.map(({ nth }) => at(y, nth))) };
  const to = { x: mean(targets.map((target) => target.x)), y: mean(targets.map((target) => target.y)) };
  let [along, across] = [0, 0];
  for (const target of targets) {
    const [ax, ay] = [at(x, target.nth) - from.x, at(y, target.nth) - from.y];
    const [bx, by] = [target.x - to.x, target.y - to.y];
    along += ax * bx + ay * by;
    across += ax * by - ay * bx;
  }
  const angle = Math.atan2(across, along);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < x.length; i += 1) {
    const [dx, dy] = [at(x, i) - from.x, at(y, i) - from.y];
    x[i] = to.x + dx * cos - dy * sin;
    y[i] = to.y + dx * sin + dy * cos;
  }
  for (const target of targets) {
    x[target.nth] = target.x;
    y[target.nth] = target.y;
  }
}

/** Distance from an entity to the nearest other, for the middle one of all; Infinity when there is no other. */
export function nearestMiddle({ x, y }: LayoutResult): number {
  const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => at(x, a) - at(x, b) || a - b);
  const nearest = Float64Array.from(order, (i, nth) => {
    let best = Infinity;
    for (const step of [-1, 1]) {
      for (let other = nth + step; other >= 0 && other < order.length; other += step) {
        const dx = at(x, at(order, other)) - at(x, i);
        if (Math.abs(dx) >= best) break;
        best = Math.min(best, Math.hypot(dx, at(y, at(order, other)) - at(y, i)));
      }
    }
    return best;
  });
  return nearest.sort()[Math.floor(nearest.length / 2)] ?? Infinity;
}

// Where the overview shows what: the whole chart in a small box, and the view as a frame in it. Pure arithmetic.
import type { Box, Point, Size } from './camera';

/** CSS pixels that the overview takes at most and at least, and what stays free inside its edge. */
const most = { width: 168, height: 120 } as const;
const least = { width: 84, height: 60 } as const;
const edge = 6;

/** From chart units to pixels of the overview. */
export interface MinimapPlace {
  readonly scale: number;
  /** Pixel of the chart's 0,0. */
  readonly left: number;
  readonly top: number;
  readonly size: Size;
}

/** The box around all the places; null when there is none. */
export function boxAround(x: Float64Array, y: Float64Array): Box | null {
  if (x.length === 0) return null;
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  x.forEach((value, nth) => {
    const other = y[nth] ?? 0;
    box.minX = Math.min(box.minX, value);
    box.maxX = Math.max(box.maxX, value);
    box.minY = Math.min(box.minY, other);
    box.maxY = Math.max(box.maxY, other);
  });
  return box;
}

/** As wide or as high as it may be, shaped as the chart is; a chart in one line still gives a place to click on. */
export function minimapPlace({ minX, minY, maxX, maxY }: Box): MinimapPlace {
  const [width, height] = [Math.max(1, maxX - minX), Math.max(1, maxY - minY)];
  const scale = Math.min((most.width - 2 * edge) / width, (most.height - 2 * edge) / height);
  const size = {
    width: Math.max(least.width, Math.round(width * scale) + 2 * edge),
    height: Math.max(least.height, Math.round(height * scale) + 2 * edge),
  };
  return {
    scale,
    size,
    left: size.width / 2 - ((minX + maxX) / 2) * scale,
    top: size.height / 2 - ((minY + maxY) / 2) * scale,
  };
}

export function chartPointAt({ scale, left, top }: MinimapPlace, { x, y }: Point): Point {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** The view as a frame, cut at the overview's edge; a frame of at least 4 px can be seen. */
export function viewFrame({ scale, left, top, size }: MinimapPlace, view: Box): Box {
  const within = (value: number, length: number) => Math.min(length, Math.max(0, value));
  const minX = within(left + view.minX * scale, size.width - 4);
  const minY = within(top + view.minY * scale, size.height - 4);
  return {
    minX,
    minY,
    maxX: Math.max(minX + 4, within(left + view.maxX * scale, size.width)),
    maxY: Math.max(minY + 4, within(top + view.maxY * scale, size.height)),
  };
}

/** Whether all of the chart is in view. */
export function isWithin(box: Box, view: Box): boolean {
  return box.minX >= view.minX && box.maxX <= view.maxX && box.minY >= view.minY && box.maxY <= view.maxY;
}

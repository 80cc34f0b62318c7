// The coast under a map as path data, cut at the edges of the picture: an SVG of ours has no other way to end there.
import type { Box } from '../chart/boxes';
import { overlap } from '../chart/boxes';
import type { CoastLine, MapPlace } from '../chart/coast/coast';
import { num } from './xml';

export interface PictureCoast {
  readonly lines: readonly CoastLine[];
  readonly place: MapPlace;
}

export function coastPath({ lines, place }: PictureCoast, box: Box): string {
  const { scale, x, y } = place;
  const sight = {
    left: (box.left - x) / scale,
    right: (box.right - x) / scale,
    top: (box.top - y) / scale,
    bottom: (box.bottom - y) / scale,
  };
  let data = '';
  for (const { points, box: room } of lines) {
    if (!overlap(room, sight)) continue;
    let last = '';
    for (let at = 0; at + 3 < points.length; at += 2) {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = points.subarray(at, at + 4);
      const part = within(sight, fromX, fromY, toX, toY);
      if (part === null) continue;
      const [start, end] = part.map((share) => {
        const [east, south] = [fromX + share * (toX - fromX), fromY + share * (toY - fromY)];
        return `${num(x + scale * east)} ${num(y + scale * south)}`;
      });
      data += start === last ? `L${end}` : `M${start}L${end}`;
      last = end ?? '';
    }
  }
  return data;
}

/** The part of a segment inside the box, as shares of its length (Liang and Barsky, 1984); null for none. */
function within(box: Box, x: number, y: number, toX: number, toY: number): readonly [number, number] | null {
  const [dx, dy] = [toX - x, toY - y];
  let [first, last] = [0, 1];
  for (const [by, room] of [
    [-dx, x - box.left],
    [dx, box.right - x],
    [-dy, y - box.top],
    [dy, box.bottom - y],
  ] as const) {
    if (by === 0 && room < 0) return null;
    if (by < 0) first = Math.max(first, room / by);
    else if (by > 0) last = Math.min(last, room / by);
  }
  return first < last ? [first, last] : null;
}

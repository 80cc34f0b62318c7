// Those that lack what a layout asks about: they stand together in a block below the picture, in rows.
import { at } from './column';
import { boxWidth } from './FreeSpace';
import type { LayoutResult } from './Layout';

const rowHeight = 84;
const gap = 90;

/** Puts them below what is laid out, in rows about as wide as it; marks them. The answer is where the block begins. */
export function layAside(places: LayoutResult, isAside: Uint8Array, others: readonly number[]): number {
  let [left, right, bottom] = [Infinity, -Infinity, -Infinity];
  const count = isAside.length;
  for (const i of others) isAside[i] = 1;
  for (let i = 0; i < count; i += 1) {
    if (isAside[i] === 1) continue;
    left = Math.min(left, at(places.x, i));
    right = Math.max(right, at(places.x, i));
    bottom = Math.max(bottom, at(places.y, i));
  }
  if (left > right) [left, right, bottom] = [0, 0, -gap];
  const columns = Math.max(Math.floor((right - left) / boxWidth) + 1, Math.ceil(Math.sqrt(others.length * 1.2)));
  others.forEach((i, nth) => {
    places.x[i] = left + (nth % columns) * boxWidth;
    places.y[i] = bottom + gap + Math.floor(nth / columns) * rowHeight;
  });
  return bottom + gap;
}

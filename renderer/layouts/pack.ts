// Packs the separate parts of a picture beside each other in rows, the large ones first, so that no part lies on
// another and the whole has about the shape of the window.
import { at } from './column';
import { boxWidth } from './FreeSpace';
import type { LayoutResult } from './Layout';

interface PackedPart {
  readonly members: readonly number[];
  /** A part with fixed entities stays; the others go beside all such parts. */
  readonly isFixed: boolean;
  readonly places: LayoutResult;
}

/** Width divided by height that a picture should have. */
const shape = 1.6;
const gap = 40;
/** Entities without links stand in close order: there is nothing between them to see. */
const gapOfOne = 4;
const roomHigh = 84;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function frameOf({ x, y }: LayoutResult): Frame {
  const left = x.reduce((least, value) => Math.min(least, value), Infinity) - boxWidth / 2;
  const top = y.reduce((least, value) => Math.min(least, value), Infinity) - roomHigh / 2;
  const right = x.reduce((most, value) => Math.max(most, value), -Infinity) + boxWidth / 2;
  const bottom = y.reduce((most, value) => Math.max(most, value), -Infinity) + roomHigh / 2;
  return { left, top, width: right - left, height: bottom - top };
}

function gapAfter({ x }: LayoutResult): number {
  return x.length === 1 ? gapOfOne : gap;
}

/** Moves the parts in place; their order decides which come first. */
function packBeside(parts: readonly PackedPart[]): void {
  const fixed = parts.filter((part) => part.isFixed).map((part) => frameOf(part.places));
  const loose = parts.filter((part) => !part.isFixed).map(({ places }) => ({ places, frame: frameOf(places) }));
  const area = loose.reduce(
    (sum, { places, frame }) => sum + (frame.width + gapAfter(places)) * (frame.height + gapAfter(places)),
    0,
  );
  const widest = loose.reduce((most, { frame }) => Math.max(most, frame.width), 0);
  const rowWidth = Math.max(widest, Math.sqrt(area * shape));
  const startX = fixed.reduce((most, frame) => Math.max(most, frame.left + frame.width + gap), 0);
  const startY = fixed.reduce((least, frame) => Math.min(least, frame.top), fixed.length === 0 ? 0 : Infinity);
  let [x, y, rowHeight] = [startX, startY, 0];
  for (const { places, frame } of loose.sort((a, b) => b.frame.height - a.frame.height)) {
    if (x > startX && x + frame.width > startX + rowWidth) {
      x = startX;
      y += rowHeight;
      rowHeight = 0;
    }
    const [dx, dy] = [x - frame.left, y - frame.top];
    for (let i = 0; i < places.x.length; i += 1) {
      places.x[i] = (places.x[i] ?? 0) + dx;
      places.y[i] = (places.y[i] ?? 0) + dy;
    }
    x += frame.width + gapAfter(places);
    rowHeight = Math.max(rowHeight, frame.height + gapAfter(places));
  }
}

/** All parts beside each other as one picture. */
export function packed(count: number, parts: readonly PackedPart[]): LayoutResult {
  packBeside(parts);
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (const part of parts) {
    part.members.forEach((i, nth) => {
      places.x[i] = at(part.places.x, nth);
      places.y[i] = at(part.places.y, nth);
    });
  }
  return places;
}

// The coasts of the world for the map layout: Natural Earth's land (public domain), made ready by scripts/coast.mjs. Coasts
// only: borders and names of countries are in dispute. Loaded when a map is looked at and not before.
import type { Box } from '../boxes';

/** Where the map lies on the chart: chart units in one unit of the map, and where 0° north 0° east stands. */
export interface MapPlace {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A piece of coast in units of Mercator's map (radians at the equator, y downwards): x, y, x, y … */
export interface CoastLine {
  readonly points: Float64Array;
  readonly box: Box;
}

/** Closer than this (pixels in a degree at the equator), the finer coast is drawn. */
const fineFrom = 18;
const degree = Math.PI / 180;
/** Pieces this short are mostly in sight or not at all. */
const mostPoints = 128;
/** As the layout does: beyond it Mercator's projection has no end. */
const mostLatitude = 85;

const loaded = new Map<boolean, Promise<readonly CoastLine[]>>();

/** Whether the finer coast is wanted for so many pixels in one unit of the map. */
export function isFineAt(pixelsPerUnit: number): boolean {
  return pixelsPerUnit * degree > fineFrom;
}

/** The coasts of the world, read once. */
export function loadCoast(isFine: boolean): Promise<readonly CoastLine[]> {
  const known = loaded.get(isFine);
  if (known !== undefined) return known;
  const file: Promise<{ readonly default: readonly (readonly number[])[] }> = isFine
    ? import('./coast50.json')
    : import('./coast110.json');
  const lines = file.then(({ default: packed }) => packed.flatMap(unpacked));
  loaded.set(isFine, lines);
  return lines;
}

function unpacked(steps: readonly number[]): readonly CoastLine[] {
  const points: number[] = [];
  let [east, north] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    east += steps[at] ?? 0;
    north += steps[at + 1] ?? 0;
    const latitude = Math.max(-mostLatitude, Math.min(mostLatitude, north / 100)) * degree;
    points.push((east / 100) * degree, -Math.log(Math.tan(Math.PI / 4 + latitude / 2)));
  }
  const pieces: CoastLine[] = [];
  // Each begins where the one before ended.
  for (let from = 0; from + 2 < points.length; from += 2 * (mostPoints - 1)) {
    const piece = Float64Array.from(points.slice(from, from + 2 * mostPoints));
    pieces.push({ points: piece, box: boxOf(piece) });
  }
  return pieces;
}

function boxOf(points: Float64Array): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

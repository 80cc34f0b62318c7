// Map: entities where they are in the world (Mercator's projection, north up), with those of one place around it.
import { at } from './column';
import { layAside } from './aside';
import { FreeSpace } from './FreeSpace';
import { movedGuides, restoreFixed, shift, shiftFor } from './finish';
import type { GuideLine, Guides, Layout, LayoutInput, LayoutResult } from './Layout';
import { byDegree, neighboursIn } from './structure';

/** Share of the map's area that boxes may take, so that places stay apart. */
const fill = 0.12;
const boxArea = 116 * 84;
/** Beyond it Mercator's projection has no end. */
const mostLatitude = 85;
const degree = Math.PI / 180;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees to the unit sphere's map, y downwards. */
function mercator(longitude: number, latitude: number): Point {
  const north = Math.max(-mostLatitude, Math.min(mostLatitude, latitude)) * degree;
  return { x: longitude * degree, y: -Math.log(Math.tan(Math.PI / 4 + north / 2)) };
}

interface Spot extends Point {
  readonly members: number[];
}

/** Everyone with a place, by place, those with most first; in each the best linked first. */
function spotsIn(input: LayoutInput): Spot[] {
  const { count, longitude, latitude } = input;
  const spots = new Map<string, Spot>();
  for (const i of byDegree(neighboursIn(input), count)) {
    const [east, north] = [longitude?.[i] ?? NaN, latitude?.[i] ?? NaN];
    if (!Number.isFinite(east) || !Number.isFinite(north)) continue;
    const key = `${east} ${north}`;
    const spot = spots.get(key) ?? { ...mercator(east, north), members: [] };
    spot.members.push(i);
    spots.set(key, spot);
  }
  return [...spots.values()].sort((a, b) => b.members.length - a.members.length);
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function frameOf(points: readonly Point[]): Frame {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
}

/** Chart units in one unit of the map: room for everyone, and at least a window's width. */
function scaleFor({ left, right, top, bottom }: Frame, count: number): number {
  const [width, height] = [right - left, bottom - top];
  const longest = Math.max(width, height);
  if (longest === 0) return 0;
  // A map that is a mere line still needs room on its sides.
  const area = width * height + 0.2 * longest * longest;
  return Math.max(900 / longest, Math.sqrt((count * boxArea) / fill / area));
}

function isLocated({ longitude, latitude }: LayoutInput, i: number): boolean {
  return Number.isFinite(longitude?.[i]) && Number.isFinite(latitude?.[i]);
}

/** Meridians and parallels at round degrees, at most a dozen each way. */
function guidesOf(frame: Frame, scale: number): Guides {
  if (scale === 0) return { rows: [], columns: [] };
  const span = (frame.right - frame.left) / degree + 1e-9;
  const south = latitudeAt(frame.bottom);
  const north = latitudeAt(frame.top);
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30].find((each) => Math.max(span, north - south) / each <= 10) ?? 60;
  const columns = rounded(frame.left / degree, frame.right / degree, step).map((degrees): GuideLine => ({
    at: degrees * degree * scale,
    mark: { kind: 'longitude', degrees },
  }));
  const rows = rounded(south, north, step).map((degrees): GuideLine => ({
    at: mercator(0, degrees).y * scale,
    mark: { kind: 'latitude', degrees },
  }));
  return { rows, columns, map: { scale, x: 0, y: 0 } };
}

function latitudeAt(y: number): number {
  return (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) / degree;
}

/** Multiples of a step, from the one at or before `low` to the one at or after `high`. */
function rounded(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, nth) => Number(((first + nth) * step).toFixed(3)));
}

/** Puts places where they are, then everyone at them on the nearest free ground around, the best linked nearest. */
function fillSpots(input: LayoutInput, places: LayoutResult, spots: readonly Spot[], space: FreeSpace): void {
  const put = (members: readonly number[], isMeant: (i: number) => boolean) => {
    const loose = members.filter((i) => input.isFixed[i] !== 1 && isMeant(i));
    const [first] = loose;
    if (first === undefined) return;
    const radii = loose.map((i) => at(input.radius, i));
    const centre = { x: at(places.x, first), y: at(places.y, first) };
    const found = space.takeAround(centre, radii, { direction: Math.PI / 2, firstRing: 0 });
    loose.forEach((i, nth) => {
      places.x[i] = found[nth]?.x ?? centre.x;
      places.y[i] = found[nth]?.y ?? centre.y;
    });
  };
  const isSite = (i: number) => input.isSite?.[i] === 1;
  for (const { members } of spots) put(members, isSite);
  for (const { members } of spots) put(members, (i) => !isSite(i));
}

/** Moves those that stand aside off what is fixed. */
function avoid(input: LayoutInput, places: LayoutResult, without: readonly number[], space: FreeSpace): void {
  for (const i of without) {
    if (input.isFixed[i] === 1) continue;
    const centre = { x: at(places.x, i), y: at(places.y, i) };
    for (const place of space.takeAround(centre, [at(input.radius, i)], { direction: Math.PI / 2, firstRing: 0 })) {
      places.x[i] = place.x;
      places.y[i] = place.y;
    }
  }
}

function run(input: LayoutInput): LayoutResult {
  const { count } = input;
  const spots = spotsIn(input);
  const located = spots.reduce((sum, { members }) => sum + members.length, 0);
  const frame = frameOf(spots);
  const scale = spots.length === 0 ? 0 : scaleFor(frame, located);
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (const { x, y, members } of spots) {
    for (const i of members) {
      places.x[i] = x * scale;
      places.y[i] = y * scale;
    }
  }
  const isAside = Uint8Array.from({ length: count }, (_, i) => Number(!isLocated(input, i)));
  const without = Array.from({ length: count }, (_, i) => i).filter((i) => isAside[i] === 1);
  const hasFixed = input.isFixed.includes(1);
  // What is fixed does not follow, so the map comes to it first; else the whole is moved at the end.
  const first = hasFixed ? shiftFor(input, places) : { dx: 0, dy: 0 };
  shift(places, first);
  const space = new FreeSpace();
  for (let i = 0; i < count; i += 1) {
    if (input.isFixed[i] === 1) space.add(at(input.x, i), at(input.y, i), at(input.radius, i));
  }
  fillSpots(input, places, spots, space);
  layAside(places, isAside, without);
  avoid(input, places, without, space);
  const second = hasFixed ? { dx: 0, dy: 0 } : shiftFor(input, places);
  shift(places, second);
  restoreFixed(input, places);
  const guides = movedGuides(guidesOf(frame, scale), first.dx + second.dx, first.dy + second.dy);
  return { ...places, isAside, guides };
}

export const map: Layout = { id: 'map', label: 'chart.layout.map', needs: 'longitude', run };

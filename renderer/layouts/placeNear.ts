// Places for new entities: near the one that brought them, on free slots, on the side with the most room. Nothing
// that has a place moves: an analyst's picture is a map, and expanding must not redraw the map.
import { FreeSpace, type Frame } from './FreeSpace';
import { randomFrom } from './random';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed extends Point {
  readonly radius: number;
}

export interface PlaceNearInput {
  readonly placed: readonly Placed[];
  /** New entities by the one they belong to; parent null for those that belong to nobody (search hits). */
  readonly groups: readonly { readonly parent: Point | null; readonly children: number }[];
  readonly seed: number;
  /** Areas of others, in which no newcomer stands. */
  readonly frames?: readonly Frame[];
}

/** New entities are given the room of a large one, since their type is not known here. */
const childRadius = 21;
const firstRing = 118;
/** Further away than this, others say little about where there is room. */
const sight = 700;
const columnWidth = 124;
const rowHeight = 98;

/** Places per group and child, in the order given; none overlaps another's box nor that of anything placed, nor stands in a frame. */
export function placeNear({ placed, groups, seed, frames = [] }: PlaceNearInput): { x: number; y: number }[][] {
  const space = new FreeSpace();
  for (const { x, y, radius } of placed) space.add(x, y, radius);
  for (const frame of frames) space.close(frame);
  const corners = frames.flatMap(({ left, right, top, bottom }) => [
    { x: left, y: top },
    { x: right, y: bottom },
  ]);
  const random = randomFrom(seed);
  const everything: Placed[] = [...placed];
  return groups.map(({ parent, children }) => {
    const places =
      parent === null
        ? block([...everything, ...corners], children, space)
        : space.takeAround(parent, new Array<number>(children).fill(childRadius), {
            direction: openSide(parent, everything, random),
            firstRing,
          });
    everything.push(...places.map((place) => ({ ...place, radius: childRadius })));
    return places;
  });
}

/** The direction away from the others, near ones counting most; to the seeded side when they leave it open. */
function openSide(parent: Point, others: readonly Point[], random: () => number): number {
  let x = 0;
  let y = 0;
  for (const other of others) {
    const dx = parent.x - other.x;
    const dy = parent.y - other.y;
    const squared = dx * dx + dy * dy;
    if (squared === 0 || squared > sight * sight) continue;
    x += dx / squared;
    y += dy / squared;
  }
  const chance = random() * 2 * Math.PI;
  return Math.hypot(x, y) < 1e-9 ? chance : Math.atan2(y, x);
}

interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boundsOf(points: readonly Point[]): Bounds | null {
  if (points.length === 0) return null;
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/** A compact block beside the picture: to its right or below, whichever keeps the whole nearer the window's shape. */
function block(everything: readonly Point[], children: number, space: FreeSpace): { x: number; y: number }[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(children * 1.2)));
  const rows = Math.ceil(children / columns);
  const width = (columns - 1) * columnWidth;
  const height = (rows - 1) * rowHeight;
  const bounds = boundsOf(everything);
  let left = -width / 2;
  let top = -height / 2;
  if (bounds !== null) {
    const isWide = bounds.right - bounds.left > 1.5 * (bounds.bottom - bounds.top);
    left = isWide ? (bounds.left + bounds.right - width) / 2 : bounds.right + columnWidth * 1.25;
    top = isWide ? bounds.bottom + rowHeight * 1.25 : (bounds.top + bounds.bottom - height) / 2;
  }
  return Array.from({ length: children }, (_, nth) => {
    const place = { x: left + (nth % columns) * columnWidth, y: top + Math.floor(nth / columns) * rowHeight };
    space.add(place.x, place.y, childRadius);
    return place;
  });
}

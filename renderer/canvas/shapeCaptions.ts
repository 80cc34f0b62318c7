// Where the captions of community shapes stand: inside their shapes where they fit, off the others, the larger
// community first, none over another nor over what the analyst has put there. Worked out for a zoom, wherever the camera looks, so that a pan moves them as they are.
import { textWidth } from '../chart/textWidth';
import type { Box, Point } from './camera';
import { TakenSpace } from './captions';
import { boxAround, isInPolygon } from './polygon';

/** Sizes in CSS pixels: captions of shapes do not grow with the zoom. */
export const shapeText = { nameSize: 13, countSize: 11, lineHeight: 1.25, gap: 4, mostWidth: 240 } as const;

/** Up to this zoom entities are dots and shapes stand alone; from `gone` on captions of entities take their place. */
export const shapeZooms = { alone: 0.2, gone: 0.35 } as const;

/** Opacity of a fill and its edge; from so far that dots run into one another, more of it over a veil of the ground. */
export const shapeInks = {
  light: { fill: 0.11, edge: 0.5, farFill: 0.3, farEdge: 0.9 },
  dark: { fill: 0.15, edge: 0.55, farFill: 0.3, farEdge: 0.9 },
} as const;

export interface ShapeWords {
  /** Chart units. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** The second line, and what is left of it where the whole would reach beyond the shape. */
  readonly count: string;
  readonly brief: string;
  /** Of its shape, chart units; see `Outline`. */
  readonly rings: readonly Float32Array[];
}

const height = (shapeText.nameSize + shapeText.countSize) * shapeText.lineHeight;
/** Tried in turn: where it stands best, then further away; to the sides in half widths, up and down in heights. */
const shifts = [0, -0.6, 0.6, -1.2, 1.2]
  .flatMap((down) => [0, -0.5, 0.5].map((aside) => ({ aside, down })))
  .sort((a, b) => Math.hypot(a.aside, a.down) - Math.hypot(b.aside, b.down));

/** The middle of a caption, in CSS pixels from the chart's 0,0. */
export interface PlacedCaption extends Point {
  readonly isBrief: boolean;
}

/** Null where there is no room. `taken` is in CSS pixels from the chart's 0,0. */
export function placeShapeCaptions(
  captions: readonly ShapeWords[],
  taken: readonly Box[],
  zoom: number,
): readonly (PlacedCaption | null)[] {
  const space = new TakenSpace();
  for (const box of taken) space.take(box);
  const grounds = captions.map(groundOf);
  return captions.map((caption, nth) => {
    const place =
      bestPlace(caption, nth, grounds, { space, zoom, isBrief: false, most: 1 }) ??
      bestPlace(caption, nth, grounds, { space, zoom, isBrief: true, most: inAnother });
    if (place !== null) space.take(shapeCaptionBox(caption, place));
    return place;
  });
}

interface Ground {
  readonly box: Box;
  readonly rings: readonly (readonly Point[])[];
}

function groundOf({ rings }: ShapeWords): Ground {
  const corners = rings.map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, nth) => ({ x: ring[nth * 2] ?? 0, y: ring[nth * 2 + 1] ?? 0 })),
  );
  return { rings: corners, box: boxAround(corners.flat()) ?? { minX: 0, maxX: -1, minY: 0, maxY: -1 } };
}

/** A ring inside another is a hole. */
function isOn({ box, rings }: Ground, point: Point): boolean {
  const { x, y } = point;
  if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return false;
  return rings.filter((ring) => isInPolygon(point, ring)).length % 2 === 1;
}

interface Room {
  readonly space: TakenSpace;
  readonly zoom: number;
  readonly isBrief: boolean;
  /** A place must cost less; see `costOf`. */
  readonly most: number;
}

/** Where it covers least of other shapes, then most of its own; null where every place is taken or costs too much. */
function bestPlace(
  caption: ShapeWords,
  nth: number,
  grounds: readonly Ground[],
  { space, zoom, isBrief, most }: Room,
): PlacedCaption | null {
  const half = halfWidthOf(caption, isBrief);
  const reach = { x: half * 2, y: height * 2 };
  const near = nearby(grounds, caption, reach, zoom);
  const own = grounds[nth];
  let best: { readonly place: PlacedCaption; readonly cost: number } | null = null;
  for (const { aside, down } of shifts) {
    const place = { x: caption.x * zoom + aside * half, y: caption.y * zoom + down * height, isBrief };
    const box = shapeCaptionBox(caption, place);
    if (!space.isFree(box)) continue;
    const least = best?.cost ?? most;
    const cost = costOf(box, own, near, { zoom, least });
    if (cost < least) best = { place, cost };
    if (cost === 0) break;
  }
  return best?.place ?? null;
}

/** A point of it on another shape costs more than all of it beside its own. */
const onAnother = 10;
/** With more than half of its points there, a caption would be taken for the other's. */
const inAnother = 5 * onAnother;

/** Those that any place of a caption can touch; `reach` in CSS pixels. Most are elsewhere, and need not be asked at every point. */
function nearby(grounds: readonly Ground[], { x, y }: Point, reach: Point, zoom: number): readonly Ground[] {
  const [aside, down] = [reach.x / zoom, reach.y / zoom];
  return grounds.filter(
    ({ box }) => box.minX <= x + aside && box.maxX >= x - aside && box.minY <= y + down && box.maxY >= y - down,
  );
}

interface Bounds {
  readonly zoom: number;
  /** Nobody asks how much more than this it costs. */
  readonly least: number;
}

function costOf(box: Box, own: Ground | undefined, near: readonly Ground[], { zoom, least }: Bounds): number {
  const { minX, maxX, minY, maxY } = box;
  let cost = 0;
  for (const x of [minX, (minX + maxX) / 2, maxX]) {
    for (const y of [minY, (minY + maxY) / 2, maxY]) {
      const point = { x: x / zoom, y: y / zoom };
      if (own !== undefined && !isOn(own, point)) cost += 1;
      for (const ground of near) if (ground !== own && isOn(ground, point)) cost += onAnother;
      if (cost >= least) return cost;
    }
  }
  return cost;
}

/** The room of a caption at that place. */
export function shapeCaptionBox(words: ShapeWords, { x, y, isBrief }: PlacedCaption): Box {
  const { gap } = shapeText;
  const half = halfWidthOf(words, isBrief);
  return { minX: x - half, maxX: x + half, minY: y - height / 2 - gap / 2, maxY: y + height / 2 + gap / 2 };
}

function halfWidthOf({ name, count, brief }: ShapeWords, isBrief: boolean): number {
  const { nameSize, countSize, gap } = shapeText;
  return Math.max(textWidth(name, nameSize, true), textWidth(isBrief ? brief : count, countSize)) / 2 + gap;
}

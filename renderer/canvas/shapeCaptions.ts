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
  readonly count: string;
  /** Of its shape, chart units; see `Outline`. */
  readonly rings: readonly Float32Array[];
}

const height = (shapeText.nameSize + shapeText.countSize) * shapeText.lineHeight;
/** Tried in turn: where it stands best, then further away; to the sides in half widths, up and down in heights. */
const shifts = [0, -0.6, 0.6, -1.2, 1.2]
  .flatMap((down) => [0, -0.5, 0.5].map((aside) => ({ aside, down })))
  .sort((a, b) => Math.hypot(a.aside, a.down) - Math.hypot(b.aside, b.down));

/** The middle of each caption, in CSS pixels from the chart's 0,0; null where there is no room. `taken` is in the same pixels. */
export function placeShapeCaptions(
  captions: readonly ShapeWords[],
  taken: readonly Box[],
  zoom: number,
): readonly (Point | null)[] {
  const space = new TakenSpace();
  for (const box of taken) space.take(box);
  const grounds = captions.map(groundOf);
  return captions.map((caption, nth) => {
    const middle = bestPlace(caption, nth, grounds, { space, zoom });
    if (middle !== null) space.take(shapeCaptionBox(caption, middle));
    return middle;
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
}

/** Where it covers least of other shapes, then most of its own; null where it would stand over another caption, or in another shape. */
function bestPlace(caption: ShapeWords, nth: number, grounds: readonly Ground[], { space, zoom }: Room): Point | null {
  const half = halfWidthOf(caption);
  let best: { readonly middle: Point; readonly cost: number } | null = null;
  for (const { aside, down } of shifts) {
    const middle = { x: caption.x * zoom + aside * half, y: caption.y * zoom + down * height };
    const box = shapeCaptionBox(caption, middle);
    if (!space.isFree(box)) continue;
    const cost = costOf(box, nth, grounds, zoom);
    if (cost < (best?.cost ?? inAnother)) best = { middle, cost };
    if (cost === 0) break;
  }
  return best?.middle ?? null;
}

/** A point of it on another shape costs more than all of it beside its own. */
const onAnother = 10;
/** With more than half of its points there, a caption would be taken for the other's. */
const inAnother = 5 * onAnother;

function costOf({ minX, maxX, minY, maxY }: Box, nth: number, grounds: readonly Ground[], zoom: number): number {
  let cost = 0;
  for (const x of [minX, (minX + maxX) / 2, maxX]) {
    for (const y of [minY, (minY + maxY) / 2, maxY]) {
      const point = { x: x / zoom, y: y / zoom };
      grounds.forEach((ground, other) => {
        if (other === nth) cost += isOn(ground, point) ? 0 : 1;
        else if (isOn(ground, point)) cost += onAnother;
      });
    }
  }
  return cost;
}

/** The room of a caption with its middle there. */
export function shapeCaptionBox(words: ShapeWords, { x, y }: Point): Box {
  const { gap } = shapeText;
  const half = halfWidthOf(words);
  return { minX: x - half, maxX: x + half, minY: y - height / 2 - gap / 2, maxY: y + height / 2 + gap / 2 };
}

function halfWidthOf({ name, count }: ShapeWords): number {
  const { nameSize, countSize, gap } = shapeText;
  return Math.max(textWidth(name, nameSize, true), textWidth(count, countSize)) / 2 + gap;
}

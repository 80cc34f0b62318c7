// Where the captions of community shapes stand: inside their shapes, the larger community first, none over another nor
// over what the analyst has put there. Worked out for a zoom, wherever the camera looks, so that a pan moves them as they are.
import { textWidth } from '../chart/textWidth';
import type { Box, Point } from './camera';
import { TakenSpace } from './captions';

/** Sizes in CSS pixels: captions of shapes do not grow with the zoom. */
export const shapeText = { nameSize: 13, countSize: 11, lineHeight: 1.25, gap: 4, mostWidth: 190 } as const;

/** Up to this zoom entities are dots and shapes stand alone; from `gone` on captions of entities take their place. */
export const shapeZooms = { alone: 0.2, gone: 0.35 } as const;

export interface ShapeWords {
  /** Chart units. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly count: string;
}

const height = (shapeText.nameSize + shapeText.countSize) * shapeText.lineHeight;
/** Tried in turn, in heights of a caption: where it stands best, then a little above or below. */
const shifts = [0, -0.6, 0.6, -1.2, 1.2] as const;

/** The middle of each caption, in CSS pixels from the chart's 0,0; null where there is no room. `taken` is in the same pixels. */
export function placeShapeCaptions(
  captions: readonly ShapeWords[],
  taken: readonly Box[],
  zoom: number,
): readonly (Point | null)[] {
  const space = new TakenSpace();
  for (const box of taken) space.take(box);
  return captions.map((caption) => {
    for (const shift of shifts) {
      const middle = { x: caption.x * zoom, y: caption.y * zoom + shift * height };
      const box = shapeCaptionBox(caption, middle);
      if (!space.isFree(box)) continue;
      space.take(box);
      return middle;
    }
    return null;
  });
}

/** The room of a caption with its middle there. */
export function shapeCaptionBox({ name, count }: ShapeWords, { x, y }: Point): Box {
  const { nameSize, countSize, gap } = shapeText;
  const half = Math.max(textWidth(name, nameSize, true), textWidth(count, countSize)) / 2 + gap;
  return { minX: x - half, maxX: x + half, minY: y - height / 2 - gap / 2, maxY: y + height / 2 + gap / 2 };
}

// How much room outlines, captions, badges and lines take: to keep texts apart and to know how large a picture is.
import { shapeBox, type ShapeBox } from '../../shared/catalogue/shapes';
import type { Shape } from '../../shared/catalogue/types';
import { measures, type EntityLook, type LinkLook } from './appearance';
import { arrowHead, type LinkRoute, type Placed } from './geometry';
import { textWidth } from './textWidth';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const extents = new Map<Shape, ShapeBox>();

/** The catalogue works its boxes out anew each time; a chart asks for thousands. */
function extentOf(shape: Shape): ShapeBox {
  const known = extents.get(shape) ?? shapeBox(shape);
  extents.set(shape, known);
  return known;
}

/** The box around an entity's outline, its white edge included. */
export function outlineBox({ x, y, shape, radius }: Placed): Box {
  const { halfWidth, halfHeight } = extentOf(shape);
  const [w, h] = [halfWidth * radius + measures.edgeWidth, halfHeight * radius + measures.edgeWidth];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}

export interface TextLine {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  /** Its baseline. */
  readonly baseline: number;
  readonly size: number;
  readonly kind: 'caption' | 'bold' | 'quiet';
}

/** How much of a line's height stands above the baseline. */
const ascent = 0.97;

/** The caption and the quiet line under an entity; empty ones are left out. */
export function captionLines(
  place: Placed,
  look: Pick<EntityLook, 'caption' | 'subtitle' | 'isCaptionBold'>,
): TextLine[] {
  const lines: TextLine[] = [];
  let top = outlineBox(place).bottom - measures.edgeWidth + measures.captionGap;
  const add = (text: string, size: number, kind: TextLine['kind']) => {
    if (text === '') return;
    lines.push({ text, x: place.x, baseline: top + size * ascent, size, kind });
    top += size * measures.lineHeight;
  };
  add(look.caption, measures.captionSize, look.isCaptionBold ? 'bold' : 'caption');
  add(look.subtitle, measures.subtitleSize, 'quiet');
  return lines;
}

/** The box of one line of text set in the middle of `x`. */
export function textBox({ text, x, baseline, size, kind }: TextLine): Box {
  const half = textWidth(text, size, kind === 'bold') / 2;
  const top = baseline - size * ascent;
  return { left: x - half, right: x + half, top, bottom: top + size * measures.lineHeight };
}

/** The pill with `+14`, at the top right of its entity. */
export function badgeBox(place: Placed, text: string): Box {
  const { halfWidth, halfHeight } = extentOf(place.shape);
  const left = place.x + halfWidth * place.radius * 0.62;
  const middle = place.y - halfHeight * place.radius * 0.95;
  const width = textWidth(text, measures.badgeSize) + 9;
  return {
    left,
    right: left + width,
    top: middle - measures.badgeHeight / 2,
    bottom: middle + measures.badgeHeight / 2,
  };
}

/** The pill with what a rule writes, at the bottom right of its entity. */
export function ruleBadgeBox(place: Placed, text: string): Box {
  const { halfWidth, halfHeight } = extentOf(place.shape);
  const left = place.x + halfWidth * place.radius * 0.5;
  const middle = place.y + halfHeight * place.radius * 0.72;
  const half = measures.badgeHeight / 2;
  const width = Math.max(measures.badgeHeight, textWidth(text, measures.badgeSize, true) + 7);
  return { left, right: left + width, top: middle - half, bottom: middle + half };
}

/** The round badge of a pinned entity, at its top left. */
export function pinBox(place: Placed): Box {
  const { halfWidth, halfHeight } = extentOf(place.shape);
  const radius = measures.badgeHeight / 2;
  const x = place.x - halfWidth * place.radius * 0.8;
  const y = place.y - halfHeight * place.radius * 0.82;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** The round badge of what was drawn by hand, at its bottom left. */
export function pencilBox(place: Placed): Box {
  const { halfWidth, halfHeight } = extentOf(place.shape);
  const radius = measures.badgeHeight / 2;
  const x = place.x - halfWidth * place.radius * 0.84;
  const y = place.y + halfHeight * place.radius * 0.78;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Everything that an entity draws: outline, caption, badges. */
export function entityBox(place: Placed, look: EntityLook): Box {
  return unite([
    outlineBox(place),
    ...captionLines(place, look).map(textBox),
    ...(look.hiddenBadge === null ? [] : [badgeBox(place, look.hiddenBadge)]),
    ...(look.badge === null ? [] : [ruleBadgeBox(place, look.badge)]),
    ...(look.isPinned ? [pinBox(place)] : []),
    ...(look.isDrawn ? [pencilBox(place)] : []),
  ]);
}

/** A box that holds the whole line and its arrow head. */
export function routeBox(route: LinkRoute, look: Pick<LinkLook, 'arrow' | 'width'>): Box {
  const points = [route.start, route.end, route.tip, ...route.controls, ...arrowHead(route, look)];
  return grow(unite(points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))), look.width / 2);
}

/** The smallest box around all of them; an empty one at 0,0 around none. */
export function unite(boxes: readonly Box[]): Box {
  const [first, ...others] = boxes;
  if (first === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  let { left, top, right, bottom } = first;
  for (const box of others) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

export function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

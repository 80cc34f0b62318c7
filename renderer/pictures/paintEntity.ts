// An entity's sign (outline, edge, glyph or initial) and its badges as SVG.
import { shapeBox, shapePath } from '../../shared/catalogue/shapes';
import { measures, pinGlyph, type EntityLook, type Palette, type TypeLook } from '../chart/appearance';
import { badgeBox, pinBox, ruleBadgeBox, type Box } from '../chart/boxes';
import type { Placed } from '../chart/geometry';
import { escapeXml, num } from './xml';

/** The sign around 0,0 at that radius. Its edge lies outside the outline. */
export function paintSign(look: TypeLook, radius: number, palette: Palette): string {
  const { glyphSize, glyphY } = shapeBox(look.shape);
  const side = glyphSize * radius;
  // Small signs in legends keep the proportion; what a rule makes large or gives a border has it as wide as it is.
  const isUsual = look.border === null && radius <= measures.largeRadius;
  const whole = isUsual ? measures.radius : Math.max(radius, measures.radius);
  const edge = num((2 * (look.border?.width ?? measures.edgeWidth)) / whole);
  const onFill = look.onFill ?? palette.onEntity;
  const outline =
    `<path d="${shapePath(look.shape)}" transform="scale(${num(radius)})" fill="${look.fill}" fill-rule="evenodd" ` +
    `stroke="${look.border?.colour ?? palette.entityEdge}" stroke-width="${edge}" stroke-linejoin="round" paint-order="stroke"/>`;
  if (look.glyph === null && look.initial === '') return outline;
  if (look.glyph === null) {
    const [size, baseline] = [num(side * 0.8), num(glyphY * radius + side * 0.8 * 0.36)];
    return `${outline}<text y="${baseline}" font-size="${size}" font-weight="${measures.boldWeight}" text-anchor="middle" fill="${onFill}">${escapeXml(look.initial)}</text>`;
  }
  const place = `translate(${num(-side / 2)} ${num(glyphY * radius - side / 2)}) scale(${num(side / 24)})`;
  return `${outline}<path d="${look.glyph}" transform="${place}" fill="${onFill}" fill-rule="evenodd"/>`;
}

/** The pills ("+14", what a rule writes) and the pin, at the places where they are on the chart. */
export function paintBadges(place: Placed, look: EntityLook, palette: Palette): string {
  const frame = `fill="${palette.panel}" stroke="${palette.line}"`;
  let badges = '';
  if (look.hiddenBadge !== null) {
    badges += paintPill(badgeBox(place, look.hiddenBadge), look.hiddenBadge, palette.quiet, frame);
  }
  if (look.badge !== null) badges += paintPill(ruleBadgeBox(place, look.badge), look.badge, palette.ink, frame);
  if (look.isPinned) {
    const { left, top, right } = pinBox(place);
    const radius = (right - left) / 2;
    badges +=
      `<circle cx="${num(left + radius)}" cy="${num(top + radius)}" r="${num(radius)}" ${frame}/>` +
      `<path d="${pinGlyph}" transform="translate(${num(left + radius * 0.4)} ${num(top + radius * 0.38)}) scale(${num((radius * 1.2) / 24)})" fill="${palette.accent}"/>`;
  }
  return badges;
}

function paintPill({ left, top, right, bottom }: Box, text: string, colour: string, frame: string): string {
  return (
    `<rect x="${num(left)}" y="${num(top)}" width="${num(right - left)}" height="${num(bottom - top)}" rx="${num((bottom - top) / 2)}" ${frame}/>` +
    `<text x="${num((left + right) / 2)}" y="${num((top + bottom) / 2 + measures.badgeSize * 0.36)}" font-size="${num(measures.badgeSize)}" ` +
    `font-weight="${measures.boldWeight}" text-anchor="middle" fill="${colour}">${escapeXml(text)}</text>`
  );
}

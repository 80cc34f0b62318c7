// An entity's sign (outline, edge, glyph or initial) and its badges as SVG.
import { shapeBox, shapePath } from '../../shared/catalogue/shapes';
import {
  bandOf,
  measures,
  pencilGlyph,
  pinGlyph,
  type EntityLook,
  type Palette,
  type TypeLook,
} from '../chart/appearance';
import { badgeBox, pencilBox, pinBox, ruleBadgeBox, type Box } from '../chart/boxes';
import type { Placed } from '../chart/geometry';
import { ringPieces } from '../chart/shareRing';
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
    paintBand(look, radius / whole, radius, palette) +
    `<path d="${shapePath(look.shape)}" transform="scale(${num(radius)})" fill="${look.fill}" fill-rule="evenodd" ` +
    `stroke="${look.border?.colour ?? palette.entityEdge}" stroke-width="${edge}" stroke-linejoin="round" paint-order="stroke"/>` +
    paintRing(look, radius, palette);
  if (look.glyph === null && look.initial === '') return outline;
  if (look.glyph === null) {
    const [size, baseline] = [num(side * 0.8), num(glyphY * radius + side * 0.8 * 0.36)];
    return `${outline}<text y="${baseline}" font-size="${size}" font-weight="${measures.boldWeight}" text-anchor="middle" fill="${onFill}">${escapeXml(look.initial)}</text>`;
  }
  const place = `translate(${num(-side / 2)} ${num(glyphY * radius - side / 2)}) scale(${num(side / 24)})`;
  return `${outline}<path d="${look.glyph}" transform="${place}" fill="${onFill}" fill-rule="evenodd"/>`;
}

/** The shares of a group; '' without. */
function paintRing({ shares }: TypeLook, radius: number, { onEntity }: Palette): string {
  const pieces = ringPieces(shares).map(({ colour, path }) => {
    return `<path d="${path}" transform="scale(${num(radius)})" fill="${colour ?? onEntity}"/>`;
  });
  return pieces.join('');
}

/** The dashes around what was drawn by hand; '' for a fact. `share` is how small the sign is drawn. */
function paintBand(look: TypeLook, share: number, radius: number, palette: Palette): string {
  const band = bandOf(look);
  if (band === null) return '';
  const line = (colour: string, reach: number, rest: string) =>
    `<path d="${shapePath(look.shape)}" transform="scale(${num(radius)})" fill="none" stroke="${colour}" ` +
    `stroke-width="${num((reach * share * 2) / radius)}" stroke-linejoin="round"${rest}/>`;
  const dash = measures.drawnDash.map((length) => num((length * share) / radius)).join(' ');
  return line(palette.ink, band.outer, ` stroke-dasharray="${dash}"`) + line(palette.chart, band.inner, '');
}

/** The pills ("+14", what a rule writes) and the pin, at the places where they are on the chart. */
export function paintBadges(place: Placed, look: EntityLook, palette: Palette): string {
  const frame = `fill="${palette.panel}" stroke="${palette.line}"`;
  let badges = '';
  if (look.hiddenBadge !== null) {
    badges += paintPill(badgeBox(place, look.hiddenBadge), look.hiddenBadge, palette.quiet, frame);
  }
  if (look.badge !== null) badges += paintPill(ruleBadgeBox(place, look.badge), look.badge, palette.ink, frame);
  if (look.isPinned) badges += paintDisc(pinBox(place), pinGlyph, palette.accent, frame);
  if (look.isDrawn) badges += paintDisc(pencilBox(place), pencilGlyph, palette.accent, frame);
  return badges;
}

function paintDisc({ left, top, right }: Box, glyph: string, colour: string, frame: string): string {
  const radius = (right - left) / 2;
  return (
    `<circle cx="${num(left + radius)}" cy="${num(top + radius)}" r="${num(radius)}" ${frame}/>` +
    `<path d="${glyph}" transform="translate(${num(left + radius * 0.4)} ${num(top + radius * 0.38)}) scale(${num((radius * 1.2) / 24)})" fill="${colour}"/>`
  );
}

function paintPill({ left, top, right, bottom }: Box, text: string, colour: string, frame: string): string {
  return (
    `<rect x="${num(left)}" y="${num(top)}" width="${num(right - left)}" height="${num(bottom - top)}" rx="${num((bottom - top) / 2)}" ${frame}/>` +
    `<text x="${num((left + right) / 2)}" y="${num((top + bottom) / 2 + measures.badgeSize * 0.36)}" font-size="${num(measures.badgeSize)}" ` +
    `font-weight="${measures.boldWeight}" text-anchor="middle" fill="${colour}">${escapeXml(text)}</text>`
  );
}

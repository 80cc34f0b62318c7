// The style sheet and element data that make cytoscape draw what the bulk painter draws: the same shapes, routes,
// texts and badges, from the same looks.
import type { ElementDefinition } from 'cytoscape';
import { shapeBox, shapePath, shapePolygon } from '../../shared/catalogue/shapes';
import { bandOf, measures, pencilGlyph, pinGlyph, type EntityLook, type Palette } from '../chart/appearance';
import { arrowSize } from '../chart/linkAppearance';
import { badgeBox, pencilBox, pinBox, ruleBadgeBox, type Box, type TextLine } from '../chart/boxes';
import { ringKey, ringPieces } from '../chart/shareRing';
import type { Placed } from '../chart/geometry';
import { isMarked, presenceOf, ring, ringRadius, shownLines, weightOf, type Marks } from './marks';
import { routeOf, type SceneBundle, type SceneEntity } from './Scene';

function dataUri(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

const pictures = new Map<string, string>();

/** Outline, glyph and, when selected, ring and halo as one picture; `half` is half its side. */
function pictureOf(look: EntityLook, isSelected: boolean, palette: Palette): { uri: string; half: number } {
  const { shape, radius, fill, border, glyph } = look;
  const onFill = look.onFill ?? palette.onEntity;
  const edge = border ?? { colour: palette.entityEdge, width: measures.edgeWidth };
  const outer = ringRadius(shape, radius);
  const half = Math.ceil(outer + ring.halo + 1);
  const key = `${shape}|${radius}|${fill}|${glyph ?? ''}|${isSelected ? palette.accent : ''}|${edge.colour}|${edge.width}|${look.isDrawn ? `${palette.ink}${palette.chart}` : ''}|${ringKey(look.shares)}`;
  const known = pictures.get(key);
  if (known !== undefined) return { uri: known, half };
  const { glyphSize, glyphY } = shapeBox(shape);
  const side = glyphSize * radius;
  const path = shapePath(shape);
  const marks = isSelected
    ? `<circle r="${outer + ring.halo}" fill="${palette.accent}" fill-opacity="${ring.haloOpacity}"/>` +
      `<circle r="${outer}" fill="none" stroke="${palette.accent}" stroke-width="${ring.width}"/>`
    : '';
  // An initial is written over the picture: a picture in a picture does not see the fonts of the page.
  const sign =
    glyph === null
      ? ''
      : `<path transform="translate(${-side / 2} ${glyphY * radius - side / 2}) scale(${side / 24})" fill="${onFill}" fill-rule="evenodd" d="${glyph}"/>`;
  const uri = dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${half * 2}" height="${half * 2}" viewBox="${-half} ${-half} ${half * 2} ${half * 2}">${marks}${bandPicture(look, path, palette)}` +
      `<path transform="scale(${radius})" d="${path}" fill="none" stroke="${edge.colour}" stroke-width="${(edge.width * 2) / radius}" stroke-linejoin="round"/>` +
      `<path transform="scale(${radius})" d="${path}" fill="${fill}" fill-rule="evenodd"/>${ringPicture(look, palette)}${sign}</svg>`,
  );
  pictures.set(key, uri);
  return { uri, half };
}

/** The shares of a group; '' without. */
function ringPicture({ shares, radius }: EntityLook, { onEntity }: Palette): string {
  const pieces = ringPieces(shares).map(({ colour, path }) => `<path d="${path}" fill="${colour ?? onEntity}"/>`);
  return pieces.length === 0 ? '' : `<g transform="scale(${radius})">${pieces.join('')}</g>`;
}

/** The dashes around what was drawn by hand; '' for a fact. */
function bandPicture(look: EntityLook, path: string, { ink, chart }: Palette): string {
  const band = bandOf(look);
  if (band === null) return '';
  const { radius } = look;
  const line = (colour: string, reach: number, rest: string) =>
    `<path transform="scale(${radius})" d="${path}" fill="none" stroke="${colour}" stroke-width="${(reach * 2) / radius}" stroke-linejoin="round"${rest}/>`;
  const dash = measures.drawnDash.map((length) => length / radius).join(' ');
  return line(ink, band.outer, ` stroke-dasharray="${dash}"`) + line(chart, band.inner, '');
}

function discPicture(glyph: string, palette: Palette): string {
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="26" height="26" viewBox="0 0 26 26"><circle cx="13" cy="13" r="12.2" fill="${palette.panel}" stroke="${palette.line}" stroke-width="1.6"/><path transform="translate(3.900 3.900) scale(0.758)" fill="${palette.accent}" d="${glyph}"/></svg>`,
  );
}

/** Cytoscape refuses single quotes in font names, and weights between the hundreds. */
function wholeWeight(kind: TextLine['kind']): number {
  return Math.round(weightOf(kind) / 100) * 100;
}

type Data = { readonly [name: string]: string | number | readonly number[] };

/** One cytoscape element: what a part of an entity or a bundle is and where. */
export interface Part {
  readonly id: string;
  readonly group: 'nodes' | 'edges';
  readonly classes: string;
  readonly data: Data;
  /** For nodes: where, relative to their entity. */
  readonly offset: { readonly x: number; readonly y: number };
}

const centre = { x: 0, y: 0 } as const;

/** The node of an entity, first; then what one cytoscape node cannot draw as well: the second line, badges. */
export function entityParts(it: SceneEntity, marks: Marks, palette: Palette): Part[] {
  const { look, id } = it;
  const { shape, radius } = look;
  const { halfWidth, halfHeight } = shapeBox(shape);
  const picture = pictureOf(look, marks.selection.has(id), palette);
  const polygon = shapePolygon(shape);
  const opacity = presenceOf(marks, id);
  const parts: Part[] = [
    {
      id,
      group: 'nodes',
      classes: polygon === null ? 'entity round' : 'entity cornered',
      data: {
        width: 2 * halfWidth * radius,
        height: 2 * halfHeight * radius,
        ...(polygon === null ? {} : { points: polygon.join(' ') }),
        picture: picture.uri,
        side: picture.half * 2,
        opacity,
      },
      offset: centre,
    },
  ];
  const place = { x: 0, y: 0, shape, radius };
  shownLines(marks, it).forEach(({ text, baseline, size, kind }, nth) => {
    const colour = kind === 'quiet' ? palette.quiet : palette.ink;
    parts.push({
      id: `${id} line${nth}`,
      group: 'nodes',
      classes: 'line',
      data: { text, size, weight: wholeWeight(kind), colour, opacity },
      // Cytoscape sets a label in the middle of its node, a third of the size above the baseline.
      offset: { x: 0, y: baseline - size * 0.36 },
    });
  });
  if (look.hiddenBadge !== null) {
    const { left, right, top, bottom } = badgeBox(place, look.hiddenBadge);
    parts.push({
      id: `${id} hidden`,
      group: 'nodes',
      classes: 'badge',
      data: { text: look.hiddenBadge, width: right - left, opacity },
      offset: { x: (left + right) / 2, y: (top + bottom) / 2 },
    });
  }
  if (look.glyph === null) parts.push(initialPart(id, look, palette, opacity));
  if (look.badge !== null) parts.push(ruleBadgePart(id, look.badge, place, palette, opacity));
  if (look.isPinned) parts.push(discPart(`${id} pin`, pinGlyph, pinBox(place), palette, opacity));
  if (look.isDrawn) parts.push(discPart(`${id} pencil`, pencilGlyph, pencilBox(place), palette, opacity));
  return parts;
}

/** A round badge with a sign in it. */
function discPart(
  id: string,
  glyph: string,
  { left, right, top, bottom }: Box,
  palette: Palette,
  opacity: number,
): Part {
  const data = { picture: discPicture(glyph, palette), opacity };
  return { id, group: 'nodes', classes: 'pin', data, offset: { x: (left + right) / 2, y: (top + bottom) / 2 } };
}

function initialPart(
  id: string,
  { shape, radius, initial, onFill }: EntityLook,
  palette: Palette,
  opacity: number,
): Part {
  const { glyphSize, glyphY } = shapeBox(shape);
  const size = glyphSize * radius * 0.8;
  return {
    id: `${id} initial`,
    group: 'nodes',
    classes: 'line sign',
    data: { text: initial, size, weight: measures.boldWeight, colour: onFill ?? palette.onEntity, opacity },
    offset: { x: 0, y: glyphY * radius },
  };
}

function ruleBadgePart(id: string, text: string, place: Placed, palette: Palette, opacity: number): Part {
  const { left, right, top, bottom } = ruleBadgeBox(place, text);
  return {
    id: `${id} badge`,
    group: 'nodes',
    classes: 'badge written',
    data: { text, width: right - left, opacity, colour: palette.ink },
    offset: { x: (left + right) / 2, y: (top + bottom) / 2 },
  };
}

/** Cytoscape's own size for an arrow head of scale 1; its triangle is 0.3 of that long. */
function arrowScale(width: number): number {
  return arrowSize(width) / (0.3 * Math.max((width * 13.37) ** 0.9, 29));
}

/** Cytoscape writes labels half way to the arrow's tip, the other painters half way to where the line ends. */
function labelShift(it: SceneBundle): { readonly shiftX: number; readonly shiftY: number } {
  const route = routeOf(it);
  if (route === null || route.controls.length > 1) return { shiftX: 0, shiftY: 0 };
  const share = route.controls.length === 0 ? 0.5 : 0.25;
  return { shiftX: (route.end.x - route.tip.x) * share, shiftY: (route.end.y - route.tip.y) * share };
}

export function bundlePart(it: SceneBundle, marks: Marks, palette: Palette): Part {
  const { look, from, to } = it;
  const isAccented = isMarked(marks, it);
  const width = isAccented ? look.width + 0.6 : look.width;
  const lane = from === to ? 'loop' : look.lane === 0 ? 'straight' : 'bent';
  return {
    id: it.id,
    group: 'edges',
    classes: `bundle ${lane} ${look.dash.length > 0 ? 'dashed' : 'solid'} ${look.arrow}`,
    data: {
      source: from.id,
      target: to.id,
      width,
      colour: isAccented ? palette.accent : look.colour,
      opacity: (isAccented ? 1 : look.opacity) * presenceOf(marks, it.id),
      bend: from === to ? (measures.loopReach * (1 + look.lane / 3)) / 1.4 : look.lane * measures.laneStep,
      dash: look.dash,
      arrow: arrowScale(look.width),
      text: marks.shown.has(it.id) ? look.label : '',
      textColour: look.labelColour,
      ...labelShift(it),
    },
    offset: centre,
  };
}

/** As cytoscape wants it; nodes need the place of their entity. */
export function definitionOf(part: Part, at: { readonly x: number; readonly y: number }): ElementDefinition {
  const { id, group, classes, data, offset } = part;
  if (group === 'edges') return { group, classes, data: { id, ...data } };
  return { group, classes, data: { id, ...data }, position: { x: at.x + offset.x, y: at.y + offset.y } };
}

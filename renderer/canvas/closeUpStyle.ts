// The style sheet and element data that make cytoscape draw what the bulk painter draws: the same shapes, routes,
// texts and badges, from the same looks.
import type { ElementDefinition, StylesheetJson } from 'cytoscape';
import { shapeBox, shapePath, shapePolygon } from '../../shared/catalogue/shapes';
import { arrowSize, measures, pinGlyph, type EntityLook, type Palette } from '../chart/appearance';
import { badgeBox, pinBox, type TextLine } from '../chart/boxes';
import { isMarked, presenceOf, ring, ringRadius, shownLines, weightOf, type Marks } from './marks';
import { routeOf, type SceneBundle, type SceneEntity } from './Scene';

function dataUri(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

const pictures = new Map<string, string>();

/** Outline, glyph and, when selected, ring and halo as one picture; `half` is half its side. */
function pictureOf(look: EntityLook, isSelected: boolean, palette: Palette): { uri: string; half: number } {
  const { shape, radius, fill, glyph, initial } = look;
  const outer = ringRadius(shape, radius);
  const half = Math.ceil(outer + ring.halo + 1);
  const key = `${shape}|${radius}|${fill}|${glyph ?? initial}|${isSelected ? palette.accent : ''}|${palette.entityEdge}`;
  const known = pictures.get(key);
  if (known !== undefined) return { uri: known, half };
  const { glyphSize, glyphY } = shapeBox(shape);
  const side = glyphSize * radius;
  const path = shapePath(shape);
  const marks = isSelected
    ? `<circle r="${outer + ring.halo}" fill="${palette.accent}" fill-opacity="${ring.haloOpacity}"/>` +
      `<circle r="${outer}" fill="none" stroke="${palette.accent}" stroke-width="${ring.width}"/>`
    : '';
  const sign =
    glyph === null
      ? `<text y="${glyphY * radius}" font-size="${side * 0.8}" font-weight="${measures.boldWeight}" font-family="sans-serif" text-anchor="middle" dominant-baseline="central" fill="${palette.onEntity}">${initial.replace(/[<&]/g, '')}</text>`
      : `<path transform="translate(${-side / 2} ${glyphY * radius - side / 2}) scale(${side / 24})" fill="${palette.onEntity}" fill-rule="evenodd" d="${glyph}"/>`;
  const uri = dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${half * 2}" height="${half * 2}" viewBox="${-half} ${-half} ${half * 2} ${half * 2}">${marks}` +
      `<path transform="scale(${radius})" d="${path}" fill="none" stroke="${palette.entityEdge}" stroke-width="${(measures.edgeWidth * 2) / radius}" stroke-linejoin="round"/>` +
      `<path transform="scale(${radius})" d="${path}" fill="${fill}" fill-rule="evenodd"/>${sign}</svg>`,
  );
  pictures.set(key, uri);
  return { uri, half };
}

function pinPicture(palette: Palette): string {
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="26" height="26" viewBox="0 0 26 26"><circle cx="13" cy="13" r="12.2" fill="${palette.panel}" stroke="${palette.line}" stroke-width="1.6"/><path transform="translate(3.900 3.900) scale(0.758)" fill="${palette.accent}" d="${pinGlyph}"/></svg>`,
  );
}

/** Cytoscape refuses single quotes in font names, and weights between the hundreds. */
const fontFamily = measures.fonts.replaceAll("'", '"');

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
  if (look.isPinned) {
    const { left, right, top, bottom } = pinBox(place);
    const data = { picture: pinPicture(palette), opacity };
    parts.push({
      id: `${id} pin`,
      group: 'nodes',
      classes: 'pin',
      data,
      offset: { x: (left + right) / 2, y: (top + bottom) / 2 },
    });
  }
  return parts;
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

export function styleSheet(palette: Palette): StylesheetJson {
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never },
    {
      selector: 'node, edge',
      style: { events: 'no', 'overlay-opacity': 0, 'z-index-compare': 'manual', 'z-index': 2 },
    },
    {
      selector: '.entity',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'background-opacity': 0,
        'background-image': 'data(picture)',
        'background-width': 'data(side)',
        'background-height': 'data(side)',
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': 14,
        opacity: 'data(opacity)',
      } as never,
    },
    { selector: '.round', style: { shape: 'ellipse' } },
    { selector: '.cornered', style: { shape: 'polygon', 'shape-polygon-points': 'data(points)' } as never },
    {
      selector: '.line, .badge',
      style: {
        label: 'data(text)',
        'text-halign': 'center',
        'text-valign': 'center',
        'font-family': fontFamily,
        opacity: 'data(opacity)',
      } as never,
    },
    {
      selector: '.line',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'font-size': 'data(size)',
        'font-weight': 'data(weight)',
        color: 'data(colour)',
        'text-outline-color': palette.chart,
        'text-outline-width': measures.haloWidth,
        'z-index': 3,
      } as never,
    },
    {
      selector: '.badge',
      style: {
        'z-index': 3,
        shape: 'round-rectangle',
        'corner-radius': measures.badgeHeight / 2,
        width: 'data(width)',
        height: measures.badgeHeight,
        'background-color': palette.panel,
        'border-width': 0.8,
        'border-color': palette.line,
        'font-size': measures.badgeSize,
        'font-weight': measures.boldWeight,
        color: palette.quiet,
      } as never,
    },
    {
      selector: '.pin',
      style: {
        width: measures.badgeHeight,
        height: measures.badgeHeight,
        'background-opacity': 0,
        'background-image': 'data(picture)',
        'background-width': measures.badgeHeight,
        'background-height': measures.badgeHeight,
        'background-clip': 'none',
        opacity: 'data(opacity)',
      } as never,
    },
    {
      selector: '.bundle',
      style: {
        'z-index': 1,
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 'data(arrow)',
        // Not the opacity of the whole: its label is to be read.
        'line-opacity': 'data(opacity)',
        'source-distance-from-node': measures.linkGap,
        'target-distance-from-node': measures.linkGap,
        label: 'data(text)',
        color: 'data(textColour)',
        'text-margin-x': 'data(shiftX)',
        'text-margin-y': 'data(shiftY)',
        'font-size': measures.labelSize,
        'font-weight': measures.captionWeight,
        'font-family': fontFamily,
        'text-outline-color': palette.chart,
        'text-outline-width': measures.haloWidth,
      } as never,
    },
    { selector: '.straight', style: { 'curve-style': 'straight' } },
    {
      selector: '.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
      } as never,
    },
    {
      selector: '.loop',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'loop-direction': '90deg',
        'loop-sweep': '90deg',
      } as never,
    },
    { selector: '.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': 'data(dash)' } as never },
    { selector: '.filled', style: { 'target-arrow-shape': 'triangle' } },
    { selector: '.thin', style: { 'target-arrow-shape': 'vee' } },
  ];
}

// What the analyst's annotations look like: simple shapes in chart coordinates, which canvas and pictures paint as they are, so that
// what is exported is what was seen. Annotations are paper, discs and tinted areas: nothing that a fact of the data looks like.
import type { Annotation } from '../../shared/dress/annotation';
import type { EntityId } from '../../shared/ids';
import type { Box } from './boxes';
import { grow, unite } from './boxes';
import type { Point } from './geometry';
import { textWidth } from './textWidth';
import { wrapText } from './wrapText';

export type AnnotationColour = Annotation['colour'];

/** Colours by theme; all stand out from the ground by 3:1 and carry white (dark: near black) figures. */
export const annotationColours: {
  readonly [theme in 'light' | 'dark']: { readonly [colour in AnnotationColour]: string };
} = {
  light: { ink: '#3d4a57', accent: '#2f6db5', warning: '#9a6a00', danger: '#a8261c', good: '#1f7a4d' },
  dark: { ink: '#c4ced9', accent: '#5b9be6', warning: '#e0a83a', danger: '#e0776e', good: '#4fbf8b' },
};

/** In painting order. `fill: 'on'` is what can be read on the annotation's own colour. */
export type AnnotationPart =
  | { readonly is: 'area'; readonly points: readonly Point[] }
  | { readonly is: 'line'; readonly points: readonly Point[] }
  | { readonly is: 'head'; readonly points: readonly Point[] }
  | { readonly is: 'paper'; readonly box: Box }
  | { readonly is: 'disc'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly is: 'text';
      readonly text: string;
      readonly x: number;
      readonly baseline: number;
      readonly size: number;
      readonly isMiddle: boolean;
      readonly fill: 'ink' | 'on' | 'colour';
    };

export interface AnnotationShape {
  readonly note: Annotation;
  readonly parts: readonly AnnotationPart[];
  /** Around everything. */
  readonly box: Box;
}

/** Where an entity (or closed group) is drawn; null when it is not. */
export type PlaceOf = (id: EntityId) => { readonly x: number; readonly y: number; readonly radius: number } | null;

/** Sizes in chart units. */
export const annotationMeasures = {
  textSize: 12,
  lineHeight: 16,
  padding: 8,
  disc: 10,
  sideWidth: 180,
  reach: 16,
} as const;

/** Shapes of the annotations in their order, but for highlights around nothing that is drawn. */
export function shapesOfAnnotations(annotations: readonly Annotation[], placeOf: PlaceOf): readonly AnnotationShape[] {
  return annotations.flatMap((note) => shapeOf(note, placeOf) ?? []);
}

function shapeOf(note: Annotation, placeOf: PlaceOf): AnnotationShape | null {
  switch (note.is) {
    case 'text':
      return textShape(note);
    case 'arrow':
      return arrowShape(note, placeOf);
    case 'highlight':
      return highlightShape(note, placeOf);
    case 'callout':
      return calloutShape(note, placeOf);
  }
}

type Is<Kind extends Annotation['is']> = Extract<Annotation, { readonly is: Kind }>;

/** A sheet of paper as wide as asked, as high as its text. */
function textShape(note: Is<'text'>): AnnotationShape {
  const { x, y, width, text } = note;
  const { padding, textSize, lineHeight } = annotationMeasures;
  const lines = wrapText(text, width - 2 * padding, textSize);
  const box = { left: x, top: y, right: x + width, bottom: y + 2 * padding + lines.length * lineHeight };
  return { note, parts: [{ is: 'paper', box }, ...linesAt(lines, x + padding, y + padding)], box };
}

function linesAt(lines: readonly string[], x: number, top: number): AnnotationPart[] {
  const { textSize: size, lineHeight } = annotationMeasures;
  return lines.map((text, nth) => {
    return { is: 'text', text, x, baseline: top + nth * lineHeight + 12, size, isMiddle: false, fill: 'ink' };
  });
}

function arrowShape(note: Is<'arrow'>, placeOf: PlaceOf): AnnotationShape {
  const [from, to] = endsOf(note, placeOf);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const size = Math.min(14, length / 2);
  const base = { x: to.x - ux * size, y: to.y - uy * size };
  const side = size * 0.45;
  const head = [to, { x: base.x - uy * side, y: base.y + ux * side }, { x: base.x + uy * side, y: base.y - ux * side }];
  const line: AnnotationPart = { is: 'line', points: [from, base] };
  const label = labelAt(note.text, (from.x + to.x) / 2, (from.y + to.y) / 2 - 8);
  const box = unite([...[from, ...head].map(pointBox), ...label.map(({ box: one }) => one)]);
  return { note, parts: [line, { is: 'head', points: head }, ...label.map(({ part }) => part)], box };
}

/** From outline to outline where the ends hold on to entities. */
function endsOf({ from, to }: Is<'arrow'>, placeOf: PlaceOf): [Point, Point] {
  const [start, end] = [from, to].map((anchor) => {
    const place = anchor.on === null ? null : placeOf(anchor.on);
    return place ?? { x: anchor.x, y: anchor.y, radius: -6 };
  }) as [Point & { radius: number }, Point & { radius: number }];
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const along = (at: Point & { radius: number }, by: number) => {
    const share = (by * (at.radius + 6)) / length;
    return { x: at.x + (end.x - start.x) * share, y: at.y + (end.y - start.y) * share };
  };
  return start.radius + end.radius + 12 > length ? [start, end] : [along(start, 1), along(end, -1)];
}

function highlightShape(note: Is<'highlight'>, placeOf: PlaceOf): AnnotationShape | null {
  const places = note.around.flatMap((id) => placeOf(id) ?? []);
  if (places.length === 0) return null;
  const points = hullOf(places.flatMap(({ x, y, radius }) => circlePoints(x, y, radius + annotationMeasures.reach)));
  const hull = unite(points.map(pointBox));
  const label = labelAt(note.text, (hull.left + hull.right) / 2, hull.top - 6);
  const box = unite([hull, ...label.map(({ box: one }) => one)]);
  return { note, parts: [{ is: 'area', points }, ...label.map(({ part }) => part)], box };
}

function calloutShape(note: Is<'callout'>, placeOf: PlaceOf): AnnotationShape {
  const { disc, textSize, sideWidth, lineHeight, padding } = annotationMeasures;
  const place = note.at.on === null ? null : placeOf(note.at.on);
  const off = place === null ? 0 : (place.radius + disc) * 0.75;
  const [x, y] = place === null ? [note.at.x, note.at.y] : [place.x - off, place.y - off];
  const number: AnnotationPart[] = [
    { is: 'disc', x, y, radius: disc },
    { is: 'text', text: String(note.nth), x, baseline: y + 4, size: 11, isMiddle: true, fill: 'on' },
  ];
  const around = { left: x - disc, right: x + disc, top: y - disc, bottom: y + disc };
  if (note.text === '') return { note, parts: number, box: around };
  // The sentence stands to the left, where no caption and no badge is, and grows upwards.
  const lines = wrapText(note.text, sideWidth, textSize);
  const width = Math.max(...lines.map((line) => textWidth(line, textSize))) + 2 * padding;
  const bottom = y + disc;
  const box = { left: x - disc - 4 - width, right: x - disc - 4, top: bottom - lines.length * lineHeight - 8, bottom };
  const paper: AnnotationPart[] = [{ is: 'paper', box }, ...linesAt(lines, box.left + padding, box.top + 4)];
  return { note, parts: [...paper, ...number], box: unite([around, box]) };
}

/** A short text in the annotation's colour, its middle at x; [] for none. */
function labelAt(text: string, x: number, baseline: number): { readonly part: AnnotationPart; readonly box: Box }[] {
  const { textSize: size, lineHeight } = annotationMeasures;
  if (text.trim() === '') return [];
  const lines = wrapText(text, 2 * annotationMeasures.sideWidth, size);
  return lines.map((line, nth) => {
    const at = baseline - (lines.length - 1 - nth) * lineHeight;
    const half = textWidth(line, size) / 2;
    return {
      part: { is: 'text', text: line, x, baseline: at, size, isMiddle: true, fill: 'colour' },
      box: { left: x - half, right: x + half, top: at - size, bottom: at + 4 },
    };
  });
}

function pointBox({ x, y }: Point): Box {
  return grow({ left: x, right: x, top: y, bottom: y }, 2);
}

function circlePoints(x: number, y: number, radius: number): Point[] {
  const steps = 24;
  return Array.from({ length: steps }, (_, nth) => {
    const angle = (nth / steps) * 2 * Math.PI;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

/** The convex hull, by Andrew's monotone chain (1979, doi 10.1016/0020-0190(79)90072-3). */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (a === undefined || b === undefined) return 1;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

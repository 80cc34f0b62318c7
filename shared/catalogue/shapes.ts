// The geometry of every outline, once: the chart and the SVG writer both draw from it, so that what is exported
// is what was seen. Everything is for radius 1 around 0,0, y growing downwards.
import type { Shape } from './types';

/** How much room a shape takes and where its glyph sits, in radii. */
export interface ShapeBox {
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Side of the square that the 24 × 24 glyph is drawn into. */
  readonly glyphSize: number;
  /** Height of the glyph's centre; not 0 where the middle of the outline is not the middle of its box. */
  readonly glyphY: number;
}

type Point = readonly [x: number, y: number];

interface CornerShape {
  readonly kind: 'corners';
  /** Clockwise. */
  readonly corners: readonly Point[];
  /** How far along each side the rounding of a corner begins. */
  readonly rounding: number;
  readonly glyphSize: number;
  readonly glyphY?: number;
}

interface RoundShape {
  readonly kind: 'round';
  /** Radii of the circles that make it, from the outside in, filled by the even-odd rule. */
  readonly radii: readonly number[];
  readonly glyphSize: number;
}

interface DropShape {
  readonly kind: 'drop';
  /** Radius and height of the round part; its sides run as tangents to the tip at 0,1. */
  readonly radius: number;
  readonly centreY: number;
  readonly glyphSize: number;
}

/** A rounded square with the upper edges of two more behind it. */
interface StackShape {
  readonly kind: 'stack';
  readonly front: CornerShape;
  /** From the front one backwards; thin enough to look like edges. */
  readonly edges: readonly { readonly halfWidth: number; readonly top: number; readonly bottom: number }[];
  readonly glyphSize: number;
  readonly glyphY: number;
}

const outlines: Readonly<Record<Shape, CornerShape | RoundShape | DropShape | StackShape>> = {
  circle: { kind: 'round', radii: [1], glyphSize: 1.25 },
  'ringed-circle': { kind: 'round', radii: [1, 0.8, 0.75], glyphSize: 0.98 },
  hexagon: {
    kind: 'corners',
    corners: [0, 60, 120, 180, 240, 300].map((degrees) => onCircle(degrees)),
    rounding: 0.12,
    glyphSize: 1.2,
  },
  'rounded-square': { kind: 'corners', corners: box(0.9, 0.9), rounding: 0.36, glyphSize: 1.25 },
  'notched-square': {
    kind: 'corners',
    corners: [...notch(0.8, 0.26, 0.22), [0.8, -0.8], [0.8, 0.8], [-0.8, 0.8]],
    rounding: 0.06,
    glyphSize: 1.02,
    glyphY: 0.1,
  },
  'cut-square': {
    kind: 'corners',
    corners: [
      [-0.9, -0.9],
      [0.42, -0.9],
      [0.9, -0.42],
      [0.9, 0.9],
      [-0.9, 0.9],
    ],
    rounding: 0.06,
    glyphSize: 1.32,
    glyphY: 0.04,
  },
  'lying-rectangle': { kind: 'corners', corners: box(1.2, 0.8), rounding: 0.1, glyphSize: 1.3 },
  diamond: {
    kind: 'corners',
    corners: [
      [0, -1.15],
      [1.15, 0],
      [0, 1.15],
      [-1.15, 0],
    ],
    rounding: 0.12,
    glyphSize: 1.02,
  },
  triangle: {
    kind: 'corners',
    corners: [
      [0, -1],
      [1.15, 1],
      [-1.15, 1],
    ],
    rounding: 0.16,
    glyphSize: 1.06,
    glyphY: 0.32,
  },
  drop: { kind: 'drop', radius: 0.84, centreY: -0.16, glyphSize: 1.06 },
  square: { kind: 'corners', corners: box(0.88, 0.88), rounding: 0, glyphSize: 1.25 },
  'lying-rounded-rectangle': { kind: 'corners', corners: box(1.2, 0.78), rounding: 0.5, glyphSize: 1.5 },
  stack: {
    kind: 'stack',
    front: {
      kind: 'corners',
      corners: box(0.86, 0.82).map(([x, y]) => [x, y + 0.18]),
      rounding: 0.34,
      glyphSize: 0.9,
    },
    edges: [
      { halfWidth: 0.62, top: -0.83, bottom: -0.72 },
      { halfWidth: 0.42, top: -1, bottom: -0.9 },
    ],
    glyphSize: 0.9,
    glyphY: 0.2,
  },
};

/** The box around a shape, centred on 0,0. */
export function shapeBox(shape: Shape): ShapeBox {
  const outline = outlines[shape];
  switch (outline.kind) {
    case 'round':
      return { halfWidth: 1, halfHeight: 1, glyphSize: outline.glyphSize, glyphY: 0 };
    case 'drop':
      return { halfWidth: outline.radius, halfHeight: 1, glyphSize: outline.glyphSize, glyphY: outline.centreY };
    case 'stack':
      return { halfWidth: 0.86, halfHeight: 1, glyphSize: outline.glyphSize, glyphY: outline.glyphY };
    case 'corners':
      return {
        halfWidth: Math.max(...outline.corners.map(([x]) => Math.abs(x))),
        halfHeight: Math.max(...outline.corners.map(([, y]) => Math.abs(y))),
        glyphSize: outline.glyphSize,
        glyphY: outline.glyphY ?? 0,
      };
  }
}

/** The outline as SVG path data, to be filled by the even-odd rule. */
export function shapePath(shape: Shape): string {
  const outline = outlines[shape];
  switch (outline.kind) {
    case 'round':
      return outline.radii.map(circlePath).join('');
    case 'drop': {
      const [right, left] = dropTangents(outline);
      const radius = text(outline.radius);
      return `M0 1L${pair(left)}A${radius} ${radius} 0 1 1 ${pair(right)}Z`;
    }
    case 'stack':
      return cornerPath(outline.front) + outline.edges.map(edgePath).join('');
    case 'corners':
      return cornerPath(outline);
  }
}

function cornerPath(outline: CornerShape): string {
  if (outline.rounding === 0) return `M${outline.corners.map(pair).join('L')}Z`;
  return `M${rounded(outline)
    .map(({ start, corner, end }) => `${pair(start)}Q${pair(corner)} ${pair(end)}`)
    .join('L')}Z`;
}

/** Pointed at both ends, as a rounded corner seen from behind is. */
function edgePath({ halfWidth, top, bottom }: StackShape['edges'][number]): string {
  const inner = halfWidth - (bottom - top);
  return `M${pair([-halfWidth, bottom])}L${pair([-inner, top])}L${pair([inner, top])}L${pair([halfWidth, bottom])}Z`;
}

/**
 * The same outline as polygon points x, y, x, y … in shares of the half width and half height (so within −1..1, as
 * cytoscape wants them), or null for circles, which painters draw as such.
 */
export function shapePolygon(shape: Shape): readonly number[] | null {
  const outline = outlines[shape];
  if (outline.kind === 'round') return null;
  const { halfWidth, halfHeight } = shapeBox(shape);
  return pointsOf(outline).flatMap(([x, y]) => [x / halfWidth, y / halfHeight]);
}

function pointsOf(outline: CornerShape | DropShape | StackShape): readonly Point[] {
  switch (outline.kind) {
    case 'corners':
      return cornerPoints(outline);
    case 'drop':
      return dropPoints(outline);
    case 'stack':
      return stackPoints(outline);
  }
}

/** The front square with the edges behind it as steps on its top; clockwise from its upper left corner. */
function stackPoints({ front, edges }: StackShape): readonly Point[] {
  const points = cornerPoints(front);
  const steps = edges.flatMap(({ halfWidth, top, bottom }): Point[] => [
    [halfWidth, bottom],
    [halfWidth - (bottom - top), top],
  ]);
  const left = steps.map(([x, y]): Point => [-x, y]);
  // The first corner is the upper left one: the steps go up after it and down again before the next.
  const corner = points.length / 4;
  return [...points.slice(0, corner), ...left, ...steps.toReversed(), ...points.slice(corner)];
}

function onCircle(degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

function box(halfWidth: number, halfHeight: number): readonly Point[] {
  return [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ];
}

/** The top left corner of a square and a notch in the middle of its top side. */
function notch(half: number, halfWidth: number, depth: number): readonly Point[] {
  return [
    [-half, -half],
    [-halfWidth, -half],
    [0, -half + depth],
    [halfWidth, -half],
  ];
}

function circlePath(radius: number): string {
  const r = text(radius);
  return `M${r} 0A${r} ${r} 0 1 1 ${text(-radius)} 0A${r} ${r} 0 1 1 ${r} 0Z`;
}

function rounded({ corners, rounding }: CornerShape) {
  return corners.map((corner, index) => ({
    start: towards(corner, corners.at(index - 1) ?? corner, rounding),
    corner,
    end: towards(corner, corners[(index + 1) % corners.length] ?? corner, rounding),
  }));
}

/** The point at `distance` from `from` on the way to `to`, at most half way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = Math.min(distance / length, 0.5);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function cornerPoints(outline: CornerShape): readonly Point[] {
  if (outline.rounding === 0) return outline.corners;
  return rounded(outline).flatMap(({ start, corner, end }) =>
    [0, 0.25, 0.5, 0.75, 1].map((t): Point => {
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      return [a * start[0] + b * corner[0] + c * end[0], a * start[1] + b * corner[1] + c * end[1]];
    }),
  );
}

/** Angle, from straight down, at which the sides of a drop touch its round part. */
function dropAngle({ radius, centreY }: DropShape): number {
  return Math.acos(radius / (1 - centreY));
}

function dropTangents(outline: DropShape): readonly [right: Point, left: Point] {
  const angle = dropAngle(outline);
  const y = outline.centreY + outline.radius * Math.cos(angle);
  const x = outline.radius * Math.sin(angle);
  return [
    [x, y],
    [-x, y],
  ];
}

function dropPoints(outline: DropShape): readonly Point[] {
  const steps = 24;
  const begin = dropAngle(outline);
  const arc = Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = -begin - ((2 * Math.PI - 2 * begin) * step) / steps;
    return [outline.radius * Math.sin(angle), outline.centreY + outline.radius * Math.cos(angle)];
  });
  return [[0, 1], ...arc];
}

function pair([x, y]: Point): string {
  return `${text(x)} ${text(y)}`;
}

/** At most four decimals and no −0: short, and the same on every machine. */
function text(number: number): string {
  return String(Math.round(number * 10_000) / 10_000 + 0);
}

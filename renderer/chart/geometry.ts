// Where lines and arrow heads go, from places and looks alone. Pure, so that the picture writer needs no screen; the
// canvas can be told to draw the same (see `linkRoute`).
import { shapeBox, shapePolygon } from '../../shared/catalogue/shapes';
import type { Shape } from '../../shared/catalogue/types';
import { measures, type LinkLook } from './appearance';
import { arrowSize } from './linkAppearance';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An outline at its place on the chart. */
export interface Placed extends Point {
  readonly shape: Shape;
  readonly radius: number;
}

function along(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

const polygons = new Map<Shape, Float64Array>();

/** Corners x, y, x, y … for radius 1, the first one repeated at the end; empty for circles. */
function polygonOf(shape: Shape): Float64Array {
  const known = polygons.get(shape);
  if (known !== undefined) return known;
  const { halfWidth, halfHeight } = shapeBox(shape);
  const shares = shapePolygon(shape) ?? [];
  const closed = [...shares, ...shares.slice(0, 2)];
  const corners = Float64Array.from(closed, (share, at) => share * (at % 2 === 0 ? halfWidth : halfHeight));
  polygons.set(shape, corners);
  return corners;
}

/** How far the outline reaches from its centre in the direction of a point, in chart units. */
export function reachTowards({ x, y, shape, radius }: Placed, towards: Point): number {
  const corners = polygonOf(shape);
  if (corners.length === 0) return radius;
  const length = Math.hypot(towards.x - x, towards.y - y) || 1;
  const dx = (towards.x - x) / length;
  const dy = (towards.y - y) / length;
  let reach = 0;
  for (let at = 0; at + 3 < corners.length; at += 2) {
    const ax = corners[at] ?? 0;
    const ay = corners[at + 1] ?? 0;
    const sx = (corners[at + 2] ?? 0) - ax;
    const sy = (corners[at + 3] ?? 0) - ay;
    const cross = dx * sy - dy * sx;
    if (cross === 0) continue;
    const share = (ax * dy - ay * dx) / cross;
    if (share >= 0 && share <= 1) reach = Math.max(reach, (ax * sy - ay * sx) / cross);
  }
  return reach * radius;
}

/**
 * The way of a bundle's line. Without controls it is straight, with one a quadratic Bézier curve; with two it is the loop
 * of a link to itself: two quadratic curves that meet half way between the controls.
 */
export interface LinkRoute {
  readonly start: Point;
  readonly controls: readonly Point[];
  /** Where the line stops: at the back of its arrow head when there is one. */
  readonly end: Point;
  /** Where the arrow points, outside the outline. */
  readonly tip: Point;
}

/** The control point of a bent line stands `lane × measures.laneStep` off the middle between both centres; null when straight. */
export function controlOf(from: Point, to: Point, lane: number): Point | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (lane === 0 || length === 0) return null;
  const off = (lane * measures.laneStep) / length;
  return { x: (from.x + to.x) / 2 - (to.y - from.y) * off, y: (from.y + to.y) / 2 + (to.x - from.x) * off };
}

/** The two control points of a loop, to the right of its entity; later lanes are larger. */
function loopControls({ x, y }: Point, lane: number): readonly Point[] {
  const off = measures.loopReach * (1 + lane / 3) * Math.SQRT1_2;
  return [
    { x: x + off, y: y - off },
    { x: x + off, y: y + off },
  ];
}

/**
 * The line between two entities, or from an entity to itself (`from === to`); null when the outlines touch and there is
 * nothing to draw. Both ends keep `measures.linkGap` off the outlines.
 *
 * In cytoscape: lane 0 is `curve-style: straight`; others are `unbundled-bezier` with `control-point-distances`
 * [lane × laneStep], `control-point-weights` [0.5], `edge-distances: node-position`, without change of sign; loops have
 * `loop-direction: 90deg`, `loop-sweep: 90deg` and a control distance of loopReach / 1.4 (it widens later loops by itself).
 */
export function linkRoute(
  from: Placed,
  to: Placed,
  look: Pick<LinkLook, 'arrow' | 'lane' | 'width'>,
): LinkRoute | null {
  const bend = from === to ? null : controlOf(from, to, look.lane);
  const controls = from === to ? loopControls(from, look.lane) : bend === null ? [] : [bend];
  const [first, last] = [controls[0] ?? to, controls.at(-1) ?? from];
  const startReach = reachTowards(from, first) + measures.linkGap;
  const endReach = reachTowards(to, last) + measures.linkGap;
  const back = look.arrow === 'none' ? 0 : arrowSize(look.width) * arrowBack[look.arrow];
  const room = controls.length === 0 ? Math.hypot(to.x - from.x, to.y - from.y) - startReach - endReach : Infinity;
  if (room <= 0 || isInside(from, first, startReach) || isInside(to, last, endReach)) return null;
  const tip = along(to, last, endReach);
  const start = along(from, first, startReach);
  return { start, controls, end: along(tip, last, Math.min(back, room)), tip };
}

function isInside(centre: Point, point: Point, reach: number): boolean {
  return Math.hypot(point.x - centre.x, point.y - centre.y) <= reach;
}

/** Where the line stops within the arrow head, in lengths of the head from its tip. */
const arrowBack = { thin: 0.6, filled: 0.8 } as const;

/** The point at share `t` (0 … 1) of the way. */
export function pointAt({ start, controls, end }: LinkRoute, t: number): Point {
  const [first, second] = controls;
  if (first === undefined) return { x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t };
  if (second === undefined) return onCurve(start, first, end, t);
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  return t <= 0.5 ? onCurve(start, first, middle, 2 * t) : onCurve(middle, second, end, 2 * t - 1);
}

function onCurve(a: Point, b: Point, c: Point, t: number): Point {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: p * a.x + q * b.x + r * c.x, y: p * a.y + q * b.y + r * c.y };
}

/** The corners of the arrow head, tip first; [] without one. A thin arrow has a notch in its back. */
export function arrowHead(
  { tip, end, controls, start }: LinkRoute,
  look: Pick<LinkLook, 'arrow' | 'width'>,
): readonly Point[] {
  if (look.arrow === 'none') return [];
  const size = arrowSize(look.width);
  const from = controls.at(-1) ?? (end.x === tip.x && end.y === tip.y ? start : end);
  const base = along(tip, from, size);
  const [ox, oy] = [(base.y - tip.y) / 2, (tip.x - base.x) / 2];
  const left = { x: base.x + ox, y: base.y + oy };
  const right = { x: base.x - ox, y: base.y - oy };
  return look.arrow === 'filled' ? [tip, left, right] : [tip, left, along(tip, from, size / 2), right];
}

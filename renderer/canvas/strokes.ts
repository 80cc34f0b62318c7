// The lines that are drawn over the picture as SVG paths: the lasso, and the line that the keyboard is on.
import type { LinkRoute } from '../chart/geometry';
import type { Point } from './camera';

function pair({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Closed, as what it holds is; corners in canvas pixels. */
export function lassoPath(corners: readonly Point[]): string {
  return corners.length < 2 ? '' : `M${corners.map(pair).join('L')}Z`;
}

/** A line of the chart on the canvas, from outline to arrow tip. */
export function wayPath({ start, controls, tip }: LinkRoute, onCanvas: (point: Point) => Point): string {
  const to = (point: Point) => pair(onCanvas(point));
  const [first, second] = controls;
  if (first === undefined) return `M${to(start)}L${to(tip)}`;
  if (second === undefined) return `M${to(start)}Q${to(first)} ${to(tip)}`;
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  return `M${to(start)}Q${to(first)} ${to(middle)}Q${to(second)} ${to(tip)}`;
}

/** A ring around a point, canvas pixels. */
export function ringPath({ x, y }: Point, radius: number): string {
  const d = 2 * radius;
  return `M${pair({ x: x - radius, y })}a${radius} ${radius} 0 1 0 ${d} 0a${radius} ${radius} 0 1 0 ${-d} 0`;
}

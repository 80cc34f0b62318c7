// The camera: which part of the chart the canvas shows. Pure arithmetic between chart units and canvas pixels.
import type { Viewport } from '../../shared/snapshot';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Room that fitting leaves free, in canvas pixels. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const zoomBounds = { min: 0.02, max: 4, maxOnFit: 1.5 } as const;

export function boundedZoom(zoom: number): number {
  return Math.min(zoomBounds.max, Math.max(zoomBounds.min, zoom));
}

/** From chart units to canvas pixels. */
export function toCanvas(camera: Viewport, size: Size, point: Point): Point {
  return {
    x: (point.x - camera.x) * camera.zoom + size.width / 2,
    y: (point.y - camera.y) * camera.zoom + size.height / 2,
  };
}

/** From canvas pixels to chart units. */
export function toChart(camera: Viewport, size: Size, point: Point): Point {
  return {
    x: (point.x - size.width / 2) / camera.zoom + camera.x,
    y: (point.y - size.height / 2) / camera.zoom + camera.y,
  };
}

/** What the canvas shows, in chart units, with `margin` canvas pixels around it. */
export function viewOf(camera: Viewport, size: Size, margin = 0): Box {
  const halfWidth = (size.width / 2 + margin) / camera.zoom;
  const halfHeight = (size.height / 2 + margin) / camera.zoom;
  return {
    minX: camera.x - halfWidth,
    minY: camera.y - halfHeight,
    maxX: camera.x + halfWidth,
    maxY: camera.y + halfHeight,
  };
}

/** Where the chart's 0,0 lies, on a whole device pixel, so that both layers draw at the very same place. Device pixels. */
export function deviceOrigin({ x, y, zoom }: Viewport, { width, height }: Size, ratio: number): Point {
  return {
    x: Math.round((width / 2 - x * zoom) * ratio),
    y: Math.round((height / 2 - y * zoom) * ratio),
  };
}

/** Zooms so that the chart point under `pixel` stays under it. */
export function zoomAbout(camera: Viewport, size: Size, pixel: Point, factor: number): Viewport {
  const zoom = boundedZoom(camera.zoom * factor);
  const fixed = toChart(camera, size, pixel);
  return {
    zoom,
    x: fixed.x - (pixel.x - size.width / 2) / zoom,
    y: fixed.y - (pixel.y - size.height / 2) / zoom,
  };
}

/** Moves the picture by canvas pixels. */
export function panned(camera: Viewport, dx: number, dy: number): Viewport {
  return { zoom: camera.zoom, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
}

/** The camera that shows the box as large as fits inside the insets; never enlarges beyond `maxOnFit`. */
export function fitted(box: Box, size: Size, insets: Insets): Viewport {
  const width = Math.max(40, size.width - insets.left - insets.right);
  const height = Math.max(40, size.height - insets.top - insets.bottom);
  const wish = Math.min(width / Math.max(1, box.maxX - box.minX), height / Math.max(1, box.maxY - box.minY));
  const zoom = boundedZoom(Math.min(zoomBounds.maxOnFit, wish));
  return {
    zoom,
    x: (box.minX + box.maxX) / 2 + (insets.right - insets.left) / 2 / zoom,
    y: (box.minY + box.maxY) / 2 + (insets.bottom - insets.top) / 2 / zoom,
  };
}

/** The box with these two corners, whichever they are. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    minX: Math.min(a.x, b.x),
    minY: Math.min(a.y, b.y),
    maxX: Math.max(a.x, b.x),
    maxY: Math.max(a.y, b.y),
  };
}

export function touches(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}

// The camera that shows certain entities, leaving room for what floats over the canvas: the layout bar at the top
// left always, the legend at the bottom left only when it would cover something.
import type { Viewport } from '../../shared/snapshot';
import { fitted, toCanvas, type Insets, type Point, type Size } from './camera';
import type { Moves, SceneEntity } from './Scene';

const usual: Insets = { left: 32, right: 32, top: 60, bottom: 32 };
/** From the centre of an entity to the end of its caption and badges. */
const around = { side: 60, above: 30, below: 52 } as const;

/** Smaller than so much of what it would be in the whole window, the picture suffers more than from what floats over it. */
const leastOfWhole = 0.5;

/** Null when there is nothing to show. `moves` says where entities are going to be, `legend` how much of the corner is covered. */
export function fitCamera(entities: readonly SceneEntity[], moves: Moves, size: Size, legend: Size): Viewport | null {
  if (entities.length === 0) return null;
  const points = entities.map((it) => moves.get(it.id) ?? it);
  const box = {
    minX: points.reduce((least, { x }) => Math.min(least, x), Infinity) - around.side,
    maxX: points.reduce((most, { x }) => Math.max(most, x), -Infinity) + around.side,
    minY: points.reduce((least, { y }) => Math.min(least, y), Infinity) - around.above,
    maxY: points.reduce((most, { y }) => Math.max(most, y), -Infinity) + around.below,
  };
  const camera = fitted(box, size, usual);
  const isUnderLegend = points.some((point) => {
    const { x, y } = toCanvas(camera, size, point);
    return x - around.side * camera.zoom < legend.width && y + around.below * camera.zoom > size.height - legend.height;
  });
  if (!isUnderLegend) return camera;
  const beside = fitted(box, size, { ...usual, left: legend.width });
  if (size.width >= 3 * legend.width) return beside;
  // In a narrow window beside it or above it, whichever shows more, unless there is no room to give.
  const above = fitted(box, size, { ...usual, bottom: legend.height });
  const best = above.zoom > beside.zoom ? above : beside;
  return best.zoom >= leastOfWhole * camera.zoom ? best : camera;
}

/** How far to pan so that the pixel is in view, and so far from its edge: right and down, nothing where it is already. */
export function wayIntoView({ x, y }: Point, { width, height }: Size, margin: number): readonly [number, number] {
  const dx = Math.max(0, margin - x) - Math.max(0, x - width + margin);
  const dy = Math.max(0, margin - y) - Math.max(0, y - height + margin);
  return [dx, dy];
}

// What a lasso holds: entities whose centres lie inside the line, whichever layer draws them.
import type { EntityId } from '../../shared/ids';
import type { Point } from './camera';
import { boxAround, isInPolygon } from './polygon';
import type { Stage } from './Stage';

/** Corners in chart units. */
export function lassoed(stage: Stage, corners: readonly Point[]): EntityId[] {
  const box = boxAround(corners);
  if (box === null) return [];
  const from = stage.canvasPositionOf({ x: box.minX, y: box.minY });
  const to = stage.canvasPositionOf({ x: box.maxX, y: box.maxY });
  return stage.entitiesBetween(from, to).filter((id) => {
    const it = stage.scene.entities.get(id);
    return it !== undefined && isInPolygon(it, corners);
  });
}

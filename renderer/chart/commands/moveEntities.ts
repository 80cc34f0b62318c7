// Puts entities elsewhere: after a drag, and for every layout.
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { changeEntities } from '../changeEntities';
import type { Diff } from '../diff';

interface MoveInput {
  /** New centres in chart coordinates. A place that is not a finite number is ignored: its entity stays. */
  readonly positions: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>;
}

export function moveEntities(chart: Chart, { positions }: MoveInput): Diff {
  return changeEntities(chart, positions.keys(), ({ entity }) => {
    const place = positions.get(entity.id);
    if (place === undefined || !Number.isFinite(place.x) || !Number.isFinite(place.y)) return {};
    return { x: place.x, y: place.y };
  });
}

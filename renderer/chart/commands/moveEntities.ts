// Puts entities elsewhere: after a drag, and for every layout.
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { changeEntities } from '../changeEntities';
import type { Diff } from '../diff';
import { groupTreeOf, isGroupId } from '../groupTree';
import { placeOfNode } from '../shown';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface MoveInput {
  /**
   * New centres in chart coordinates, of entities and of groups. A place that is not a finite number is ignored: its entity
   * stays. All that is in a group, hidden or not, moves as far as the group; an entity's own place counts for more.
   */
  readonly positions: ReadonlyMap<EntityId, Point>;
}

export function moveEntities(chart: Chart, { positions }: MoveInput): Diff {
  const places = new Map<EntityId, Point>();
  for (const [id, place] of positions) if (isGroupId(id)) carryGroup(chart, id, place, places);
  for (const [id, place] of positions) if (!isGroupId(id)) places.set(id, place);
  return changeEntities(chart, places.keys(), ({ entity }) => {
    const place = places.get(entity.id);
    if (place === undefined || !Number.isFinite(place.x) || !Number.isFinite(place.y)) return {};
    return { x: place.x, y: place.y };
  });
}

function carryGroup(chart: Chart, id: EntityId, to: Point, places: Map<EntityId, Point>): void {
  const from = placeOfNode(chart, id);
  if (from === null) return;
  for (const member of groupTreeOf(chart.dress).entitiesIn(id)) {
    const it = chart.entity(member);
    if (it !== undefined) places.set(member, { x: it.x + to.x - from.x, y: it.y + to.y - from.y });
  }
}

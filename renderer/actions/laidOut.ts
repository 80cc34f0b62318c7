// What layouts move: what is drawn and passes the filters. A closed group is moved as one; facts about it are those of the
// first in it. What the filters leave out stays where it is.
import { entityType } from '../../shared/catalogue';
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { measures } from '../chart/appearance';
import type { Chart } from '../chart/Chart';
import { placeOfNode, shownOf } from '../chart/shown';
import type { LinkBundle } from '../chart/selectors';

export interface LaidOut {
  /** An entity's own id, or a closed group's. */
  readonly id: EntityId;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Pinned, or a group with somebody pinned in it. */
  readonly isPinned: boolean;
  /** Who speaks for it. */
  readonly it: ChartEntity;
}

function radiusOf(type: string): number {
  return entityType(type).isLarge === true ? measures.largeRadius : measures.radius;
}

export function laidOutOn(chart: Chart): LaidOut[] {
  return shownOf(chart).nodes.flatMap(({ id, group, members, isGhost }) => {
    const inside = members.flatMap((member) => chart.entity(member) ?? []);
    const [it] = inside;
    const place = placeOfNode(chart, id);
    if (isGhost || it === undefined || place === null) return [];
    const radius = group === null ? radiusOf(it.entity.type) : measures.largeRadius + 2;
    return [{ id, x: place.x, y: place.y, radius, isPinned: inside.some(({ isPinned }) => isPinned), it }];
  });
}

/** The drawn ones that stand for the given entities. */
export function standingFor(chart: Chart, ids: readonly EntityId[]): ReadonlySet<EntityId> {
  const { standIn } = shownOf(chart);
  return new Set(ids.flatMap((id) => standIn(id) ?? []));
}

/** Lines between two different ones that are laid out. */
export function linesBetween(chart: Chart, indexOf: ReadonlyMap<EntityId, number>): LinkBundle[] {
  return shownOf(chart).bundles.filter(({ from, to }) => from !== to && indexOf.has(from) && indexOf.has(to));
}

/** May be put elsewhere now: it is still there, and nobody has pinned it meanwhile. */
export function isLoose(chart: Chart, id: EntityId): boolean {
  const members = shownOf(chart).node(id)?.members ?? [];
  return members.length > 0 && members.every((member) => chart.entity(member)?.isPinned === false);
}

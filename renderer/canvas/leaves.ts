// The leaves that hang only on what is dragged, so that a hub can be moved with its tail of numbers and cards.
import type { EntityId } from '../../shared/ids';
import type { Chart } from '../chart/Chart';
import { webOf } from '../chart/web';

/** Shown neighbours that are linked with nothing else; what is pinned stays where it is. */
export function leavesOf(chart: Chart, ids: ReadonlySet<EntityId>): readonly EntityId[] {
  const web = webOf(chart);
  const leaves = new Set<EntityId>();
  for (const id of ids) {
    for (const other of web.get(id) ?? []) {
      const isHeld = ids.has(other) || chart.entity(other)?.isPinned === true;
      if (!isHeld && [...(web.get(other) ?? [])].every((end) => ids.has(end))) leaves.add(other);
    }
  }
  return [...leaves];
}

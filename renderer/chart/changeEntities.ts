// The diff of the commands that change entities where they are: move, pin, hide.
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { diffOf, type Diff } from './diff';

/** Each entity with what `edit` says about it. Ids that are not on the chart, and edits that say nothing new, are left out. */
export function changeEntities(
  chart: Chart,
  ids: Iterable<EntityId>,
  edit: (it: ChartEntity) => Partial<Pick<ChartEntity, 'x' | 'y' | 'isPinned' | 'isHidden'>>,
): Diff {
  const changed = [...new Set(ids)].flatMap((id) => {
    const before = chart.entity(id);
    if (before === undefined) return [];
    const after = { ...before, ...edit(before) };
    const isSame =
      after.x === before.x &&
      after.y === before.y &&
      after.isPinned === before.isPinned &&
      after.isHidden === before.isHidden;
    return isSame ? [] : [{ before, after }];
  });
  return diffOf({ entities: { changed } });
}

// Opens, closes and renames groups. Nothing moves.
import type { Group } from '../../../shared/dress/group';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { Diff } from '../diff';
import { setDress } from './setDress';

interface GroupChange {
  readonly ids: Iterable<EntityId>;
  readonly change: Partial<Pick<Group, 'isOpen' | 'name'>>;
}

/** Ids that are no group are ignored; a group that is like that already stays the same. */
export function changeGroups(chart: Chart, { ids, change }: GroupChange): Diff {
  const named = new Set(ids);
  const before = chart.dress.groups;
  const groups = before.map((one) => {
    const after = { ...one, ...change };
    const isSame = after.isOpen === one.isOpen && after.name === one.name;
    return isSame || !named.has(one.id) ? one : after;
  });
  return setDress(chart, { groups: groups.every((one, nth) => one === before[nth]) ? before : groups });
}

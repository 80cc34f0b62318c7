// Takes groups apart: what was in one is from now on where the group was, in the group around it or in none.
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { Diff } from '../diff';
import { withoutEmpty } from './group';
import { setDress } from './setDress';

/** Ids that are no group are ignored. */
export function ungroup(chart: Chart, { ids }: { readonly ids: Iterable<EntityId> }): Diff {
  let { groups } = chart.dress;
  for (const id of ids) {
    const gone = groups.find((one) => one.id === id);
    if (gone === undefined) continue;
    const rest = groups.filter((one) => one !== gone);
    groups = rest.map((one) => {
      if (!one.members.includes(id)) return one;
      return { ...one, members: one.members.flatMap((member) => (member === id ? gone.members : [member])) };
    });
  }
  return setDress(chart, { groups: withoutEmpty(groups) });
}

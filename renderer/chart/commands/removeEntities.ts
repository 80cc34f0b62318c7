// Takes entities off the chart with all their links. The source keeps them; a search or an expansion brings them back.
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { Diff } from '../diff';
import { removalDiff } from '../removal';

/** Ids that are not on the chart are ignored. */
export function removeEntities(chart: Chart, { ids }: { readonly ids: Iterable<EntityId> }): Diff {
  return removalDiff(chart, {
    entities: new Set(ids),
    links: new Set(),
    changedEntities: [],
    changedLinks: [],
    changedBringings: [],
  });
}

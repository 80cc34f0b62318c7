// Hides entities without losing them, or shows them again. Their links hide with them.
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { changeEntities } from '../changeEntities';
import type { Diff } from '../diff';

export function setHidden(
  chart: Chart,
  { ids, isHidden }: { readonly ids: Iterable<EntityId>; readonly isHidden: boolean },
): Diff {
  return changeEntities(chart, ids, () => ({ isHidden }));
}

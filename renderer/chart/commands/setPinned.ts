// Pins entities, so that layouts leave them where they are and a collapse never takes them away; or frees them.
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { changeEntities } from '../changeEntities';
import type { Diff } from '../diff';

export function setPinned(
  chart: Chart,
  { ids, isPinned }: { readonly ids: Iterable<EntityId>; readonly isPinned: boolean },
): Diff {
  return changeEntities(chart, ids, () => ({ isPinned }));
}

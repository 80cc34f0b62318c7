// Keeps, changes or takes back what was decided about the part that a person plays.
import type { RoleMark } from '../../../shared/dress/roleMark';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { Diff } from '../diff';
import { setDress } from './setDress';

/** `mark` null takes the decision back. */
export function markRole(chart: Chart, id: EntityId, mark: Omit<RoleMark, 'id'> | null): Diff {
  const before = chart.dress.roles ?? [];
  const known = before.find((one) => one.id === id);
  if (mark === null && known === undefined) return setDress(chart, {});
  if (mark !== null && known?.role === mark.role && known.suggested === mark.suggested) return setDress(chart, {});
  const others = before.filter((one) => one.id !== id);
  return setDress(chart, { roles: mark === null ? others : [...others, { id, ...mark }] });
}

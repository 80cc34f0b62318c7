// Whom a source can be asked about: not what was drawn by hand, which it would only call gone.
import { isDrawn } from '../../shared/drawn';
import type { EntityId } from '../../shared/ids';
import type { ActionContext } from './Action';
import { inform } from './report';

/** Those that came from a source; when others are left out, or nobody is left, a notice says so. */
export function askable(context: ActionContext, ids: readonly EntityId[]): readonly EntityId[] {
  const known = ids.filter((id) => !isDrawn(id));
  const count = ids.length - known.length;
  if (count > 0) inform(context, known.length === 0 ? 'drawn.notices.unknown' : 'drawn.notices.skipped', { count });
  return known;
}

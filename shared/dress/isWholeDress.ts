// Whether how a chart is dressed hangs together: a snapshot that does not is damaged.
import type { EntityId } from '../ids';
import type { Dress } from './Dress';
import { gradeSubject } from './grade';
import { groupIdPrefix, type Group } from './group';
import { isWholeIdentity } from './identity';
import { isWholeOverlay } from './overlay';

/** Every id once in its list; every member in one group and one merge at most; no group inside itself, at any depth. */
export function isWholeDress(dress: Dress): boolean {
  const { rules, filters, groups, annotations, grades, overlays, plans, roles = [], ...identity } = dress;
  return (
    [rules, filters, groups, annotations, overlays, plans.list, roles].every(areIdsDistinct) &&
    areGroupsWhole(groups) &&
    overlays.every(isWholeOverlay) &&
    isWholeIdentity(identity) &&
    new Set(grades.map(gradeSubject)).size === grades.length
  );
}

function areIdsDistinct(list: readonly { readonly id: string }[]): boolean {
  return new Set(list.map(({ id }) => id)).size === list.length;
}

function areGroupsWhole(groups: readonly Group[]): boolean {
  const holders = new Map<EntityId, EntityId>();
  for (const { id, members } of groups) {
    if (!id.startsWith(groupIdPrefix)) return false;
    for (const member of members) {
      if (holders.has(member)) return false;
      holders.set(member, id);
    }
  }
  return groups.every(({ id }) => !isInItself(id, holders));
}

function isInItself(id: EntityId, holders: ReadonlyMap<EntityId, EntityId>): boolean {
  let steps = 0;
  for (let at = holders.get(id); at !== undefined; at = holders.get(at)) {
    steps += 1;
    if (at === id || steps > holders.size) return true;
  }
  return false;
}

// Puts entities and groups together into groups. Nothing moves: a group is a way to see what is there.
import { groupIdPrefix, type Group } from '../../../shared/dress/group';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { Diff } from '../diff';
import { groupTreeOf, type GroupTree } from '../groupTree';
import { mergeTreeOf } from '../mergeTree';
import { setDress } from './setDress';

export type GroupDraft = Omit<Group, 'id' | 'isOpen'>;

/**
 * Makes closed groups, in the order given. Members that are not on the chart, and what is in another member already, are left
 * out; whoever was in another group leaves it, and a group that nobody is left in goes. The new group lies in the innermost
 * group that held all its members, so groups nest. A draft of nothing, or of all that a group holds already, makes none.
 */
export function group(chart: Chart, { drafts }: { readonly drafts: readonly GroupDraft[] }): Diff {
  const groups = drafts.reduce((list, draft) => withGroup(chart, list, draft), chart.dress.groups);
  return setDress(chart, { groups: groups as Group[] });
}

function withGroup(chart: Chart, groups: Group[], draft: GroupDraft): Group[] {
  const tree = groupTreeOf({ groups, merges: chart.dress.merges });
  const members = settledMembers(chart, tree, draft.members);
  const [first] = members;
  if (first === undefined || isTogether(tree, members)) return groups;
  const home = tree.around(first).find(({ id }) => members.every((one) => isIn(tree, one, id)));
  const id = nextGroupId(groups);
  const taken = new Set(members);
  const without = groups.map((one) => {
    const left = one.members.filter((member) => !taken.has(member));
    if (one.id === home?.id) return { ...one, members: [...left, id] };
    return left.length === one.members.length ? one : { ...one, members: left };
  });
  return withoutEmpty([...without, { ...draft, id, members, isOpen: false }]);
}

/** On the chart, each once with what it is merged with, and none inside another of them. */
function settledMembers(chart: Chart, tree: GroupTree, ids: readonly EntityId[]): EntityId[] {
  const one = mergeTreeOf(chart.dress.merges);
  const all = ids.flatMap((id) => one.originalsOf(id));
  const known = new Set(all.filter((id) => chart.entity(id) !== undefined || tree.entitiesIn(id).length > 0));
  return [...known].filter((id) => !tree.around(id).some((holder) => known.has(holder.id)));
}

/** One group, or all that one group holds. */
function isTogether(tree: GroupTree, members: readonly EntityId[]): boolean {
  const [first] = members;
  if (first === undefined) return true;
  if (members.length === 1 && tree.group(first) !== undefined) return true;
  const holder = tree.holderOf(first);
  if (holder === undefined || !members.every((id) => tree.holderOf(id) === holder)) return false;
  return tree.membersOf(holder.id).length === members.length;
}

function isIn(tree: GroupTree, id: EntityId, holder: EntityId): boolean {
  return tree.around(id).some((one) => one.id === holder);
}

function nextGroupId(groups: readonly Group[]): EntityId {
  const highest = groups.reduce((most, { id }) => {
    const nth = Number(id.slice(groupIdPrefix.length));
    return Number.isSafeInteger(nth) ? Math.max(most, nth) : most;
  }, 0);
  return `${groupIdPrefix}${highest + 1}` as EntityId;
}

/** Without groups that hold nothing, nor what these were in. */
export function withoutEmpty(groups: Group[]): Group[] {
  const empty = new Set(groups.filter(({ members }) => members.length === 0).map(({ id }) => id));
  if (empty.size === 0) return groups;
  const left = groups.filter(({ id }) => !empty.has(id));
  return withoutEmpty(left.map((one) => ({ ...one, members: one.members.filter((id) => !empty.has(id)) })));
}

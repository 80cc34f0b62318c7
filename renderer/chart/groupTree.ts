// Who is in which group: the groups of a chart as a tree. A member that two groups name belongs to the first; what would
// hold itself is held by nothing, so that no question about groups goes round in circles.
import type { Dress } from '../../shared/dress/Dress';
import { groupIdPrefix, type Group } from '../../shared/dress/group';
import type { EntityId } from '../../shared/ids';
import { groupsWithMerges } from './mergeTree';

export function isGroupId(id: string): boolean {
  return id.startsWith(groupIdPrefix);
}

export class GroupTree {
  private readonly groupsById: ReadonlyMap<EntityId, Group>;
  private readonly holders = new Map<EntityId, Group>();

  constructor(groups: readonly Group[]) {
    this.groupsById = new Map(groups.map((group) => [group.id, group]));
    for (const group of groups) {
      for (const member of group.members) {
        if (!this.holders.has(member) && !this.isAround(member, group.id)) this.holders.set(member, group);
      }
    }
  }

  group(id: EntityId): Group | undefined {
    return this.groupsById.get(id);
  }

  /** The group that the entity or group is a member of; undefined for none. */
  holderOf(id: EntityId): Group | undefined {
    return this.holders.get(id);
  }

  /** The groups around it, the innermost first. */
  around(id: EntityId): Group[] {
    const groups: Group[] = [];
    for (let at = this.holders.get(id); at !== undefined; at = this.holders.get(at.id)) groups.push(at);
    return groups;
  }

  /** The outermost closed group that it is in; undefined when it can be seen by itself. */
  closedAround(id: EntityId): Group | undefined {
    let closed: Group | undefined;
    for (let at = this.holders.get(id); at !== undefined; at = this.holders.get(at.id)) if (!at.isOpen) closed = at;
    return closed;
  }

  /** The entities in it at any depth, in the order of its members, whether they are on the chart or not; [] for no group. */
  entitiesIn(id: EntityId): EntityId[] {
    const found: EntityId[] = [];
    const waiting = [...this.membersOf(id)].reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (this.groupsById.has(next)) waiting.push(...[...this.membersOf(next)].reverse());
      else if (!isGroupId(next)) found.push(next);
    }
    return found;
  }

  /** Its own members: those that no other group holds. */
  membersOf(id: EntityId): readonly EntityId[] {
    const group = this.groupsById.get(id);
    return group === undefined
      ? []
      : [...new Set(group.members)].filter((member) => this.holders.get(member) === group);
  }

  private isAround(outer: EntityId, inner: EntityId): boolean {
    return outer === inner || this.around(inner).some(({ id }) => id === outer);
  }
}

const trees = new WeakMap<readonly Group[], GroupTree>();

/** The same tree for the same lists. Originals of a merge are in the group of the main one. */
export function groupTreeOf(dress: Pick<Dress, 'groups' | 'merges'>): GroupTree {
  const groups = groupsWithMerges(dress);
  const known = trees.get(groups) ?? new GroupTree(groups);
  trees.set(groups, known);
  return known;
}

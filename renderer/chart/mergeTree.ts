// Which entities are one: the merges of a chart by their originals, and the groups as they are while originals are merged.
import type { Dress } from '../../shared/dress/Dress';
import type { Group } from '../../shared/dress/group';
import type { Merge } from '../../shared/dress/identity';
import type { EntityId } from '../../shared/ids';

export class MergeTree {
  private readonly mergeOf = new Map<EntityId, Merge>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) for (const id of merge.members) if (!this.mergeOf.has(id)) this.mergeOf.set(id, merge);
  }

  get isEmpty(): boolean {
    return this.mergeOf.size === 0;
  }

  /** Undefined for who is merged with nobody. */
  merge(id: EntityId): Merge | undefined {
    return this.mergeOf.get(id);
  }

  /** The main original, the same for all that are one; an entity by itself is its own. */
  mainOf(id: EntityId): EntityId {
    return this.mergeOf.get(id)?.members[0] ?? id;
  }

  /** All that are one with it, the main one first, whether they are on the chart or not; itself when it is by itself. */
  originalsOf(id: EntityId): readonly EntityId[] {
    return this.mergeOf.get(id)?.members ?? [id];
  }
}

const trees = new WeakMap<readonly Merge[], MergeTree>();

/** The same tree for the same list. */
export function mergeTreeOf(merges: readonly Merge[]): MergeTree {
  const known = trees.get(merges) ?? new MergeTree(merges);
  trees.set(merges, known);
  return known;
}

const joined = new WeakMap<
  readonly Group[],
  { readonly merges: readonly Merge[]; readonly groups: readonly Group[] }
>();

/**
 * The groups with all originals of a merge where the main one is: in its group, or in none. The list itself says where each
 * is again once they are split, and is not changed.
 */
export function groupsWithMerges({ groups, merges }: Pick<Dress, 'groups' | 'merges'>): readonly Group[] {
  if (groups.length === 0 || merges.length === 0) return groups;
  const known = joined.get(groups);
  if (known?.merges === merges) return known.groups;
  const tree = mergeTreeOf(merges);
  const list = groups.map((group) => ({
    ...group,
    members: group.members.flatMap((id) => (tree.mainOf(id) === id ? tree.originalsOf(id) : [])),
  }));
  joined.set(groups, { merges, groups: list });
  return list;
}

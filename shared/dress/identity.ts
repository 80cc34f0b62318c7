// Who is who, in the analyst's judgement: which entities are one and the same (merged), and which two are not, however alike
// they look. A judgement about facts that changes none of them.
import { z } from 'zod';
import { entityIdSchema, type EntityId } from '../ids';

/**
 * Originals that are drawn as one. The first is the main one: it lends its caption, icon and place, and the group it is in.
 * An entity is in one merge at most. Originals that are not on the chart are passed over; undo brings them back.
 */
const mergeSchema = z.object({ members: z.array(entityIdSchema).min(2).max(1000) });
export type Merge = z.infer<typeof mergeSchema>;

/** Two that are not the same, the smaller id first. */
const apartSchema = z.tuple([entityIdSchema, entityIdSchema]);
export type Apart = z.infer<typeof apartSchema>;

export const identityShape = {
  merges: z.array(mergeSchema).max(100_000),
  apart: z.array(apartSchema).max(100_000),
};

interface Identity {
  readonly merges: readonly Merge[];
  readonly apart: readonly Apart[];
}

export const noIdentity: { merges: Merge[]; apart: Apart[] } = { merges: [], apart: [] };

export function apartOf(a: EntityId, b: EntityId): Apart {
  return a < b ? [a, b] : [b, a];
}

/** Nobody is in two merges or twice in one, and no two of one merge are said to be different. */
export function isWholeIdentity({ merges, apart }: Identity): boolean {
  const mergeOf = new Map<EntityId, Merge>();
  for (const merge of merges) {
    for (const id of merge.members) {
      if (mergeOf.has(id)) return false;
      mergeOf.set(id, merge);
    }
  }
  return apart.every(([a, b]) => a < b && (mergeOf.get(a) === undefined || mergeOf.get(a) !== mergeOf.get(b)));
}

/** The same judgements after ids were replaced by others: what has come to say nothing, or the contrary, is left out. */
export function tidyIdentity({ merges, apart }: Identity): { merges: Merge[]; apart: Apart[] } {
  const taken = new Map<EntityId, number>();
  const tidied = merges.flatMap(({ members }, nth): Merge[] => {
    const own = [...new Set(members)].filter((id) => !taken.has(id));
    if (own.length < 2) return [];
    for (const id of own) taken.set(id, nth);
    return [{ members: own }];
  });
  const pairs = new Map<string, Apart>();
  for (const [a, b] of apart) {
    const isOne = b === undefined || a === b || (taken.has(a) && taken.get(a) === taken.get(b));
    if (!isOne) pairs.set(JSON.stringify(apartOf(a, b)), apartOf(a, b));
  }
  return { merges: tidied, apart: [...pairs.values()] };
}

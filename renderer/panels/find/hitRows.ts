// The list of search hits as rows: a heading per entity type, in the order in which the ranking first meets it.
import type { Entity } from '../../../shared/graph';
import type { SearchReply } from '../../../shared/questions';

export type HitRow =
  | { readonly kind: 'heading'; readonly type: string; readonly shown: number; readonly total: number }
  | { readonly kind: 'hit'; readonly entity: Entity };

/** Rows of one type, or of all when `onlyType` is null. */
export function hitRows(reply: SearchReply, onlyType: string | null): readonly HitRow[] {
  const groups = new Map<string, Entity[]>();
  for (const entity of reply.subgraph.entities) {
    if (onlyType !== null && entity.type !== onlyType) continue;
    const group = groups.get(entity.type);
    if (group) group.push(entity);
    else groups.set(entity.type, [entity]);
  }
  return [...groups].flatMap(([type, entities]): HitRow[] => [
    { kind: 'heading', type, shown: entities.length, total: reply.totals[type] ?? entities.length },
    ...entities.map((entity): HitRow => ({ kind: 'hit', entity })),
  ]);
}

/** The row index of the next hit in a direction, headings skipped; stays at the ends, null when there is no hit. */
export function nextHit(rows: readonly HitRow[], from: number | null, by: 1 | -1): number | null {
  for (let at = (from ?? (by > 0 ? -1 : rows.length)) + by; at >= 0 && at < rows.length; at += by) {
    if (rows[at]?.kind === 'hit') return at;
  }
  return from;
}

// What the analyst has drawn by hand: entities and links that no source knows. Their ids begin with `drawn:`, and no source
// mints such an id; so whoever asks a source can leave them out, and whoever paints can tell them from facts.
import type { EntityId, LinkId } from './ids';

const prefix = 'drawn:';

export function isDrawn(id: EntityId | LinkId): boolean {
  return id.startsWith(prefix);
}

/** `unique` keeps apart what was drawn on several charts, so that a copy of one never passes for another. */
export function drawnId<Id extends EntityId | LinkId>(unique: string): Id {
  return `${prefix}${unique}` as Id;
}

// What no source knows: entities and links that the analyst drew by hand, and links that an analysis derived. Their ids begin
// with `drawn:`, and no source mints such an id; so whoever asks a source can leave them out, and whoever paints can tell
// them from facts.
import type { EntityId, LinkId } from './ids';

const prefix = 'drawn:';
const derivedPrefix = `${prefix}derived:`;

/** Known to no source: drawn by hand, or derived. */
export function isDrawn(id: EntityId | LinkId): boolean {
  return id.startsWith(prefix);
}

/** Concluded by an analysis. */
export function isDerived(id: EntityId | LinkId): boolean {
  return id.startsWith(derivedPrefix);
}

export function isByHand(id: EntityId | LinkId): boolean {
  return isDrawn(id) && !isDerived(id);
}

/** `unique` keeps apart what was drawn on several charts, so that a copy of one never passes for another. */
export function drawnId<Id extends EntityId | LinkId>(unique: string): Id {
  return `${prefix}${unique}` as Id;
}

export function derivedId(unique: string): LinkId {
  return `${derivedPrefix}${unique}` as LinkId;
}

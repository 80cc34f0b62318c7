// What somebody is called in a view: by caption, and whoever has none by type.
import { captionOfEntity, entityType } from '../catalogue';
import type { Language } from '../messages';
import type { AnalysedEntity } from './Analysis';

/** `?` for no entity. */
export function nameIn(entity: AnalysedEntity | undefined, language: Language): string {
  if (entity === undefined) return '?';
  const word = entityType(entity.type).words.one[language];
  return captionOfEntity(entity) || word.charAt(0).toUpperCase() + word.slice(1);
}

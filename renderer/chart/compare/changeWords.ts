// The fields that changed, each in words: what it is called, what it said and what it says now.
import { entityType, formatValue, linkType } from '../../../shared/catalogue';
import type { Entity, Link } from '../../../shared/graph';
import type { Language } from '../../../shared/messages';
import type { ChangedFields } from './fieldChanges';

export interface ChangeWords {
  readonly name: string;
  readonly label: string;
  /** '' when the field was not there. */
  readonly before: string;
  readonly after: string;
}

export function changeWords(
  { before, after, fields }: ChangedFields<Entity> | ChangedFields<Link>,
  language: Language,
  zone: string | null = null,
): readonly ChangeWords[] {
  const types = 'caption' in after ? entityType(after.type).fields : linkType(after.type).fields;
  return fields.map((name) => {
    const field = types.find((one) => one.name === name) ?? null;
    const write = (it: Entity | Link) => formatValue(it.fields[name], field, language, it.fields, zone);
    return { name, label: field?.words[language] ?? name, before: write(before), after: write(after) };
  });
}

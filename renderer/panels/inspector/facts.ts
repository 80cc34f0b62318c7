// The fields of an entity or link as lines for people: those the catalogue knows, in its order, then the others.
import { formatValue } from '../../../shared/catalogue';
import type { FieldType } from '../../../shared/catalogue/types';
import type { Language } from '../../../shared/messages';
import type { Fields } from '../../../shared/value';

export interface FactLine {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** Moments are told in `zone`, null for their own offset. Empty fields and the one named `except` (the key, shown apart) are left out. */
export function factsOf(
  known: readonly FieldType[],
  fields: Fields,
  except: string | null,
  language: Language,
  zone: string | null = null,
): readonly FactLine[] {
  const names = new Set(known.map(({ name }) => name));
  const lines = known.map((field) => ({
    name: field.name,
    label: field.words[language],
    text: formatValue(fields[field.name], field, language, fields, zone),
  }));
  const others = Object.keys(fields)
    .filter((name) => !names.has(name))
    .toSorted()
    .map((name) => ({ name, label: name, text: formatValue(fields[name], null, language, fields, zone) }));
  // An amount says its currency by itself.
  const hasMoney = known.some(({ kind }) => kind === 'money');
  return [...lines, ...others].filter(
    ({ name, text }) => text !== '' && name !== except && !(hasMoney && name === 'currency'),
  );
}

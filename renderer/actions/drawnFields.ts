// The fields of what is drawn by hand: what the form shows of a value, and the value that comes of what was typed.
import type { FieldType } from '../../shared/catalogue/types';
import { textOf, timeOf, type Fields, type Value } from '../../shared/value';
import { valueOf } from './cypherParameters';

/** What was typed, by field. */
export type DrawnEntries = { readonly [field: string]: string };
/** Why a field cannot be taken as it is. */
export type FieldTrouble = 'notNumber' | 'notTime';

/** What the form begins with; fields that have no value are ''. */
export function drawnEntries(known: readonly FieldType[], fields: Fields): DrawnEntries {
  return Object.fromEntries(known.map(({ name }) => [name, textOf(fields[name])]));
}

interface TypedFields {
  readonly fields: Fields;
  /** By field; empty when all can be taken. */
  readonly troubles: { readonly [field: string]: FieldTrouble };
}

/** Blank fields are left out; a local time stays local. */
export function typedFields(known: readonly FieldType[], entries: DrawnEntries): TypedFields {
  const fields: { [name: string]: Value } = {};
  const troubles: { [name: string]: FieldTrouble } = {};
  for (const field of known) {
    const text = (Object.hasOwn(entries, field.name) ? (entries[field.name] ?? '') : '').trim();
    if (text === '') continue;
    const value = typedValue(field, text);
    if (value === null) troubles[field.name] = isTimed(field) ? 'notTime' : 'notNumber';
    else fields[field.name] = value;
  }
  return { fields, troubles };
}

function isTimed({ kind }: FieldType): boolean {
  return kind === 'date' || kind === 'datetime';
}

/** Null for what is none of that kind. */
function typedValue({ kind }: FieldType, text: string): Value {
  switch (kind) {
    case 'number':
    case 'duration':
    case 'money':
      return valueOf({ kind: 'number', text: text.replaceAll(',', '') }, null);
    case 'date':
      return valueOf({ kind: 'date', text }, null);
    case 'datetime':
      return momentOf(text);
    case 'boolean':
      return text === 'true';
    case 'text':
    case 'name':
    case 'phone':
    case 'card':
    case 'identity':
    case 'place':
      return text;
  }
}

/** `2026-06-14T09:12`, with seconds or without. */
function momentOf(text: string): Value {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return null;
  const value = { t: 'datetime', v: text } as const;
  return timeOf(value) === null ? null : value;
}

// Parameters of a statement as the analyst fills them in, and the values that travel to the source.
import { isDrawn } from '../../shared/drawn';
import type { QuestionParameter } from '../../shared/lens/Lens';
import type { Value } from '../../shared/value';
import type { ParameterEntries, ParameterEntry, ParameterKind } from '../state/cypher';
import type { ActionContext } from './Action';
import { selected } from './select';

export const parameterKinds = ['text', 'number', 'date', 'entity'] as const satisfies readonly ParameterKind[];

const plainEntry: ParameterEntry = { kind: 'text', text: '' };

export function entryOf(entries: ParameterEntries, name: string): ParameterEntry {
  return Object.hasOwn(entries, name) ? (entries[name] ?? plainEntry) : plainEntry;
}

/** What the form of a question starts with. */
export function initialEntries(parameters: readonly QuestionParameter[]): ParameterEntries {
  return Object.fromEntries(parameters.map(({ name, kind, initial }) => [name, { kind, text: initial }]));
}

/**
 * The value of a field, or null while it has none: a number or day that is not one, an entity that nobody chose.
 * Integers are exact. `first` is the entity that an empty entity field stands for.
 */
export function valueOf({ kind, text }: ParameterEntry, first: string | null): Value {
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return numberIn(text.trim());
    case 'date':
      return isDay(text) ? { t: 'date', v: text } : null;
    case 'entity':
      return text === '' ? first : text;
  }
}

function numberIn(text: string): Value {
  if (/^[+-]?\d+$/.test(text)) {
    const exact = BigInt(text.replace(/^\+/, ''));
    const number = Number(exact);
    return Number.isSafeInteger(number) ? number : { t: 'int', v: exact.toString() };
  }
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The values by name, or the first name that has none yet. */
export function valuesOf(
  names: readonly string[],
  entries: ParameterEntries,
  first: string | null,
): { readonly values: { readonly [name: string]: Value } } | { readonly missing: string } {
  const values: [string, Value][] = [];
  for (const name of names) {
    const value = valueOf(entryOf(entries, name), first);
    if (value === null) return { missing: name };
    values.push([name, value]);
  }
  return { values: Object.fromEntries(values) };
}

/** The entity that an empty entity field stands for: the first of `about` that is on the chart, else the first selected that a source knows. */
export function firstEntity(context: ActionContext, about: readonly string[] = []): string | null {
  return about[0] ?? selected(context).find((id) => !isDrawn(id)) ?? null;
}

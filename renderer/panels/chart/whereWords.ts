// The filter of the expand card: what its rows can be filtered by, and reading and writing days and numbers in its fields.
import { entityType, linkType } from '../../../shared/catalogue';
import type { FieldType } from '../../../shared/catalogue/types';
import type { Language } from '../../../shared/messages';
import type { NeighbourCount, SourceDescription } from '../../../shared/questions';
import { isAnyWhere, type Condition, type Where } from '../../../shared/where';
import { dayEdgeIn, dayIn } from '../filters/zoneDays';

export interface FieldChoice {
  /** `entity name` or `link amount`: what the select box holds. */
  readonly value: string;
  readonly label: string;
  /** Its values are calendar days, which have no time zone. */
  readonly isDay?: true;
}

/** Fields of the neighbours and links that the ticked rows lead to; those that the catalogue knows come first. */
export function fieldChoices(
  rows: readonly NeighbourCount[],
  source: SourceDescription | null,
  language: Language,
): readonly FieldChoice[] {
  const choices = new Map<string, FieldChoice>();
  const add = (on: Condition['on'], type: string, known: readonly FieldType[], all: readonly string[]) => {
    const typeWord = on === 'entity' ? entityType(type).words.one[language] : linkType(type).words[language];
    const present = known.filter(({ name }) => all.includes(name));
    for (const { name, words, kind } of present) {
      const value = `${on} ${name}`;
      const label = `${typeWord}: ${words[language]}`;
      choices.set(value, { value, label, ...(kind === 'date' ? { isDay: true } : {}) });
    }
    for (const name of all) {
      const value = `${on} ${name}`;
      if (!choices.has(value)) choices.set(value, { value, label: `${typeWord}: ${name}` });
    }
  };
  for (const type of new Set(rows.map((row) => row.entityType))) {
    add('entity', type, entityType(type).fields, source?.entityTypes.find((one) => one.type === type)?.fields ?? []);
  }
  for (const type of new Set(rows.map((row) => row.linkType))) {
    add('link', type, linkType(type).fields, source?.linkTypes.find((one) => one.type === type)?.fields ?? []);
  }
  return [...choices.values()];
}

export function hasTimes(rows: readonly NeighbourCount[]): boolean {
  return rows.some((row) => linkType(row.linkType).timeField !== undefined);
}

/** The one field that totals of these rows add up, in words; null when they have none, or several that do not mix. */
export function totalWord(rows: readonly NeighbourCount[], language: Language): string | null {
  const fields = rows.flatMap((row) => {
    const { sumField, fields: known } = linkType(row.linkType);
    return sumField === undefined ? [] : [known.find(({ name }) => name === sumField)?.words[language] ?? sumField];
  });
  const [first] = fields;
  return first !== undefined && new Set(fields).size === 1 ? first : null;
}

/** The filter to ask with: without conditions that are not filled in yet; null when nothing narrows or orders. */
export function whereOrNull(where: Where): Where | null {
  const asked = { ...where, conditions: where.conditions.filter(isFilledIn) };
  return isAnyWhere(asked) ? null : asked;
}

function isFilledIn({ test }: Condition): boolean {
  return test.is === 'range' ? test.least !== null || test.most !== null : test.text.trim() !== '';
}

/** How many terms a filter has, for the button that folds it away. */
export function termsIn({ conditions, time, least, most, order }: Where): number {
  const numbers = [least.links, least.total, least.asked, most.links].filter((one) => one !== null);
  return conditions.filter(isFilledIn).length + numbers.length + (time === null ? 0 : 1) + (order === 'links' ? 0 : 1);
}

/** A count or amount as typed; null for nothing or nonsense. */
export function numberTyped(text: string): number | null {
  const number = Number(text.replaceAll(',', '').trim());
  return text.trim() === '' || !Number.isFinite(number) || number < 0 ? null : number;
}

/** One end of a range as typed: a day (its first or last moment in the zone) or a number; null for nothing or nonsense. */
export function rangeEdge(text: string, edge: 'first' | 'last', zone: string): number | null {
  return (
    dayEdgeIn(text, edge, zone) ?? (text.trim() === '' ? null : Number.isFinite(Number(text)) ? Number(text) : null)
  );
}

/** The end of a range to be typed over: moments as days, for they are far larger than anything else that is filtered by. */
export function writtenEdge(edge: number | null, zone: string): string {
  if (edge === null) return '';
  return edge > 1e11 && edge < 1e13 ? dayIn(edge, zone) : String(edge);
}

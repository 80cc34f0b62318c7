// The filter of the expand card: what its rows can be filtered by, and reading and writing days and numbers in its fields.
import { entityType, linkType } from '../../../shared/catalogue';
import type { Language } from '../../../shared/messages';
import type { NeighbourCount, SourceDescription } from '../../../shared/questions';
import { isAnyWhere, type Condition, type Where } from '../../../shared/where';

export interface FieldChoice {
  /** `entity name` or `link amount`: what the select box holds. */
  readonly value: string;
  readonly label: string;
}

/** Fields of the neighbours and links that the ticked rows lead to; those that the catalogue knows come first. */
export function fieldChoices(
  rows: readonly NeighbourCount[],
  source: SourceDescription | null,
  language: Language,
): readonly FieldChoice[] {
  const choices = new Map<string, string>();
  const add = (
    on: Condition['on'],
    type: string,
    known: readonly { name: string; words: { en: string; zh: string } }[],
    all: readonly string[],
  ) => {
    const typeWord = on === 'entity' ? entityType(type).words.one[language] : linkType(type).words[language];
    const present = known.filter(({ name }) => all.includes(name));
    for (const { name, words } of present) choices.set(`${on} ${name}`, `${typeWord}: ${words[language]}`);
    for (const name of all) if (!choices.has(`${on} ${name}`)) choices.set(`${on} ${name}`, `${typeWord}: ${name}`);
  };
  for (const type of new Set(rows.map((row) => row.entityType))) {
    add('entity', type, entityType(type).fields, source?.entityTypes.find((one) => one.type === type)?.fields ?? []);
  }
  for (const type of new Set(rows.map((row) => row.linkType))) {
    add('link', type, linkType(type).fields, source?.linkTypes.find((one) => one.type === type)?.fields ?? []);
  }
  return [...choices].map(([value, label]) => ({ value, label }));
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

const dayMs = 24 * 3_600_000;
/** Days are those of the investigation: China's time, which has no summer time. */
const zoneMs = 8 * 3_600_000;

/** The first or the last millisecond of a day `2026-05-09` in China; null when it is none. */
export function dayEdge(day: string, edge: 'first' | 'last'): number | null {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms)) return null;
  return ms - zoneMs + (edge === 'last' ? dayMs - 1 : 0);
}

export function dayOf(ms: number | null): string {
  return ms === null ? '' : new Date(ms + zoneMs).toISOString().slice(0, 10);
}

/** A count or amount as typed; null for nothing or nonsense. */
export function numberTyped(text: string): number | null {
  const number = Number(text.replaceAll(',', '').trim());
  return text.trim() === '' || !Number.isFinite(number) || number < 0 ? null : number;
}

/** One end of a range as typed: a day (its first or last moment in China) or a number; null for nothing or nonsense. */
export function rangeEdge(text: string, edge: 'first' | 'last'): number | null {
  return dayEdge(text, edge) ?? (text.trim() === '' ? null : Number.isFinite(Number(text)) ? Number(text) : null);
}

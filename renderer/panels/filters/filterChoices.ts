// What there is on the chart to filter by: its types, the properties that are present, and their values with counts.
import { entityType, entityTypes, formatValue, linkType, linkTypes } from '../../../shared/catalogue';
import type { FieldType } from '../../../shared/catalogue/types';
import { fieldIn, fold } from '../../../shared/fieldTest';
import type { Language } from '../../../shared/messages';
import { isTagged, numberOf, textOf, timeOf, type Fields, type Value } from '../../../shared/value';
import type { Chart } from '../../chart/Chart';
import { roleField, roleFieldType, withRole } from '../../chart/roleField';
import { fieldsOnChart as fieldsOfType, typesOnChart } from '../../chart/rules/fieldsOnChart';
import { capital } from '../words';

/** A field of a type of entity or link. */
export interface FieldPlace {
  readonly on: 'entity' | 'link';
  /** Null for a field of every type. */
  readonly type: string | null;
  readonly field: string;
}

export interface FieldOnChart extends FieldPlace {
  readonly type: string;
  readonly label: string;
  /** How many have it. */
  readonly count: number;
}

/** What tests of a field are typed as. */
export type FieldMeasure = 'text' | 'number' | 'day' | 'moment' | 'seconds';

export interface ValueOnChart {
  /** As tests compare it. */
  readonly text: string;
  /** As people read it. */
  readonly shown: string;
  readonly count: number;
}

/** What the catalogue says about a field; null when it does not know it. */
export function fieldType({ on, type, field }: FieldPlace): FieldType | null {
  if (on === 'entity' && field === roleField) return roleFieldType;
  const catalogue: readonly { readonly id: string; readonly fields: readonly FieldType[] }[] =
    on === 'entity' ? entityTypes : linkTypes;
  const types = type === null ? catalogue : [on === 'entity' ? entityType(type) : linkType(type)];
  return types.flatMap(({ fields }) => fields.filter(({ name }) => name === field))[0] ?? null;
}

export function fieldWord(place: FieldPlace, language: Language): string {
  return fieldType(place)?.words[language] ?? place.field;
}

/** `Suspect`, `Called`. */
export function typeWordOf(on: FieldPlace['on'], type: string, language: Language): string {
  return capital(on === 'entity' ? entityType(type).words.one[language] : linkType(type).words[language]);
}

function rowsOf(chart: Chart, on: FieldPlace['on']): readonly { readonly type: string; readonly fields: Fields }[] {
  if (on === 'link') return chart.links().map(({ link }) => link);
  return chart.entities().map(({ entity: { id, type, fields } }) => ({ type, fields: withRole(chart, id, fields) }));
}

/** Every field that is filled in somewhere on the chart: entities first, by type, in the catalogue's order. */
export function fieldsOnChart(chart: Chart, language: Language): readonly FieldOnChart[] {
  return (['entity', 'link'] as const).flatMap((on) =>
    typesOnChart(chart, on).flatMap((type) =>
      fieldsOfType(chart, { on, type }).map(({ name: field, count }) => {
        const place = { on, type, field };
        return { ...place, count, label: fieldWord(place, language) };
      }),
    ),
  );
}

/** By what the catalogue says, else by the values that are there. */
export function measureOf(chart: Chart, place: FieldPlace): FieldMeasure {
  const kind = fieldType(place)?.kind;
  if (kind === 'date') return 'day';
  if (kind === 'datetime') return 'moment';
  if (kind === 'duration') return 'seconds';
  if (kind === 'number' || kind === 'money') return 'number';
  if (kind !== undefined) return 'text';
  const first = valuesAt(chart, place).find((value) => value !== null);
  if (numberOf(first) !== null) return 'number';
  if (timeOf(first) === null) return 'text';
  return isTagged(first) && first.t === 'date' ? 'day' : 'moment';
}

/** The values of a field, most frequent first; upper and lower case are one value, and each element of a list is one. */
export function valuesOnChart(chart: Chart, place: FieldPlace, language: Language): readonly ValueOnChart[] {
  const known = fieldType(place);
  const values = new Map<string, { readonly value: Value; count: number }>();
  for (const value of valuesAt(chart, place)) {
    const folded = fold(textOf(value));
    const row = values.get(folded);
    if (row) row.count += 1;
    else values.set(folded, { value, count: 1 });
  }
  return [...values.values()]
    .map(({ value, count }) => ({ text: textOf(value), shown: formatValue(value, known, language), count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function valuesAt(chart: Chart, { on, type, field }: FieldPlace): readonly Value[] {
  const rows = rowsOf(chart, on).filter((row) => type === null || row.type === type);
  return rows.flatMap(({ fields }) => {
    const value = fieldIn(fields, field) ?? null;
    const each = typeof value === 'object' && value !== null && !isTagged(value) ? value : [value];
    return each.filter((one) => one !== null && textOf(one) !== '');
  });
}

/** True when some link on the chart is of a type whose links have a time. */
export function hasTimes(chart: Chart): boolean {
  return chart.links().some(({ link }) => linkType(link.type).timeField !== undefined);
}

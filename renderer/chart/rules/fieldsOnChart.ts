// Which fields there are on the chart to make rules of: by how many things have them, what they hold, in what order people
// would look for them.
import { entityType, linkType } from '../../../shared/catalogue';
import type { FieldType } from '../../../shared/catalogue/types';
import { numberOf, textOf, timeOf, type Fields } from '../../../shared/value';
import type { Chart } from '../Chart';
import { roleField } from '../roleField';
import type { Subject } from './fieldWords';

export interface FieldOnChart {
  readonly name: string;
  /** How many have it. */
  readonly count: number;
  /** Different values; counting stops at `mostDistinct`. */
  readonly distinct: number;
  /** All its values are numbers or moments. */
  readonly isNumber: boolean;
}

/** More than anyone would tell apart. */
const mostDistinct = 40;

interface Draft {
  count: number;
  readonly texts: Set<string>;
  isNumber: boolean;
}

/** The fields of what the subject names (every type when it is null), hidden ones included: the catalogue's in its order, then the others by name, at last the decided role. */
export function fieldsOnChart(chart: Chart, subject: Subject): readonly FieldOnChart[] {
  const all = subject.on === 'entity' ? chart.entities() : chart.links();
  const byType = cache.get(all) ?? new Map<string | null, readonly FieldOnChart[]>();
  cache.set(all, byType);
  const known = byType.get(subject.type) ?? listFields(chart, subject);
  byType.set(subject.type, known);
  const role = decidedOn(chart, subject);
  return role === null ? known : [...known, role];
}

/** Decided roles as a field; null where there are none. They change while the lists of the chart stay. */
function decidedOn(chart: Chart, { on, type }: Subject): FieldOnChart | null {
  const marks = on === 'entity' ? (chart.dress.roles ?? []) : [];
  const roles = marks.flatMap(({ id, role }) => {
    const own = chart.entity(id)?.entity.type;
    return role !== null && own !== undefined && (type === null || own === type) ? [role] : [];
  });
  if (roles.length === 0) return null;
  return { name: roleField, count: roles.length, distinct: new Set(roles).size, isNumber: false };
}

/** By the chart's lists, which are other lists after a change. */
const cache = new WeakMap<readonly unknown[], Map<string | null, readonly FieldOnChart[]>>();

function listFields(chart: Chart, subject: Subject): readonly FieldOnChart[] {
  const found = new Map<string, Draft>();
  for (const fields of fieldsOf(chart, subject)) {
    for (const name of Object.keys(fields)) note(found, name, fields);
  }
  const known = knownFields(subject).map(({ name }) => name);
  const rest = [...found.keys()].filter((name) => !known.includes(name)).sort();
  return [...known, ...rest].flatMap((name) => {
    const draft = found.get(name);
    if (draft === undefined || draft.count === 0) return [];
    return [{ name, count: draft.count, distinct: draft.texts.size, isNumber: draft.isNumber }];
  });
}

function fieldsOf(chart: Chart, { on, type }: Subject): readonly Fields[] {
  const all = on === 'entity' ? chart.entities().map(({ entity }) => entity) : chart.links().map(({ link }) => link);
  return (type === null ? all : all.filter((one) => one.type === type)).map(({ fields }) => fields);
}

function note(found: Map<string, Draft>, name: string, fields: Fields): void {
  const value = fields[name];
  const text = textOf(value);
  if (text === '') return;
  const draft = found.get(name) ?? { count: 0, texts: new Set(), isNumber: true };
  found.set(name, draft);
  draft.count += 1;
  if (draft.texts.size < mostDistinct) draft.texts.add(text);
  draft.isNumber &&= numberOf(value) !== null || timeOf(value) !== null;
}

function knownFields({ on, type }: Subject): readonly FieldType[] {
  if (type === null) return [];
  return on === 'entity' ? entityType(type).fields : linkType(type).fields;
}

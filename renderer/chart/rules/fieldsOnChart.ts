// Which fields there are on the chart to make rules and filters of: by how many things have them, what they hold, in what
// order people would look for them.
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
  const { lists, drafts } = countedOn(chart, subject.on);
  const known = lists.get(subject.type) ?? listed(subject, draftsOf(drafts, subject.type));
  lists.set(subject.type, known);
  const role = decidedOn(chart, subject);
  return role === null ? known : [...known, role];
}

/** The types that there are on the chart, by name. */
export function typesOnChart(chart: Chart, on: Subject['on']): readonly string[] {
  return [...countedOn(chart, on).drafts.keys()].sort();
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

type Drafts = ReadonlyMap<string, Draft>;

/** What was counted in one walk, and the lists that were made of it when somebody asked. */
interface Counted {
  readonly drafts: ReadonlyMap<string, Drafts>;
  readonly lists: Map<string | null, readonly FieldOnChart[]>;
}

/** By the chart's lists, which are other lists after a change. */
const cache = new WeakMap<readonly unknown[], Counted>();

function countedOn(chart: Chart, on: Subject['on']): Counted {
  const all = on === 'entity' ? chart.entities() : chart.links();
  const known = cache.get(all) ?? { drafts: countTypes(chart, on), lists: new Map() };
  cache.set(all, known);
  return known;
}

function countTypes(chart: Chart, on: Subject['on']): ReadonlyMap<string, Drafts> {
  const all = on === 'entity' ? chart.entities().map(({ entity }) => entity) : chart.links().map(({ link }) => link);
  const types = new Map<string, Map<string, Draft>>();
  for (const { type, fields } of all) {
    const found = types.get(type) ?? new Map<string, Draft>();
    types.set(type, found);
    for (const name of Object.keys(fields)) note(found, name, fields);
  }
  return types;
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

/** Of one type, or of all put together. */
function draftsOf(types: ReadonlyMap<string, Drafts>, type: string | null): Drafts {
  if (type !== null) return types.get(type) ?? new Map<string, Draft>();
  const all = new Map<string, Draft>();
  for (const [name, { count, texts, isNumber }] of [...types.values()].flatMap((ofType) => [...ofType])) {
    const before = all.get(name) ?? { count: 0, texts: new Set(), isNumber: true };
    const together = new Set([...new Set([...before.texts, ...texts])].slice(0, mostDistinct));
    all.set(name, { count: before.count + count, texts: together, isNumber: before.isNumber && isNumber });
  }
  return all;
}

function listed(subject: Subject, found: Drafts): readonly FieldOnChart[] {
  const known = knownFields(subject).map(({ name }) => name);
  const rest = [...found.keys()].filter((name) => !known.includes(name)).sort();
  return [...known, ...rest].flatMap((name) => {
    const draft = found.get(name);
    return draft === undefined
      ? []
      : [{ name, count: draft.count, distinct: draft.texts.size, isNumber: draft.isNumber }];
  });
}

function knownFields({ on, type }: Subject): readonly FieldType[] {
  if (type === null) return [];
  return on === 'entity' ? entityType(type).fields : linkType(type).fields;
}

// One column for every field that some row has: titled as its types call it, written as each row's own type asks.
import { formatValue } from '../../shared/catalogue';
import type { FieldType } from '../../shared/catalogue/types';
import { fieldIn } from '../../shared/fieldTest';
import type { Language } from '../../shared/messages';
import { numberOf, type Fields, type Value } from '../../shared/value';
import type { TableColumn } from './tableRows';

interface Thing {
  readonly type: string;
  readonly fields: Fields;
}

interface Things {
  readonly count: number;
  at(row: number): Thing | undefined;
}

interface FieldOptions {
  readonly typeOf: (type: string) => { readonly fields: readonly FieldType[] };
  /** Fields of a type that have a column of their own already. */
  readonly except: (type: string) => readonly string[];
  /** Fields of a type that other columns say as well. */
  readonly hiddenAtFirst: (type: string) => readonly string[];
  readonly language: Language;
  /** That moments are told in. */
  readonly zone: string;
}

interface Seen {
  readonly types: Set<string>;
  /** The first value that is there, for fields that the catalogue does not know. */
  readonly example: Value;
}

const rowsPerStep = 256;
const numericKinds: readonly string[] = ['number', 'money', 'duration'];

/** In the catalogue's order within a type, types in the order of their names; a field of several types has one column. */
export function* fieldColumns(things: Things, options: FieldOptions): Generator<void, readonly TableColumn[]> {
  const seen = new Map<string, Seen>();
  for (let row = 0; row < things.count; row += 1) {
    if (row % rowsPerStep === 0) yield;
    const thing = things.at(row);
    if (thing === undefined) continue;
    for (const name of Object.keys(thing.fields)) {
      const value = thing.fields[name] ?? null;
      if (value === null || value === '') continue;
      const known = seen.get(name);
      if (known === undefined) seen.set(name, { types: new Set([thing.type]), example: value });
      else known.types.add(thing.type);
    }
  }
  return [...seen].sort(catalogueOrder(options)).flatMap(([name, one]) => columnOf(name, one, things, options));
}

function catalogueOrder({ typeOf }: FieldOptions) {
  const placeOf = ([name, { types }]: readonly [string, Seen]) => {
    const [type = ''] = [...types].sort();
    const place = typeOf(type).fields.findIndex((field) => field.name === name);
    return { type, place: place < 0 ? Infinity : place };
  };
  return (a: readonly [string, Seen], b: readonly [string, Seen]) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    if (one.type !== other.type) return one.type < other.type ? -1 : 1;
    if (one.place !== other.place) return one.place - other.place;
    return a[0] < b[0] ? -1 : 1;
  };
}

function columnOf(name: string, { types, example }: Seen, things: Things, options: FieldOptions): TableColumn[] {
  const { typeOf, except, hiddenAtFirst, language, zone } = options;
  const own = [...types].sort().filter((type) => !except(type).includes(name));
  if (own.length === 0) return [];
  const knownOf = new Map(own.map((type) => [type, typeOf(type).fields.find((field) => field.name === name) ?? null]));
  const known = [...knownOf.values()].filter((field) => field !== null);
  const titles = new Set(own.map((type) => knownOf.get(type)?.words[language] ?? name));
  const isNumeric =
    known.length > 0 ? known.every(({ kind }) => numericKinds.includes(kind)) : numberOf(example) !== null;
  const valueOf = (thing: Thing | undefined): Value =>
    thing === undefined || !knownOf.has(thing.type) ? null : (fieldIn(thing.fields, name) ?? null);
  return [
    {
      id: `field ${name}`,
      title: [...titles].join(' / '),
      isNumeric,
      isShownAtFirst: own.some((type) => !hiddenAtFirst(type).includes(name)),
      types: new Set(own),
      value: (row) => valueOf(things.at(row)),
      text: (row) => {
        const thing = things.at(row);
        const value = valueOf(thing);
        if (thing === undefined || value === null) return '';
        return formatValue(value, knownOf.get(thing.type) ?? null, language, thing.fields, zone);
      },
    },
  ];
}

/** Types with how many rows they have, most first. */
export function* typesOf(
  count: number,
  typeAt: (row: number) => string,
): Generator<void, readonly { readonly type: string; readonly count: number }[]> {
  const counts = new Map<string, number>();
  for (let row = 0; row < count; row += 1) {
    if (row % rowsPerStep === 0) yield;
    const type = typeAt(row);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .map(([type, rows]) => ({ type, count: rows }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

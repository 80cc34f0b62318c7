// Which property becomes which field of a catalogue type. Each field is given once: two properties in one field would
// hide one of them.
import type { FieldKind, FieldType } from '../catalogue/types';
import { inOrder } from '../textOrder';
import type { Property } from './properties';
import type { ValueKind } from './recognise';
import { has, headBefore, isOneOf, type WordList } from './words';

interface Assignment {
  readonly properties: readonly Property[];
  readonly fieldTypes: readonly FieldType[];
  readonly words: Readonly<Record<string, WordList>>;
  /** Words of the type itself: `gang_name` is a gang's name, `mother_name` is not. */
  readonly owner: WordList;
  /** What is decided already, property → field: the key, a link's moment and sum. */
  readonly decided: ReadonlyMap<string, string>;
}

/** Property → field for all that changes its name and is not decided already. Field names are never given twice, nor to a property and to another that keeps its name. */
export function assignFields({ properties, fieldTypes, words, owner, decided }: Assignment): Record<string, string> {
  const given = new Map(decided);
  const taken = new Set(decided.values());
  const give = (property: string, field: string) => {
    given.set(property, field);
    taken.add(field);
  };
  const isFree = (property: string, field: string) => !given.has(property) && !taken.has(field);
  for (const { name } of fieldTypes)
    if (properties.some((property) => property.name === name) && isFree(name, name)) give(name, name);
  const pairs = fieldTypes
    .flatMap((field) =>
      properties.map((property) => ({
        field: field.name,
        property: property.name,
        score: fitness(property, field, words[field.name], owner),
      })),
    )
    .filter(({ score }) => score >= 2)
    // The sort is stable: fields in the catalogue's order, properties in the alphabet's.
    .sort((a, b) => b.score - a.score);
  for (const { property, field } of pairs) if (isFree(property, field)) give(property, field);
  for (const { name } of properties)
    if (!given.has(name) && taken.has(name)) give(name, freeName(name, taken, properties));
  const renamed = [...given].filter(([property, field]) => property !== field && !decided.has(property));
  return Object.fromEntries(renamed.sort(([a], [b]) => inOrder(a, b)));
}

/** 2 and more when the words say the field or the values say it alone; the more, the better both agree. */
function fitness(property: Property, field: FieldType, words: WordList | undefined, owner: WordList): number {
  const said = words === undefined ? 0 : saidFor(property, words, owner);
  if (said === 0) return property.kind !== null && valueField[field.name] === property.kind ? 2 : 0;
  const fits = kindsThatFit[field.kind];
  if (fits === undefined) return said;
  // A name that looks like none is still a name; a day that cannot be read is less surely one.
  if (property.kind === null) return field.kind === 'name' ? said : said - 0.5;
  return fits.includes(property.kind) ? said + 0.5 : said - 2;
}

/** 3 when the name is a word for the field, 2 when it is together with the type's. */
function saidFor({ words: name }: Property, words: WordList, owner: WordList): number {
  if (isOneOf(name, words)) return 3;
  const head = headBefore(name, words);
  return head !== null && has(owner, head) ? 2 : 0;
}

/** Fields that values tell without any word. */
const valueField: Readonly<Record<string, ValueKind>> = {
  idNumber: 'residentId',
  name: 'personName',
  registeredTo: 'personName',
  iccid: 'iccid',
};

const moments: readonly ValueKind[] = ['moment', 'timeText', 'epochMs', 'epochS'];
const numbers: readonly ValueKind[] = ['amount', 'epochS', 'epochMs'];

/** Kinds of value that a kind of field can hold; fields of other kinds take any. */
const kindsThatFit: Partial<Record<FieldKind, readonly ValueKind[]>> = {
  name: ['personName'],
  date: moments,
  datetime: moments,
  number: numbers,
  money: numbers,
  duration: numbers,
  phone: ['phone', 'amount'],
  card: ['card', 'amount'],
};

/** `number_2`, for a property whose own name is another's field. */
function freeName(name: string, taken: ReadonlySet<string>, properties: readonly Property[]): string {
  for (let count = 2; ; count += 1) {
    const candidate = `${name.slice(0, 990)}_${count}`;
    if (!taken.has(candidate) && !properties.some((property) => property.name === candidate)) return candidate;
  }
}

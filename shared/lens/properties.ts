// A property as the proposal looks at it: its facts, what its values are, and whether it tells its bearers apart.
import { inOrder } from '../textOrder';
import type { PropertyFacts } from './Survey';
import { kindOfValues, type ValueKind } from './recognise';
import { isOneOf, readName, wordList, type Name } from './words';

export interface Property {
  readonly name: string;
  readonly words: Name;
  readonly facts: PropertyFacts;
  readonly kind: ValueKind | null;
}

/** In alphabetical order. Names that a lens cannot hold are left out. */
export function lookAt(properties: readonly PropertyFacts[]): readonly Property[] {
  return properties
    .filter(({ name }) => isMappable(name))
    .map((facts) => ({ name: facts.name, words: readName(facts.name), facts, kind: kindOfValues(facts.samples) }))
    .sort((a, b) => inOrder(a.name, b.name));
}

/** Whether a lens can hold that name of a database. `__proto__` is a name that JavaScript's records treat apart. */
export function isMappable(name: string): boolean {
  return name !== '' && name.length <= 1000 && name !== '__proto__';
}

/** Text or whole numbers: what numbers, codes and names are kept as. */
function isPlain({ facts }: Property): boolean {
  return facts.kinds.length > 0 && facts.kinds.every((kind) => kind === 'text' || kind === 'integer');
}

/** Whether nearly every bearer has a value, and one of its own. */
export function identifies(property: Property): boolean {
  const { isUnique, filled, distinct } = property.facts;
  return isPlain(property) && (isUnique || (filled >= 0.8 && distinct >= 0.95));
}

/** Whether search should look into it: words that differ from one to the next. */
export function isSearchable({ facts, kind }: Property): boolean {
  const isText = facts.kinds.includes('text') || (facts.kinds.includes('integer') && isNumberOfSomething(kind));
  const isMomentary = kind === 'timeText' || kind === 'epochMs' || kind === 'epochS';
  const isWordy = facts.samples.every((value) => typeof value !== 'string' || value.length <= 200);
  return isText && !isMomentary && kind !== 'amount' && isWordy && facts.distinct >= 0.5;
}

/** Kinds that name one person or thing. */
const namingKinds: readonly (ValueKind | null)[] = [
  'residentId',
  'wallet',
  'iccid',
  'imei',
  'imsi',
  'phone',
  'card',
  'plate',
];

export function isNumberOfSomething(kind: ValueKind | null): boolean {
  return namingKinds.includes(kind);
}

const givenWords = wordList('firstname givenname forename name 名');
const familyWords = wordList('surname lastname familyname 姓 姓氏');

/** The two properties that hold a person's name in parts, given name first; null when it is not kept so. */
export function nameParts(properties: readonly Property[]): readonly [string, string] | null {
  const family = properties.find(({ words }) => isOneOf(words, familyWords));
  const given = properties.find((property) => property !== family && isOneOf(property.words, givenWords));
  return family === undefined || given === undefined ? null : [given.name, family.name];
}

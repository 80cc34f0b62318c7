// Proposes how one label is read: its type, what it is known by, its caption, what search looks into, its fields, its look.
import { entityTypes } from '../catalogue';
import { otherEntityType } from '../catalogue/other';
import type { EntityType } from '../catalogue/types';
import type { Fields } from '../value';
import { assignFields } from './assignFields';
import { entityWords } from './entityWords';
import { entityFieldWords, keyWords, nameWords } from './fieldWords';
import type { EntityMapping } from './Lens';
import { identifies, isNumberOfSomething, isSearchable, lookAt, nameParts, type Property } from './properties';
import { naturalKinds, proposeType, resemblance } from './proposeType';
import type { LabelFacts } from './Survey';
import { closeness, headBefore, isOneOf, wordList } from './words';

/** More would make a search slow and its hits hard to explain. */
const mostSearched = 10;

export function proposeEntity(label: LabelFacts): EntityMapping {
  const properties = lookAt(label.properties);
  const id = proposeType(label.label, properties);
  const type = entityTypes.find((known) => known.id === id) ?? null;
  const key = proposeKey(label.label, type, properties);
  // A name that must do for a key stays a name as well.
  const isName = properties.some((one) => one.name === key && plainKeyScore(one) === nameScore);
  const decided = new Map(type === null || key === null || isName ? [] : [[key, type.key]]);
  const fields =
    type === null
      ? {}
      : assignFields({
          properties,
          fieldTypes: type.fields,
          words: entityFieldWords[type.id] ?? {},
          owner: ownWords(type.id),
          decided,
        });
  const fieldOf = (property: string) => decided.get(property) ?? fields[property] ?? property;
  const caption = proposeCaption(type, key, properties, fieldOf);
  return {
    label: label.label,
    type: type?.id ?? label.label,
    key,
    caption,
    searched: proposeSearched(type, properties, fieldOf).filter((name) => name !== key && !caption.includes(name)),
    fields,
    look: type === null ? proposeLook(label.label) : null,
  };
}

const noWords = wordList();

function ownWords(type: string): ReadonlySet<string> {
  return Object.entries(entityWords).find(([id]) => id === type)?.[1].sure ?? noWords;
}

/** The property that its bearers are known by; null when none tells them apart. */
function proposeKey(label: string, type: EntityType | null, properties: readonly Property[]): string | null {
  const own = properties.find(({ name }) => name === type?.key)?.name ?? null;
  // In the catalogue's own words the key is meant as it is.
  if (own !== null && type?.id === label) return own;
  let best = own;
  let bestScore = 0;
  for (const property of properties) {
    const score = identifies(property) ? keyScore(type, property) : 0;
    if (score > bestScore) [best, bestScore] = [property.name, score];
  }
  return best ?? onlyIdentifier(properties);
}

/** Whatever it is called, when nothing else tells its bearers apart. */
function onlyIdentifier(properties: readonly Property[]): string | null {
  const [first, second] = properties.filter(identifies);
  return first === undefined || second !== undefined ? null : first.name;
}

/**
 * From most to least: a number of the type's kind (it outlives the database), a name that says the type's key, a unique
 * constraint, a resident id, a name like `id`, another telling number, a name of which no two are alike; 0 for none.
 */
function keyScore(type: EntityType | null, property: Property): number {
  const { facts } = property;
  const score = (type === null ? 0 : typedKeyScore(type, property)) || plainKeyScore(property);
  return score === 0 ? 0 : score + (facts.isUnique ? 0.5 : 0) + facts.filled / 4;
}

function typedKeyScore(type: EntityType, { name, words, kind }: Property): number {
  const natural = naturalKinds[type.id];
  const place = kind === null ? -1 : (natural?.indexOf(kind) ?? -1);
  if (place >= 0) return 8 - place;
  const isNamed = name === type.key || isOneOf(words, entityFieldWords[type.id]?.[type.key] ?? noWords);
  // A card's number that is a telephone's is somebody's telephone.
  return isNamed && (natural === undefined || !isNumberOfSomething(kind)) ? 6 : 0;
}

/** What a name is worth as a key: better than none. */
const nameScore = 0.1;

function plainKeyScore({ words, facts, kind }: Property): number {
  if (facts.isUnique) return 5;
  if (kind === 'residentId') return 4;
  const said = isMomentary(kind) ? 0 : closeness(words, keyWords);
  if (said > 0) return said;
  if (isNumberOfSomething(kind)) return 1.4;
  return isOneOf(words, nameWords) || kind === 'personName' ? nameScore : 0;
}

function isMomentary(kind: Property['kind']): boolean {
  return kind === 'timeText' || kind === 'moment';
}

/** None where the catalogue's own caption speaks; else a name in two parts, or the property that names best. */
function proposeCaption(
  type: EntityType | null,
  key: string | null,
  properties: readonly Property[],
  fieldOf: (property: string) => string,
): string[] {
  const parts = type === null || type.id === 'Suspect' ? nameParts(properties) : null;
  if (parts !== null) return [...parts];
  if (type !== null && type.caption(firstFields(properties, fieldOf)) !== '') return [];
  let best: string | null = null;
  let bestScore = 0;
  for (const property of properties) {
    const score = property.name === key ? 0 : captionScore(property);
    if (score > bestScore) [best, bestScore] = [property.name, score];
  }
  return best === null ? [] : [best];
}

/** Whether something looks like a name for people: by its word, or by its values. */
export function captionScore({ words, facts, kind }: Property): number {
  if (!facts.kinds.includes('text') || facts.filled < 0.5 || isMomentary(kind)) return 0;
  if (isOneOf(words, nameWords)) return 4;
  if (kind === 'personName') return facts.distinct >= 0.5 ? 3 : 0;
  return headBefore(words, nameWords) !== null && facts.distinct >= 0.5 && !isNumberOfSomething(kind) ? 2 : 0;
}

/** Fields as the first sampled of each property would fill them. */
function firstFields(properties: readonly Property[], fieldOf: (property: string) => string): Fields {
  return Object.fromEntries(properties.map(({ name, facts }) => [fieldOf(name), facts.samples[0] ?? null]));
}

/** First what the catalogue searches, then names and numbers, then other words that differ. */
function proposeSearched(
  type: EntityType | null,
  properties: readonly Property[],
  fieldOf: (property: string) => string,
): string[] {
  const rank = (property: Property) => {
    if (type?.searched.includes(fieldOf(property.name)) === true) return 0;
    return isSearchable(property) ? (captionScore(property) > 0 || isNumberOfSomething(property.kind) ? 1 : 2) : 3;
  };
  return properties
    .filter((property) => rank(property) < 3)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostSearched)
    .map(({ name }) => name);
}

/** Outlines that leave room for an initial. */
const lookShapes: readonly EntityType['shape'][] = [
  'circle',
  'square',
  'hexagon',
  'diamond',
  'rounded-square',
  'triangle',
];

/** Depends on the label alone: the same label looks alike in every database. The colours are those of `catalogue/other.ts`. */
function proposeLook(label: string): EntityMapping['look'] {
  const sum = [...label].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
  const shape = lookShapes[sum % lookShapes.length] ?? 'circle';
  return { shape, colour: otherEntityType(label).colour, glyphOf: resemblance(label) };
}

// What type of entity a label most likely is: from the label's word, the properties' words and what the values are.
// Values outweigh names, as far as they are what tells the entities of the label apart.
import { entityTypes } from '../catalogue';
import { entityFieldWords } from './fieldWords';
import { entityWords, isEventLabel, typesOfLabel } from './entityWords';
import { identifies, isNumberOfSomething, type Property } from './properties';
import { valueKinds, type ValueKind } from './recognise';
import { isOneOf, wordList } from './words';

type EntityTypeId = keyof typeof entityWords;

/** The kinds of value that a type's entities are known by. */
export const naturalKinds: Readonly<Partial<Record<string, readonly ValueKind[]>>> = {
  Phone: ['phone'],
  Card: ['card'],
  Device: ['imei'],
  SIM: ['imsi', 'iccid'],
  Wallet: ['wallet'],
  Vehicle: ['plate'],
};

/** Those that have phones, cards and vehicles; such a number among their properties says nothing about what they are. */
const owners: readonly EntityTypeId[] = ['Suspect', 'Gang', 'Victim', 'Incident', 'Place', 'Company'];

/** Fields that many types have. */
const commonFields = new Set(['name', 'nameZh', 'note', 'kind', 'status', 'label', 'at', 'created', 'firstSeen']);

const placeWords = wordList(
  'latitude lat longitude lon lng postcode zip zipcode city street streetname 经度 纬度 邮编 街道',
);

/** A guess below this is none. */
const least = 2;

/** A catalogue id, or null when nothing speaks for one clearly enough. */
export function proposeType(label: string, properties: readonly Property[]): EntityTypeId | null {
  const own = entityTypes.find(({ id, key }) => id === label && properties.some(({ name }) => name === key));
  if (own !== undefined) return own.id;
  if (isEventLabel(label)) return null;
  const said = typesOfLabel(label);
  const isOwner = owners.some((type) => (said.get(type) ?? 0) >= 2);
  const telling = mostTelling(properties);
  let best: EntityTypeId | null = null;
  let bestScore = 0;
  for (const { id } of entityTypes) {
    const ofNumbers = numberEvidence(id, properties, telling);
    const score =
      (said.get(id) ?? 0) +
      (isOwner ? Math.min(ofNumbers, 1) : ofNumbers) +
      personEvidence(id, properties) +
      fieldEvidence(id, properties);
    if (score >= least && score > bestScore) [best, bestScore] = [id, score];
  }
  return best;
}

/** A catalogue type that the label says only perhaps; '' for none. */
export function resemblance(label: string): string {
  return [...typesOfLabel(label)].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** The property that identifies best: by constraint first, then by the kind of its values. */
function mostTelling(properties: readonly Property[]): Property | undefined {
  const rank = ({ facts, kind }: Property) =>
    (facts.isUnique ? 0 : 100) + (kind === null ? 50 : valueKinds.indexOf(kind));
  return properties
    .filter((property) => identifies(property) && (property.facts.isUnique || isNumberOfSomething(property.kind)))
    .sort((a, b) => rank(a) - rank(b))[0];
}

/** A number of the type's kind counts 4 as what tells its bearers apart, 1.5 as one property among others; its name 1.5 more. */
function numberEvidence(type: EntityTypeId, properties: readonly Property[], telling: Property | undefined): number {
  const natural = naturalKinds[type];
  if (natural === undefined) return 0;
  const isNatural = ({ kind }: Property) => kind !== null && natural.includes(kind);
  const numbers = properties.filter((property) => identifies(property) && isNatural(property));
  const byValue = numbers.length === 0 ? 0 : telling !== undefined && numbers.includes(telling) ? 4 : 1.5;
  // An address may be anybody's; only its value makes it a wallet's.
  const keyField = type === 'Wallet' ? undefined : entityTypes.find(({ id }) => id === type)?.key;
  const words = keyField === undefined ? undefined : entityFieldWords[type]?.[keyField];
  const isNamed = properties.some(
    (property) =>
      words !== undefined &&
      identifies(property) &&
      isOneOf(property.words, words) &&
      (isNatural(property) || !isNumberOfSomething(property.kind)),
  );
  return byValue + (isNamed ? 1.5 : 0);
}

function personEvidence(type: EntityTypeId, properties: readonly Property[]): number {
  if (type !== 'Suspect' && type !== 'Victim') return 0;
  const has = (kind: ValueKind, distinct: number) =>
    properties.some(({ facts, kind: its }) => its === kind && facts.filled >= 0.5 && facts.distinct >= distinct);
  return (has('residentId', 0.9) ? 3 : 0) + (has('personName', 0.5) ? (type === 'Suspect' ? 1 : 0.5) : 0);
}

/** Half a point for each field that few types have and a property is named after, at most 1.5. */
function fieldEvidence(type: EntityTypeId, properties: readonly Property[]): number {
  const key = entityTypes.find(({ id }) => id === type)?.key;
  const named = Object.entries(entityFieldWords[type] ?? {}).filter(
    ([field, words]) =>
      field !== key && !commonFields.has(field) && properties.some((property) => isOneOf(property.words, words)),
  ).length;
  const ofPlace = type === 'Place' && properties.some((property) => isOneOf(property.words, placeWords)) ? 1 : 0;
  return Math.min(named * 0.5, 1.5) + ofPlace;
}

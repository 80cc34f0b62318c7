// A lens while it is being corrected: finding and replacing its parts, and what each part can be set to.
import { entityType, entityTypes, linkTypes } from '../../../shared/catalogue';
import type { EntityMapping, EventMapping, Lens, LinkMapping } from '../../../shared/lens/Lens';
import type { LabelFacts, PropertyFacts, RelationshipFacts, Survey } from '../../../shared/lens/Survey';
import type { Language } from '../../../shared/messages';

/** What the list on the left offers: a label, or a relationship type. */
export type Subject =
  | { readonly kind: 'label'; readonly name: string; readonly count: number }
  | { readonly kind: 'relationship'; readonly name: string; readonly count: number };

/** Labels, then relationship types, each with most members first. */
export function subjectsOf({ labels, relationships }: Survey): readonly Subject[] {
  return [
    ...labels.map(({ label, count }) => ({ kind: 'label', name: label, count }) as const),
    ...relationships.map(({ relationship, count }) => ({ kind: 'relationship', name: relationship, count }) as const),
  ].sort((a, b) => (a.kind === b.kind ? b.count - a.count : a.kind === 'label' ? -1 : 1));
}

/** The mapping of a label; one that maps it to itself when the lens has none. */
export function entityMappingOf(lens: Lens, label: string): EntityMapping {
  const known = lens.entities.find((one) => one.label === label);
  return known ?? { label, type: label, key: null, caption: [], searched: [], fields: {}, look: null };
}

export function linkMappingOf(lens: Lens, relationship: string): LinkMapping {
  const known = lens.links.find((one) => one.relationship === relationship);
  return (
    known ?? {
      relationship,
      type: relationship,
      isReversed: false,
      time: null,
      timeForm: 'native',
      amount: null,
      fields: {},
    }
  );
}

export function eventMappingOf(lens: Lens, label: string): EventMapping | null {
  return lens.events.find((one) => one.label === label) ?? null;
}

/** The label of the event that a relationship type joins to its participants; null when it is a link of its own. */
export function eventWithSide({ events }: Lens, relationship: string): string | null {
  const event = events.find(
    ({ from, to, isShownAsLinks }) =>
      isShownAsLinks && (from.relationship === relationship || to.relationship === relationship),
  );
  return event?.label ?? null;
}

export function withEntity(lens: Lens, mapping: EntityMapping): Lens {
  return { ...lens, entities: replaced(lens.entities, mapping, (one) => one.label) };
}

export function withLink(lens: Lens, mapping: LinkMapping): Lens {
  return { ...lens, links: replaced(lens.links, mapping, (one) => one.relationship) };
}

export function withEvent(lens: Lens, mapping: EventMapping): Lens {
  return { ...lens, events: replaced(lens.events, mapping, (one) => one.label) };
}

function replaced<T>(all: readonly T[], next: T, nameOf: (it: T) => string): T[] {
  const isKnown = all.some((one) => nameOf(one) === nameOf(next));
  return isKnown ? all.map((one) => (nameOf(one) === nameOf(next) ? next : one)) : [...all, next];
}

/** An event begun by hand: the relationship that leads into the node is its start, the one that leaves it its end. */
export function begunEvent(label: string, survey: Survey): EventMapping | null {
  const into = survey.relationships.find(({ joins }) => joins.some(({ to }) => to === label));
  const outOf = survey.relationships.find(({ joins }) => joins.some(({ from }) => from === label));
  const [first, second] = survey.relationships.filter(({ joins }) =>
    joins.some(({ from, to }) => from === label || to === label),
  );
  const start = into ?? first;
  const end = outOf ?? second ?? first;
  if (start === undefined || end === undefined) return null;
  const leaves = ({ joins }: RelationshipFacts) => joins.some(({ from }) => from === label);
  const side = (it: RelationshipFacts) => ({ relationship: it.relationship, isOutgoing: leaves(it) });
  return {
    label,
    type: label,
    from: side(start),
    to: side(end),
    time: null,
    timeForm: 'native',
    amount: null,
    fields: {},
    isShownAsLinks: true,
  };
}

/** Relationship types at nodes of this label, as sides of an event: `MADE ←` leads into it. */
export function sidesOf(label: string, { relationships }: Survey) {
  return relationships.flatMap(({ relationship, joins }) => [
    ...(joins.some(({ to }) => to === label) ? [{ relationship, isOutgoing: false }] : []),
    ...(joins.some(({ from }) => from === label) ? [{ relationship, isOutgoing: true }] : []),
  ]);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The catalogue's entity types, then the label itself. */
export function entityTypeChoices(label: string, type: string, language: Language): readonly Choice[] {
  const known = entityTypes.map(({ id, words }) => ({ value: id as string, label: words.one[language] }));
  return withOwn(known, [label, type]);
}

export function linkTypeChoices(name: string, type: string, language: Language): readonly Choice[] {
  const known = linkTypes.map(({ id, words }) => ({ value: id as string, label: words[language] }));
  return withOwn(known, [name, type]);
}

function withOwn(known: readonly Choice[], names: readonly string[]): readonly Choice[] {
  const own = [...new Set(names)].filter((name) => known.every(({ value }) => value !== name));
  return [...known, ...own.map((name) => ({ value: name, label: name }))];
}

/** Fields that a property can become: those of the catalogue's type that no other property is yet. */
export function fieldChoices(
  fields: readonly { readonly name: string; readonly words: { readonly en: string; readonly zh: string } }[],
  taken: ReadonlySet<string>,
  language: Language,
): readonly Choice[] {
  return fields
    .filter(({ name }) => !taken.has(name))
    .map(({ name, words }) => ({ value: name, label: words[language] }));
}

function isOfCatalogue(type: string): boolean {
  return entityTypes.some(({ id }) => id === type);
}

/** A type of the analyst's own needs a look; one of the catalogue has its own. */
export function lookFor(type: string, before: EntityMapping['look']): EntityMapping['look'] {
  if (isOfCatalogue(type)) return null;
  const { shape, colour } = entityType(type);
  return before ?? { shape, colour, glyphOf: '' };
}

/** Dark enough for a white glyph, and apart for people with any of the common colour blindnesses (after Okabe and Ito, 2008, darkened). */
export const lookColours = [
  '#0072b2',
  '#a85c00',
  '#00785a',
  '#a3487a',
  '#3b6ea5',
  '#8a6d00',
  '#b04a2f',
  '#5b5fa8',
] as const;

export function factsOfLabel({ labels }: Survey, label: string): LabelFacts | null {
  return labels.find((one) => one.label === label) ?? null;
}

export function factsOfRelationship({ relationships }: Survey, relationship: string): RelationshipFacts | null {
  return relationships.find((one) => one.relationship === relationship) ?? null;
}

/** Property → field, without the entry when the property keeps its name. */
export function withField(fields: { readonly [name: string]: string }, property: string, field: string) {
  const { [property]: _before, ...others } = fields;
  return field === '' || field === property ? others : { ...others, [property]: field };
}

/** Fields that other properties of the mapping have become. */
export function takenFields(fields: { readonly [name: string]: string }, property: string): ReadonlySet<string> {
  return new Set(Object.entries(fields).flatMap(([name, field]) => (name === property ? [] : [field])));
}

/** Properties that may hold a moment, and those that may hold an amount. */
export function momentChoices(properties: readonly PropertyFacts[]): readonly string[] {
  return properties
    .filter(({ kinds }) =>
      kinds.some((kind) => ['date', 'datetime', 'time', 'integer', 'float', 'text'].includes(kind)),
    )
    .map(({ name }) => name);
}

export function amountChoices(properties: readonly PropertyFacts[]): readonly string[] {
  return properties
    .filter(({ kinds }) => kinds.some((kind) => ['integer', 'float', 'text', 'duration'].includes(kind)))
    .map(({ name }) => name);
}

// The catalogue: every type of entity and link that Skein knows, in the order people see them, and the functions
// that read it. A new type is one file and one line here; what is unknown falls to `other.ts` and never fails.
import { isDrawn } from '../drawn';
import type { Entity } from '../graph';
import type { Looks } from '../looks';
import { textOf, type Fields } from '../value';
import { account } from './account';
import { associateOf } from './associateOf';
import { called } from './called';
import { card } from './card';
import { company } from './company';
import { derived } from './derived';
import { device } from './device';
import { gang } from './gang';
import { hasNumber } from './hasNumber';
import { holds } from './holds';
import { inDevice } from './inDevice';
import { incident } from './incident';
import { leads } from './leads';
import { linked } from './linked';
import { locatedAt } from './locatedAt';
import { memberOf } from './memberOf';
import { namedIn } from './namedIn';
import { learnedEntityType, learnedLinkType, otherCaption, otherEntityType, otherKey, otherLinkType } from './other';
import { paid } from './paid';
import { phone } from './phone';
import { place } from './place';
import { recruited } from './recruited';
import { relativeOf } from './relativeOf';
import { reported } from './reported';
import { sim } from './sim';
import { suspect } from './suspect';
import { transferred } from './transferred';
import { travelled } from './travelled';
import type { EntityType, LinkType } from './types';
import { uses } from './uses';
import { vehicle } from './vehicle';
import { victim } from './victim';
import { wallet } from './wallet';

export { formatValue } from './formatValue';

export const entityTypes = [
  suspect,
  gang,
  phone,
  card,
  device,
  sim,
  wallet,
  account,
  victim,
  incident,
  place,
  company,
  vehicle,
] as const satisfies readonly EntityType[];

export const linkTypes = [
  memberOf,
  leads,
  uses,
  holds,
  called,
  transferred,
  paid,
  inDevice,
  hasNumber,
  recruited,
  associateOf,
  relativeOf,
  travelled,
  locatedAt,
  reported,
  namedIn,
  linked,
] as const satisfies readonly LinkType[];

const knownEntityTypes = new Map<string, EntityType>(entityTypes.map((type) => [type.id, type]));
const knownLinkTypes = new Map<string, LinkType>([...linkTypes, derived].map((type) => [type.id, type]));
/** Kept so that the same label is the same object each time it is asked for. */
const otherEntityTypes = new Map<string, EntityType>();

/** Looks of the open source's own types, which its lens gives; they stand before the "Other" look, never before the catalogue. */
let learnedEntityTypes: ReadonlyMap<string, EntityType> = new Map();
let learnedLinkTypes: ReadonlyMap<string, LinkType> = new Map();

/** From now on types outside the catalogue look like this; whatever was learned before is forgotten. */
export function learnLooks(looks: Looks): void {
  const glyphOf = (type: string) => knownEntityTypes.get(type)?.glyph ?? '';
  learnedEntityTypes = new Map(
    looks.entities.map((look) => [look.type, learnedEntityType(look, glyphOf(look.glyphOf))]),
  );
  learnedLinkTypes = new Map(looks.links.map((look) => [look.type, learnedLinkType(look)]));
}

/** The type of that id. Never fails: an unknown id gives the "Other" look under its own name. */
export function entityType(id: string): EntityType {
  const existing = knownEntityTypes.get(id) ?? learnedEntityTypes.get(id) ?? otherEntityTypes.get(id);
  if (existing !== undefined) return existing;
  const created = otherEntityType(id);
  otherEntityTypes.set(id, created);
  return created;
}

/** The link type of that id. Never fails: an unknown id gives a plain directed link under its own name. */
export function linkType(id: string): LinkType {
  return knownLinkTypes.get(id) ?? learnedLinkTypes.get(id) ?? otherLinkType(id);
}

/** The type of something with several labels: the first in catalogue order, else the first in the alphabet, else `Other`. */
export function entityTypeOfLabels(labels: readonly string[]): string {
  return entityTypes.find((type) => labels.includes(type.id))?.id ?? [...labels].sort()[0] ?? 'Other';
}

/** What is written under an entity; never '' as long as it has a caption field, a key or a type. */
export function captionOf(type: string, fields: Fields, key: string): string {
  const known = knownEntityTypes.get(type);
  if (known === undefined) return entityType(type).caption(fields) || key || type;
  const said = known.caption(fields);
  if (said !== '') return said;
  const fromKey = key === '' ? '' : known.caption({ [known.key]: key }) || key;
  return fromKey || otherCaption(fields) || type;
}

/** What is written under that entity. What the analyst drew bears the caption that the analyst gave it, if any. */
export function captionOfEntity({
  id,
  type,
  fields,
  key,
  caption,
}: Pick<Entity, 'id' | 'type' | 'fields' | 'key' | 'caption'>): string {
  return (isDrawn(id) && caption) || captionOf(type, fields, key) || caption;
}

/** The quiet second line; '' for none. */
export function subtitleOf(type: string, fields: Fields): string {
  return entityType(type).subtitle(fields);
}

/** The business key among the fields; '' when there is none. */
export function keyOf(type: string, fields: Fields): string {
  const known = knownEntityTypes.get(type);
  return (known === undefined ? '' : textOf(fields[known.key])) || otherKey(fields);
}

/** Every text that search looks into: key, caption and searched fields; without empty ones and repeats. */
export function searchTextOf(type: string, fields: Fields, key: string): readonly string[] {
  const searched = entityType(type).searched.map((name) => textOf(fields[name]));
  return [...new Set([key, captionOf(type, fields, key), ...searched])].filter((text) => text !== '');
}

/** Fields that hold a name of the entity itself; whoever a number is registered to is someone else. */
const nameFields = ['name', 'nameZh', 'alias', 'displayName'];

/** The entity's names: its caption and what else it is called. Keys and numbers are no names. */
export function nameTextsOf(type: string, fields: Fields, key: string): readonly string[] {
  return [...new Set([captionOf(type, fields, key), ...nameFields.map((name) => textOf(fields[name]))])];
}

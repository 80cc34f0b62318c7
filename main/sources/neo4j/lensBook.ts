// The one place that knows what the words of an open database mean through its lens: labels to entity types,
// relationships and events to links, properties to fields, and all of it back again for filters.
import { entityType, entityTypes } from '../../../shared/catalogue';
import type { EntityMapping, Lens } from '../../../shared/lens/Lens';
import type { Looks } from '../../../shared/looks';
import { fieldMap, FieldNames, sameNames } from './fieldNames';
import { KeyNames, type NameGroup } from './keyNames';
import { eventWaysOf, linkLooks, linkReadings, plainReading, type EventWays, type LinkReading } from './lensLinks';
import { isHidden, typeOfLabels } from './marks';

/** What the server says of itself when it is opened. */
export interface ServerFacts {
  readonly propertyNames: readonly string[];
  /** Properties that a constraint makes unique, by label, in alphabetical order. */
  readonly uniqueByLabel: ReadonlyMap<string, readonly string[]>;
  readonly relationshipTypes: readonly string[];
}

/** How entities with one set of labels are read. */
export interface EntityReading {
  readonly labels: readonly string[];
  readonly type: string;
  /** Null when no label is mapped. */
  readonly mapping: EntityMapping | null;
  readonly names: FieldNames;
  /** Properties that may hold the business key, best first. */
  readonly keyNames: readonly string[];
}

export class LensBook {
  /** Labels whose nodes are links: never entities. */
  readonly eventLabels: readonly string[];
  /** The ways over them, by the relationship type that joins entity and event: a parameter of `passing.ts`. */
  readonly eventWays: EventWays;
  /** Relationship types whose direction is turned round. */
  readonly reversed: readonly string[];
  /** The link type of each mapped word; every other word is its own. */
  readonly linkTypes: { readonly [word: string]: string };
  readonly looks: Looks;
  private readonly keys: KeyNames;
  private readonly mappings: ReadonlyMap<string, EntityMapping>;
  private readonly links: ReadonlyMap<string, LinkReading>;
  private readonly readings = new Map<string, EntityReading>();

  constructor(
    readonly lens: Lens,
    readonly facts: ServerFacts,
  ) {
    this.keys = new KeyNames(facts.propertyNames, facts.uniqueByLabel);
    this.mappings = firstBy(lens.entities, ({ label }) => label);
    const events = lens.events.filter(({ isShownAsLinks }) => isShownAsLinks);
    this.eventLabels = [...new Set(events.map(({ label }) => label))];
    this.links = linkReadings(lens.links, events);
    this.eventWays = eventWaysOf(events);
    this.linkTypes = Object.fromEntries([...this.links.values()].map(({ word, type }) => [word, type]));
    this.reversed = [...this.links.values()].filter(({ isReversed }) => isReversed).map(({ word }) => word);
    this.looks = { entities: entityLooks(lens.entities), links: linkLooks(this.links.values()) };
  }

  get hasEvents(): boolean {
    return this.eventLabels.length > 0;
  }

  /** The entity type of a node with these labels. */
  typeOf(labels: readonly string[]): string {
    return this.entityReading(labels).type;
  }

  /** True for labels whose node is shown as links. */
  isEvent(labels: readonly string[]): boolean {
    return this.eventLabels.length > 0 && labels.some((label) => this.eventLabels.includes(label));
  }

  entityReading(labels: readonly string[]): EntityReading {
    const name = labels.join('\0');
    const known = this.readings.get(name);
    if (known !== undefined) return known;
    const made = this.readLabels(labels);
    this.readings.set(name, made);
    return made;
  }

  /** Never fails: a word that no lens maps is itself. */
  linkReading(word: string): LinkReading {
    return this.links.get(word) ?? plainReading(word);
  }

  /** Every word that is shown as this link type. */
  wordsOf(linkType: string): readonly string[] {
    const mapped = [...this.links.values()].filter(({ type }) => type === linkType).map(({ word }) => word);
    return this.links.has(linkType) ? mapped : [...mapped, linkType];
  }

  /** Every word there is: relationship types of the database and shown events. */
  words(): readonly string[] {
    return [...new Set([...this.facts.relationshipTypes, ...this.links.keys()])];
  }

  /** The labels whose entities may be of that type: mapped to it, or named like it and mapped to nothing. */
  labelsOf(type: string): readonly string[] {
    const mapped = [...this.mappings.values()].filter((mapping) => mapping.type === type).map(({ label }) => label);
    return this.mappings.has(type) ? mapped : [...mapped, type];
  }

  /** Those sets of labels whose entities are of that type. */
  labelSetsOf(type: string, labelSets: readonly (readonly string[])[]): readonly (readonly string[])[] {
    return labelSets.filter((labels) => this.typeOf(labels) === type);
  }

  /** Every set of labels that was read so far, in no order. */
  metLabelSets(): readonly (readonly string[])[] {
    return [...this.readings.values()].map(({ labels }) => labels);
  }

  /** For a query: under which names each set of labels keeps its key. */
  keysFor(labelSets: readonly (readonly string[])[]): readonly NameGroup[] {
    return grouped(labelSets, (labels) => this.entityReading(labels).keyNames);
  }

  /** For a query: under which property names each set of labels keeps a field, as it is shown. */
  fieldFor(labelSets: readonly (readonly string[])[], field: string): readonly NameGroup[] {
    return grouped(labelSets, (labels) => this.entityReading(labels).names.propertiesOf(field));
  }

  private readLabels(labels: readonly string[]): EntityReading {
    const shown = labels.filter((label) => !isHidden(label));
    const label = this.decidingLabel(shown);
    const mapping = label === null ? null : (this.mappings.get(label) ?? null);
    if (mapping === null) {
      const type = label ?? typeOfLabels(shown);
      return { labels, type, mapping, names: sameNames, keyNames: this.keys.ofType(type) };
    }
    const { type, key } = mapping;
    const keyField = entityTypes.find(({ id }) => id === type)?.key ?? null;
    const names = new FieldNames(entityFields(mapping, keyField));
    const byType = this.keys.ofType(type);
    const keyNames = new Set([
      ...(key === null ? [] : [key]),
      ...(keyField === null ? this.keys.uniqueOf(mapping.label) : names.propertiesOf(keyField)),
      ...byType,
    ]);
    return { labels, type, mapping, names, keyNames: [...keyNames] };
  }

  /** Of several labels that mean something, the one whose type comes first in the catalogue, then in the alphabet. */
  private decidingLabel(labels: readonly string[]): string | null {
    if (this.mappings.size === 0) return null;
    const place = (label: string) => placeInCatalogue(this.mappings.get(label)?.type ?? label);
    const telling = labels.filter((label) => this.mappings.has(label) || Number.isFinite(place(label)));
    return [...telling].sort((a, b) => compare(place(a), place(b)) || (a < b ? -1 : 1))[0] ?? null;
  }
}

function entityFields(mapping: EntityMapping, keyField: string | null): ReadonlyMap<string, string> {
  const { key, fields } = mapping;
  const isShownOtherwise = key !== null && Object.hasOwn(fields, key);
  return fieldMap(isShownOtherwise ? [] : [[key, keyField]], fields);
}

function entityLooks(mappings: readonly EntityMapping[]): Looks['entities'] {
  const outside = mappings.filter(({ type }) => !Number.isFinite(placeInCatalogue(type)));
  return [...firstBy(outside, ({ type }) => type).values()]
    .filter(({ look, caption }) => look !== null || caption.length > 0)
    .map((mapping) => {
      const { shape, colour } = entityType(mapping.type);
      const look = mapping.look ?? { shape, colour, glyphOf: '' };
      const names = new FieldNames(entityFields(mapping, null));
      return { type: mapping.type, ...look, caption: mapping.caption.map((property) => names.fieldOf(property)) };
    });
}

function placeInCatalogue(type: string): number {
  const place = entityTypes.findIndex(({ id }) => id === type);
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function firstBy<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(nameOf(item))) first.set(nameOf(item), item);
  return first;
}

function grouped(
  labelSets: readonly (readonly string[])[],
  namesOf: (labels: readonly string[]) => readonly string[],
): readonly NameGroup[] {
  const groups = new Map<string, { sets: (readonly string[])[]; names: readonly string[] }>();
  for (const labels of labelSets) {
    const names = namesOf(labels);
    const group = groups.get(names.join('\0')) ?? { sets: [], names };
    group.sets.push(labels);
    groups.set(names.join('\0'), group);
  }
  return [...groups.values()];
}

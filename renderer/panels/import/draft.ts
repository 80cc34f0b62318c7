// A mapping while it is being corrected: finding and replacing its parts, what each can be set to, and its words.
import { entityType, entityTypes, linkType, linkTypes } from '../../../shared/catalogue';
import type { FieldType } from '../../../shared/catalogue/types';
import type { LookColumn, TableText } from '../../../shared/contracts/import';
import type { Language } from '../../../shared/messages';
import { usualCleaning } from '../../../shared/tables/guessColumn';
import {
  mappingSchema,
  type Mapping,
  type MappingColumn,
  type MappingEntity,
  type MappingField,
  type MappingLink,
  type MappingText,
  type ValueFrom,
} from '../../../shared/tables/Mapping';
import { capital, typeWord } from '../words';

/** What the mapping says of a column; one that it does not name is plain text. */
export function columnIn(mapping: Mapping, name: string): MappingColumn {
  const known = mapping.columns.find((column) => column.name === name);
  return known ?? { name, kind: 'text', dateFormat: null, zone: null, clean: ['trim'], split: null };
}

/** Another kind brings the cleaning that is usual for it, and the date form that was found in the values. */
export function withKind(mapping: Mapping, { name, dateFormat }: LookColumn, kind: MappingColumn['kind']): Mapping {
  const isDate = kind === 'date' || kind === 'datetime';
  const column = { ...columnIn(mapping, name), kind, clean: usualCleaning(kind) };
  return withColumn(mapping, { ...column, dateFormat: isDate ? dateFormat : null });
}

export function withColumn(mapping: Mapping, column: MappingColumn): Mapping {
  const isKnown = mapping.columns.some(({ name }) => name === column.name);
  const columns = mapping.columns.map((one) => (one.name === column.name ? column : one));
  return { ...mapping, columns: isKnown ? columns : [...columns, column] };
}

export function withEntity(mapping: Mapping, entity: MappingEntity): Mapping {
  return { ...mapping, entities: mapping.entities.map((one) => (one.id === entity.id ? entity : one)) };
}

/** Its links go with it. */
export function withoutEntity(mapping: Mapping, id: string): Mapping {
  return {
    ...mapping,
    entities: mapping.entities.filter((one) => one.id !== id),
    links: mapping.links.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** One more entity, by the first column that none has as its key yet. */
export function withNewEntity(mapping: Mapping, columns: readonly string[]): Mapping {
  const taken = new Set(mapping.entities.map(({ key }) => ('column' in key ? key.column : '')));
  const column = columns.find((name) => !taken.has(name)) ?? columns[0] ?? '1';
  const ids = new Set(mapping.entities.map(({ id }) => id));
  let nth = mapping.entities.length + 1;
  while (ids.has(`entity ${nth}`)) nth += 1;
  const entity = { id: `entity ${nth}`, type: 'Suspect', key: { column }, fields: [], isOptional: false };
  return { ...mapping, entities: [...mapping.entities, entity] };
}

export function withLink(mapping: Mapping, at: number, link: MappingLink): Mapping {
  return { ...mapping, links: mapping.links.with(at, link) };
}

export function withoutLink(mapping: Mapping, at: number): Mapping {
  return { ...mapping, links: mapping.links.toSpliced(at, 1) };
}

/** One more link, between the last two entities: the newest is what a new link is wanted for. */
export function withNewLink(mapping: Mapping): Mapping {
  const [from, to] = mapping.entities.slice(-2);
  if (from === undefined) return mapping;
  const link = { type: 'LINKED', from: from.id, to: (to ?? from).id, fields: [], reverseWhen: null };
  return { ...mapping, links: [...mapping.links, link] };
}

/** `from` null takes the field away. */
export function withField(fields: readonly MappingField[], name: string, from: ValueFrom | null): MappingField[] {
  if (from === null) return fields.filter((field) => field.name !== name);
  const isKnown = fields.some((field) => field.name === name);
  return isKnown ? fields.map((field) => (field.name === name ? { name, from } : field)) : [...fields, { name, from }];
}

/** What is to be asked for when nothing was yet: encoding and delimiter are found again, in other files too. */
export function unasked(shown: TableText): MappingText {
  return { ...shown, encoding: null, delimiter: null };
}

/** One file is read as it is shown. Of several each may be written in another encoding, unless one was asked for. */
export function textFor(shown: TableText, asked: MappingText | null, isAlone: boolean): MappingText {
  return isAlone ? { ...shown } : (asked ?? unasked(shown));
}

/** Whether it can be tried: a text for all rows that was not typed yet would make one entity of them all. */
export function isReady(mapping: Mapping): boolean {
  const { entities, links } = mapping;
  const sources = [
    ...entities.flatMap(({ key, fields }) => [key, ...fields.map(({ from }) => from)]),
    ...links.flatMap(({ fields }) => fields.map(({ from }) => from)),
  ];
  const isTyped = sources.every((from) => !('constant' in from) || from.constant.trim() !== '');
  return isTyped && mappingSchema.safeParse(mapping).success;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The catalogue's types, and the one that is set when it is none of them. */
export function entityTypeChoices(type: string, language: Language): readonly Choice[] {
  return withOwn(
    entityTypes.map(({ id, words }) => ({ value: id, label: capital(words.one[language]) })),
    type,
    typeWord(type, 1, language),
  );
}

export function linkTypeChoices(type: string, language: Language): readonly Choice[] {
  return withOwn(
    linkTypes.map(({ id, words }) => ({ value: id, label: words[language] })),
    type,
    linkType(type).words[language],
  );
}

function withOwn(known: readonly Choice[], value: string, label: string): readonly Choice[] {
  return known.some((choice) => choice.value === value) ? known : [...known, { value, label }];
}

/** The fields that a type has and the mapping does not fill yet; the key is none of them. */
export function openFields(
  kind: 'entity' | 'link',
  type: string,
  taken: readonly MappingField[],
): readonly FieldType[] {
  const names = new Set(taken.map(({ name }) => name));
  const { fields } = kind === 'entity' ? entityType(type) : linkType(type);
  const key = kind === 'entity' ? entityType(type).key : '';
  return fields.filter(({ name }) => name !== key && !names.has(name));
}

/** The catalogue's word for a field, or the field's own name. */
export function fieldWord(kind: 'entity' | 'link', type: string, name: string, language: Language): string {
  const { fields } = kind === 'entity' ? entityType(type) : linkType(type);
  return fields.find((field) => field.name === name)?.words[language] ?? name;
}

/** `主叫号码`, `“86”`, `日期 + 时间`. */
export function sourceText(from: ValueFrom): string {
  if ('column' in from) return from.column;
  return 'constant' in from ? `“${from.constant}”` : from.join.join(' + ');
}

/** The same for the entity of that id; the id itself when it is gone. */
export function entityNamed({ entities }: Mapping, id: string, language: Language): string {
  const entity = entities.find((one) => one.id === id);
  return entity === undefined ? id : entityText(entity, language);
}

/** `Phone (主叫号码)`: what people call an entity of the mapping. */
export function entityText({ type, key }: MappingEntity, language: Language): string {
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  return `${typeWord(type, 1, language)}${open}${sourceText(key)}${close}`;
}

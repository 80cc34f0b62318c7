// What search looks into: the properties that the lens names for each label, and the texts of one entity.
import { entityType, searchTextOf } from '../../../../shared/catalogue';
import type { Entity } from '../../../../shared/graph';
import type { EntityMapping } from '../../../../shared/lens/Lens';
import { textOf } from '../../../../shared/value';
import { fold } from '../../../../shared/fieldTest';
import { asRecord, decodeValue } from '../decode';
import type { LensBook } from '../lensBook';
import { isHidden } from '../marks';
import { readTexts } from '../readRow';
import type { Row } from '../runQuery';

/** The properties of one label that hold key, caption and searched texts. */
export interface Searched {
  readonly label: string;
  readonly properties: readonly string[];
}

/** Of every mapped label, or of all `labels` of the database where the lens maps none; those without such a property are left out. */
export function searchedIn(book: LensBook, labels: readonly string[]): readonly Searched[] {
  const { entities } = book.lens;
  const all =
    entities.length > 0
      ? entities.map((mapping) => ({ label: mapping.label, properties: mappedProperties(book, mapping) }))
      : labels.map((label) => ({ label, properties: likelyProperties(book, label) }));
  return all.filter(({ label, properties }) => properties.length > 0 && !isHidden(label) && !book.isEvent([label]));
}

function mappedProperties(book: LensBook, { label, type, key, caption, searched, fields }: EntityMapping) {
  const ofType = entityType(type);
  const telling = Object.entries(fields).filter(([, field]) => field === ofType.key || ofType.searched.includes(field));
  const named = [...(key === null ? [] : [key]), ...caption, ...searched, ...telling.map(([property]) => property)];
  return named.length > 0 ? [...new Set(named)] : likelyProperties(book, label);
}

/** The names that the catalogue would look for, as far as the database has them at all. */
function likelyProperties(book: LensBook, label: string): readonly string[] {
  const { key, searched } = entityType(book.typeOf([label]));
  const there = new Set(book.facts.propertyNames);
  return [...new Set([key, ...searched])].filter((name) => there.has(name));
}

/** Everything that a search may find this entity by, folded. */
export function searchedTexts(entity: Entity, row: Row, book: LensBook): readonly string[] {
  const { type, key, caption, fields } = entity;
  const { mapping } = book.entityReading(readTexts(row['labels']));
  const properties = asRecord(row['properties']);
  const mapped = (mapping?.searched ?? []).map((name) => textOf(decodeValue(properties[name])));
  return [caption, ...searchTextOf(type, fields, key), ...mapped].filter((text) => text !== '').map(fold);
}

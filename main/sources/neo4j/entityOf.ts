// A row of the server as an entity or link of ours, read by the lens in use.
import { captionOf } from '../../../shared/catalogue';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import { readAmount } from '../../../shared/lens/readAmount';
import { readTime } from '../../../shared/lens/readTime';
import { textOf, type Fields, type Value } from '../../../shared/value';
import { asRecord, decodeFields } from './decode';
import { keyIn } from './keyNames';
import type { LensBook } from './lensBook';
import type { LinkReading } from './lensLinks';
import { readText, readTexts } from './readRow';
import type { Row } from './runQuery';

/** Expects the columns `id`, `labels` and `properties`. The node must be no shown event: those are links. */
export function entityOf(row: Row, book: LensBook): Entity {
  const { type, mapping, names, keyNames } = book.entityReading(readTexts(row['labels']));
  const properties = decodeFields(row['properties']);
  const fields = names.rename(properties);
  // A published entity brings the key that its case file had; it can be unlike any field.
  const published = asRecord(row['properties'])['_skeinKey'];
  const key = typeof published === 'string' ? published : keyIn(keyNames, properties);
  const caption = captionFrom(mapping?.caption ?? [], properties) || captionOf(type, fields, key);
  return { id: readText(row['id']) as EntityId, type, key, caption, fields, record: null };
}

function captionFrom(names: readonly string[], properties: Fields): string {
  return names
    .map((name) => textOf(properties[name]))
    .filter((text) => text.trim() !== '')
    .join(' ');
}

/** Expects the columns that `passing.ts` gives: `id`, `word`, `from`, `to` (as shown) and `properties`, plain or `told`. */
export function linkOf(row: Row, book: LensBook): Link {
  const reading = book.linkReading(readText(row['word']));
  return {
    id: readText(row['id']) as LinkId,
    type: reading.type,
    from: readText(row['from']) as EntityId,
    to: readText(row['to']) as EntityId,
    fields: linkFields(decodeFields(row['properties']), reading),
    record: null,
  };
}

/** The same of a relationship as it is in the database: `from` is its start there. */
export function linkOfRelationship(row: Row, book: LensBook): Link {
  const { isReversed } = book.linkReading(readText(row['word']));
  return linkOf(isReversed ? { ...row, from: row['to'], to: row['from'] } : row, book);
}

/** Moments and amounts are read, then everything gets its name. */
export function linkFields(properties: Fields, { names, time, timeForm, amount }: LinkReading): Fields {
  const read = ([name, value]: [string, Value]): [string, Value] => {
    if (name === time) return [name, readTime(value, timeForm)];
    return [name, name === amount ? readAmount(value) : value];
  };
  const isPlain = (time === null || timeForm === 'native') && amount === null;
  return names.rename(isPlain ? properties : Object.fromEntries(Object.entries(properties).map(read)));
}

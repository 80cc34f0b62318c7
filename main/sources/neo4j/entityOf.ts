// A row of the server as an entity or link of ours: labels become the type, properties the fields.
import { captionOf } from '../../../shared/catalogue';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import { asRecord, decodeFields } from './decode';
import type { KeyNames } from './keyNames';
import { typeOfLabels } from './marks';
import { readText, readTexts } from './readRow';
import type { Row } from './runQuery';

/** Expects the columns `id`, `labels` and `properties`. */
export function entityOf(row: Row, keyNames: KeyNames): Entity {
  const type = typeOfLabels(readTexts(row['labels']));
  const fields = decodeFields(row['properties']);
  // A published entity brings the key that its case file had; it can be unlike any field.
  const published = asRecord(row['properties'])['_skeinKey'];
  const key = typeof published === 'string' ? published : keyNames.keyIn(type, fields);
  const id = readText(row['id']) as EntityId;
  return { id, type, key, caption: captionOf(type, fields, key), fields, record: null };
}

/** Expects the columns `id`, `type`, `from`, `to` and `properties`. */
export function linkOf(row: Row): Link {
  return {
    id: readText(row['id']) as LinkId,
    type: readText(row['type']),
    from: readText(row['from']) as EntityId,
    to: readText(row['to']) as EntityId,
    fields: decodeFields(row['properties']),
    record: null,
  };
}

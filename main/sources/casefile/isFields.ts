// The check of fields read from a case, which may come from anywhere: written out by hand, because it runs for every
// entity and link that is shown and the schema library takes many times as long.
import type { Fields, TaggedValue } from '../../../shared/value';

/** True when it is an object of values as `shared/value.ts` defines them. */
export function isFields(data: unknown): data is Fields {
  return isRecord(data) && Object.values(data).every(isValue);
}

function isValue(data: unknown): boolean {
  if (data === null || ['string', 'number', 'boolean'].includes(typeof data)) return true;
  return Array.isArray(data) ? data.every(isValue) : isRecord(data) && isTaggedValue(data);
}

function isTaggedValue(data: { readonly [name: string]: unknown }): boolean {
  switch (data['t'] as TaggedValue['t']) {
    case 'int':
    case 'float':
    case 'date':
    case 'time':
    case 'datetime':
    case 'duration':
    case 'bytes':
      return typeof data['v'] === 'string';
    case 'point':
      return [data['srid'], data['x'], data['y'], data['z'] ?? 0].every((part) => typeof part === 'number');
    case 'map':
      return isFields(data['v']);
    default:
      return false;
  }
}

function isRecord(data: unknown): data is { readonly [name: string]: unknown } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

// Plain tagged values as values of the driver: the reverse of `decode.ts`, for publishing.
import neo4j from 'neo4j-driver';
import { isTagged, type Fields, type TaggedValue, type Value } from '../../../shared/value';
import { encodeDate, encodeDateTime, encodeDuration, encodeTime } from './encodeTemporal';

/**
 * A property map as the server stores it. What no property can hold (a map, a list of lists or of several kinds)
 * becomes its JSON text; null is left out, as the server leaves it out.
 */
export function encodeFields(fields: Fields): { readonly [name: string]: unknown } {
  const entries: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields))
    if (value !== null) entries.push([propertyName(name), encodeValue(value)]);
  return Object.fromEntries(entries);
}

/** A property must have a name, and it may not hold a zero character. */
function propertyName(name: string): string {
  return name.replaceAll('\0', '') || '?';
}

function encodeValue(value: Value): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  return isTagged(value) ? encodeTagged(value) : encodeList(value);
}

function encodeTagged(value: TaggedValue): unknown {
  switch (value.t) {
    case 'int':
      return isInt64(value.v) ? neo4j.int(value.v) : value.v;
    case 'float':
      return Number(value.v);
    case 'bytes':
      return Int8Array.from(Buffer.from(value.v, 'base64'));
    case 'point':
      return encodePoint(value);
    case 'map':
      return JSON.stringify(value.v);
    case 'date':
      return encodeDate(value.v) ?? value.v;
    case 'time':
      return encodeTime(value.v) ?? value.v;
    case 'datetime':
      return encodeDateTime(value.v) ?? value.v;
    case 'duration':
      return encodeDuration(value.v) ?? value.v;
  }
}

function isInt64(digits: string): boolean {
  return /^-?\d{1,19}$/.test(digits) && BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
}

/** The server knows four coordinate systems and refuses a latitude beyond the poles. */
function encodePoint({ srid, x, y, z }: TaggedValue & { readonly t: 'point' }): unknown {
  const dimensions = new Map([
    [4326, 2],
    [7203, 2],
    [4979, 3],
    [9157, 3],
  ]).get(srid);
  const isOnEarth = (srid !== 4326 && srid !== 4979) || (Math.abs(x) <= 180 && Math.abs(y) <= 90);
  if (dimensions !== (z === undefined ? 2 : 3) || !isOnEarth) return JSON.stringify({ srid, x, y, z });
  return new neo4j.types.Point(neo4j.int(srid), x, y, z);
}

function encodeList(values: readonly Value[]): unknown {
  if (values.every((value) => typeof value === 'number')) {
    const areIntegers = values.every((value) => Number.isSafeInteger(value));
    return areIntegers ? values.map((value) => neo4j.int(Number(value))) : values;
  }
  const kinds = new Set(values.map(kindOf));
  return kinds.size === 1 && !kinds.has('unstorable') ? values.map(encodeValue) : JSON.stringify(values);
}

function kindOf(value: Value): string {
  if (value === null || Array.isArray(value)) return 'unstorable';
  if (!isTagged(value)) return typeof value;
  return value.t === 'map' || value.t === 'bytes' ? 'unstorable' : value.t;
}

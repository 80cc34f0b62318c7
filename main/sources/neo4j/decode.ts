// Values of the driver as plain tagged values: its classes lose their meaning when they cross a process, so
// nothing of it leaves this folder.
import neo4j, { type Duration, type Integer } from 'neo4j-driver';
import type { Fields, TaggedValue, Value } from '../../../shared/value';
import { isMark } from './marks';

/** Exact: integers beyond 2^53 − 1, NaN, −0, nanoseconds and zone names survive. What has no plain form becomes its text. */
export function decodeValue(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return decodeFloat(raw);
  if (typeof raw === 'bigint') return decodeInteger(raw.toString());
  if (neo4j.isInt(raw)) return raw.inSafeRange() ? raw.toNumber() : { t: 'int', v: raw.toString() };
  if (Array.isArray(raw)) return raw.map(decodeValue);
  if (ArrayBuffer.isView(raw)) return bytes(raw);
  return typeof raw === 'object' ? decodeObject(raw) : String(raw);
}

/** A property; `true` says that its value is a moment as the server writes it. */
type Property = readonly [name: string, value: unknown, isMoment?: true];

/**
 * The fields of a property map as it comes from `properties(…)`, or of the list that `told` of `passing.ts` makes of one;
 * Skein's own marks are left out.
 */
export function decodeFields(raw: unknown): Fields {
  const properties: readonly Property[] = Array.isArray(raw) ? raw : Object.entries(asRecord(raw));
  const fields: [string, Value][] = [];
  for (const [name, value, isMoment] of properties) {
    if (!isMark(name)) fields.push([name, isMoment === true ? momentOf(String(value)) : decodeValue(value)]);
  }
  // fromEntries defines `__proto__` as a field like any other, where an assignment would not.
  return Object.fromEntries(fields);
}

/** The driver writes six digits at least of a year that has a sign, the server fewer: each moment has one text. */
function momentOf(text: string): Value {
  const v = text.replace(/^([+-])(\d+)/, (_, sign: string, year: string) => `${sign}${year.padStart(6, '0')}`);
  return { t: 'datetime', v };
}

function decodeObject(raw: object): Value {
  if (neo4j.isDate(raw)) return { t: 'date', v: raw.toString() };
  if (neo4j.isTime(raw) || neo4j.isLocalTime(raw)) return { t: 'time', v: clockText(raw) };
  if (neo4j.isDateTime(raw) || neo4j.isLocalDateTime(raw)) return { t: 'datetime', v: clockText(raw) };
  if (neo4j.isDuration(raw)) return { t: 'duration', v: durationText(raw as Duration<Integer>) };
  if (neo4j.isPoint(raw)) {
    const flat = { t: 'point', srid: Number(raw.srid), x: raw.x, y: raw.y } as const;
    return raw.z === undefined ? flat : { ...flat, z: raw.z };
  }
  if (neo4j.isVector(raw)) return Array.from(raw.asTypedArray(), decodeValue);
  if (Object.getPrototypeOf(raw) !== Object.prototype) return String(raw);
  const entries = Object.entries(raw).map(([key, value]): [string, Value] => [key, decodeValue(value)]);
  return { t: 'map', v: Object.fromEntries(entries) };
}

function decodeFloat(raw: number): Value {
  if (Number.isNaN(raw)) return { t: 'float', v: 'NaN' };
  if (Object.is(raw, -0)) return { t: 'float', v: '-0' };
  if (raw === Infinity) return { t: 'float', v: 'Infinity' };
  return raw === -Infinity ? { t: 'float', v: '-Infinity' } : raw;
}

function decodeInteger(digits: string): Value {
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : { t: 'int', v: digits };
}

function bytes(raw: ArrayBufferView): TaggedValue {
  return { t: 'bytes', v: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64') };
}

/** The driver writes all nine digits of a fraction; ISO 8601 and the server leave zeros at the end out. */
function clockText(raw: object): string {
  return String(raw).replace(/\.\d+/, (fraction) => fraction.replace(/\.?0+$/, ''));
}

/** `P1M2DT3.5S`: months, days and seconds as the server keeps them, since their lengths differ. */
function durationText({ months, days, seconds, nanoseconds }: Duration<Integer>): string {
  const nanos = BigInt(seconds.toString()) * 1_000_000_000n + BigInt(nanoseconds.toString());
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const whole = `${nanos < 0n ? '-' : ''}${size / 1_000_000_000n}${fraction === '' ? '' : `.${fraction}`}`;
  const day = `${months.isZero() ? '' : `${months}M`}${days.isZero() ? '' : `${days}D`}`;
  return nanos === 0n && day !== '' ? `P${day}` : `P${day}T${whole}S`;
}

export function asRecord(raw: unknown): { readonly [key: string]: unknown } {
  return typeof raw === 'object' && raw !== null ? (raw as { readonly [key: string]: unknown }) : {};
}

// Field values as they travel: plain JSON, exact. What JSON cannot say (64-bit integers, NaN, dates, points)
// is tagged, because driver classes lose their meaning when they cross a process.

import { plainMoment } from './plainMoment';

export type TaggedValue =
  /** An integer outside ±(2^53 − 1), in decimal digits. */
  | { readonly t: 'int'; readonly v: string }
  /** A float that JSON has no word for. */
  | { readonly t: 'float'; readonly v: 'NaN' | 'Infinity' | '-Infinity' | '-0' }
  /** A calendar day, `2026-05-09`. */
  | { readonly t: 'date'; readonly v: string }
  /** A time of day, ISO 8601, with its offset when it has one. */
  | { readonly t: 'time'; readonly v: string }
  /** A moment, ISO 8601, with offset and `[Zone/Name]` when known; without either it is a local time. */
  | { readonly t: 'datetime'; readonly v: string }
  /** An ISO 8601 duration, `P1M2DT3.5S`. */
  | { readonly t: 'duration'; readonly v: string }
  /** A point: coordinate system number (4326 is WGS 84, x = longitude, y = latitude) and coordinates. */
  | { readonly t: 'point'; readonly srid: number; readonly x: number; readonly y: number; readonly z?: number }
  /** Bytes in base64. */
  | { readonly t: 'bytes'; readonly v: string }
  | { readonly t: 'map'; readonly v: { readonly [key: string]: Value } };

export type Value = null | boolean | number | string | readonly Value[] | TaggedValue;

/** The fields of an entity or link, by the source's own names. */
export type Fields = { readonly [name: string]: Value };

export function isTagged(value: Value | undefined): value is TaggedValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The plain text of a value, without units, for search, captions and keys; '' for null and undefined. */
export function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isTagged(value)) return value.map(textOf).join(', ');
  if (value.t === 'point') return [value.x, value.y, ...(value.z === undefined ? [] : [value.z])].join(', ');
  if (value.t === 'map')
    return Object.entries(value.v)
      .map(([key, inner]) => `${key}: ${textOf(inner)}`)
      .join(', ');
  return value.v;
}

/** The number a value stands for, or null when it is not one (a 64-bit integer is rounded to a double). */
export function numberOf(value: Value | undefined): number | null {
  if (typeof value === 'number') return value;
  if (isTagged(value) && (value.t === 'int' || value.t === 'float')) return Number(value.v);
  return null;
}

/** Milliseconds since 1970 UTC of a date or moment, or null. A local time counts as UTC. */
export function timeOf(value: Value | undefined): number | null {
  if (!isTagged(value) || (value.t !== 'datetime' && value.t !== 'date')) return null;
  // Analyses ask for millions, nearly all of them spelled plainly.
  if (value.t === 'datetime') {
    const ms = plainMoment(value.v);
    if (ms !== null) return ms;
  }
  const iso = value.v.replace(/\[.*\]$/, '');
  const zoned = value.t === 'date' ? `${iso}T00:00:00Z` : /(Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? null : ms;
}

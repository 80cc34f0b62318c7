// How a value is written for people, with its unit. Moments are shown in the zone that is asked for, else in the offset
// they carry, so that the same value reads the same on every machine; no locale data of the machine is used.
import type { Language } from '../messages';
import { isTagged, numberOf, textOf, type Fields, type TaggedValue, type Value } from '../value';
import { clockOf, writtenTime } from '../zone';
import { groupPhone, shortCard } from './captions';
import type { FieldType, Words } from './types';
import { twoDigits } from '../twoDigits';

const words = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  hours: { en: 'h', zh: '小时' },
  minutes: { en: 'min', zh: '分' },
  seconds: { en: 's', zh: '秒' },
} as const satisfies Record<string, Words>;

const signs: Readonly<Record<string, string>> = { CNY: '¥', RMB: '¥', USD: '$', EUR: '€', GBP: '£' };

/**
 * A value as text: '' for null; money with the sign or code of its currency (`fields.currency`, else CNY), durations
 * as `2 h 05 min`, moments to the second. `fieldType` null means that the catalogue does not know the field. Moments with
 * an offset are told in `zone` (IANA name); null leaves them in their own. Local times stay as they are written.
 */
export function formatValue(
  value: Value | undefined,
  fieldType: FieldType | null,
  language: Language,
  fields: Fields = {},
  zone: string | null = null,
): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    return value.map((item: Value) => formatValue(item, fieldType, language, fields, zone)).join(', ');
  }
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  const byField = fieldType === null ? null : formatByField(value, fieldType, language, fields);
  if (byField !== null) return byField;
  const text = formatPlain(value, language, zone);
  return fieldType?.unit === undefined ? text : `${text} ${fieldType.unit}`;
}

/** A value said or written as its field asks, or null when the field has no writing of its own or the value does not fit it. */
function formatByField(value: Value, fieldType: FieldType, language: Language, fields: Fields): string | null {
  const { kind } = fieldType;
  const said = saidOf(fieldType, textOf(value));
  if (said !== null) return said[language];
  if (kind === 'phone') return groupPhone(textOf(value));
  if (kind === 'card') return shortCard(textOf(value));
  if (kind !== 'money' && kind !== 'duration') return null;
  const number = numberOf(value);
  if (number === null || !Number.isFinite(number)) return null;
  return kind === 'money' ? formatMoney(number, textOf(fields['currency']) || 'CNY') : formatDuration(number, language);
}

/** What people say for the value; null for a value that has no such words, whatever its name. */
function saidOf({ said }: FieldType, text: string): Words | null {
  return said !== undefined && Object.hasOwn(said, text) ? (said[text] ?? null) : null;
}

function formatPlain(value: Value, language: Language, zone: string | null): string {
  if (isTagged(value)) return formatTagged(value, language, zone);
  return typeof value === 'number' ? group(value) : textOf(value);
}

/** `¥1,240,000`, `−$3.50`, `12,400 USDT`: two decimals only when there is a fraction. */
function formatMoney(amount: number, currency: string): string {
  const hasFraction = Math.round(amount * 100) % 100 !== 0;
  const digits = groupDigits(Math.abs(amount).toFixed(hasFraction ? 2 : 0));
  const minus = amount < 0 ? '−' : '';
  const sign = signs[currency];
  return sign === undefined ? `${minus}${digits} ${currency}` : `${minus}${sign}${digits}`;
}

/** `46 s`, `46 min`, `2 h 05 min`: seconds only below an hour, and only when there are some. */
function formatDuration(duration: number, language: Language): string {
  const minus = duration < 0 ? '−' : '';
  const total = Math.round(Math.abs(duration));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = total % 60;
  const part = (count: number | string, unit: keyof typeof words) => `${count} ${words[unit][language]}`;
  if (hours > 0) {
    const rest = minutes === 0 ? [] : [part(twoDigits(minutes), 'minutes')];
    return minus + [part(groupDigits(String(hours)), 'hours'), ...rest].join(' ');
  }
  if (minutes === 0) return minus + part(seconds, 'seconds');
  const rest = seconds === 0 ? [] : [part(twoDigits(seconds), 'seconds')];
  return minus + [part(minutes, 'minutes'), ...rest].join(' ');
}

function formatTagged(value: TaggedValue, language: Language, zone: string | null): string {
  switch (value.t) {
    case 'int':
      return groupDigits(value.v).replace('-', '−');
    case 'float':
      return value.v === '-0' ? '0' : value.v.replace('-', '−').replace('Infinity', '∞');
    case 'datetime':
      return zone === null ? formatMoment(value.v) : formatMomentIn(value, zone);
    case 'map':
      return Object.entries(value.v)
        .map(([name, inner]) => `${name}: ${formatValue(inner, null, language, {}, zone)}`)
        .join(', ');
    case 'point':
      return formatPoint(value);
    case 'date':
    case 'time':
    case 'duration':
    case 'bytes':
      return value.v;
  }
}

/** `2026-05-09 10:32:11 +08:00`: the clock that the moment carries, never the machine's. */
function formatMoment(iso: string): string {
  const [, day, time, zone] = /^([^T]+)T(\d\d:\d\d(?::\d\d)?)[.\d]*(Z|[+-]\d\d:?\d\d)?/.exec(iso) ?? [];
  if (day === undefined || time === undefined) return iso;
  const offset = zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` ${zone}`;
  return `${day} ${time}${offset}`;
}

/** The same by the clocks of a zone, to the second or minute as it was written. */
function formatMomentIn(value: Extract<TaggedValue, { t: 'datetime' }>, zone: string): string {
  const written = writtenTime(value);
  const clock = clockOf(zone);
  // At the very end of what a date can say there is no room for an offset.
  if (written?.is !== 'moment' || Math.abs(clock.wallAt(written.ms)) > 8.64e15) return formatMoment(value.v);
  const offsetMinutes = Math.round(clock.offsetAt(written.ms) / 60_000);
  const hasSeconds = /T\d\d:\d\d:\d\d/.test(value.v);
  const [day, time = ''] = new Date(clock.wallAt(written.ms)).toISOString().split('T');
  const minutes = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${day} ${time.slice(0, hasSeconds ? 8 : 5)} ${offsetMinutes === 0 ? 'UTC' : offset}`;
}

/** Latitude before longitude for WGS 84, as on maps; other systems in their own order. */
function formatPoint(point: Extract<TaggedValue, { t: 'point' }>): string {
  const [first, second] = point.srid === 4326 || point.srid === 4979 ? [point.y, point.x] : [point.x, point.y];
  return [first, second, ...(point.z === undefined ? [] : [point.z])].join(', ');
}

/** Digits in threes from 10,000 upwards: a year or a four-digit code stays as it is. */
function group(number: number): string {
  const text = String(number).replace('-', '−');
  return Math.abs(number) < 10_000 || text.includes('e') ? text : groupDigits(text);
}

function groupDigits(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

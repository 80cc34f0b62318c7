// A value as a kind and a text, and back, exactly: how formats that know only texts (XML, CSV) carry dates, long digits,
// lists and points without losing any of it. Files of other programs have no kinds; their own types are read instead.
import type { Value } from '../value';
import { isTagged } from '../value';
import { valueSchema } from '../valueSchema';
import { isTooDeep } from './readJson';

export const kinds = ['boolean', 'long', 'double', 'text', 'date', 'time', 'datetime', 'duration', 'json'] as const;
export type Kind = (typeof kinds)[number];

export interface Said {
  readonly kind: Kind;
  readonly text: string;
}

const noXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether every character may stand in XML 1.0 (https://www.w3.org/TR/xml/#charsets); control signs may not. */
export function isXmlText(text: string): boolean {
  return !noXml.test(text);
}

/** The value in words; null for no value. What no other kind holds is `json`, which is plain ASCII where XML needs it. */
export function said(value: Value): Said | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  if (typeof value === 'number') return { kind: Number.isSafeInteger(value) ? 'long' : 'double', text: String(value) };
  if (typeof value === 'string') return isXmlText(value) ? { kind: 'text', text: value } : asJson(value);
  return (isTagged(value) ? saidTagged(value) : null) ?? asJson(value);
}

function saidTagged(value: Extract<Value, { readonly t: string }>): Said | null {
  switch (value.t) {
    case 'int':
      // Only what reads back as the same tagged value.
      return String(BigInt(value.v)) === value.v && !Number.isSafeInteger(Number(value.v))
        ? { kind: 'long', text: value.v }
        : null;
    case 'float':
      return { kind: 'double', text: value.v };
    case 'date':
    case 'time':
    case 'datetime':
    case 'duration':
      return looksRight[value.t].test(value.v) ? { kind: value.t, text: value.v } : null;
    case 'point':
    case 'bytes':
    case 'map':
      return null;
  }
}

function asJson(value: Value): Said {
  const text = JSON.stringify(value).replace(
    /[\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { kind: 'json', text };
}

const looksRight = {
  date: /^[+-]?\d{4,9}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?(:\d\d)?)?$/,
  datetime: /^[+-]?\d{4,9}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?(:\d\d)?)?(\[[\w/+-]+\])?$/,
  duration: /^-?P[\dTYMWDHS.+-]+$/,
};

/** What was said. A text that is not of its kind stays a text: nothing is lost and nothing is made up. */
export function heard(kind: Kind, text: string): Value {
  switch (kind) {
    case 'text':
      return text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'long':
      return /^-?\d{1,4000}$/.test(text) ? exactInteger(text) : text;
    case 'double':
      return exactDouble(text) ?? text;
    case 'json':
      return fromJson(text);
    case 'date':
    case 'time':
    case 'datetime':
    case 'duration':
      return looksRight[kind].test(text) ? { t: kind, v: text } : text;
  }
}

export function isKind(word: string | undefined): word is Kind {
  return (kinds as readonly (string | undefined)[]).includes(word);
}

/** Digits as a number where a double holds them exactly, else as the digits. */
export function exactInteger(digits: string): Value {
  const near = Number(digits);
  return Number.isSafeInteger(near) ? near + 0 : { t: 'int', v: String(BigInt(digits)) };
}

function exactDouble(text: string): Value | undefined {
  if (text === 'NaN' || text === 'Infinity' || text === '-Infinity' || text === '-0') return { t: 'float', v: text };
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) && !Object.is(number, -0) ? number : undefined;
}

function fromJson(text: string): Value {
  try {
    if (isTooDeep(text)) return text;
    const parsed = valueSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : text;
  } catch {
    return text;
  }
}

const isoDate = /^\d{4}-\d\d-\d\d$/;
const isoMoment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

/** The date or moment that a text in ISO 8601 is, else the text: for places where a format asks for a date. */
export function dateIn(text: string): Value {
  if (isoDate.test(text)) return { t: 'date', v: text };
  return isoMoment.test(text) ? { t: 'datetime', v: text.replace(' ', 'T') } : text;
}

/** The number that a text is, where it stays exactly the same when written again; else the text. */
export function numberIn(text: string): Value {
  if (/^-?(0|[1-9]\d*)$/.test(text) && text !== '-0' && text.length < 400) return exactInteger(text);
  if (!/^-?(0|[1-9]\d*)\.\d+$/.test(text) || text.replace(/\D/g, '').length > 15) return text;
  const number = Number(text);
  return Object.is(number, -0) ? text : number;
}

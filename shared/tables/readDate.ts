// Dates and moments written in a form that the mapping names, for those that do not say year, month and day in this
// order: `09.05.2026`, serial numbers of spreadsheets, counts since 1970.
import { isDay, readTime } from '../lens/readTime';
import type { Value } from '../value';
import { twoDigits } from '../twoDigits';

/** Reads the text in one form; null for what is not of it. A moment without an offset comes back local. */
type DateReader = (text: string) => Value | null;

const parts = {
  yyyy: { group: 'year', digits: '\\d{4}' },
  yy: { group: 'shortYear', digits: '\\d{2}' },
  MM: { group: 'month', digits: '\\d{2}' },
  M: { group: 'month', digits: '\\d{1,2}' },
  dd: { group: 'day', digits: '\\d{2}' },
  d: { group: 'day', digits: '\\d{1,2}' },
  HH: { group: 'hour', digits: '\\d{2}' },
  H: { group: 'hour', digits: '\\d{1,2}' },
  mm: { group: 'minute', digits: '\\d{2}' },
  m: { group: 'minute', digits: '\\d{1,2}' },
  ss: { group: 'second', digits: '\\d{2}' },
  s: { group: 'second', digits: '\\d{1,2}' },
  SSS: { group: 'fraction', digits: '\\d{1,9}' },
} as const;

/** Forms that are looked for when the plain reading fails, most usual first. */
export const usualDateFormats = [
  'dd.MM.yyyy HH:mm:ss',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy',
  'd/M/yyyy H:mm:ss',
  'd/M/yyyy H:mm',
  'd/M/yyyy',
  'M/d/yyyy H:mm:ss',
  'M/d/yyyy H:mm',
  'M/d/yyyy',
  'dd-MM-yyyy HH:mm:ss',
  'dd-MM-yyyy',
] as const;

const readers = new Map<string, DateReader>();

/** The reader for a pattern, `excel`, `epochS` or `epochMs`; null is any form that names year, month and day in this order. */
export function dateReader(format: string | null): DateReader {
  const name = format ?? '';
  const known = readers.get(name);
  if (known !== undefined) return known;
  const made = makeReader(format);
  readers.set(name, made);
  return made;
}

function makeReader(format: string | null): DateReader {
  switch (format) {
    case null:
      return (text) => plainDate(text) ?? changed(text, readTime(text, 'text'));
    case 'excel':
      return readSerial;
    case 'epochS':
    case 'epochMs':
      return (text) => changed(text, readTime(text, format));
    default:
      return patternReader(format);
  }
}

function changed(text: string, read: Value): Value | null {
  return read === text ? null : read;
}

const plain = /^\d{4}[-/]\d\d[-/]\d\d(?:[ T]\d\d:\d\d:\d\d)?$/;

/** The commonest form by far, read without what the others need, and without a text for each of its parts. */
function plainDate(text: string): Value | null {
  if (!plain.test(text)) return null;
  const two = (at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  if (!isDay(two(0) * 100 + two(2), two(5), two(8))) return null;
  const isDashed = text[4] === '-' && text[7] === '-';
  const date = isDashed ? text.slice(0, 10) : `${text.slice(0, 4)}-${text.slice(5, 7)}-${text.slice(8, 10)}`;
  if (text.length === 10) return { t: 'date', v: date };
  if (two(11) > 23 || two(14) > 59 || two(17) > 59) return null;
  return { t: 'datetime', v: `${date}T${text.slice(11)}` };
}

function patternReader(format: string): DateReader {
  const source = format.replace(/yyyy|yy|MM|M|dd|d|HH|H|mm|m|ss|s|SSS|[^A-Za-z]|[A-Za-z]/g, (piece) => {
    if (!Object.hasOwn(parts, piece)) return piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const { group, digits } = parts[piece as keyof typeof parts];
    return `(?<${group}>${digits})`;
  });
  let pattern: RegExp;
  try {
    pattern = new RegExp(`^${source}$`, 'u');
  } catch {
    // A part that comes twice: nothing is of that form.
    return () => null;
  }
  return (text) => fromGroups(pattern.exec(text.normalize('NFKC').trim())?.groups);
}

function fromGroups(groups: { readonly [name: string]: string | undefined } | undefined): Value | null {
  if (groups === undefined) return null;
  const year = groups['year'] ?? longYear(groups['shortYear']);
  const [month, day] = [two(groups['month']), two(groups['day'])];
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (groups['hour'] === undefined) return { t: 'date', v: date };
  const [hour, minute, second] = [two(groups['hour']), two(groups['minute']), two(groups['second'])];
  if (hour > '23' || minute > '59' || second > '59') return null;
  const fraction = (groups['fraction'] ?? '').replace(/0+$/, '');
  return { t: 'datetime', v: `${date}T${hour}:${minute}:${second}${fraction === '' ? '' : `.${fraction}`}` };
}

/** Two digits are the years 1970 to 2069, as in most spreadsheets and databases. */
function longYear(short: string | undefined): string {
  if (short === undefined) return '';
  return `${Number(short) < 70 ? '20' : '19'}${short}`;
}

function two(digits: string | undefined): string {
  return twoDigits(digits ?? '');
}

const dayMs = 86_400_000;

/** Days since 30 December 1899, the day's fraction as the time; before March 1900 spreadsheets count a day that never was, so that is no date. */
function readSerial(text: string): Value | null {
  if (!/^\d{2,7}(\.\d{1,15})?$/.test(text)) return null;
  const days = Number(text);
  // 31 December 9999 is the last.
  if (days < 61 || days >= 2_958_466) return null;
  const ms = Math.round((days * dayMs) / 1000) * 1000;
  const iso = new Date(Date.UTC(1899, 11, 30) + ms).toISOString();
  return ms % dayMs === 0 ? { t: 'date', v: iso.slice(0, 10) } : { t: 'datetime', v: iso.slice(0, 19) };
}

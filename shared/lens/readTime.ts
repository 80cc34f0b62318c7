// Moments that a database keeps as text or as a count since 1970, turned into the tagged values of `value.ts`. Exact:
// no digit is rounded away and no zone is guessed.
import type { Value } from '../value';
import { isTagged } from '../value';
import type { TimeForm } from './Lens';
import { twoDigits } from '../twoDigits';

/**
 * The moment that `value` writes in `form`, as a `datetime` or `date`; null, and whatever cannot be read, comes back as
 * it is. Text without a zone is a local datetime, text without a time of day a date. Counts since 1970 are UTC.
 */
export function readTime(value: Value, form: TimeForm): Value {
  if (form === 'native') return value;
  const text = plainTextOf(value);
  if (text === null) return value;
  const read = form === 'text' ? readWritten(text) : readEpoch(text, form === 'epochS' ? 0 : 3);
  return read ?? value;
}

/** The text of a value that may write a moment; null for what cannot, such as a moment that is one already. */
function plainTextOf(value: Value): string | null {
  if (typeof value === 'string') return value.length <= 100 ? value.normalize('NFKC').trim() : null;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return isTagged(value) && value.t === 'int' ? value.v : null;
}

/** `2026-05-09`, `2026/5/9 8:30`, `2026.05.09T08:30:00.25+08:00[Asia/Shanghai]`, `2026年5月9日 8时30分05秒`. */
const separated =
  /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:(?:[Tt]|\s+|(?<=日))(\d{1,2})(?::|时|点)(\d{1,2})分?(?:(?::|(?<=分))(\d{1,2})(?:[.,](\d{1,9}))?秒?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(\[[\w/+-]+\])?)?$/;

/** `20260509`, `202605091230`, `20260509123000`, `20260509T123000.250Z`. */
const packed =
  /^(\d{4})(\d{2})(\d{2})(?:[Tt ]?(\d{2})(\d{2})(?:(\d{2})(?:\.(\d{1,9}))?)?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(\[[\w/+-]+\])?)?$/;

/** The forms of ISO 8601 (calendar dates) and those that Chinese and East Asian systems write; always year, month, day. */
function readWritten(text: string): Value | null {
  const found = separated.exec(text) ?? packed.exec(text);
  if (found === null) return null;
  const [year, month, day, hour, ...rest] = found.slice(1).map((part: string | undefined) => part ?? '');
  if (year === undefined || month === undefined || day === undefined) return null;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (hour === undefined || hour === '') return { t: 'date', v: date };
  const clock = clockOf(hour, rest);
  return clock === null ? null : { t: 'datetime', v: `${date}T${clock}` };
}

/** `08:30:05.25+08:00` from the rest of what was found: minute, second, its fraction, offset, zone's name; null when no clock shows it. */
function clockOf(hour: string, rest: readonly string[]): string | null {
  const [minute = '', second = '', fraction = '', zone = '', name = ''] = rest;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const offset = offsetOf(zone);
  // A zone's name without an offset does not say which of two moments is meant when clocks go back.
  if (offset === null || (name !== '' && offset === '')) return null;
  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${decimals(fraction)}${offset}${name}`;
}

/** `Z` or `+08:00`; '' for no zone; null for an offset that no clock has. */
function offsetOf(zone: string): string | null {
  if (zone === '') return '';
  if (/^[A-Z]/i.test(zone)) return 'Z';
  const hours = zone.slice(1, 3);
  const minutes = zone.slice(3).replace(':', '') || '00';
  return Number(hours) > 18 || Number(minutes) > 59 ? null : `${zone.charAt(0)}${hours}:${minutes}`;
}

/** Whether the Gregorian calendar has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** A count since 1970 in seconds (`shift` 0) or milliseconds (`shift` 3), cut at the decimal point and never multiplied. */
function readEpoch(text: string, shift: 0 | 3): Value | null {
  const found = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (found === null) return null;
  const [, minus = '', whole = '', fraction = ''] = found;
  const padded = whole.padStart(shift + 1, '0');
  const seconds = Number(padded.slice(0, padded.length - shift));
  // Nanoseconds are the finest that a temporal value of the server holds; what is finer is noise of a float.
  const nanoseconds = Number(`${padded.slice(padded.length - shift)}${fraction}`.slice(0, 9).padEnd(9, '0'));
  return minus === '' ? momentOf(seconds, nanoseconds) : before1970(seconds, nanoseconds);
}

function before1970(seconds: number, nanoseconds: number): Value | null {
  return nanoseconds === 0 ? momentOf(-seconds, 0) : momentOf(-seconds - 1, 1_000_000_000 - nanoseconds);
}

function momentOf(seconds: number, nanoseconds: number): Value | null {
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  // Years beyond four digits are a count in another unit.
  if (!/^\d{4}-/.test(iso)) return null;
  return { t: 'datetime', v: `${iso.slice(0, 19)}${decimals(String(nanoseconds).padStart(9, '0'))}Z` };
}

function decimals(fraction: string): string {
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? '' : `.${digits}`;
}

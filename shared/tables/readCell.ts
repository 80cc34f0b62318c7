// The text of a cell as the value that its column holds. What cannot be read is said, never guessed: a number that a
// spreadsheet has rounded is no number of anybody.
import { readAmount } from '../lens/readAmount';
import type { Value } from '../value';
import { clockOf } from '../zone';
import type { ColumnKind } from './Mapping';
import type { ProblemReason } from './Problem';
import { dateReader } from './readDate';
import { twoDigits } from '../twoDigits';

export interface CellKind {
  readonly kind: ColumnKind;
  readonly dateFormat: string | null;
  readonly zone: string | null;
}

/** Undefined for a text that is not of the kind. The text is clean and not empty. */
type CellReader = (text: string) => Value | undefined;

export const usualZone = 'Asia/Shanghai';

export function cellReader({ kind, dateFormat, zone }: CellKind): CellReader {
  switch (kind) {
    case 'number':
      return readNumber;
    case 'amount':
      return readMoney;
    case 'duration':
      return readDuration;
    case 'boolean':
      return readBoolean;
    case 'date':
      return readDay(dateFormat);
    case 'datetime':
      return readMoment(dateFormat, zone ?? usualZone);
    case 'text':
    case 'name':
    case 'plate':
    case 'wallet':
      return readText;
    case 'phone':
    case 'card':
    case 'nationalId':
    case 'imei':
    case 'imsi':
    case 'iccid':
      return readDigits;
  }
}

/** Of every other kind a text is refused only when the spreadsheet has rounded it. */
const reasonOf: { readonly [Kind in ColumnKind]?: ProblemReason } = {
  number: 'notNumber',
  amount: 'notAmount',
  duration: 'notDuration',
  boolean: 'notBoolean',
  date: 'notDate',
  datetime: 'notDate',
};

/** Why a reader of that kind refused the text. */
export function reasonFor(kind: ColumnKind, text: string): ProblemReason {
  if (isCellError(text)) return 'cellError';
  return reasonOf[kind] ?? 'rounded';
}

/** What a spreadsheet writes where a formula failed. */
function isCellError(text: string): boolean {
  return text.startsWith('#') && /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/.test(text);
}

function readText(text: string): Value | undefined {
  return isCellError(text) ? undefined : text;
}

/** Text as it is, but for the form that a spreadsheet gives to long numbers, which has lost digits. */
function readDigits(text: string): Value | undefined {
  return isRounded(text) ? undefined : readText(text);
}

/** `6.22848E+18`; wherever a key is made of it, two persons would become one. */
export function isRounded(text: string): boolean {
  return text.length < 30 && /^\d(?:[.,]\d+)?[eE]\+?\d{1,3}$/.test(text);
}

function readNumber(text: string): Value | undefined {
  if (/^-?\d{1,15}(?:\.\d{1,12})?$/.test(text)) return Number(text) || 0;
  if (/^[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/.test(text)) return finite(Number(text));
  const read = readAmount(text);
  return read === text ? undefined : read;
}

/** As a number; an amount in brackets is negative, as accountants write it. */
function readMoney(text: string): Value | undefined {
  const found = /^[(（](.+)[)）]$/.exec(text);
  return found === null ? readNumber(text) : readNumber(`-${(found[1] ?? '').trim()}`);
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number || 0 : undefined;
}

const clockForm = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:\.\d+)?$/;
const wordForm = /^(?:(\d+)(?:小时|时|h))?(?:(\d+)(?:分钟|分|m|min))?(?:(\d+)(?:秒钟|秒|s|sec))?$/i;

/** Seconds: `90`, `1:30`, `00:01:30`, `1分30秒`, `1m30s`. */
function readDuration(text: string): Value | undefined {
  if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text)) return Number(text);
  const found = clockForm.exec(text) ?? wordForm.exec(text.replace(/\s+/g, ''));
  if (found === null) return undefined;
  const [hours, minutes, seconds] = [found[1], found[2], found[3]].map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

const yes = new Set(['true', 'yes', 'y', '1', 't', '是', '有', '对', '真']);
const no = new Set(['false', 'no', 'n', '0', 'f', '否', '无', '错', '假']);

function readBoolean(text: string): Value | undefined {
  const plain = text.toLowerCase();
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : undefined;
}

/** The day alone, also of a text that has a time too. */
function readDay(format: string | null): CellReader {
  const read = dateReader(format);
  return (text) => {
    const value = read(text);
    if (value === null) return undefined;
    return isMoment(value) ? { t: 'date', v: value.v.slice(0, 10) } : value;
  };
}

/** With the offset that the zone's clocks had then; a day without a time stays a day. */
function readMoment(format: string | null, zone: string): CellReader {
  const read = dateReader(format);
  const offsetOf = offsetsOf(zone);
  return (text) => {
    const value = read(text);
    if (value === null) return undefined;
    if (!isMoment(value) || hasOffset(value.v)) return value;
    return { t: 'datetime', v: value.v + offsetOf(value.v) };
  };
}

function isMoment(value: Value): value is { readonly t: 'datetime'; readonly v: string } {
  return typeof value === 'object' && value !== null && 't' in value && value.t === 'datetime';
}

function hasOffset(iso: string): boolean {
  // Date, time and no more: most are.
  if (iso.length === 19 && iso[13] === ':') return false;
  return iso.endsWith('Z') || iso.endsWith(']') || /[+-]\d\d:\d\d$/.test(iso);
}

/** Remembered by the day, because asking a zone is slow and most days have one offset. */
function offsetsOf(zone: string): (iso: string) => string {
  const clock = clockOf(zone);
  const byDay = new Map<string, string | null>();
  const offsetAt = (wall: number) => written(wall - clock.momentOf(wall));
  const ofDay = (day: string): string | null => {
    const start = Date.parse(`${day}T00:00:00Z`);
    const [first, last] = [offsetAt(start), offsetAt(start + 86_400_000)];
    return first === last ? first : null;
  };
  return (iso) => {
    const day = iso.slice(0, 10);
    let offset = byDay.get(day);
    if (offset === undefined) byDay.set(day, (offset = ofDay(day)));
    return offset ?? offsetAt(Date.parse(`${iso}Z`));
  };
}

function written(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  return `${offsetMs < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

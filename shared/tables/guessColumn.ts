// What a column holds, from its values first and its name second: values of a known form outweigh any name.
import { kindOfValues, type ValueKind } from '../lens/recognise';
import { isPart, type HeaderPart } from './headerWords';
import type { Cleaning, ColumnKind, MappingColumn } from './Mapping';
import { isRounded } from './readCell';
import { dateReader, usualDateFormats } from './readDate';

export interface GuessedColumn {
  readonly kind: ColumnKind;
  readonly dateFormat: string | null;
}

const mostLookedAt = 300;

const kindOf: Readonly<
  Record<Exclude<ValueKind, 'timeText' | 'moment' | 'epochMs' | 'epochS' | 'amount'>, ColumnKind>
> = {
  residentId: 'nationalId',
  wallet: 'wallet',
  iccid: 'iccid',
  imei: 'imei',
  imsi: 'imsi',
  phone: 'phone',
  card: 'card',
  plate: 'plate',
  personName: 'name',
};

/** Names that decide where the values allow it: handsets are listed without check digits, cards with invented ones. */
const namedKinds: readonly (readonly [HeaderPart, ColumnKind, RegExp])[] = [
  ['imei', 'imei', /^[\d/ -]{14,18}$/],
  ['imsi', 'imsi', /^\d{14,15}$/],
  ['iccid', 'iccid', /^[\dA-Fa-f]{18,20}$/],
  ['nationalId', 'nationalId', /^[\dA-Za-z]{6,20}$/],
  ['phone', 'phone', /^[+\d][\d ()-]{2,19}$/],
  ['caller', 'phone', /^[+\d][\d ()-]{2,19}$/],
  ['callee', 'phone', /^[+\d][\d ()-]{2,19}$/],
  ['ownNumber', 'phone', /^[+\d][\d ()-]{2,19}$/],
  ['otherNumber', 'phone', /^[+\d][\d ()-]{2,19}$/],
  ['ownCard', 'card', /^[\d -]{8,32}$/],
  ['otherCard', 'card', /^[\d -]{8,32}$/],
  ['payer', 'card', /^[\d -]{8,32}$/],
  ['payee', 'card', /^[\d -]{8,32}$/],
];

/** `values` as they stand in the file; empty ones say nothing. */
export function guessColumn(name: string, values: readonly string[]): GuessedColumn {
  const filled = values.map((value) => value.normalize('NFKC').trim()).filter((value) => value !== '');
  const seen = filled.slice(0, mostLookedAt);
  if (seen.length === 0) return plain('text');
  const named = namedKinds.find(
    ([part, , form]) => isPart(name, part) && most(seen, (text) => form.test(text) || isRounded(text)),
  );
  if (named !== undefined) return plain(named[1]);
  if (isPart(name, 'duration') && most(seen, isDuration)) return plain('duration');
  return byValues(name, seen);
}

function byValues(name: string, seen: readonly string[]): GuessedColumn {
  const isTime = isPart(name, 'at') || isPart(name, 'date');
  if (isTime && most(seen, isSerial)) return { kind: 'datetime', dateFormat: 'excel' };
  const found = kindOfValues(seen);
  if (found === null) return written(seen);
  if (found === 'timeText' || found === 'moment') return { kind: timeKind(seen, null), dateFormat: null };
  if (found === 'epochMs' || found === 'epochS') {
    return isTime ? { kind: 'datetime', dateFormat: found } : number(name, seen);
  }
  return found === 'amount' ? number(name, seen) : plain(kindOf[found]);
}

/** A date in one of the usual forms, else text. */
function written(seen: readonly string[]): GuessedColumn {
  let best: { readonly format: string; readonly count: number } | null = null;
  for (const format of usualDateFormats) {
    const read = dateReader(format);
    const count = seen.filter((text) => read(text) !== null).length;
    if (count > (best?.count ?? 0)) best = { format, count };
  }
  if (best === null || best.count * 5 < seen.length * 4) return plain('text');
  return { kind: timeKind(seen, best.format), dateFormat: best.format };
}

function timeKind(seen: readonly string[], format: string | null): 'date' | 'datetime' {
  const read = dateReader(format);
  return seen.some((text) => Object(read(text)).t === 'datetime') ? 'datetime' : 'date';
}

/** Text where a number would lose something: a zero at the beginning, or digits beyond the fifteenth. */
function number(name: string, seen: readonly string[]): GuessedColumn {
  if (seen.some((text) => /^[+-]?0\d/.test(text) || text.replace(/\D/g, '').length > 15)) return plain('text');
  const isMoney = isPart(name, 'amount') || most(seen, (text) => /[^\d.+-]/.test(text) || /\.\d\d$/.test(text));
  return plain(isMoney ? 'amount' : 'number');
}

function isDuration(text: string): boolean {
  return (
    /^\d{1,7}(?:\.\d+)?$/.test(text) ||
    /^\d+:\d\d(?::\d\d)?$/.test(text) ||
    /^(?:\d+(?:小时|时|分钟|分|秒钟|秒|h|m|s))+$/.test(text)
  );
}

/** Days since 1900 of the years 1990 to 2079, as a spreadsheet shows dates that have lost their form. */
function isSerial(text: string): boolean {
  return /^\d{5}(?:\.\d+)?$/.test(text) && Number(text) > 32_874 && Number(text) < 65_746;
}

function most(texts: readonly string[], test: (text: string) => boolean): boolean {
  let failures = 0;
  return texts.every((text) => test(text) || (failures += 1) * 5 <= texts.length);
}

function plain(kind: ColumnKind): GuessedColumn {
  return { kind, dateFormat: null };
}

/** The cleaning that makes equal numbers equal texts. */
export function usualCleaning(kind: ColumnKind): Cleaning[] {
  switch (kind) {
    case 'phone':
      return ['trim', 'narrow', 'noSpaces', 'noCountryCode'];
    case 'card':
    case 'imei':
    case 'imsi':
    case 'iccid':
      return ['trim', 'narrow', 'noSpaces'];
    case 'nationalId':
    case 'plate':
      return ['trim', 'narrow', 'noSpaces', 'upper'];
    case 'number':
    case 'amount':
    case 'duration':
    case 'boolean':
    case 'date':
    case 'datetime':
      return ['trim', 'narrow'];
    case 'text':
    case 'name':
    case 'wallet':
      return ['trim'];
  }
}

export function columnFor(name: string, { kind, dateFormat }: GuessedColumn): MappingColumn {
  return { name, kind, dateFormat, zone: null, clean: usualCleaning(kind), split: null };
}

// Tells from a value alone what it is: a mobile number, a card, a national id. Values outweigh names when a lens is
// proposed, because `p3` full of mobile numbers says more than `p3`.
import { isTagged, numberOf, textOf, timeOf, type Value } from '../value';
import { readAmount } from './readAmount';
import { isDay, readTime } from './readTime';
import { isPersonName } from './personNames';

/** Most telling first: what passes several tests is the first of them. */
export const valueKinds = [
  'residentId',
  'wallet',
  'iccid',
  'imei',
  'imsi',
  'phone',
  'card',
  'plate',
  'moment',
  'timeText',
  'epochMs',
  'epochS',
  'amount',
  'personName',
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** Hyphens and spaces are only for the eye. */
function compactOf(value: Value): string {
  return textOf(value).normalize('NFKC').trim().replace(/[\s-]/g, '');
}

/** The check digit of ISO/IEC 7812-1, annex B (Luhn): from the right every second digit doubled, the sum a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = digits.length - 1, isDoubled = false; place >= 0; place -= 1, isDoubled = !isDoubled) {
    const digit = Number(digits[place]) * (isDoubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits !== '' && sum % 10 === 0;
}

/**
 * A telephone number: a mobile of China (11 digits from 13 to 19, the numbering plan of the MIIT), with +86 or 0086 or
 * without; a landline of China with its area code (0 and 2–3 digits, then 7–8); any other number in the international
 * form of ITU-T E.164 (+ and at most 15 digits).
 */
export function isPhone(value: Value): boolean {
  const text = compactOf(value).replace(/[()]/g, '');
  if (/^(?:\+86|0086|86)?1[3-9]\d{9}$/.test(text)) return true;
  if (/^(?:\+86|0086)?0?(?:10|2\d|[3-9]\d{2})\d{7,8}$/.test(text) && /^(?:\+|0)/.test(text)) return true;
  return /^\+[1-9]\d{6,14}$/.test(text) && !text.startsWith('+86');
}

/**
 * A bank card: 12–19 digits with the check digit of ISO/IEC 7812-1, of an industry that issues cards for money (3–6;
 * 9 for national use; of 2 only 2221–2720). Without the latter, one packed date in ten would pass.
 */
export function isCard(value: Value): boolean {
  const text = compactOf(value);
  if (!/^[2-69]\d{11,18}$/.test(text)) return false;
  const head = Number(text.slice(0, 4));
  return (head >= 3000 || (head >= 2221 && head <= 2720)) && passesLuhn(text);
}

/** First two digits of a resident id: provinces of GB/T 2260, and 83 for residents from Taiwan. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** A resident id of China, GB 11643-1999: province, a day of birth that exists, and the check character of ISO 7064 MOD 11-2. */
export function isResidentId(value: Value): boolean {
  const text = compactOf(value).toUpperCase();
  const [, year, month, day] = /^\d{6}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text) ?? [];
  if (year === undefined || !provinces.test(text) || !isDay(Number(year), Number(month), Number(day))) return false;
  // ISO 7064: the product so far, doubled with each further digit, must leave 1 with the check character (X is 10).
  const product = [...text.slice(0, 17)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = text.endsWith('X') ? 10 : Number(text[17]);
  return (product + check) % 11 === 1;
}

/** An IMEI, 3GPP TS 23.003 section 6.2 and annex B: 15 digits, the last a Luhn check digit; all zeros is none. */
export function isImei(value: Value): boolean {
  const text = compactOf(value).replaceAll('/', '');
  return /^\d{15}$/.test(text) && !/^0+$/.test(text) && passesLuhn(text);
}

/** An IMSI, 3GPP TS 23.003 section 2.2: 15 digits that begin with a country code of ITU-T E.212 (2–7, 460 is China; 001 is the test network). */
export function isImsi(value: Value): boolean {
  return /^(?:[2-7]\d{2}|001)\d{12}$/.test(compactOf(value));
}

/** An ICCID, ITU-T E.118: 19 or 20 digits from 89 (telecommunications), the last a Luhn check digit. */
export function isIccid(value: Value): boolean {
  const text = compactOf(value);
  return /^89\d{17,18}$/.test(text) && passesLuhn(text);
}

/**
 * The shape of a wallet's address: Ethereum (EIP-55: 0x and 40 hexadecimal digits), Bitcoin (base58 from 1 or 3; BIP-173
 * bech32 from bc1), TRON (T and 33 characters of base58). The check sums are not computed: they need hashes.
 */
export function isWallet(value: Value): boolean {
  const text = textOf(value).trim();
  if (/^0x[0-9a-fA-F]{40}$/.test(text) || /^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(text)) return true;
  if (/^(?:bc1[02-9ac-hj-np-z]{11,71}|BC1[02-9AC-HJ-NP-Z]{11,71})$/.test(text)) return true;
  // Long transaction numbers are digits only; an address has all of base58.
  return /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text);
}

/** A plate of China, GA 36-2018: province, letter of the city, then 5 (6 for electric cars) letters without I and O or digits. */
export function isPlate(value: Value): boolean {
  const text = compactOf(value)
    .replace(/[·•・.]/g, '')
    .toUpperCase();
  return /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领使])$/.test(
    text,
  );
}

/** A moment that the database itself keeps as one. */
export function isMoment(value: Value): boolean {
  return isTagged(value) && (value.t === 'datetime' || value.t === 'date');
}

/** A moment written as text (or packed into a number, `20260509`) in the years 1900–2100. */
export function isTimeText(value: Value): boolean {
  if (isMoment(value)) return false;
  const ms = timeOf(readTime(value, 'text'));
  return ms !== null && ms >= Date.UTC(1900, 0) && ms < Date.UTC(2101, 0);
}

const epochFromS = Date.UTC(1990, 0) / 1000;
const epochUntilS = Date.UTC(2100, 0) / 1000;

/** Seconds since 1970 UTC in the years 1990–2099. */
export function isEpochSeconds(value: Value): boolean {
  const count = plainNumberOf(value);
  return count !== null && count >= epochFromS && count < epochUntilS;
}

/** Milliseconds since 1970 UTC in the years 1990–2099. */
export function isEpochMilliseconds(value: Value): boolean {
  const count = plainNumberOf(value);
  return count !== null && count >= epochFromS * 1000 && count < epochUntilS * 1000;
}

/** A number, or a text of digits without signs or separators. */
function plainNumberOf(value: Value): number | null {
  if (typeof value === 'string') return /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : null;
  return numberOf(value);
}

/** A number, or a text that `readAmount` reads as one. */
export function isAmount(value: Value): boolean {
  const number = numberOf(readAmount(value));
  return number !== null && Number.isFinite(number);
}

const recognisers: Readonly<Record<ValueKind, (value: Value) => boolean>> = {
  residentId: isResidentId,
  wallet: isWallet,
  iccid: isIccid,
  imei: isImei,
  imsi: isImsi,
  phone: isPhone,
  card: isCard,
  plate: isPlate,
  moment: isMoment,
  timeText: isTimeText,
  epochMs: isEpochMilliseconds,
  epochS: isEpochSeconds,
  amount: isAmount,
  personName: isPersonName,
};

/** What at least four in five of the values are that are not empty; null when they are nothing in particular. Lists count by their elements. */
export function kindOfValues(values: readonly Value[]): ValueKind | null {
  const filled = values
    .flatMap((value): readonly Value[] => (Array.isArray(value) ? (value as readonly Value[]) : [value]))
    .filter((value) => textOf(value).trim() !== '');
  if (filled.length === 0) return null;
  return valueKinds.find((kind) => mostPass(filled, recognisers[kind])) ?? null;
}

/** Stops at the first that is one failure too many: most kinds fail soon. */
function mostPass(values: readonly Value[], test: (value: Value) => boolean): boolean {
  let failures = 0;
  // In whole numbers, because 5 × 0.2 is not quite 1.
  return values.every((value) => test(value) || (failures += 1) * 5 <= values.length);
}

// What is done to the text of a cell before it is read, so that the same number is the same whoever wrote it down.
import type { Cleaning } from './Mapping';

const steps: Readonly<Record<Cleaning, (text: string) => string>> = {
  trim: (text) => text.trim(),
  narrow: (text) => (isPlain(text) ? text : text.normalize('NFKC').trim()),
  noSpaces: (text) => (/[\s\p{Pd}]/u.test(text) ? text.replace(/[\s\p{Pd}]+/gu, '') : text),
  noCountryCode: (text) => text.replace(/^(?:\+|00)86(?=\d{5})|^86(?=1[3-9]\d{9}$)/, ''),
  digits: (text) => text.replace(/\D+/g, ''),
  upper: (text) => text.toUpperCase(),
};
const order: readonly Cleaning[] = ['trim', 'narrow', 'noSpaces', 'noCountryCode', 'digits', 'upper'];

/** All steps in one, in their fixed order. */
export function cleaner(wanted: readonly Cleaning[]): (text: string) => string {
  const chosen = order.filter((step) => wanted.includes(step)).map((step) => steps[step]);
  const [first, second] = chosen;
  if (first === undefined) return (text) => text;
  if (second === undefined) return first;
  return (text) => (isClean(text) ? text : chosen.reduce((cleaned, step) => step(cleaned), text));
}

const [digitZero, digitEight, digitNine] = [0x30, 0x38, 0x39];

/** Digits alone, without what may be a country code before them: no step changes that, and most cells of numbers are so. */
function isClean(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === digitZero || first === digitEight) return false;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at);
    if (digit < digitZero || digit > digitNine) return false;
  }
  return true;
}

/** Nothing in it has a plainer form. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}

// What two values of one property say about whether they are of one person: they agree, nearly agree, or differ.
import { distance } from 'fastest-levenshtein';
import type { NameForms } from './nameForms';
import { twoDigits } from '../../twoDigits';

export type Outcome = 'agree' | 'near' | 'differ';

/** Names of so many letters may differ in one; longer ones in one of nine. */
const leastForTypo = 6;
const nearName = 0.88;
const nearText = 0.75;

/** Share of letters that are alike: 1 − Levenshtein distance ÷ the longer length; two that change places count once. */
function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  return 1 - (isTurned(a, b) ? 1 : distance(a, b)) / longer;
}

/**
 * Chinese with Chinese by characters: the same sound, or another character in a given name of two, is near. Any with Latin letters by letters:
 * many Chinese names sound alike, so the same letters are only near there, and agreement between Latin names.
 */
export function compareNames(a: NameForms, b: NameForms): Outcome {
  if (a.han !== '' && b.han !== '') return compareHan(a, b);
  const isMixed = a.han !== '' || b.han !== '';
  const { best, isOneTypo } = bestOf(a.letters, b.letters);
  if (best === 1) return isMixed ? 'near' : 'agree';
  return best >= nearName || isOneTypo ? 'near' : 'differ';
}

/** How alike the most alike pair is, and whether any pair is one typing mistake apart. */
function bestOf(a: readonly string[], b: readonly string[]): { readonly best: number; readonly isOneTypo: boolean } {
  let best = 0;
  let isOneTypo = false;
  for (const one of a) {
    for (const other of b) {
      const longer = Math.max(one.length, other.length);
      // Lengths alone rule most pairs out, before letters are looked at.
      if (Math.abs(one.length - other.length) > Math.max(1, longer * (1 - nearName))) continue;
      const like = likeness(one, other);
      best = Math.max(best, like);
      isOneTypo ||= longer >= leastForTypo && (1 - like) * longer < 1.5;
    }
  }
  return { best, isOneTypo };
}

function compareHan(a: NameForms, b: NameForms): Outcome {
  if (a.han === b.han) return 'agree';
  const isSameSound = a.letters.some((letters) => b.letters.includes(letters));
  // The family name is rarely what was written wrong.
  const isOneOff = Math.min(a.han.length, b.han.length) >= 3 && a.han[0] === b.han[0] && distance(a.han, b.han) === 1;
  return isSameSound || isOneOff ? 'near' : 'differ';
}

/** `20010509`; '' for what is no day. */
export function dayOf(text: string): string {
  const parts = /(\d{4})\D?(\d{1,2})\D?(\d{1,2})/.exec(text);
  if (parts === null) return '';
  const [, year = '', month = '', day = ''] = parts;
  return `${year}${twoDigits(month)}${twoDigits(day)}`;
}

/** Days as `dayOf` writes them. */
export function compareDays(a: string, b: string): Outcome {
  if (a === b) return 'agree';
  const swapped = a.slice(0, 4) + a.slice(6) + a.slice(4, 6);
  return swapped === b || distance(a, b) === 1 || isTurned(a, b) ? 'near' : 'differ';
}

/** Letters and digits of a document's number; a 15-digit Chinese one as the 18 digits it became (GB 11643-1999). */
export function identityOf(text: string): string {
  const plain = text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /^\d{15}$/.test(plain) ? withCheck(`${plain.slice(0, 6)}19${plain.slice(6)}`) : plain;
}

/** The 17 digits with their check character by ISO 7064 MOD 11-2. */
function withCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}

export function compareIdentities(a: string, b: string): Outcome {
  if (a === b) return 'agree';
  return Math.min(a.length, b.length) >= 8 && (distance(a, b) === 1 || isTurned(a, b)) ? 'near' : 'differ';
}

/** Two neighbouring characters change places. */
function isTurned(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** Letters and digits in any script, without spaces and case. */
export function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export function compareTexts(a: string, b: string): Outcome {
  if (a === b) return 'agree';
  const isPart = Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));
  return isPart || likeness(a, b) >= nearText ? 'near' : 'differ';
}

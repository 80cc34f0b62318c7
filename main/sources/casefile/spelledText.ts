// How a case keeps the readings of its Chinese names: among the searched texts, in letters of a private alphabet, so that
// no ordinary text is ever mistaken for them, and in a form that the index of three characters narrows.
import {
  canBeInitials,
  waysOf,
  type Spelling,
  type TypedPinyin,
  type TypedSyllable,
} from '../../../shared/pinyin/typedPinyin';
import { textSeparator } from './schema';

/** Where Unicode's private characters begin; `a` is the 97th of them. */
const base = 0xe000;
const initialsMark = privately('{');
const characterMark = privately('|');
const open = privately('<');
const close = privately('>');

/** `{cw|<chen>|<wei>` for 陈伟: every pair of letters that the name may begin with, then each character's readings. */
export function spelledText(spelling: Spelling): string {
  const [first = [], second = []] = spelling;
  const pairs = new Set(first.flatMap((one) => second.map((two) => one.charAt(0) + two.charAt(0))));
  const initials = [...pairs].map((pair) => initialsMark + privately(pair)).join('');
  return initials + spelling.map((readings) => characterMark + readings.map(asReading).join('')).join('');
}

/** The spellings among the searched texts of one entity. */
export function spellingsIn(text: string): readonly Spelling[] {
  return text
    .split(textSeparator)
    .filter((part) => part.startsWith(initialsMark) || part.startsWith(characterMark))
    .map((part) => part.split(characterMark).slice(1).map(readingsIn));
}

/** A text for the index: everything that is read as was typed has these phrases, and little else has. */
export function phrasesFor(typed: TypedPinyin): string {
  const ways = waysOf(typed, 3).map((way) => way.flatMap(phraseOf).join(' AND '));
  const initials = canBeInitials(typed) ? [`"${initialsMark}${privately(typed.letters.slice(0, 2))}"`] : [];
  return [...ways.map((way) => `(${way})`), ...initials].join(' OR ');
}

/** None for one letter, which the index cannot look up; it never stands alone. */
function phraseOf({ text, isWhole }: TypedSyllable): readonly string[] {
  if (isWhole) return [`"${asReading(text)}"`];
  return text.length < 2 ? [] : [`"${open}${privately(text)}"`];
}

function asReading(reading: string): string {
  return open + privately(reading) + close;
}

function readingsIn(character: string): readonly string[] {
  return character
    .split(close)
    .filter((reading) => reading !== '')
    .map((reading) => [...reading.slice(1)].map((letter) => String.fromCharCode(letter.charCodeAt(0) - base)).join(''));
}

function privately(letters: string): string {
  return [...letters].map((letter) => String.fromCharCode(letter.charCodeAt(0) + base)).join('');
}

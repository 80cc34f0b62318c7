// What somebody types who writes a Chinese name in Latin letters, and what it means that a name is found by it. Knows no
// Chinese character: readings.ts does, with a dictionary that is only loaded for what this file takes for Pinyin.
import { beginsSyllable, isSyllable, mostLetters } from './syllables';

export interface TypedPinyin {
  /** a–z, with `v` for ü; at least two. */
  readonly letters: string;
  /** How many letters stand before each space: there a syllable ends. */
  readonly ends: readonly number[];
}

/** The readings of each character in its order, without tones. */
export type Spelling = readonly (readonly string[])[];

/** A syllable as it was typed; only the last one may be there in part. */
export interface TypedSyllable {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Null for what cannot be Pinyin: one letter, digits, Chinese, letters that make no syllables. Tone marks do not count. */
export function typedPinyin(text: string): TypedPinyin | null {
  const words = withoutTones(text).split(/[\s'’-]+/);
  if (!words.every((word) => /^[a-z]+$/.test(word))) return null;
  const ends: number[] = [];
  let length = 0;
  for (const word of words) ends.push((length += word.length));
  const typed = { letters: words.join(''), ends };
  return length >= 2 && (waysOf(typed, 3).length > 0 || canBeInitials(typed)) ? typed : null;
}

/**
 * True when the letters are a run of whole syllables from any character on, the last one perhaps in part as long as what
 * is there of it is no syllable itself (`chen` is not 程, cheng); or when they are the first letters of the first characters.
 */
export function isSpelled(typed: TypedPinyin, spelling: Spelling): boolean {
  return spelling.some((_, at) => runsFrom(typed, spelling, at, 0)) || hasInitials(typed, spelling);
}

/** The ways to read the letters as syllables, each of the first `most` only; empty when there is none. */
export function waysOf(typed: TypedPinyin, most: number): readonly (readonly TypedSyllable[])[] {
  return waysFrom(typed, 0, most);
}

/** First letters of syllables are meant by these at most: no syllable begins with i, u or v. */
export function canBeInitials({ letters }: TypedPinyin): boolean {
  return !/[iuv]/.test(letters);
}

function waysFrom(typed: TypedPinyin, from: number, most: number): readonly (readonly TypedSyllable[])[] {
  if (most === 0 || from === typed.letters.length) return [[]];
  const ways: (readonly TypedSyllable[])[] = [];
  for (let until = from + 1; until <= Math.min(from + mostLetters, wordEnd(typed, from)); until += 1) {
    const text = typed.letters.slice(from, until);
    if (isSyllable(text)) {
      for (const way of waysFrom(typed, until, most - 1)) ways.push([{ text, isWhole: true }, ...way]);
    } else if (until === typed.letters.length && beginsSyllable(text)) {
      ways.push([{ text, isWhole: false }]);
    }
  }
  return ways;
}

function runsFrom(typed: TypedPinyin, spelling: Spelling, at: number, from: number): boolean {
  const rest = typed.letters.slice(from);
  if (rest === '') return true;
  const inWord = wordEnd(typed, from) - from;
  return (spelling[at] ?? []).some((reading) => {
    if (reading.length <= inWord && rest.startsWith(reading)) {
      return runsFrom(typed, spelling, at + 1, from + reading.length);
    }
    return rest.length === inWord && reading.startsWith(rest) && !isSyllable(rest);
  });
}

function hasInitials({ letters }: TypedPinyin, spelling: Spelling): boolean {
  return (
    letters.length <= spelling.length &&
    [...letters].every((letter, at) => spelling[at]?.some((reading) => reading.startsWith(letter)))
  );
}

/** Letters before the next space. */
function wordEnd({ letters, ends }: TypedPinyin, from: number): number {
  return ends.find((end) => end > from) ?? letters.length;
}

function withoutTones(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/u\p{Mn}*\u0308\p{Mn}*/gu, 'v')
    .replaceAll(/\p{Mn}/gu, '');
  // After these letters ü is written u.
  return plain.replaceAll(/(?<=[jqxy])v/g, 'u');
}

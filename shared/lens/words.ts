// Compares names of other people's databases with word lists: `PHONE_NUMBER`, `phoneNumber`, `t_phone-number2` and
// `手机号码` are words, whatever the spelling habit.

/** Habits of naming tables, not words. */
const noise = new Set(['t', 'tb', 'tbl', 'dim', 'ods', 'dwd', 'node', 'vertex', 'rel', 'edge', 'the']);

/**
 * The words of a name in lower case, split at capitals, digits' ends and everything that is no letter or digit; numbers
 * at the end are left out. Chinese stays in one piece. Full-width and other compatibility forms are the plain ones.
 */
export function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize('NFKC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})/gu, ' $1')
    .replace(/(\p{Script=Han})(?!\p{Script=Han})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(/(?<=.)\d+$/u, ''))
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  const telling = words.filter((word) => !noise.has(word));
  return telling.length > 0 ? telling : words;
}

/** A list of words as the dictionaries write it: lower case, without separators, one space between two. */
export type WordList = ReadonlySet<string>;

export function wordList(...lists: readonly string[]): WordList {
  return new Set(lists.join(' ').split(/\s+/).filter(Boolean));
}

/** A name taken apart once, to be compared with many lists. */
export interface Name {
  /** All its words in one piece. */
  readonly whole: string;
  /** Every way to part it into what stands before and the words that it ends in, longest end first. */
  readonly ends: readonly { readonly head: string; readonly tail: string }[];
}

export function readName(name: string): Name {
  const words = wordsOf(name);
  const parts = words.flatMap((word) => (/^\p{Script=Han}/u.test(word) ? [...word] : [word]));
  const ends = parts
    .map((_, from) => ({ head: parts.slice(0, from).join(''), tail: parts.slice(from).join('') }))
    .slice(1)
    // One Han character ends too many words: 卡 in 打卡.
    .filter(({ tail }) => tail.length > 1 || !/\p{Script=Han}/u.test(tail));
  return { whole: words.join(''), ends };
}

/** Whether the whole name is one of the words, in the singular or the plural. */
export function isOneOf(name: Name, words: WordList): boolean {
  return has(words, name.whole);
}

/** What stands before the word of the list that the name ends in: `mother` of `mother_name`, `母亲` of `母亲姓名`; null when it ends in none. */
export function headBefore(name: Name, words: WordList): string | null {
  return name.ends.find(({ tail }) => has(words, tail))?.head ?? null;
}

/** 3 when the name is one of the words, 2 when it ends in one, else 0. */
export function closeness(name: Name, words: WordList): 0 | 2 | 3 {
  if (isOneOf(name, words)) return 3;
  return headBefore(name, words) === null ? 0 : 2;
}

/** Whether the list has the word, or has it in the singular. */
export function has(words: WordList, word: string): boolean {
  return (
    words.has(word) ||
    (/[^s]s$/.test(word) && words.has(word.slice(0, -1))) ||
    (word.endsWith('es') && words.has(word.slice(0, -2))) ||
    (word.endsWith('ies') && words.has(`${word.slice(0, -3)}y`))
  );
}

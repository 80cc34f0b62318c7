// How Chinese characters are read. The dictionary behind this is large, so whoever needs it imports this file when a name
// is to be spelled, never at start-up.
import { pinyin } from 'pinyin-pro';
import { isSyllable } from './syllables';
import { isSpelled, type Spelling, type TypedPinyin } from './typedPinyin';

const hanRuns = /\p{Script=Han}+/gu;
const known = new Map<string, readonly string[]>();

/** One for each run of Chinese in the text; a character of several readings (单: dan, shan, chan) has them all. */
export function spellingsOf(text: string): readonly Spelling[] {
  const runs = text.match(hanRuns) ?? [];
  return runs.map((run) => [...run].map(readingsOf));
}

/** True when Chinese in one of the texts is found by what was typed. */
export function isSpelledIn(typed: TypedPinyin, texts: readonly string[]): boolean {
  return texts.some((text) => spellingsOf(text).some((spelling) => isSpelled(typed, spelling)));
}

/** Empty for a character without a known reading. */
function readingsOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before !== undefined) return before;
  const told = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true });
  const readings = [...new Set(told.flatMap(asTyped))];
  known.set(character, readings);
  return readings;
}

/** 吕 is typed lv by some and lu by others; what is no syllable (a grunt, a character nobody reads) is left out. */
function asTyped(reading: string): readonly string[] {
  return [reading, reading.replace('v', 'u')].filter(isSyllable);
}

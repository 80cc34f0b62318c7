// The readings of an entity's names as its case keeps them. Apart from spelledText.ts because it needs the dictionary,
// which only writing does.
import { spellingsOf } from '../../../shared/pinyin/readings';
import { spelledText } from './spelledText';

/** One for each run of Chinese, without repeats. */
export function spelledTextsOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap(spellingsOf).map(spelledText))];
}

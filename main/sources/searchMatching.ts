// What it means that a text is found, said once for every source: substring, case ignored, nothing is a wildcard,
// and a number typed in groups ("139 0000") finds the number written without them.
import { AppError } from '../../shared/errors';
import { fold } from '../../shared/fieldTest';

/**
 * The folded texts of which one must occur: the text itself and, for digits typed in groups, the digits run
 * together. Throws EMPTY_SEARCH when nothing is left after trimming.
 */
export function needlesOf(text: string): readonly string[] {
  const needle = fold(text.trim());
  if (needle === '') throw new AppError('EMPTY_SEARCH');
  const isGrouped = /^\+?\d[\d\s-]*$/.test(needle) && /[\s-]/.test(needle);
  return isGrouped ? [needle, needle.replaceAll(/[\s-]/g, '')] : [needle];
}

/** Place of a match in the ranking: 0 the key itself, 1 key or caption begins with the text, 2 anything else. */
export function rankOfMatch(needles: readonly string[], key: string, caption: string): 0 | 1 | 2 {
  const foldedKey = fold(key);
  if (needles.includes(foldedKey)) return 0;
  const foldedCaption = fold(caption);
  return needles.some((needle) => foldedKey.startsWith(needle) || foldedCaption.startsWith(needle)) ? 1 : 2;
}

/** True when one needle occurs in one of the searched texts, which the caller folds. */
export function matches(needles: readonly string[], foldedTexts: readonly string[]): boolean {
  return foldedTexts.some((text) => needles.some((needle) => text.includes(needle)));
}

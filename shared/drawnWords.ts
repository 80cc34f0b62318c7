// Who or what put on the chart what no source knows, and why, in words: the hand of the analyst, or an analysis.
import { analyses } from './analysis';
import type { DrawnBringing } from './chartState';
import type { Language, Translator } from './messages';

/** Its title; the id of one that this Skein does not have. */
export function analysisTitle(id: string, language: Language): string {
  return analyses.find((one) => one.id === id)?.title[language] ?? id;
}

/** What the analysis says of two, in a word or two that stand along a line; '' of one that this Skein does not have. */
export function derivedWord(id: string, language: Language): string {
  return analyses.find((one) => one.id === id)?.derives?.[language] ?? '';
}

export function whoDrew({ derived }: DrawnBringing, { t, language }: Translator): string {
  return derived === null
    ? t('drawn.byHand')
    : t('derived.byOne', { title: analysisTitle(derived.analysis, language) });
}

/** In the analyst's words, or the reasons of the analysis; '' for none. */
export function whyDrawn({ derived, note }: DrawnBringing, { language }: Translator): string {
  const reasons = derived === null ? [] : derived.reasons.map((words) => words[language]);
  return [...reasons, note].filter((text) => text !== '').join(language === 'zh' ? '' : ' ');
}

// Words that panels put together from the catalogue and the numbers of a chart.
import { captionOfEntity, entityType, formatValue, linkType } from '../../shared/catalogue';
import type { Language } from '../../shared/messages';
import type { LinkBundle } from '../chart/selectors';

export function number(value: number): string {
  return value.toLocaleString('en');
}

/** `Suspect` or `Suspects`. */
export function typeWord(type: string, count: number, language: Language): string {
  const { words } = entityType(type);
  return capital(count === 1 ? words.one[language] : words.many[language]);
}

/** `Called`, or read against the link `Called by`. */
export function linkWord(type: string, isOut: boolean, language: Language): string {
  const { words, reverse } = linkType(type);
  return capital(isOut ? words[language] : reverse[language]);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function captionFor(entity: Parameters<typeof captionOfEntity>[0]): string {
  return captionOfEntity(entity);
}

/** The sum of a bundle with its unit; '' when its type has none, or when its amounts are in several currencies. */
export function totalOfBundle(bundle: Pick<LinkBundle, 'type' | 'total' | 'currency'>, language: Language): string {
  const { sumField, fields, style } = linkType(bundle.type);
  if (sumField === undefined || bundle.total === null) return '';
  if (style === 'money' && bundle.currency === null) return '';
  const field = fields.find(({ name }) => name === sumField) ?? null;
  return formatValue(bundle.total, field, language, bundle.currency === null ? {} : { currency: bundle.currency });
}

// All text for people, in every language, and the one function that looks it up. Messages are grouped by
// area, one file per area and language; a Chinese file that lacks a key of the English one does not compile.
import i18next, { type i18n } from 'i18next';
import { en } from './en';
import { zh } from './zh';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

type Leaves<T, Prefix extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** `area.key`, or `area.group.key`. Plural forms (`_one`, `_other`) are asked for by their stem. */
export type MessageKey = Stem<Leaves<typeof en, ''>>;
type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;

export type MessageParams = { readonly [name: string]: string | number };
/** Looks a message up and fills it in; `count` picks the plural form. A message writes a number as `{{count, number}}`, which groups its digits (12,340). */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

export interface Translator {
  readonly language: Language;
  readonly t: Translate;
}

const translators = new Map<Language, Translator>();

/** The one translator of that language: to read the catalogue takes milliseconds, and every panel asks for it. */
export function translatorOf(language: Language): Translator {
  const known = translators.get(language) ?? createTranslator(language);
  translators.set(language, known);
  return known;
}

/** So many filled-in messages are remembered; then the memory starts anew. */
const mostRemembered = 4000;

function createTranslator(language: Language): Translator {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  // Its own way keeps one format for every combination of parameters that was ever filled in.
  const numbers = new Intl.NumberFormat(language);
  instance.services.formatter?.add('number', (value: number) => numbers.format(value));
  // To fill a message in takes a tenth of a millisecond, and a panel shows hundreds, mostly the same ones again.
  const remembered = new Map<string, string>();
  const t: Translate = (key, params) => {
    const name = params === undefined ? key : `${key}\0${JSON.stringify(params)}`;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const words = instance.t(key, params ?? {});
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(name, words);
    return words;
  };
  return { language, t };
}

/** The language for a locale such as `zh-CN`; English when it is not one of ours. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

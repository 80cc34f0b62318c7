// What people read of a rule: the words for its fields and numbers, and the name it has when the analyst gives it none.
import { entityType, formatValue, linkType } from '../../../shared/catalogue';
import type { FieldType } from '../../../shared/catalogue/types';
import type { Measure, StyleRule } from '../../../shared/dress/rule';
import type { Language, Translator } from '../../../shared/messages';
import { roleField, roleFieldType } from '../roleField';
import { scoreText } from '../scoreText';
import { overlayOfField } from './overlayRules';

/** What a rule is on. */
export type Subject = Pick<StyleRule, 'on' | 'type'>;

/** How the catalogue describes the field of what the rule is on; null when the type is open or does not know it. */
export function fieldOf({ on, type }: Subject, name: string): FieldType | null {
  if (on === 'entity' && name === roleField) return roleFieldType;
  if (type === null) return null;
  const fields: readonly FieldType[] = on === 'entity' ? entityType(type).fields : linkType(type).fields;
  return fields.find((field) => field.name === name) ?? null;
}

/** As it stands within a sentence: `amount`; an abbreviation such as `ID number` keeps its capitals. */
export function inSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

export function fieldWord(rule: Subject, name: string, language: Language): string {
  return fieldOf(rule, name)?.words[language] ?? name;
}

function measureWord(rule: Subject, measure: Measure, { t, language }: Translator): string {
  return measure.is === 'field' ? fieldWord(rule, measure.field, language) : t(`styles.measures.${measure.is}`);
}

/** A number of that measure for people: scores, money, durations and days as such. */
export function measureText(rule: Subject, measure: Measure, value: number, language: Language): string {
  if (measure.is === 'field' && overlayOfField(measure.field) !== null) return scoreText(value);
  return plainMeasureText(rule, measure, value, language);
}

function plainMeasureText(rule: Subject, measure: Measure, value: number, language: Language): string {
  const name = measure.is === 'field' ? measure.field : measure.is === 'total' ? totalField(rule) : null;
  const field = name === null ? null : fieldOf(rule, name);
  const isMoment = field?.kind === 'datetime' || field?.kind === 'date' || (field === null && isLikeMoment(value));
  if (isMoment) return new Date(value).toISOString().slice(0, 10);
  if (measure.is === 'total' && rule.on === 'entity') return formatValue(value, amount, language);
  return formatValue(Math.round(value * 100) / 100, field, language);
}

const amount: FieldType = { name: 'amount', words: { en: 'Amount', zh: '金额' }, kind: 'money' };

function totalField({ on, type }: Subject): string | null {
  return on === 'link' && type !== null ? (linkType(type).sumField ?? null) : null;
}

/** Milliseconds are far larger than amounts and counts. */
function isLikeMoment(value: number): boolean {
  return value > 1e11 && value < 1e13;
}

/** The name that the analyst gave the rule, or what it does in a few words. */
export function ruleName(rule: StyleRule, translator: Translator): string {
  return rule.name === '' ? describe(rule, translator) : rule.name;
}

function describe(rule: StyleRule, translator: Translator): string {
  const { t, language } = translator;
  const what = whatOf(rule, translator);
  const { look } = rule;
  switch (look.is) {
    case 'fixed':
      return begun(rule.when === null ? t('styles.words.look', { what }) : what);
    case 'categories': {
      const by = inSentence(fieldWord(rule, look.field, language));
      return t(look.sets === 'colour' ? 'styles.words.colourBy' : 'styles.words.borderBy', { what, by });
    }
    case 'scale': {
      const by = inSentence(measureWord(rule, look.measure, translator));
      return t(`styles.words.${look.to.sets}By`, { what, by });
    }
  }
}

function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `suspects`, `“called”`, `suspects: status is detained`. */
export function whatOf(
  { on, type, when }: Pick<StyleRule, 'on' | 'type' | 'when'>,
  { t, language }: Translator,
): string {
  const what = typeWords(on, type, { t, language });
  if (when === null) return what;
  const field = inSentence(fieldWord({ on, type }, when.field, language));
  const { test } = when;
  if (test.is !== 'range') {
    if (test.is !== 'equals' && test.text.trim() === '') return t('styles.words.has', { what, field });
    return t(`styles.words.${test.is}`, { what, field, text: saidOf({ on, type }, when.field, test.text, language) });
  }
  const { least, most } = test;
  const edge = (value: number) => measureText({ on, type }, { is: 'field', field: when.field }, value, language);
  if (least !== null && most !== null) {
    return t('styles.words.between', { what, field, least: edge(least), most: edge(most) });
  }
  if (least !== null) return t('styles.words.atLeast', { what, field, least: edge(least) });
  return most === null
    ? t('styles.words.has', { what, field })
    : t('styles.words.atMost', { what, field, most: edge(most) });
}

/** The text, or what people say for it. */
function saidOf(
  of: Pick<StyleRule, 'on' | 'type'>,
  field: string,
  text: string,
  language: Translator['language'],
): string {
  return fieldOf(of, field)?.said?.[text]?.[language] ?? text;
}

function typeWords(on: StyleRule['on'], type: string | null, { t, language }: Translator): string {
  if (type === null) return t(on === 'entity' ? 'styles.words.entities' : 'styles.words.links');
  return on === 'entity'
    ? inSentence(entityType(type).words.many[language])
    : t('styles.words.link', { link: linkType(type).words[language] });
}

// How analyses of phones word their reasons, in every language of the app.
import type { Words } from '../../catalogue/types';
import { textOf, timeOf } from '../../value';
import type { Facts } from '../Analysis';

export function say(en: string, zh: string): Words {
  return { en, zh };
}

/** What a sentence calls an entity: its key, as the record has it, else its caption. */
export function nameOf({ entities }: Facts, place: number): string {
  const entity = entities[place];
  return entity === undefined ? '' : entity.key || entity.caption;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** With at most one decimal. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Said of a whole result: `(name, English, Chinese, value)`. */
export function sum(name: string, en: string, zh: string, value: number) {
  return { name, words: say(en, zh), value };
}

/** The day of a moment as the record writes it, which no time zone can shift; '' where none of the links has that moment in the field. */
export function dayText({ links }: Facts, which: readonly number[], field: string, at: number | null): string {
  const values = which.map((link) => links[link]?.fields[field]);
  const value = at === null ? undefined : values.find((one) => timeOf(one) === at);
  return textOf(value).slice(0, 10);
}

/** `1 day`, `2.5 days`. */
export function several(value: string, one: string): string {
  return `${value} ${one}${value === '1' ? '' : 's'}`;
}

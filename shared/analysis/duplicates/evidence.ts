// What there is to compare of each entity, brought into comparable form once: values by rule, and what it shares with whom.
import type { Entity } from '../../graph';
import { isTagged, textOf, type Value } from '../../value';
import { dayOf, identityOf, plainText } from './compareValues';
import { nameForms, type NameForms } from './nameForms';
import type { DuplicateRule, DuplicateRules } from './rules';

export type Subject = Pick<Entity, 'id' | 'type' | 'key' | 'caption' | 'fields'>;

interface SharedUse {
  readonly id: string;
  /** As people know it. */
  readonly text: string;
}

/** One value in comparable form, with the text that people read. */
export interface Said {
  readonly text: string;
  readonly plain: string;
  readonly name: NameForms | null;
}

/** By rule, in their order: what the entity says for it; [] for nothing. */
export interface Evidence {
  readonly subject: Subject;
  readonly said: readonly (readonly Said[])[];
}

export interface UseOf {
  /** Places in the list of entities. */
  readonly user: number;
  readonly used: SharedUse & { readonly type: string };
}

/** `uses` lists who is linked with which phone, card, address. What no rule that is on asks for is left out. */
export function evidenceOf(
  subjects: readonly Subject[],
  uses: readonly UseOf[],
  { rules }: DuplicateRules,
): readonly Evidence[] {
  const said = subjects.map((subject) => rules.map((rule) => (rule.isOn ? saidBy(subject, rule) : [])));
  rules.forEach((rule, nth) => {
    if (!rule.isOn || rule.compare !== 'shared') return;
    for (const { user, used } of uses) {
      const known = said[user]?.[nth];
      if (known === undefined || !rule.fields.includes(used.type)) continue;
      if (!known.some(({ plain }) => plain === used.id)) known.push({ text: used.text, plain: used.id, name: null });
    }
  });
  return subjects.map((subject, at) => ({ subject, said: said[at] ?? [] }));
}

function saidBy(subject: Subject, rule: DuplicateRule): Said[] {
  if (rule.compare === 'shared') return [];
  const texts = rule.fields.flatMap((field) => textsIn(subject, field));
  const found = new Map<string, Said>();
  for (const text of texts) {
    const one = comparable(text, rule);
    if (one !== null && !found.has(one.plain)) found.set(one.plain, one);
  }
  return [...found.values()];
}

function textsIn({ key, caption, fields }: Subject, field: string): string[] {
  if (field === '@key') return [key];
  if (field === '@caption') return [caption];
  return Object.hasOwn(fields, field) ? textsOf(fields[field]) : [];
}

function textsOf(value: Value | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isTagged(value) && value.t === 'map' ? [] : [textOf(value)];
}

function comparable(text: string, { compare }: DuplicateRule): Said | null {
  if (compare === 'name') {
    const name = nameForms(text);
    return name === null ? null : { text, plain: name.han === '' ? (name.letters[0] ?? '') : name.han, name };
  }
  const plain = compare === 'date' ? dayOf(text) : compare === 'identity' ? identityOf(text) : plainText(text);
  return plain === '' ? null : { text, plain, name: null };
}

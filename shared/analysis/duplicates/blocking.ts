// Which pairs are worth comparing at all: those that share something. Of 20,000 entities there are 200 million pairs, of which
// a few hundred thousand share a name but for one letter, a number, a birthday with an initial, a phone.
import type { Evidence, Said } from './evidence';
import type { DuplicateRules } from './rules';

export interface Blocks {
  /** Places of entities that share the key, two at least. */
  readonly blocks: readonly (readonly number[])[];
  /** How many keys more entities share than are compared; what they have in common is too common to tell people apart. */
  readonly tooCommon: number;
}

/** Compared with one another are at most so many: names that more people have bring their pairs by something else too. */
const mostInBlock = 150;

export function blocksOf(evidence: readonly Evidence[], rules: DuplicateRules): Blocks {
  const byKey = new Map<string, number[]>();
  for (const [at, one] of evidence.entries()) {
    for (const key of keysOf(one, rules)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [at]);
      else known.push(at);
    }
  }
  const blocks: (readonly number[])[] = [];
  let tooCommon = 0;
  for (const [key, places] of byKey) {
    const most = key.startsWith('shared') ? rules.mostUsers : mostInBlock;
    if (places.length > most) tooCommon += 1;
    else if (places.length > 1) blocks.push(places);
  }
  return { blocks, tooCommon };
}

function keysOf({ subject, said }: Evidence, { rules }: DuplicateRules): ReadonlySet<string> {
  const keys = new Set<string>();
  rules.forEach(({ compare }, nth) => {
    const values = said[nth] ?? [];
    if (compare === 'text') return;
    for (const one of values) for (const key of keysIn(one, compare)) keys.add(`${compare}|${subject.type}|${key}`);
  });
  for (const key of birthKeys(said, rules)) keys.add(`born|${subject.type}|${key}`);
  return keys;
}

function keysIn({ plain, name }: Said, compare: string): readonly string[] {
  if (name !== null) return nameKeys(name.letters);
  // A day is shared by too many to say anything by itself.
  if (compare === 'date') return [];
  // Its end by itself, in case the beginning was misread; the beginning is an office and a year, which many share.
  return compare === 'identity' && plain.length > 12 ? [plain, plain.slice(-9)] : [plain];
}

/** The letters in the one order that stands first, and without one of them: names that differ in a letter meet there. */
function nameKeys(letters: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const one of letters) {
    keys.add(one);
    if (one.length >= 6) for (const shorter of withoutOne(one)) keys.add(shorter);
  }
  return [...keys];
}

/** Symmetric deletes: texts that are one edit apart are equal when one character is left out of either (Garbe, SymSpell). */
function withoutOne(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** The day of birth with the first letter of each word of a name: finds those whose name is far off. */
function birthKeys(said: Evidence['said'], rules: DuplicateRules['rules']): readonly string[] {
  const valuesOf = (wanted: string) =>
    rules.flatMap(({ compare }, nth) => (compare === wanted ? (said[nth] ?? []) : []));
  const initials = new Set(valuesOf('name').flatMap(({ name }) => (name?.letters ?? []).map((one) => one.charAt(0))));
  return valuesOf('date').flatMap(({ plain }) => [...initials].map((letter) => plain + letter));
}

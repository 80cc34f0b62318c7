// A made case in which nearly everything holds the same texts, and what to search in it for: for sources that stop counting
// early, whose hits must be the best ones all the same.
import { expect, it } from 'vitest';
import type { NamedSource } from './canonical';
import type { CaseRows } from './suiteCase';

/** Captions sort before those of the few that begin with the text, so the few are met last. */
export function manyPhones(count: number): CaseRows {
  const entities = Array.from({ length: count }, (_, ref) => {
    const number = String(13900000000 + ref * 3);
    return { ref, type: 'Phone', key: number, fields: { number, registeredTo: `Owner Zhang ${ref}` }, row: null };
  });
  const few = ['000', 'Zhang San', 'zhang si', '139 Zhang'].map((name, index) => {
    const fields = { suspectId: index === 0 ? name : `S-${index}`, name: `${name}`, alias: '139' };
    return { ref: entities.length + index, type: 'Suspect', key: fields.suspectId, fields, row: null };
  });
  return { title: 'many', opening: [], entities: [...entities, ...few], links: [] };
}

/** The cases of a source that holds these phones, beside a twin that counts them all. */
export function findsTheBest(sources: () => { readonly named: NamedSource; readonly twin: NamedSource }): void {
  for (const [what, text, types] of askedOfMany) {
    it(`shows the best hits for ${what}`, async () => {
      const { named, twin } = sources();
      const question = { text, types: types === null ? null : [...types], limit: 20 };
      const [told, expected] = [await named.search(question), await twin.search(question)];
      expect(told.entities).toEqual(expected.entities);
      expect(told.total).toBeLessThanOrEqual(expected.total);
      expect(told.isAtLeast).toBe(told.total < expected.total);
    });
  }
}

/** What is searched for, the text, and the types asked for. */
const askedOfMany = [
  ['the beginning of all numbers', '139', null],
  ['the middle of all numbers', '9000', null],
  ['one digit', '9', null],
  ['a key that is also in the middle of the others', '000', null],
  ['a text that few begin with and all contain', 'zhang', null],
  ['digits typed in groups', '139 0', null],
  ['one type among the many', '139', ['Suspect']],
] as const;

// A made case in which nearly everything holds the same texts, and what to search in it for: for sources that stop counting
// early, whose hits must be the best ones all the same.
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

/** What is searched for, the text, and the types asked for. */
export const askedOfMany = [
  ['the beginning of all numbers', '139', null],
  ['the middle of all numbers', '9000', null],
  ['one digit', '9', null],
  ['a key that is also in the middle of the others', '000', null],
  ['a text that few begin with and all contain', 'zhang', null],
  ['digits typed in groups', '139 0', null],
  ['one type among the many', '139', ['Suspect']],
] as const;

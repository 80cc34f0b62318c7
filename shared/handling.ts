// Handling codes: who may see what is exported. The list is the agency's own, from low to high; a code is never lowered.

/** Until the agency sets its own list. */
export const usualHandlingCodes: { readonly en: readonly string[]; readonly zh: readonly string[] } = {
  en: ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'],
  zh: ['公开', '内部', '秘密', '机密', '绝密'],
};

/** Of these codes the highest by the list; one that the list does not know counts as higher than all it knows. '' for none. */
export function highestHandling(list: readonly string[], codes: Iterable<string>): string {
  let highest = '';
  for (const code of codes) if (code !== '' && rank(list, code) > rank(list, highest)) highest = code;
  return highest;
}

/** The codes of the list that are not below this one; one that the list does not know stands alone at the end. */
export function handlingFrom(list: readonly string[], least: string): readonly string[] {
  const from = list.filter((code) => rank(list, code) >= rank(list, least));
  return from.length > 0 || least === '' ? from : [least];
}

function rank(list: readonly string[], code: string): number {
  if (code === '') return -1;
  const at = list.indexOf(code);
  return at < 0 ? list.length : at;
}

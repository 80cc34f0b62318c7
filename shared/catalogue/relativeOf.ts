// Relative of: family, which often explains a tie that looks like crime.
import type { LinkType } from './types';

export const relativeOf = {
  id: 'RELATIVE_OF',
  words: { en: 'relative of', zh: '亲属' },
  reverse: { en: 'relative of', zh: '亲属' },
  isDirected: false,
  from: ['Suspect'],
  to: ['Suspect'],
  fields: [{ name: 'relation', words: { en: 'Relation', zh: '关系' }, kind: 'text' }],
  style: 'association',
} as const satisfies LinkType;

// Linked: the plain link of an edge list that says no more than that two things belong together.
import type { LinkType } from './types';

export const linked = {
  id: 'LINKED',
  words: { en: 'linked with', zh: '相关' },
  reverse: { en: 'linked with', zh: '相关' },
  isDirected: false,
  from: [],
  to: [],
  fields: [{ name: 'weight', words: { en: 'Weight', zh: '权重' }, kind: 'number' }],
  style: 'plain',
} as const satisfies LinkType;

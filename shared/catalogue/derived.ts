// Derived: what an analysis concluded of two, which no source says. It is offered nowhere to choose from: only analyses make it.
import type { LinkType } from './types';

export const derived = {
  id: 'DERIVED_BY_ANALYSIS',
  words: { en: 'derived link', zh: '推导关系' },
  reverse: { en: 'derived link', zh: '推导关系' },
  isDirected: false,
  from: [],
  to: [],
  fields: [
    { name: 'analysis', words: { en: 'Analysis', zh: '分析' }, kind: 'text' },
    { name: 'score', words: { en: 'Score', zh: '得分' }, kind: 'number' },
  ],
  style: 'derived',
} as const satisfies LinkType;

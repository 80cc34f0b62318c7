// Named in: whatever a report mentions.
import type { LinkType } from './types';

export const namedIn = {
  id: 'NAMED_IN',
  words: { en: 'named in', zh: '涉及案件' },
  reverse: { en: 'names', zh: '涉及' },
  isDirected: true,
  from: [],
  to: ['Incident'],
  fields: [{ name: 'as', words: { en: 'Named as', zh: '涉案身份' }, kind: 'text' }],
  style: 'named-in',
} as const satisfies LinkType;

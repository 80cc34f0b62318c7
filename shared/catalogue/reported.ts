// Reported: a victim’s statement to the police.
import type { LinkType } from './types';

export const reported = {
  id: 'REPORTED',
  words: { en: 'reported', zh: '报案' },
  reverse: { en: 'reported by', zh: '报案人' },
  isDirected: true,
  from: ['Victim'],
  to: ['Incident'],
  fields: [{ name: 'at', words: { en: 'At', zh: '时间' }, kind: 'datetime' }],
  style: 'named-in',
  timeField: 'at',
} as const satisfies LinkType;

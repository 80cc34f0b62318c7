// Called: one telephone call, from the number that dialled to the number that rang.
import type { LinkType } from './types';

export const called = {
  id: 'CALLED',
  words: { en: 'called', zh: '呼叫' },
  reverse: { en: 'called by', zh: '被叫来自' },
  isDirected: true,
  from: ['Phone'],
  to: ['Phone'],
  fields: [
    { name: 'at', words: { en: 'At', zh: '时间' }, kind: 'datetime' },
    { name: 'durationS', words: { en: 'Duration', zh: '通话时长' }, kind: 'duration' },
  ],
  style: 'call',
  timeField: 'at',
  sumField: 'durationS',
} as const satisfies LinkType;

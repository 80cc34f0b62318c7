// Travelled: one journey of a person to a place, and the border it went over.
import type { LinkType } from './types';

export const travelled = {
  id: 'TRAVELLED',
  words: { en: 'travelled to', zh: '前往' },
  reverse: { en: 'visited by', zh: '到访者' },
  isDirected: true,
  from: ['Suspect'],
  to: ['Place'],
  fields: [
    { name: 'at', words: { en: 'At', zh: '时间' }, kind: 'datetime' },
    { name: 'by', words: { en: 'By', zh: '交通方式' }, kind: 'text' },
    { name: 'border', words: { en: 'Border crossed', zh: '出入境口岸' }, kind: 'place' },
  ],
  style: 'plain',
  timeField: 'at',
} as const satisfies LinkType;

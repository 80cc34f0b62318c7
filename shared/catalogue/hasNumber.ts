// Has number: the telephone number that a SIM carries.
import type { LinkType } from './types';

export const hasNumber = {
  id: 'HAS_NUMBER',
  words: { en: 'has number', zh: '号码为' },
  reverse: { en: 'carried by', zh: '对应' },
  isDirected: true,
  from: ['SIM'],
  to: ['Phone'],
  fields: [],
  style: 'ownership',
} as const satisfies LinkType;

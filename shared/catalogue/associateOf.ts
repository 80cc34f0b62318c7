// Associate of: people known to know each other, without saying what binds them.
import { basisField, sinceField } from './fieldTypes';
import type { LinkType } from './types';

export const associateOf = {
  id: 'ASSOCIATE_OF',
  words: { en: 'associate of', zh: '关联' },
  reverse: { en: 'associate of', zh: '关联' },
  isDirected: false,
  from: ['Suspect'],
  to: ['Suspect'],
  fields: [sinceField, basisField],
  style: 'association',
} as const satisfies LinkType;

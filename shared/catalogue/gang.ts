// Gang: a group that acts as one; drawn larger because it gathers its members.
import { textOf } from '../value';
import { namesOf } from './captions';
import { nameFields, noteField } from './fieldTypes';
import type { EntityType } from './types';

export const gang = {
  id: 'Gang',
  words: { one: { en: 'Gang', zh: '团伙' }, many: { en: 'Gangs', zh: '团伙' } },
  key: 'gangId',
  caption: (fields) => namesOf(fields),
  subtitle: (fields) => textOf(fields['kind']),
  searched: ['name', 'nameZh'],
  fields: [
    { name: 'gangId', words: { en: 'Gang number', zh: '团伙编号' }, kind: 'text' },
    ...nameFields,
    { name: 'kind', words: { en: 'Kind', zh: '类型' }, kind: 'text' },
    { name: 'firstSeen', words: { en: 'First seen', zh: '首次发现' }, kind: 'date' },
    noteField,
  ],
  shape: 'hexagon',
  colour: '#7d47b8',
  glyph:
    'M12 4.6a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7ZM5.5 20.5c0-4.8 2.5-7.5 6.5-7.5s6.5 2.7 6.5 7.5ZM4.6 6.6a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4ZM19.4 6.6a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4ZM0.5 19c0-3.7 1.6-5.8 4.2-5.8c.7 0 1.4.2 1.9.5c-1.4 1.4-2.2 3.1-2.4 5.3ZM23.5 19c0-3.7-1.6-5.8-4.2-5.8c-.7 0-1.4.2-1.9.5c1.4 1.4 2.2 3.1 2.4 5.3Z',
  isLarge: true,
} as const satisfies EntityType;

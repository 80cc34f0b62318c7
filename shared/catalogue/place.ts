// Place: a town, compound, crossing or cell site that people and things were at.
import { textOf } from '../value';
import { namesOf } from './captions';
import { nameFields, noteField } from './fieldTypes';
import type { EntityType } from './types';

export const place = {
  id: 'Place',
  words: { one: { en: 'Place', zh: '地点' }, many: { en: 'Places', zh: '地点' } },
  key: 'placeId',
  caption: (fields) => namesOf(fields),
  subtitle: (fields) => textOf(fields['kind']),
  searched: ['name', 'nameZh', 'region'],
  fields: [
    { name: 'placeId', words: { en: 'Place number', zh: '地点编号' }, kind: 'text' },
    ...nameFields,
    { name: 'kind', words: { en: 'Kind', zh: '类型' }, kind: 'text' },
    { name: 'region', words: { en: 'Region', zh: '所属地区' }, kind: 'place' },
    { name: 'position', words: { en: 'Position', zh: '坐标' }, kind: 'text' },
    noteField,
  ],
  shape: 'drop',
  colour: '#4b7a12',
  glyph:
    'M12 1.5A8 8 0 0 1 20 9.5C20 14.5 12 22.5 12 22.5S4 14.5 4 9.5A8 8 0 0 1 12 1.5ZM12 6.3A3.3 3.3 0 1 0 12 12.9A3.3 3.3 0 0 0 12 6.3Z',
} as const satisfies EntityType;

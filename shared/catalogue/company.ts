// Company: a shop or firm, known by its registration number.
import { textOf } from '../value';
import { namesOf } from './captions';
import { nameFields, noteField } from './fieldTypes';
import type { EntityType } from './types';

export const company = {
  id: 'Company',
  words: { one: { en: 'Company', zh: '公司' }, many: { en: 'Companies', zh: '公司' } },
  key: 'registrationNumber',
  caption: (fields) => namesOf(fields),
  subtitle: (fields) => textOf(fields['kind']),
  searched: ['name', 'nameZh', 'registrationNumber', 'address'],
  fields: [
    { name: 'registrationNumber', words: { en: 'Registration number', zh: '统一社会信用代码' }, kind: 'identity' },
    ...nameFields,
    { name: 'kind', words: { en: 'Business', zh: '行业' }, kind: 'text' },
    { name: 'registered', words: { en: 'Registered', zh: '注册日期' }, kind: 'date' },
    { name: 'address', words: { en: 'Address', zh: '地址' }, kind: 'place' },
    noteField,
  ],
  shape: 'square',
  colour: '#6a5a8f',
  glyph:
    'M4.5 2.5H19.5V21.5H14.2V17H9.8V21.5H4.5ZM7.5 5.5V8H10.5V5.5ZM13.5 5.5V8H16.5V5.5ZM7.5 10.5V13H10.5V10.5ZM13.5 10.5V13H16.5V10.5Z',
} as const satisfies EntityType;

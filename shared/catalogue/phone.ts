// Phone: a telephone number. Who speaks through it, and in which handset, are links.
import { textOf } from '../value';
import { groupPhone } from './captions';
import { noteField } from './fieldTypes';
import type { EntityType } from './types';

export const phone = {
  id: 'Phone',
  words: { one: { en: 'Phone', zh: '电话' }, many: { en: 'Phones', zh: '电话' } },
  key: 'number',
  caption: (fields) => groupPhone(textOf(fields['number'])),
  subtitle: (fields) => textOf(fields['operator']),
  searched: ['number', 'registeredTo'],
  fields: [
    { name: 'number', words: { en: 'Number', zh: '号码' }, kind: 'phone' },
    { name: 'operator', words: { en: 'Operator', zh: '运营商' }, kind: 'text' },
    { name: 'registeredTo', words: { en: 'Registered to', zh: '登记机主' }, kind: 'name' },
    { name: 'activated', words: { en: 'Activated', zh: '开通日期' }, kind: 'date' },
    { name: 'deactivated', words: { en: 'Deactivated', zh: '停用日期' }, kind: 'date' },
    noteField,
  ],
  shape: 'rounded-square',
  colour: '#168a7a',
  glyph:
    'M5 2.5H8.2Q9 2.5 9.2 3.2L10.5 7.4Q10.7 8.1 10.1 8.6L8 10.2C9.2 12.7 11.3 14.8 13.8 16L15.4 13.9Q15.9 13.3 16.6 13.5L20.8 14.8Q21.5 15 21.5 15.8V19Q21.5 21.5 19 21.5C9.9 21.5 2.5 14.1 2.5 5Q2.5 2.5 5 2.5Z',
} as const satisfies EntityType;

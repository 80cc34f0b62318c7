// Card: a bank card, or the account behind it when only that is known.
import { textOf } from '../value';
import { shortCard } from './captions';
import { noteField } from './fieldTypes';
import type { EntityType } from './types';

export const card = {
  id: 'Card',
  words: { one: { en: 'Card', zh: '银行卡' }, many: { en: 'Cards', zh: '银行卡' } },
  key: 'number',
  caption: (fields) => shortCard(textOf(fields['number'])),
  subtitle: (fields) => textOf(fields['bank']),
  searched: ['number', 'registeredTo', 'bank'],
  fields: [
    { name: 'number', words: { en: 'Card number', zh: '卡号' }, kind: 'card' },
    { name: 'bank', words: { en: 'Bank', zh: '开户行' }, kind: 'text' },
    { name: 'kind', words: { en: 'Kind', zh: '类型' }, kind: 'text' },
    { name: 'registeredTo', words: { en: 'Registered to', zh: '户名' }, kind: 'name' },
    { name: 'opened', words: { en: 'Opened', zh: '开户日期' }, kind: 'date' },
    { name: 'frozen', words: { en: 'Frozen', zh: '冻结日期' }, kind: 'date' },
    noteField,
  ],
  shape: 'lying-rectangle',
  colour: '#c98a00',
  glyph:
    'M1 5H23V10H1ZM1.5 14.5H5.7V18.5H1.5ZM7.1 14.5H11.3V18.5H7.1ZM12.7 14.5H16.9V18.5H12.7ZM18.3 14.5H22.5V18.5H18.3Z',
} as const satisfies EntityType;

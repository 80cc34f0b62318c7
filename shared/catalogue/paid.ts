// Paid: one payment of a victim into a card, the first step of the money.
import { currencyField } from './fieldTypes';
import type { LinkType } from './types';

export const paid = {
  id: 'PAID',
  words: { en: 'paid', zh: '付款给' },
  reverse: { en: 'paid by', zh: '收到付款自' },
  isDirected: true,
  from: ['Victim'],
  to: ['Card'],
  fields: [
    { name: 'at', words: { en: 'At', zh: '时间' }, kind: 'datetime' },
    { name: 'amount', words: { en: 'Amount', zh: '金额' }, kind: 'money' },
    currencyField,
    { name: 'method', words: { en: 'Method', zh: '付款方式' }, kind: 'text' },
  ],
  style: 'money',
  timeField: 'at',
  sumField: 'amount',
} as const satisfies LinkType;

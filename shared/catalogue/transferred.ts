// Transferred: one movement of money between cards and wallets, in the direction of the money.
import { currencyField } from './fieldTypes';
import type { LinkType } from './types';

export const transferred = {
  id: 'TRANSFERRED',
  words: { en: 'transferred to', zh: '转账给' },
  reverse: { en: 'received from', zh: '收款自' },
  isDirected: true,
  from: ['Card', 'Wallet'],
  to: ['Card', 'Wallet'],
  fields: [
    { name: 'at', words: { en: 'At', zh: '时间' }, kind: 'datetime' },
    { name: 'amount', words: { en: 'Amount', zh: '金额' }, kind: 'money' },
    currencyField,
    { name: 'reference', words: { en: 'Reference', zh: '附言' }, kind: 'text' },
  ],
  style: 'money',
  timeField: 'at',
  sumField: 'amount',
} as const satisfies LinkType;

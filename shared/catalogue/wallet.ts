// Wallet: an address on a chain of blocks, where the money leaves the banks.
import { textOf } from '../value';
import { shortCode } from './captions';
import { noteField } from './fieldTypes';
import type { EntityType } from './types';

export const wallet = {
  id: 'Wallet',
  words: { one: { en: 'Wallet', zh: '钱包' }, many: { en: 'Wallets', zh: '钱包' } },
  key: 'address',
  caption: (fields) => shortCode(textOf(fields['address'])),
  subtitle: (fields) => textOf(fields['chain']),
  searched: ['address', 'label'],
  fields: [
    { name: 'address', words: { en: 'Address', zh: '地址' }, kind: 'text' },
    { name: 'chain', words: { en: 'Chain', zh: '链' }, kind: 'text' },
    { name: 'label', words: { en: 'Label', zh: '标签' }, kind: 'text' },
    { name: 'firstSeen', words: { en: 'First seen', zh: '首次出现' }, kind: 'date' },
    noteField,
  ],
  shape: 'diamond',
  colour: '#cf4f14',
  glyph:
    'M4.5 4H17.5Q19 4 19 5.5V7H5.5Q4.5 7 4.5 7.6T5.5 8.2H20Q22 8.2 22 10.2V19Q22 21 20 21H4.5Q2 21 2 18.5V6.5Q2 4 4.5 4ZM15.5 12.2A2.4 2.4 0 0 0 15.5 17H22V12.2Z',
} as const satisfies EntityType;

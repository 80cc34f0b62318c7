// Holds: a card or wallet under somebody’s control, whoever it is registered to.
import { basisField, sinceField } from './fieldTypes';
import type { LinkType } from './types';

export const holds = {
  id: 'HOLDS',
  words: { en: 'holds', zh: '持有' },
  reverse: { en: 'held by', zh: '持有人是' },
  isDirected: true,
  from: ['Suspect', 'Company'],
  to: ['Card', 'Wallet'],
  fields: [sinceField, basisField],
  style: 'ownership',
} as const satisfies LinkType;

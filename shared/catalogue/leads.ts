// Leads: who commands a gang, where that is known.
import { basisField, sinceField } from './fieldTypes';
import type { LinkType } from './types';

export const leads = {
  id: 'LEADS',
  words: { en: 'leads', zh: '领导' },
  reverse: { en: 'led by', zh: '头目是' },
  isDirected: true,
  from: ['Suspect'],
  to: ['Gang'],
  fields: [sinceField, basisField],
  style: 'membership',
} as const satisfies LinkType;

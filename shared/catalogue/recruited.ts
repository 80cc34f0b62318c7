// Recruited: who brought whom into the network.
import { basisField } from './fieldTypes';
import type { LinkType } from './types';

export const recruited = {
  id: 'RECRUITED',
  words: { en: 'recruited', zh: '招募' },
  reverse: { en: 'recruited by', zh: '被招募自' },
  isDirected: true,
  from: ['Suspect'],
  to: ['Suspect'],
  fields: [{ name: 'at', words: { en: 'On', zh: '日期' }, kind: 'date' }, basisField],
  style: 'association',
  timeField: 'at',
} as const satisfies LinkType;

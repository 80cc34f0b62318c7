// Located at: where somebody or something was for a while.
import { basisField, fromUntilFields } from './fieldTypes';
import type { LinkType } from './types';

export const locatedAt = {
  id: 'LOCATED_AT',
  words: { en: 'located at', zh: '位于' },
  reverse: { en: 'location of', zh: '所在对象' },
  isDirected: true,
  from: ['Suspect', 'Gang', 'Phone', 'Device', 'Victim', 'Incident', 'Company', 'Vehicle'],
  to: ['Place'],
  fields: [...fromUntilFields, basisField],
  style: 'plain',
} as const satisfies LinkType;

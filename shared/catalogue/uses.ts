// Uses: a phone, account or vehicle known to be in somebody’s hands, whoever it is registered to.
import { basisField, fromUntilFields } from './fieldTypes';
import type { LinkType } from './types';

export const uses = {
  id: 'USES',
  words: { en: 'uses', zh: '使用' },
  reverse: { en: 'used by', zh: '使用者是' },
  isDirected: true,
  from: ['Suspect', 'Victim', 'Company'],
  to: ['Phone', 'Account', 'Vehicle'],
  fields: [...fromUntilFields, basisField],
  style: 'ownership',
} as const satisfies LinkType;

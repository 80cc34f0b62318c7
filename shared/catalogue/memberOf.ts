// Member of: belonging to a gang. The role is only what an informant said, so most links have none.
import { basisField, sinceField } from './fieldTypes';
import type { LinkType } from './types';

export const memberOf = {
  id: 'MEMBER_OF',
  words: { en: 'member of', zh: '是成员' },
  reverse: { en: 'has member', zh: '有成员' },
  isDirected: true,
  from: ['Suspect'],
  to: ['Gang'],
  fields: [{ name: 'role', words: { en: 'Role, as told', zh: '据称角色' }, kind: 'text' }, sinceField, basisField],
  style: 'membership',
} as const satisfies LinkType;

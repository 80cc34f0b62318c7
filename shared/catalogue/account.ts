// Account: a chat, shop or app account, known by its platform and handle.
import { textOf } from '../value';
import type { EntityType } from './types';

export const account = {
  id: 'Account',
  words: { one: { en: 'Account', zh: '账号' }, many: { en: 'Accounts', zh: '账号' } },
  key: 'accountId',
  caption: (fields) => {
    const handle = textOf(fields['handle']);
    return handle === '' || handle.startsWith('@') ? handle : `@${handle}`;
  },
  subtitle: (fields) => textOf(fields['platform']),
  searched: ['handle', 'displayName', 'platform'],
  fields: [
    { name: 'accountId', words: { en: 'Account number', zh: '账号编号' }, kind: 'text' },
    { name: 'platform', words: { en: 'Platform', zh: '平台' }, kind: 'text' },
    { name: 'handle', words: { en: 'Handle', zh: '用户名' }, kind: 'name' },
    { name: 'displayName', words: { en: 'Display name', zh: '昵称' }, kind: 'name' },
    { name: 'created', words: { en: 'Created', zh: '注册日期' }, kind: 'date' },
  ],
  shape: 'rounded-square',
  colour: '#0b7fab',
  glyph:
    'M4.5 3H19.5Q22 3 22 5.5V14.5Q22 17 19.5 17H12L7 21.5V17H4.5Q2 17 2 14.5V5.5Q2 3 4.5 3ZM7 8.4A1.6 1.6 0 1 0 7 11.6A1.6 1.6 0 0 0 7 8.4ZM12 8.4A1.6 1.6 0 1 0 12 11.6A1.6 1.6 0 0 0 12 8.4ZM17 8.4A1.6 1.6 0 1 0 17 11.6A1.6 1.6 0 0 0 17 8.4Z',
} as const satisfies EntityType;

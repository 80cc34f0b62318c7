// SIM: a subscriber card, known by its IMSI; the number it carries and the device it sits in are links.
import { textOf } from '../value';
import { tailOf } from './captions';
import type { EntityType } from './types';

export const sim = {
  id: 'SIM',
  words: { one: { en: 'SIM', zh: 'SIM 卡' }, many: { en: 'SIMs', zh: 'SIM 卡' } },
  key: 'imsi',
  caption: (fields) => {
    const tail = tailOf(textOf(fields['imsi']));
    return tail === '' ? '' : `SIM ${tail}`;
  },
  subtitle: (fields) => textOf(fields['operator']),
  searched: ['imsi', 'iccid', 'registeredTo'],
  fields: [
    { name: 'imsi', words: { en: 'IMSI', zh: 'IMSI（用户识别码）' }, kind: 'text' },
    { name: 'iccid', words: { en: 'ICCID', zh: 'ICCID（卡号）' }, kind: 'text' },
    { name: 'operator', words: { en: 'Operator', zh: '运营商' }, kind: 'text' },
    { name: 'registeredTo', words: { en: 'Registered to', zh: '登记机主' }, kind: 'name' },
    { name: 'activated', words: { en: 'Activated', zh: '开通日期' }, kind: 'date' },
  ],
  shape: 'notched-square',
  colour: '#168a7a',
  glyph:
    'M6 2.5H11V8H4V4.5Q4 2.5 6 2.5ZM13 2.5H18Q20 2.5 20 4.5V8H13ZM4 10H11V14H4ZM13 10H20V14H13ZM4 16H11V21.5H6Q4 21.5 4 19.5ZM13 16H20V19.5Q20 21.5 18 21.5H13Z',
} as const satisfies EntityType;

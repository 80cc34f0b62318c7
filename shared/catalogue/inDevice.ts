// In device: a SIM or number that was seen in a handset or gateway, and for how long.
import { fromUntilFields } from './fieldTypes';
import type { LinkType } from './types';

export const inDevice = {
  id: 'IN_DEVICE',
  words: { en: 'in device', zh: '装入设备' },
  reverse: { en: 'held', zh: '装有' },
  isDirected: true,
  from: ['SIM', 'Phone'],
  to: ['Device'],
  fields: [...fromUntilFields, { name: 'port', words: { en: 'Port', zh: '端口' }, kind: 'number' }],
  style: 'ownership',
} as const satisfies LinkType;

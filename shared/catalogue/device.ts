// Device: a handset, or a GoIP gateway that puts many numbers on the air at once.
import { textOf } from '../value';
import { tailOf } from './captions';
import { noteField } from './fieldTypes';
import type { EntityType } from './types';

export const device = {
  id: 'Device',
  words: { one: { en: 'Device', zh: '设备' }, many: { en: 'Devices', zh: '设备' } },
  key: 'imei',
  caption: (fields) => {
    const ports = textOf(fields['ports']);
    const model = textOf(fields['model']);
    return ports !== '' ? `GoIP ${ports}-port` : model !== '' ? model : textOf(fields['kind']);
  },
  subtitle: (fields) => tailOf(textOf(fields['imei'])),
  searched: ['imei', 'model', 'kind'],
  fields: [
    { name: 'imei', words: { en: 'IMEI', zh: 'IMEI（设备串号）' }, kind: 'text' },
    { name: 'kind', words: { en: 'Kind', zh: '类型' }, kind: 'text' },
    { name: 'model', words: { en: 'Model', zh: '型号' }, kind: 'text' },
    { name: 'ports', words: { en: 'Ports', zh: '端口数' }, kind: 'number' },
    { name: 'seized', words: { en: 'Seized', zh: '扣押日期' }, kind: 'date' },
    noteField,
  ],
  shape: 'cut-square',
  colour: '#566573',
  glyph:
    'M5 3H7.4V11.5H5ZM10.8 3H13.2V11.5H10.8ZM16.6 3H19V11.5H16.6ZM3.5 12.5H20.5Q22 12.5 22 14V19.5Q22 21 20.5 21H3.5Q2 21 2 19.5V14Q2 12.5 3.5 12.5ZM5 15.5V18H8V15.5ZM10.5 15.5V18H19V15.5Z',
} as const satisfies EntityType;

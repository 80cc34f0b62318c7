// Vehicle: a car, van or motorcycle, known by its plate.
import { textOf } from '../value';
import { noteField } from './fieldTypes';
import type { EntityType } from './types';

export const vehicle = {
  id: 'Vehicle',
  words: { one: { en: 'Vehicle', zh: '车辆' }, many: { en: 'Vehicles', zh: '车辆' } },
  key: 'plate',
  caption: (fields) => textOf(fields['plate']),
  subtitle: (fields) => textOf(fields['model']),
  searched: ['plate', 'model', 'registeredTo'],
  fields: [
    { name: 'plate', words: { en: 'Plate', zh: '车牌号' }, kind: 'text' },
    { name: 'kind', words: { en: 'Kind', zh: '类型' }, kind: 'text' },
    { name: 'model', words: { en: 'Model', zh: '型号' }, kind: 'text' },
    { name: 'paint', words: { en: 'Colour', zh: '颜色' }, kind: 'text' },
    { name: 'registeredTo', words: { en: 'Registered to', zh: '车主' }, kind: 'name' },
    noteField,
  ],
  shape: 'lying-rounded-rectangle',
  colour: '#7a5c3e',
  glyph:
    'M1 16.8V13Q1 11.8 2.2 11.4L4.6 10.6L7.2 6.6Q7.9 5.5 9.2 5.5H14.8Q16 5.5 16.8 6.4L20.2 10.6L22 11.2Q23 11.6 23 12.8V16.8H20.8A3.1 3.1 0 0 0 14.6 16.8H9.4A3.1 3.1 0 0 0 3.2 16.8ZM7.2 10.5H11V7.4H9.2ZM12.9 10.5H17.4L14.9 7.4H12.9ZM6.3 15A2.1 2.1 0 1 1 6.3 19.2A2.1 2.1 0 0 1 6.3 15ZM17.7 15A2.1 2.1 0 1 1 17.7 19.2A2.1 2.1 0 0 1 17.7 15Z',
} as const satisfies EntityType;

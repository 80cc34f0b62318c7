// Victim: a person who lost money; numbered rather than named, so that a chart can be shown around.
import { textOf } from '../value';
import type { EntityType } from './types';

export const victim = {
  id: 'Victim',
  words: { one: { en: 'Victim', zh: '被害人' }, many: { en: 'Victims', zh: '被害人' } },
  key: 'victimId',
  caption: (fields) => {
    const id = textOf(fields['victimId']).replace(/^V(?=\d+$)/, '');
    return id === '' ? '' : `Victim ${id}`;
  },
  subtitle: (fields) => textOf(fields['province']),
  searched: ['victimId'],
  fields: [
    { name: 'victimId', words: { en: 'Victim number', zh: '被害人编号' }, kind: 'text' },
    { name: 'gender', words: { en: 'Gender', zh: '性别' }, kind: 'text' },
    { name: 'age', words: { en: 'Age', zh: '年龄' }, kind: 'number' },
    { name: 'province', words: { en: 'Home', zh: '所在地' }, kind: 'place' },
    { name: 'occupation', words: { en: 'Occupation', zh: '职业' }, kind: 'text' },
  ],
  shape: 'ringed-circle',
  colour: '#b83268',
  glyph: 'M12 2.5A4.9 4.9 0 1 1 12 12.3A4.9 4.9 0 0 1 12 2.5ZM3 21.5C3 16.6 6.5 13.8 12 13.8S21 16.6 21 21.5Z',
} as const satisfies EntityType;

// Suspect: a person the case looks at. The role in the network is not a field: it is what analysis must find.
import { textOf } from '../value';
import { namesOf } from './captions';
import { noteField } from './fieldTypes';
import type { EntityType } from './types';

export const suspect = {
  id: 'Suspect',
  words: { one: { en: 'Suspect', zh: '嫌疑人' }, many: { en: 'Suspects', zh: '嫌疑人' } },
  key: 'suspectId',
  caption: (fields) => namesOf(fields),
  subtitle: (fields) => textOf(fields['status']),
  searched: ['name', 'nameZh', 'alias', 'idNumber'],
  fields: [
    { name: 'suspectId', words: { en: 'Suspect number', zh: '嫌疑人编号' }, kind: 'text' },
    { name: 'name', words: { en: 'Name', zh: '姓名' }, kind: 'name' },
    { name: 'nameZh', words: { en: 'Name in Chinese', zh: '中文姓名' }, kind: 'name' },
    { name: 'alias', words: { en: 'Alias', zh: '别名' }, kind: 'name' },
    { name: 'gender', words: { en: 'Gender', zh: '性别' }, kind: 'text' },
    { name: 'born', words: { en: 'Born', zh: '出生日期' }, kind: 'date' },
    { name: 'nationality', words: { en: 'Nationality', zh: '国籍' }, kind: 'text' },
    { name: 'idNumber', words: { en: 'ID number', zh: '身份证号' }, kind: 'identity' },
    { name: 'status', words: { en: 'Status', zh: '状态' }, kind: 'text' },
    { name: 'home', words: { en: 'Registered home', zh: '户籍地' }, kind: 'place' },
    noteField,
  ],
  shape: 'circle',
  colour: '#2f6db5',
  glyph: 'M12 2.5A4.9 4.9 0 1 1 12 12.3A4.9 4.9 0 0 1 12 2.5ZM3 21.5C3 16.6 6.5 13.8 12 13.8S21 16.6 21 21.5Z',
} as const satisfies EntityType;

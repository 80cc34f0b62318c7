// Incident: a report to the police that victims, cards and phones are named in.
import { textOf } from '../value';
import { currencyField } from './fieldTypes';
import type { EntityType } from './types';

export const incident = {
  id: 'Incident',
  words: { one: { en: 'Incident', zh: '案件' }, many: { en: 'Incidents', zh: '案件' } },
  key: 'reportNumber',
  caption: (fields) => {
    const number = textOf(fields['reportNumber']);
    return number === '' ? '' : `Report ${number}`;
  },
  subtitle: (fields) => textOf(fields['kind']),
  searched: ['reportNumber', 'kind', 'summary', 'station'],
  fields: [
    { name: 'reportNumber', words: { en: 'Report number', zh: '报案编号' }, kind: 'text' },
    { name: 'at', words: { en: 'Reported', zh: '报案时间' }, kind: 'datetime' },
    { name: 'kind', words: { en: 'Kind', zh: '案件类型' }, kind: 'text' },
    { name: 'loss', words: { en: 'Loss', zh: '损失金额' }, kind: 'money' },
    currencyField,
    { name: 'station', words: { en: 'Station', zh: '受理单位' }, kind: 'text' },
    { name: 'summary', words: { en: 'Summary', zh: '案情摘要' }, kind: 'text' },
  ],
  shape: 'triangle',
  colour: '#a8261c',
  glyph:
    'M10.6 2H13.4Q15 2 14.8 3.6L13.9 14H10.1L9.2 3.6Q9 2 10.6 2ZM12 16.5A2.6 2.6 0 1 1 12 21.7A2.6 2.6 0 0 1 12 16.5Z',
} as const satisfies EntityType;

// Fields that many types share, so that the same thing has the same name and words everywhere.
import type { FieldType } from './types';

export const currencyField = {
  name: 'currency',
  words: { en: 'Currency', zh: '币种' },
  kind: 'text',
} as const satisfies FieldType;

export const noteField = { name: 'note', words: { en: 'Note', zh: '备注' }, kind: 'text' } as const satisfies FieldType;

export const sinceField = {
  name: 'since',
  words: { en: 'Since', zh: '起始日期' },
  kind: 'date',
} as const satisfies FieldType;

export const basisField = {
  name: 'basis',
  words: { en: 'Known from', zh: '依据' },
  kind: 'text',
} as const satisfies FieldType;

/** The two ends of a stay, a use or an installation; an open end is left out. */
export const fromUntilFields = [
  { name: 'from', words: { en: 'From', zh: '开始' }, kind: 'datetime' },
  { name: 'until', words: { en: 'Until', zh: '结束' }, kind: 'datetime' },
] as const satisfies readonly FieldType[];

export const nameFields = [
  { name: 'name', words: { en: 'Name', zh: '名称' }, kind: 'name' },
  { name: 'nameZh', words: { en: 'Name in Chinese', zh: '中文名称' }, kind: 'name' },
] as const satisfies readonly FieldType[];

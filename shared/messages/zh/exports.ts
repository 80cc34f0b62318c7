// 图表与导出图片上的文字。
export const exports = {
  calls_one: '{{count, number}} 次通话',
  calls_other: '{{count, number}} 次通话',
  callsAndMinutes_one: '{{count, number}} 次通话 · {{minutes, number}} 分钟',
  callsAndMinutes_other: '{{count, number}} 次通话 · {{minutes, number}} 分钟',
  entitiesOfKnown_one: '{{count, number}} 个实体中的 {{shown, number}} 个',
  entitiesOfKnown_other: '{{count, number}} 个实体中的 {{shown, number}} 个',
  entities_one: '{{count, number}} 个实体',
  entities_other: '{{count, number}} 个实体',
  hidden_one: '隐藏 {{count, number}} 个',
  hidden_other: '隐藏 {{count, number}} 个',
  links_one: '{{count, number}} 条关联',
  links_other: '{{count, number}} 条关联',
  linksOfKnown_one: '{{count, number}} 条关联中的 {{shown, number}} 条',
  linksOfKnown_other: '{{count, number}} 条关联中的 {{shown, number}} 条',
  sumOfCount_one: '{{sum}} · {{count, number}} 笔',
  sumOfCount_other: '{{sum}} · {{count, number}} 笔',
} as const;

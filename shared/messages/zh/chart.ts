// 图表本身的文字：布局名称，以及屏幕阅读器朗读的内容。
export const chart = {
  label: '图表：方向键沿关系在实体间移动，N 键逐条浏览关系，空格键选择，回车键扩展',
  layout: {
    organic: '自然',
    concentric: '同心环',
    tree: '分层',
    grid: '网格',
    circle: '环形',
    flow: '流向',
    lanes: '泳道',
    timeline: '时间线',
    map: '地图',
  },
  overview: '全图概览：方向键移动视图，V 键收起',
  communities: '图上的社群',
  shape_one: '社群 {{nth, number}} · {{count, number}}（{{share}}%）· 内部 {{inside}}%',
  shape_other: '社群 {{nth, number}} · {{count, number}}（{{share}}%）· 内部 {{inside}}%',
  shapeBrief_one: '{{count, number}}（{{share}}%）',
  shapeBrief_other: '{{count, number}}（{{share}}%）',
  shapeSaid_one:
    '社群 {{nth, number}} · {{of, number}} 个实体中的 {{count, number}} 个（{{share}}%）· 其关系的 {{inside}}% 在内部',
  shapeSaid_other:
    '社群 {{nth, number}} · {{of, number}} 个实体中的 {{count, number}} 个（{{share}}%）· 其关系的 {{inside}}% 在内部',
  onScreen: '屏幕上的实体',
  /** `who` 为名称、类型和身份，例如“陈伟，嫌疑人，灯笼甲组的组织者”。 */
  spoken_one: '{{who}}，图上 {{count, number}} 条关系',
  spoken_other: '{{who}}，图上 {{count, number}} 条关系',
  spokenSelected_one: '{{who}}，已选中，图上 {{count, number}} 条关系',
  spokenSelected_other: '{{who}}，已选中，图上 {{count, number}} 条关系',
  spokenLink: '{{who}}；第 {{nth, number}} 条关系，共 {{of, number}} 条：{{what}}',
  spokenLinkSelected: '{{who}}；第 {{nth, number}} 条关系，共 {{of, number}} 条，已选中：{{what}}',
  listOf: '{{before}}，{{next}}',
  standing: '{{name}}的{{role}}',
  linkOnce: '{{word}} {{name}}',
  linkTimes: '{{word}} {{name}} {{count, number}} 次',
} as const;

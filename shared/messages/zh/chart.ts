// 图表本身的文字：布局名称，以及屏幕阅读器朗读的内容。
export const chart = {
  label: '图表：方向键在实体间移动，空格键选择，回车键扩展',
  layout: {
    organic: '自然',
    concentric: '同心环',
    tree: '分层',
    grid: '网格',
    circle: '环形',
  },
  onScreen: '屏幕上的实体',
  spoken_one: '{{caption}}，{{type}}，图上 {{count, number}} 条关系',
  spoken_other: '{{caption}}，{{type}}，图上 {{count, number}} 条关系',
  spokenSelected_one: '{{caption}}，{{type}}，已选中，图上 {{count, number}} 条关系',
  spokenSelected_other: '{{caption}}，{{type}}，已选中，图上 {{count, number}} 条关系',
} as const;

// 分析员在图上写的和画的。
export const annotations = {
  menu: '标注',
  labels: {
    addText: '文字',
    addArrow: '箭头',
    addHighlight: '突出显示所选',
    addCallout: '编号标注',
  },
  edits: { add: '添加标注', change: '修改标注', remove: '移除标注' },
  kinds: { text: '文字', arrow: '箭头', highlight: '突出显示', callout: '编号 {{nth}}' },
  named: '{{kind}}：{{text}}',
  words: '文字内容',
  wordsHint: '在此书写',
  colour: '颜色',
  colours: { ink: '灰', accent: '蓝', warning: '琥珀', danger: '红', good: '绿' },
  remove: '移除',
  close: '关闭标注',
  held: '箭头会附着在所接触的实体上。拖动两端到实体上即可附着。',
} as const;

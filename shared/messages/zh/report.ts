// 界面文字：纸张、报告及其模板。
export const report = {
  page: '第 {{page}} 页，共 {{pages}} 页',
  reduced: '图片在此尺寸下超出 PNG 的上限，已按 {{dpi, number}} dpi 绘制。PDF 和 SVG 没有这一限制。',
  paper: {
    part: '内容',
    chart: '整个图表',
    selection: '所选内容',
    size: '纸张',
    a4: 'A4',
    a3: 'A3',
    upright: '纵向',
    landscape: '横向',
    lies: '方向',
    columns: '横向张数',
    rows: '纵向张数',
    pdfHint: '以线条和文字绘制，任意放大都清晰；分多张时带裁切与拼贴标记。',
  },
} as const;

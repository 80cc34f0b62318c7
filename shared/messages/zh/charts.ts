// 一个案件的多张图：标签页，以及图与图之间的复制。
export const charts = {
  labels: {
    newChart: '新建图',
    duplicateChart: '复制整张图',
    closeChart: '关闭此图',
    nextChart: '下一张图',
    previousChart: '上一张图',
    saveAllCharts: '保存所有图',
    copySelection: '复制所选',
    pasteCopied: '粘贴',
  },
  edits: { paste_one: '粘贴 {{count, number}} 个实体', paste_other: '粘贴 {{count, number}} 个实体' },
  tabs: '本案件的图',
  numbered: '图 {{count, number}}',
  copyOf: '{{title}} 的副本',
  closing: {
    message: '“{{title}}”将连同其编辑一起关闭。案件本身不会被改动。',
    save: '保存并关闭',
    discard: '不保存，直接关闭',
  },
  close: '关闭“{{title}}”',
  copied_one: '已复制 {{count, number}} 个实体，可粘贴到本案件的任意一张图。',
  copied_other: '已复制 {{count, number}} 个实体，可粘贴到本案件的任意一张图。',
  nothingNew: '所复制的内容都已在此图上。',
} as const;

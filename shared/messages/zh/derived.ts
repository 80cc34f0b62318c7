// 由分析推导的关系：与事实区分显示，附依据，可移除。
export const derived = {
  mark: '推导',
  marked: '推导：{{what}}',
  by: '由分析推导',
  byOne: '由分析推导：{{title}}',
  labels: { removeAll: '移除推导关系' },
  edits: {
    draw_one: '绘制 {{count, number}} 条推导关系：{{title}}',
    draw_other: '绘制 {{count, number}} 条推导关系：{{title}}',
    remove_one: '移除 {{count, number}} 条推导关系',
    remove_other: '移除 {{count, number}} 条推导关系',
  },
  result: {
    draw_one: '绘制 {{count, number}} 条推导关系',
    draw_other: '绘制 {{count, number}} 条推导关系',
    remove_one: '移除 {{count, number}} 条推导关系',
    remove_other: '移除 {{count, number}} 条推导关系',
    hint: '在图上已有的两者之间绘制关系，外观与事实明显不同，仅为建议。选中行时只绘制选中的行。',
    cut: '已绘制 {{total, number}} 条推导关系中的 {{shown, number}} 条（按行的顺序取前若干条）。',
  },
  why: {
    title: '关联依据',
    score: '，得分 {{score}}',
    suggestion: '分析给出的建议，并非数据源中的事实。',
    settings: '设置：{{settings}}',
    usual: '默认',
    ran: '计算于 {{time}}，绘制于 {{drawn}}',
    ranBy: '计算于 {{time}}，{{by}} 绘制于 {{drawn}}',
    noReasons: '依据已不可考。',
    remove: '移除',
  },
} as const;

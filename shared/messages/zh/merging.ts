// 合并：同一个人（或电话等）的多个条目画成一个，并可随时拆分。
export const merging = {
  mark: '{{count, number}}合1',
  labels: { merge: '合并为一个', split: '拆分已合并的实体' },
  edits: {
    merge_one: '将 {{count, number}} 个合并为“{{caption}}”',
    merge_other: '将 {{count, number}} 个合并为“{{caption}}”',
    split_one: '拆分 {{count, number}} 个合并实体',
    split_other: '拆分 {{count, number}} 个合并实体',
    splitOff: '将“{{caption}}”移出合并',
    main: '将“{{caption}}”设为主条目',
  },
  notices: {
    few: '请先选择至少两个同类型实体再合并。',
    types: '只能合并同一类型的实体，所选包含多种类型。',
    taken: '它们已经合并。',
  },
  panel: {
    title_one: '{{count, number}} 个条目合并为一个',
    title_other: '{{count, number}} 个条目合并为一个',
    originals: '原始条目',
    main: '主条目',
    makeMain: '设为主条目',
    splitOff: '移出',
    differs: '不一致',
    from: '来自 {{numbers}}',
    inside_one: '原始条目之间有 {{count, number}} 条关系未画出',
    inside_other: '原始条目之间有 {{count, number}} 条关系未画出',
  },
} as const;

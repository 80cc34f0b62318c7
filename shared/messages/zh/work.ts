// 案件自动保存的工作。
export const work = {
  labels: { keepNow: '立即将工作保存到案件' },
  status: {
    kept: '{{time}} 已保存',
    hint: '每次编辑都会自动保存到案件中。',
    failed: '未能保存到案件',
    elsewhere: '已在另一个 Skein 中打开：此处只读',
    newer: '由更新版本的 Skein 创建：此处只读',
    readOnly: '文件不可写入：只读',
  },
  elsewhere: '此案件已在另一个 Skein 中打开。此处只读，您的操作不会保存到案件中。',
  elsewhereOn: '此案件已在 {{holder}} 上的另一个 Skein 中打开。此处只读，您的操作不会保存到案件中。',
  newer: '此案件由更新版本的 Skein 创建。此处只读，您的操作不会保存到案件中。',
  readOnly: '此案件的文件或其文件夹不可写入。您的操作不会保存到案件中。',
  unread_one: '此案件有 {{count, number}} 张图已损坏，无法读取。',
  unread_other: '此案件有 {{count, number}} 张图已损坏，无法读取。',
} as const;

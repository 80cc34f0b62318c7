// Messages of the area "batch": the command line, and why an imported row was refused.
export const batch = {
  usage: `Skein：团伙网络的关联分析工具，离线、只读。

skein [open] [SOURCE] [--screenshot FILE.png]
    打开窗口（不指定 SOURCE 时打开示例案件）。使用 --screenshot 时，图表绘制完成后
    保存窗口截图并退出。
skein snapshot SOURCE --find TEXT [--find TEXT …] --out FILE.(png|svg|json)
    不显示窗口，完成查找、扩展、布局和导出。
skein describe SOURCE
    类型、数量和字段。
skein search SOURCE TEXT [--limit N]
skein publish CASE.skein --to URI [--merge]
    将案件载入空的 Neo4j 数据库。
skein sample [--size N] [--seed N] --out FILE.skein
    生成虚构案件。
skein import FILE --out CASE.skein
    读取 GraphML，或表头含 source 和 target 的 CSV。
skein verify CASE.skein|EXPORT|LOG.jsonl
    检查工作记录，或按清单核对导出文件；指出第一个与原记录不符的行或文件。

SOURCE 为 sample、.skein 案件、已保存的快照，或 bolt://、neo4j:// 地址
（--user NAME、--database NAME；密码取自 SKEIN_NEO4J_PASSWORD）。
数据库还可用：--certificates FILE（PEM；仅由其证明服务器身份）、--act-as USER、
--accept-open（知悉他人可读取或伪造此连接），以及除 publish 外的
--lens FILE（如何解读其用词）。

open 和 snapshot 可用：--find TEXT、--expand HOPS、--limit N、--layout ID、--seed N、
--lang en|zh、--theme light|dark；snapshot 另有 --handling CODE（否则用上次的密级）。

结果为标准输出上的一行 JSON，进度写到标准错误。
退出代码：0 完成，1 失败（该行含错误），2 用法错误。
`,
  progress: {
    counted: '{{done, number}} / {{total, number}}',
    uncounted: '{{done, number}}',
  },
  usageReasons: {
    badAddress: '“{{value}}”不是 bolt:// 或 neo4j:// 地址',
    badChoice: '{{option}} 只能是：{{choices}}',
    badExtension: '{{option}} 的文件名必须以 {{choices}} 结尾',
    badNumber: '{{option}} 必须是 {{min}} 到 {{max}} 的整数',
    missingOption: '{{command}} 需要 {{option}}',
    missingValue: '{{option}} 需要一个值',
    missingWord: '{{command}} 需要 {{word}}',
    notACase: '“{{value}}”不是 .skein 案件的文件名',
    surplusWord: '多余的词“{{word}}”',
    unknownCommand: '没有命令“{{command}}”',
    unknownOption: '{{command}} 没有选项 {{option}}',
    unexpectedValue: '{{option}} 不带值',
  },
  refusals: {
    ambiguousHeader: '有两列名为“{{column}}”',
    doctype: '文件含有 DOCTYPE，出于安全考虑不予读取',
    emptyEnd: '来源或目标为空',
    encoding: '文本既不是 UTF-8、UTF-16，也不是 GB18030',
    hyperedge: '含有连接两个以上节点的超边',
    malformed: '不是格式良好的 XML',
    missingEnd: '连线引用了不存在的节点“{{id}}”',
    nestedGraph: '节点内含有子图',
    noEnds: '表头没有 source 和 target 列',
    noGraph: '其中没有图',
    noId: '有节点没有 id',
    noRows: '表头之下没有数据行',
    notBoolean: '“{{column}}”含有 true、false 以外的值',
    notNumber: '“{{column}}”含有不是数字的值',
    openQuote: '引号没有闭合',
    severalGraphs: '含有多个图',
    twice: '第二个节点使用了 id“{{id}}”',
    wrongCells: '该行有 {{found}} 个单元格，表头有 {{expected}} 个',
  },
} as const;

// Messages of the area "batch": the command line, and why an imported row was refused.
export const batch = {
  usage: `Skein：团伙网络的关联分析工具，离线、只读。

skein [open] [SOURCE] [--screenshot FILE.png]
    打开窗口（不指定 SOURCE 时打开示例案件）。使用 --screenshot 时，图表绘制完成后
    保存窗口截图并退出。
skein snapshot SOURCE --find TEXT [--find TEXT …] --out FILE.(png|svg|pdf|json)
    不显示窗口，完成查找、扩展、布局和导出。
skein report SOURCE --find TEXT [--find TEXT …] --out FILE.(pdf|docx)
    以同样方式查找、展开、布局，并生成报告；已保存的快照无需 --find。
    --template ID（full、picture、tables 或自己的模板）、--title TEXT、--purpose TEXT、
    --handling CODE（印于每一页）。
skein compare SNAPSHOT SNAPSHOT|SOURCE --out FILE.(md|txt|csv|json|pdf|docx)
    比对两个快照，或一个快照与数据源的现状：变化清单可为文字（Markdown、纯文本）、表格、
    JSON，或附有两图合一图片的报告。
skein describe SOURCE
    类型、数量和字段。
skein search SOURCE TEXT [--limit N]
skein publish CASE.skein --to URI [--merge]
    将案件载入空的 Neo4j 数据库。
skein sample [--size N] [--seed N] --out FILE.skein
    生成虚构案件。
skein import FILE… [--mapping FILE.json] [--on-problem keep|refuse] --out CASE.skein
    将图文件，或按导入方案将表格（CSV、Excel）做成案件。不给 --mapping 时由 Skein 自行查找方案。
    无法读取的行会被略过（keep），或使整个导入被拒绝（refuse）。
skein import FILE… --suggest [--out FILE.json]
    显示或保存 Skein 将使用的导入方案，供修改（见 docs/import.md）。
skein convert FILE --out FILE [--format ID]
    把上述任一格式或案件文件转换为另一种格式，格式由文件名后缀或 ID 决定：
    graphml、gexf、anx、json-graph、stix、ftm、csv-tables、csv-edges、neo4j-csv、xlsx、cypher、
    skein-snapshot、skein。并说明该格式无法表达的内容。
skein analyse SOURCE --analysis ID [--scope SCOPE] [--param NAME=VALUE …] --out FILE.(csv|json)
    分析 SOURCE 的全部内容（SCOPE 为 whole）、部分类型（types=A,B：实体和关系），
    或某一实体周围（around=KEY[,HOPS]；默认 1 步）。最多读取 5,000,000 条关系；结果说明读取了多少、共有多少。
skein analyse --list
    列出各项分析的含义、局限、出处和参数。
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
--lang en|zh、--theme light|dark；snapshot 和 compare 另有 --handling CODE（否则用上次的密级）。

结果为标准输出上的一行 JSON，进度写到标准错误。
退出代码：0 完成，1 失败（该行含错误），2 用法错误。
`,
  progress: {
    counted: '{{done, number}} / {{total, number}}',
    uncounted: '{{done, number}}',
  },
  hiddenAtLeast_one: '至少有 {{count, number}} 个未在图上：数据源提前停止了计数。',
  hiddenAtLeast_other: '至少有 {{count, number}} 个未在图上：数据源提前停止了计数。',
  usageReasons: {
    badAddress: '“{{value}}”不是 bolt:// 或 neo4j:// 地址',
    badChoice: '{{option}} 只能是：{{choices}}',
    badExtension: '{{option}} 的文件名必须以 {{choices}} 结尾',
    badNumber: '{{option}} 必须是 {{min}} 到 {{max}} 的整数',
    badScope: '--scope 应为 whole、types=类型[,类型…] 或 around=编号[,步数]，不能是“{{value}}”',
    badParameter: '{{analysis}} 的参数“{{name}}”不能取值“{{value}}”；可用参数：{{known}}',
    noMappingNeeded: '{{file}} 是图文件，不需要导入方案',
    missingOption: '{{command}} 需要 {{option}}',
    missingValue: '{{option}} 需要一个值',
    missingWord: '{{command}} 需要 {{word}}',
    notACase: '“{{value}}”不是 .skein 案件的文件名',
    nobodyThere: '读取的内容中没有编号或名称为“{{value}}”的实体',
    notASnapshot: '“{{value}}”不是已保存的快照，而比对须以快照为起点',
    notAPair: '“{{value}}”应写作 NAME=VALUE',
    surplusWord: '多余的词“{{word}}”',
    unknownType: '没有类型“{{value}}”；现有类型：{{known}}',
    unknownCommand: '没有命令“{{command}}”',
    unknownOption: '{{command}} 没有选项 {{option}}',
    unexpectedValue: '{{option}} 不带值',
  },
  refusals: {
    ambiguousHeader: '有两列名为“{{column}}”',
    archiveBomb: '解压后远大于任何正常的压缩包',
    badArchive: '压缩包已损坏，或不是 zip 文件',
    badShape: '结构不符合该格式的规定',
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
    notJson: 'JSON 格式不正确',
    notNumber: '“{{column}}”含有不是数字的值',
    openQuote: '引号没有闭合',
    severalGraphs: '含有多个图',
    tooDeep: '嵌套超过 {{depth}} 层',
    twice: '第二个节点使用了 id“{{id}}”',
    longRow: '有一行超过 400 万个字符：可能有引号没有闭合',
    missingColumn: '没有导入方案所需的列“{{column}}”',
    noSheet: '没有含有数据的工作表“{{sheet}}”',
    noTable: '没有可导入的行',
    notWorkbook: '它不是可读取的 Excel 工作簿（.xlsx，无密码）',
    outsidePath: '其中有路径指向外部的文件',
    tooManyEntries: '其中有 {{found, number}} 个文件；工作簿最多可有 {{most, number}} 个',
    zipBomb: '解压后超过原大小的 {{most, number}} 倍，真实的工作簿不会如此',
    wrongCells: '该行有 {{found}} 个单元格，表头有 {{expected}} 个',
  },
  stopped: {
    crash: '读取它的进程崩溃了',
    memory: '它占用的内存远超正常文件',
    time: '读取长时间没有进展',
  },
} as const;

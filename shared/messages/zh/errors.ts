// 每个错误代码：发生了什么，什么是安全的，下一步做什么。
import type { ErrorCode } from '../../errors';

export const errors = {
  AUDIT_BROKEN: {
    message: '工作记录被改动：{{file}} 第 {{line, number}} 行：$t(audit.breaches.{{breach}})。',
    next: '请保留原文件并与副本比较；此行之前的记录完整。',
  },
  AUDIT_UNWRITABLE: {
    message: '无法写入工作记录，因此不显示结果。',
    next: '请腾出磁盘空间或联系管理员，然后重新查询。',
  },
  AUTH_FAILED: { message: '数据库不接受此用户名和密码。', next: '请检查后重新连接；没有任何更改。' },
  AUTH_NEEDED: {
    message: '{{address}} 的数据库需要密码。',
    next: '请输入密码后重新连接。命令行请设置 SKEIN_NEO4J_PASSWORD。',
  },
  BAD_REQUEST: { message: '窗口提出了 Skein 无法理解的请求。', next: '请重试；若再次出现，请重新启动 Skein。' },
  CANCELLED: { message: '已取消。', next: '图表保持原样，可随时重新开始。' },
  CASE_DAMAGED: { message: '案件 {{file}} 已损坏，未打开。', next: '请打开备份；损坏的文件保持原样。' },
  CASE_LOCKED: { message: '案件 {{file}} 已在另一个 Skein 中打开。', next: '请先在那里关闭，再重新打开。' },
  CASE_NEWER: {
    message: '案件 {{file}} 由更新版本的 Skein 创建（格式 {{version}}）。',
    next: '请用该版本打开；文件保持原样。',
  },
  CERTIFICATE_UNREADABLE: {
    message: '{{file}} 中没有 Skein 能读取的证书。',
    next: '请选择 PEM 文件，即首行为 BEGIN CERTIFICATE 的文件。',
  },
  CYPHER_OFF: {
    message: '此服务器在只读模式下仍放行修改，因此自由 Cypher 已关闭。',
    next: '搜索、展开和路径照常可用。请向数据库管理员申请只读用户。',
  },
  CYPHER_REFUSED: {
    message: '语句未运行：$t(cypher.refusals.{{reason}}, {"name": "{{name}}"})',
    next: 'Skein 只运行读取本数据库的语句，请去掉该部分。',
  },
  CYPHER_WRONG: {
    message: '语句在第 {{line}} 行第 {{column}} 列有误：$t(cypher.mistakes.{{reason}})',
    next: '请改正后重新运行；未运行任何内容。',
  },
  DATABASE_NOT_EMPTY: {
    message: '数据库 {{database}} 中已有 {{count, number}} 个实体，因此未写入任何内容。',
    next: '请指定空数据库，或使用 --merge 追加。',
  },
  DATABASE_NOT_FOUND: { message: '服务器上没有名为 {{database}} 的数据库。', next: '请向服务器管理员核对名称。' },
  DISK_FULL: { message: '磁盘已满，{{file}} 未写入。', next: '请腾出空间后重试；原有文件未受影响。' },
  EXPORT_CHANGED: {
    message: '{{file}} 与导出时不同。',
    next: '请向制作者重新索取文件；不要依赖此副本。',
  },
  EMPTY_SEARCH: { message: '没有可搜索的内容。', next: '请输入姓名、号码或其中一部分。' },
  FILE_NOT_FOUND: { message: '找不到文件 {{file}}。', next: '请检查文件名和文件夹。' },
  FILE_UNREADABLE: { message: '无法读取文件 {{file}}。', next: '请检查读取权限以及磁盘是否已连接。' },
  FILE_UNWRITABLE: { message: '无法写入文件 {{file}}。', next: '请选择其他文件夹，或申请写入权限。' },
  FORBIDDEN: { message: '此用户无权读取所请求的内容。', next: '请向数据库管理员申请读取权限。' },
  GONE: { message: '所查询的内容已不在数据源中。', next: '请按关键字重新搜索；图表保留已知内容。' },
  IMPORT_REFUSED: {
    message: '{{file}} 第 {{row, number}} 行：$t(batch.refusals.{{reason}})。未导入任何内容。',
    next: '请更正该行后重新导入。',
  },
  IMPORT_STOPPED: {
    message: '读取 {{file}} 已被中止：$t(batch.stopped.{{reason}})。未导入任何内容。',
    next: '该文件可能已损坏，或被人蓄意构造。请索取另一份，或拆分成较小的文件。',
  },
  INTERNAL: { message: 'Skein 内部出错。', next: '请重试，图表保持原样；若再次出现，请保存图表并重新启动。' },
  LENS_DAMAGED: {
    message: '映射文件 {{file}} 已损坏，未被使用。',
    next: '请索取另一份；当前映射保持不变。',
  },
  LENS_NEWER: {
    message: '映射文件 {{file}} 由更新版本的 Skein 制作（格式 {{version}}）。',
    next: '请用该版本使用；当前映射保持不变。',
  },
  MAPPING_DAMAGED: {
    message: '导入方案 {{file}} 已损坏，或含有 Skein 不认识的内容。',
    next: '请索取另一份，或与导入指南中的示例对照。',
  },
  MAPPING_NEWER: {
    message: '导入方案 {{file}} 由更新版本的 Skein 制作（格式 {{version}}）。',
    next: '请用该版本使用；未导入任何内容。',
  },
  NOTHING_FOUND: { message: '数据源中没有与“{{text}}”匹配的内容。', next: '请尝试更短的姓名或号码片段。' },
  NOT_A_CASE: { message: '{{file}} 不是 Skein 案件。', next: '请选择 .skein 文件，或将该文件导入案件。' },
  NOT_A_LENS: {
    message: '{{file}} 不是 Skein 映射文件。',
    next: '请选择 Skein 保存的映射文件。',
  },
  NOT_A_MAPPING: {
    message: '{{file}} 不是 Skein 导入方案。',
    next: '请选择 Skein 保存的导入方案文件。',
  },
  NOT_A_SNAPSHOT: {
    message: '{{file}} 不是 Skein 快照。',
    next: '请选择由 Skein 保存的快照，或将该文件导入案件。',
  },
  NOT_A_LOGO: {
    message: '{{file}} 不是可用作徽标的 PNG 或 JPEG 图片。',
    next: '请选择不超过 2 MB 的 PNG 或 JPEG 图片。',
  },
  NOT_A_STYLE: {
    message: '{{file}} 不含 Skein 样式规则。',
    next: '请选择 Skein 保存的样式规则文件。',
  },
  NOT_A_TEMPLATE: {
    message: '{{file}} 不含 Skein 报告模板。',
    next: '请选择 Skein 保存的报告模板文件。',
  },
  NOT_DUPLICATE_RULES: {
    message: '{{file}} 不含查重规则。',
    next: '请选择 Skein 保存的查重规则文件。',
  },
  NOT_ENCRYPTED: {
    message: '到 {{address}} 的连接不受保护，因此未建立。',
    next: '请使用 bolt+s:// 或 neo4j+s://，或勾选已知悉后重新连接。',
  },
  NOT_KEPT: {
    message: '当前没有可写入的案件，因此无法保存在案件中。',
    next: '请打开一个可写入且未被其他 Skein 打开的案件，或另存为单独的文件。',
  },
  NO_HANDLING_CODE: {
    message: '{{file}} 没有密级，未导出任何内容。',
    next: '请选择密级后重新导出。',
  },
  NO_MANIFEST: {
    message: '{{file}} 旁没有清单，文件内也没有工作记录。',
    next: '请将 NAME.manifest.json 和 NAME.sha256 与导出文件放在一起。',
  },
  NO_RECORD: {
    message: '工作记录 {{file}} 不在本机，或已被移走。',
    next: '请在进行该工作的机器上，以当时的用户检查。',
  },
  NO_CYPHER: {
    message: '只有 Neo4j 数据库能回答 Cypher。',
    next: '请连接数据库；在案件文件中请使用搜索、展开和路径。',
  },
  NO_IMPERSONATION: {
    message: '此服务器不允许 {{user}} 以 {{other}} 的身份操作。',
    next: '请将该栏留空，或向数据库管理员申请权限。',
  },
  NO_SAFE_STORAGE: { message: '本系统没有安全存放密码的位置，因此未保存密码。', next: 'Skein 每次都会询问密码。' },
  NO_SOURCE: { message: '没有打开的案件或数据库。', next: '请打开案件，或连接数据库。' },
  PICTURE_TOO_LARGE: {
    message: '{{width, number}} × {{height, number}} 像素的图片超出本机可绘制的大小。',
    next: '请选择更小的比例，或导出 SVG。',
  },
  QUERY_REFUSED: { message: '数据库拒绝了该查询。', next: '请缩小范围；若再次出现，请联系数据库管理员。' },
  QUERY_TIMEOUT: {
    message: '数据源未在 {{seconds}} 秒内答复。',
    next: '请减少查询范围（更少类型、更低上限），或稍后重试。',
  },
  ROWS_REFUSED: {
    message: '有 {{count, number}} 行无法读取，首个是 {{file}} 的第 {{row}} 行。未导入任何内容。',
    next: '请修改文件或导入方案，或用 --on-problem keep 只导入可读的行。',
  },
  SNAPSHOT_DAMAGED: { message: '快照 {{file}} 已损坏，未打开。', next: '请打开其他副本；损坏的文件保持原样。' },
  SNAPSHOT_NEWER: {
    message: '快照 {{file}} 由更新版本的 Skein 创建（格式 {{version}}）。',
    next: '请用该版本打开；文件保持原样。',
  },
  SOURCE_LOST: { message: '与数据库的连接已中断。', next: '图表保持原样。服务器恢复后请重试。' },
  SOURCE_UNREACHABLE: { message: '{{address}} 没有数据库应答。', next: '请检查地址，并确认服务器正在运行且可以访问。' },
  STYLE_DAMAGED: {
    message: '{{file}} 中的样式规则已损坏，未被采用。',
    next: '请索取另一份；本图的规则保持不变。',
  },
  STYLE_NEWER: {
    message: '{{file}} 中的样式规则由更新版本的 Skein 制作（格式 {{version}}）。',
    next: '请用该版本使用；本图的规则保持不变。',
  },
  TEMPLATE_DAMAGED: {
    message: '{{file}} 中的报告模板已损坏，未被采用。',
    next: '请索取另一份；您的模板保持不变。',
  },
  TEMPLATE_NEWER: {
    message: '{{file}} 中的报告模板由更新版本的 Skein 制作（格式 {{version}}）。',
    next: '请用该版本使用；您的模板保持不变。',
  },
  TLS_FAILED: { message: '到 {{address}} 的加密连接不可信。', next: '请向服务器管理员核对证书。' },
  UNKNOWN_FORMAT: {
    message: 'Skein 无法识别 {{file}} 的格式。',
    next: '请导入表格（CSV、Excel），或使用说明中列出的图文件格式。',
  },
  USAGE: { message: '$t(batch.usageReasons.{{reason}})', next: '请参阅用法说明。' },
  WORK_TIMEOUT: {
    message: '工作未在 {{seconds, number}} 秒内完成，已停止。',
    next: '请减少要求：更少的扩展层数，或更低的上限。',
  },
} as const satisfies { readonly [code in ErrorCode]: { readonly message: string; readonly next: string } };

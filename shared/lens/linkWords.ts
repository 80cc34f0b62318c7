// What people call the catalogue's types of link when they name relationship types, read along the link and against it;
// and the words for the two sides of an event.
import type { linkTypes } from '../catalogue';
import { wordList, type WordList } from './words';

type LinkTypeId = (typeof linkTypes)[number]['id'];

interface LinkWords {
  readonly type: LinkTypeId;
  readonly along: WordList;
  readonly against: WordList;
  /** The words are said of other types too: only where the ends fit. */
  readonly needsFit?: true;
}

/** In order of preference, where a word is said of several. */
export const linkWords: readonly LinkWords[] = [
  {
    type: 'CALLED',
    along: wordList(
      'called call calls calling dial dials dialed dialled phoned phones rang rings phonecall calledto callto callsto hascalled',
      '通话 呼叫 打电话 拨打 拨出 致电 通话记录 话单 主叫 tonghua hujiao',
    ),
    against: wordList('calledby callfrom receivedcall receivedcallfrom wascalledby', '被叫 被呼叫 接听 来电'),
  },
  {
    type: 'PAID',
    along: wordList('paid pays pay paidto paysto payment', '付款 支付 付款给 支付给 被骗转账'),
    against: wordList('paidby', '收款 收到付款'),
    needsFit: true,
  },
  {
    type: 'TRANSFERRED',
    along: wordList(
      'transferred transfer transfers transferredto transferto transfersto transaction banktransfer moneytransfer wire wired wiredto remit remits remitted remittance pay pays paid paidto paysto payment sentmoney sentmoneyto sendsmoney sendsmoneyto sentmoneyto',
      '转账 汇款 转账给 转给 打款 转款 交易 付款 支付 付款给 资金流向 资金往来 zhuanzhang huikuan',
    ),
    against: wordList(
      'transferredfrom transferfrom receivedfrom receivedmoneyfrom paidby',
      '收款 收款自 收到转账 入账自',
    ),
  },
  {
    type: 'LEADS',
    along: wordList(
      'leads lead leader leaderof headof heads bossof boss commands commander runs',
      '领导 头目 组织者 首要分子 指挥 老板',
    ),
    against: wordList('ledby hasleader hasboss commandedby headedby runby', '头目是 受领导于'),
    needsFit: true,
  },
  {
    type: 'MEMBER_OF',
    along: wordList(
      'memberof member members membership belongsto belong belongs partof isin joined joins affiliatedwith affiliatedto affiliation worksfor',
      '成员 属于 隶属 隶属于 加入 参加 是成员 所属团伙 所属 成员属于 团伙成员 chengyuan shuyu',
    ),
    against: wordList('hasmember hasmembers includes contains consistsof', '有成员 包含 包括 下属'),
    needsFit: true,
  },
  {
    type: 'HAS_NUMBER',
    along: wordList(
      'hasnumber hasphone hasphonenumber hasmsisdn assignednumber msisdn number',
      '号码为 绑定号码 号码 对应号码',
    ),
    against: wordList('numberof carriedby onsim assignedto', '对应'),
    needsFit: true,
  },
  {
    type: 'IN_DEVICE',
    along: wordList(
      'indevice insertedin installedin usedin inhandset seenin usesdevice useddevice',
      '装入设备 装入 插入 插入设备 使用设备',
    ),
    against: wordList('hassim hassimcard containssim hosted hosts held', '装有 插有'),
    needsFit: true,
  },
  {
    type: 'HOLDS',
    along: wordList(
      'holds hold owns own hascard hasbankcard hasaccount haswallet hasbankaccount has possesses owner ownerof holderof accountholder',
      '持有 拥有 开户 持卡 名下 开卡 chiyou',
    ),
    against: wordList(
      'heldby ownedby belongsto belongto registeredto issuedto holder',
      '持有人 持有人是 持卡人 开户人 属于 归属 所有人',
    ),
    needsFit: true,
  },
  {
    type: 'USES',
    along: wordList(
      'uses use used using hasphone hasnumber hasphonenumber hasmobile hasaccount hasvehicle hascar has owns own drives driver drove owner ownerof userof subscribesto logsin',
      '使用 拥有 持有 驾驶 机主 名下 登录 绑定 shiyong',
    ),
    against: wordList(
      'usedby ownedby drivenby belongsto belongto registeredto subscribedby heldby usesby user',
      '使用者 使用人 使用者是 属于 归属 机主是 车主 所有人',
    ),
    needsFit: true,
  },
  {
    type: 'RECRUITED',
    along: wordList('recruited recruits recruit hired introduced', '招募 发展 拉拢 发展下线 介绍'),
    against: wordList('recruitedby hiredby introducedby', '被招募 被招募自 上线 介绍人'),
    needsFit: true,
  },
  {
    type: 'RELATIVE_OF',
    along: wordList(
      'relativeof relative relatives familyrel family familyof familymember kin parentof childof spouse spouseof marriedto sibling siblingof brotherof sisterof fatherof motherof sonof daughterof',
      '亲属 亲戚 家人 家属 夫妻 配偶 父母 父子 母子 兄弟 姐妹 亲属关系 qinshu',
    ),
    against: wordList(),
    needsFit: true,
  },
  {
    type: 'ASSOCIATE_OF',
    along: wordList(
      'associateof associate associates associatedwith knows know knowslw knowssn knowsphone friend friendof friends acquaintance acquaintedwith accompliceof accomplice coconspirator coaccused colleagueof',
      '关联 认识 相识 朋友 好友 同伙 同案 同案犯 共犯 熟人 guanlian renshi',
    ),
    against: wordList(),
    needsFit: true,
  },
  {
    type: 'TRAVELLED',
    along: wordList(
      'travelled traveled travelledto traveledto travels travelsto visited visits wentto flewto flew tripto',
      '前往 出行 到访 出境 入境 飞往 乘车前往',
    ),
    against: wordList('visitedby', '到访者'),
    needsFit: true,
  },
  {
    type: 'LOCATED_AT',
    along: wordList(
      'locatedat locatedin locationof at atlocation livesat livesin residesat resides lives currentaddress hasaddress homeaddress address occurredat happenedat stayedat stayedin seenat basedin registeredat',
      '位于 居住 居住于 住址 住在 发生于 发生地 入住 落脚 出现在 出现 所在 所在地 weiyu',
    ),
    against: wordList('locates residents', '所在对象'),
    needsFit: true,
  },
  {
    type: 'REPORTED',
    along: wordList('reported reports filed filedreport complained', '报案 报警 举报'),
    against: wordList('reportedby filedby complainant', '报案人 报警人'),
    needsFit: true,
  },
  {
    type: 'NAMED_IN',
    along: wordList(
      'namedin partyto involvedin involved mentionedin suspectin accusedin appearsin victimof occursin partof linkedto relatedto',
      '涉案 涉及案件 涉及 参与 关联案件 涉嫌 出现于',
    ),
    against: wordList('names involves mentions hassuspect hasvictim', '涉案人 涉案人员 涉案账户 涉案电话'),
    needsFit: true,
  },
  {
    type: 'LINKED',
    along: wordList(
      'linked linkedto linkedwith links related relatedto relatedwith relation connectedto connected connection',
      '相关 有关 关系 连接 联系',
    ),
    against: wordList(),
  },
];

/** The side of an event that it starts from: who dials, sends or pays. */
export const fromSideWords = wordList(
  'from caller callerof calling madecall source src origin sender sent sends sentby payer payor paidby originator initiator initiated initiatedby performed performedby made makes madeby makescall debit debited debtor withdraw outgoing out fromaccount fromphone fromcard start',
  '源 来源 主叫 主叫号码 付款 付款方 付款人 付款账户 转出 转出方 发送 发送方 发送者 发起 发起方 发起人 汇款人 汇款方 出账 支付方 拨打 打出',
);

/** The side that it reaches: who is rung, receives or is paid. */
export const toSideWords = wordList(
  'to callee calleeof called calledto receivedcall target tgt destination dest dst receiver received receives receivedby recipient payee paidto beneficiary benefits credit credited creditor deposit incoming in toaccount tophone tocard end',
  '目标 去向 被叫 被叫号码 收款 收款方 收款人 收款账户 转入 转入方 接收 接收方 接收者 接收人 入账 接听 打入',
);

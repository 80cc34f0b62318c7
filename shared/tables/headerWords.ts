// What people call the columns of call records, statements and lists, in English, Chinese and pinyin.
import { amountWords, durationWords, entityFieldWords, timeWords } from '../lens/fieldWords';
import { wordList, type WordList } from '../lens/words';

const fieldOf = (type: string, field: string): WordList => entityFieldWords[type]?.[field] ?? wordList();

/** The parts that columns play in the tables that Skein knows. */
const headerWords = {
  caller: wordList(
    'caller callernumber callerno callingnumber callingparty calling anumber partya numbera a fromnumber callfrom dialling dialler zjhm zhujiao',
    '主叫 主叫号码 主叫电话 主叫手机号 主叫手机 主叫方 主叫用户 去电号码',
  ),
  callee: wordList(
    'callee calleenumber called callednumber calledno calledparty bnumber partyb numberb b tonumber callto dialled bjhm beijiao',
    '被叫 被叫号码 被叫电话 被叫手机号 被叫手机 被叫方 被叫用户',
  ),
  ownNumber: wordList(
    'ownnumber own targetnumber subject msisdn subscriber subscribernumber servednumber bfhm',
    '本方号码 本机号码 本机 本方 本端号码 用户号码 目标号码 计费号码 查询号码',
  ),
  otherNumber: wordList(
    'othernumber other otherparty counterpart counterpartnumber peer peernumber dfhm',
    '对方号码 对端号码 对方 对方电话 对方手机号 对方手机 对方电话号码',
  ),
  callDirection: wordList(
    'direction calltype type callkind hjlx',
    '呼叫类型 通话类型 主被叫 呼叫方式 主被叫标识 通信方式 主叫被叫 呼叫方向 话单类型',
  ),
  payer: wordList(
    'payer payercard payeraccount fromaccount fromcard sender senderaccount sendercard debitaccount source sourceaccount fkzh',
    '付款账号 付款卡号 付款帐号 付款方 付款方账号 付款人账号 转出账号 转出卡号 汇款账号 付款账户',
  ),
  payee: wordList(
    'payee payeecard payeeaccount toaccount tocard receiver receiveraccount receivercard recipient recipientaccount beneficiary beneficiaryaccount creditaccount target targetaccount skzh',
    '收款账号 收款卡号 收款帐号 收款方 收款方账号 收款人账号 转入账号 转入卡号 收款账户',
  ),
  ownCard: wordList(
    'ownaccount owncard account accountno accountnumber card cardno cardnumber jykh jyzh',
    '交易卡号 交易账号 交易账卡号 本方账号 本方卡号 卡号 账号 查询卡号 查询账号 账户 帐号 银行卡号 银行账号',
  ),
  otherCard: wordList(
    'otheraccount othercard counterparty counterpartyaccount counterpartyaccountnumber counterpartycard counterpartaccount peeraccount dskh dszh',
    '对手账号 对手卡号 交易对手账号 交易对手卡号 交易对手账卡号 交易对手帐卡号 对方账号 对方卡号 对方帐号 对方账户 对手账户',
  ),
  moneyDirection: wordList(
    'direction drcr debitcredit creditdebit crdr dc inout sign sfbz jdbz',
    '收付标志 借贷标志 收付 借贷 进出 收支 收支方向 资金流向 进出标志 交易方向',
  ),
  ownName: wordList(
    'ownname accountname holder accountholder holdername',
    '交易户名 户名 本方户名 本方姓名 账户名 开户姓名 持卡人 账户名称',
  ),
  otherName: wordList(
    'othername counterpartyname counterpartname payeename recipientname beneficiaryname receivername',
    '对手户名 对方户名 对方姓名 交易对手户名 交易对手名称 对手名称 收款户名 收款人 收款方户名 收款人姓名 收款方姓名',
  ),
  payerName: wordList('payername sendername remitter', '付款户名 付款人 付款方户名 付款人姓名 付款方姓名'),
  reference: wordList(
    'reference ref remark remarks purpose memo description narrative',
    '摘要 附言 用途 备注 交易摘要 摘要说明 交易备注',
  ),
  currency: wordList('currency ccy currencycode', '币种 货币 交易币种'),
  amount: amountWords,
  at: timeWords,
  duration: durationWords,
  date: wordList('date calldate txdate transactiondate tradedate', '日期 通话日期 交易日期 呼叫日期'),
  clock: wordList('time clock calltime tradetime txtime transactiontime', '时间 通话时间 交易时间 呼叫时间'),
  imei: fieldOf('Device', 'imei'),
  model: fieldOf('Device', 'model'),
  imsi: fieldOf('SIM', 'imsi'),
  iccid: fieldOf('SIM', 'iccid'),
  phone: fieldOf('Phone', 'number'),
  nationalId: fieldOf('Suspect', 'idNumber'),
  suspectId: fieldOf('Suspect', 'suspectId'),
  name: fieldOf('Suspect', 'name'),
  nameZh: fieldOf('Suspect', 'nameZh'),
  alias: fieldOf('Suspect', 'alias'),
  gender: fieldOf('Suspect', 'gender'),
  born: fieldOf('Suspect', 'born'),
  nationality: fieldOf('Suspect', 'nationality'),
  status: fieldOf('Suspect', 'status'),
  home: fieldOf('Suspect', 'home'),
  note: fieldOf('Suspect', 'note'),
  card: fieldOf('Card', 'number'),
  bank: fieldOf('Card', 'bank'),
  registeredTo: fieldOf('Phone', 'registeredTo'),
  source: wordList(
    'source src from start startid sourceid fromid node1 nodea entity1',
    '来源 源 起点 源节点 起始 甲 甲方 实体1',
  ),
  target: wordList(
    'target dst destination to end endid targetid toid node2 nodeb entity2',
    '目标 终点 目标节点 结束 乙 乙方 实体2',
  ),
  weight: wordList('weight strength count frequency times', '权重 次数 强度 频次'),
  linkType: wordList('relation relationship linktype edgetype type', '关系 关系类型 类型'),
} as const satisfies { readonly [part: string]: WordList };
export type HeaderPart = keyof typeof headerWords;

/** The name as the lists write it: `Phone No.` is `phoneno`, `金额（元）` is `金额`. */
function plainName(name: string): string {
  const text = name.normalize('NFKC').toLowerCase();
  const bare = (part: string) => part.replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(text.replace(/[([].*?[)\]]/g, '')) || bare(text);
}

export function isPart(name: string, part: HeaderPart): boolean {
  return headerWords[part].has(plainName(name));
}

const everyWord = new Set(Object.values(headerWords).flatMap((words) => [...words]));

/** Whether the text is what people call some column. */
export function isKnownHeader(cell: string): boolean {
  return cell.trim() !== '' && everyWord.has(plainName(cell));
}

// What people call the catalogue's types of entity when they name the labels of a database, in English, Chinese and pinyin.
import type { entityTypes, linkTypes } from '../catalogue';
import { closeness, isOneOf, readName, wordList, type WordList } from './words';

type EntityTypeId = (typeof entityTypes)[number]['id'];
type LinkTypeId = (typeof linkTypes)[number]['id'];

interface LabelWords {
  /** Say the type plainly. */
  readonly sure: WordList;
  /** Said of the type, but of others as well: needs a property that agrees. */
  readonly maybe: WordList;
}

export const entityWords: Readonly<Record<EntityTypeId, LabelWords>> = {
  Suspect: {
    sure: wordList(
      'suspect person people persons individual human offender perpetrator accused criminal defendant fugitive poi personofinterest naturalperson',
      '嫌疑人 犯罪嫌疑人 嫌犯 人员 人物 自然人 人 个人 涉案人 涉案人员 嫌疑人员 逃犯 对象 重点人员 重点人 xianyiren renyuan xyr ry',
    ),
    maybe: wordList('subject target party customer client user subscriber member contact 目标 客户 用户 成员 联系人'),
  },
  Gang: {
    sure: wordList(
      'gang crimegroup criminalgroup criminalorganisation criminalorganization organisedcrimegroup organizedcrimegroup organisationcrime organizationcrime crimeorganisation crimeorganization ocg syndicate cartel mafia fraudring crimering',
      '团伙 犯罪团伙 诈骗团伙 犯罪集团 犯罪组织 帮派 团队 tuanhuo fanzuituanhuo',
    ),
    maybe: wordList('group ring cell crew team organisation organization community 组织 群体 集团'),
  },
  Phone: {
    sure: wordList(
      'phone telephone phonenumber telephonenumber telno mobile mobilenumber mobilephone cellphone cellnumber msisdn landline',
      '电话 手机 手机号 手机号码 电话号码 电话号 座机 号码 移动电话 shouji shoujihao dianhua dianhuahaoma haoma sjh',
    ),
    maybe: wordList('number tel line cell'),
  },
  Card: {
    sure: wordList(
      'card bankcard bankaccount creditcard debitcard paymentcard iban accountbank cardnumber bankcardnumber',
      '银行卡 卡 银行账户 银行账号 银行帐户 银行帐号 账户 帐户 卡号 银行卡号 信用卡 储蓄卡 yinhangka kahao yhk',
    ),
    maybe: wordList('account acct 账号 帐号'),
  },
  Device: {
    sure: wordList(
      'device handset equipment imei goip gateway simbox terminal goipgateway mobiledevice',
      '设备 终端 手机设备 手机终端 机身 串号 猫池 网关 终端设备 shebei',
    ),
    maybe: wordList('machine hardware computer'),
  },
  SIM: {
    sure: wordList('sim simcard imsi iccid esim usim', 'sim卡 手机卡 电话卡 流量卡 shoujika'),
    maybe: wordList(),
  },
  Wallet: {
    sure: wordList(
      'wallet cryptowallet walletaddress cryptoaddress btcaddress ethaddress trxaddress bitcoinaddress cryptoaccount ewallet',
      '钱包 钱包地址 虚拟币地址 虚拟货币地址 虚拟币钱包 链上地址 qianbao',
    ),
    maybe: wordList('address addr 地址'),
  },
  Account: {
    sure: wordList(
      'socialaccount useraccount chataccount onlineaccount appaccount socialmediaaccount profile wechat wechataccount qq telegram whatsapp',
      '社交账号 社交账户 虚拟身份 微信 微信号 qq号 网络账号 平台账号 账号 帐号 zhanghao',
    ),
    maybe: wordList('account user username handle'),
  },
  Victim: {
    sure: wordList('victim complainant injuredparty aggrieved', '受害人 被害人 受害者 被害者 事主 报案人 shouhairen'),
    maybe: wordList(),
  },
  Incident: {
    sure: wordList(
      'incident case crime offence offense crimereport policereport criminalcase casefile crimeincident',
      '案件 案子 警情 报案 刑事案件 涉案案件 案 anjian jingqing',
    ),
    maybe: wordList('report complaint event 事件'),
  },
  Place: {
    sure: wordList(
      'place location site celltower cellsite basestation postaladdress hotel city town area region venue premises geolocation',
      '地点 位置 场所 城市 基站 酒店 宾馆 窝点 住址 地区 didian weizhi jizhan',
    ),
    maybe: wordList('address postcode tower cell 地址'),
  },
  Company: {
    sure: wordList(
      'company firm business corporation enterprise merchant shop store employer legalentity businessentity vendor',
      '公司 企业 商户 单位 法人 店铺 商家 商店 gongsi qiye shanghu',
    ),
    maybe: wordList('organisation organization institution 组织 机构 集团'),
  },
  Vehicle: {
    sure: wordList(
      'vehicle car truck lorry van motorcycle motorbike automobile plate licenseplate licenceplate numberplate',
      '车辆 车 汽车 机动车 车牌 车牌号 摩托车 cheliang chepai',
    ),
    maybe: wordList(),
  },
};

/** Nodes that are something which happened between two others. */
const eventWords: readonly { readonly type: LinkTypeId | null; readonly words: WordList }[] = [
  {
    type: 'CALLED',
    words: wordList(
      'call phonecall telephonecall callrecord cdr calldetail calldetailrecord',
      '通话 通话记录 话单 呼叫 thjl',
    ),
  },
  {
    type: 'TRANSFERRED',
    words: wordList(
      'transaction transfer payment remittance banktransfer moneytransfer wiretransfer wire txn tx',
      '转账 交易 转账记录 交易记录 流水 资金流水 银行流水 汇款 付款 支付 交易流水 jyls',
    ),
  },
  {
    type: null,
    words: wordList('message sms textmessage chatmessage mail communication', '短信 消息 聊天记录 通信 邮件'),
  },
];

/** How well a label says each type: 3 plainly, 2 in its last word, 1 perhaps; types that it does not say are left out. */
export function typesOfLabel(label: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (isEventLabel(label)) return found;
  const name = readName(label);
  for (const [type, { sure, maybe }] of Object.entries(entityWords)) {
    const said = type === label ? 3 : closeness(name, sure) || (isOneOf(name, maybe) ? 1 : 0);
    if (said > 0) found.set(type, said);
  }
  return found;
}

/** Whether the label names something that happened. */
export function isEventLabel(label: string): boolean {
  return eventOfLabel(label) !== undefined;
}

/** What happened, when the label says it: the catalogue's type of link, null for what has none there; undefined when it does not. */
export function eventOfLabel(label: string): LinkTypeId | null | undefined {
  const name = readName(label);
  return eventWords.find(({ words }) => closeness(name, words) > 0)?.type;
}

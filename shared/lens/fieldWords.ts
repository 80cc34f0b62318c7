// What people call the catalogue's fields when they name the properties of a database, in English, Chinese and pinyin.
import { wordList, type WordList } from './words';

type FieldWords = Readonly<Record<string, WordList>>;

const name = wordList('name fullname realname xm xingming mingzi mingcheng 姓名 名字 名称 真实姓名 全名');
const nameZh = wordList('namezh zhname chinesename namecn cnname namechinese 中文名 中文姓名 中文名称');
const note = wordList('note notes remark remarks comment comments description desc memo bz beizhu 备注 说明 描述');
const kind = wordList('kind type category class subtype lx leixing 类型 类别 种类 分类');
const gender = wordList('gender sex xb xingbie 性别');
const home = wordList(
  'home hometown registeredhome residence homeaddress address hjd hjdz 户籍地 户籍 户籍地址 籍贯 住址 家庭住址 地址',
);
const operator = wordList(
  'operator carrier network provider telco networkoperator yys yunyingshang 运营商 归属运营商 网络',
);
const registeredTo = wordList(
  'registeredto owner ownername subscriber subscribername registrant registeredowner holder holdername accountname accountholder cardholder cardholdername',
  '机主 机主姓名 户主 户名 持卡人 持卡人姓名 开户人 开户名 账户名 登记人 登记机主 车主 车主姓名 所有人 实名 姓名',
);
const activated = wordList(
  'activated activationdate activatedat activateddate opened opendate openedat startdate 开通日期 开通时间 激活时间 激活日期 入网时间 开户时间 开卡时间',
);
const firstSeen = wordList(
  'firstseen firstseenat firstactive discovered discoveredat 首次出现 首次发现 发现时间 首次交易时间',
);
const model = wordList(
  'model devicemodel phonemodel brand make brandmodel vehiclemodel carmodel 型号 机型 车型 品牌型号 品牌 设备型号 车辆型号',
);
const address = wordList('address addr location registeredaddress officeaddress 地址 注册地址 经营地址 住所');

/** Field names of each entity type, with the words for them. Only fields that people name alike. */
export const entityFieldWords: Readonly<Record<string, FieldWords>> = {
  Suspect: {
    suspectId: wordList(
      'suspectid suspectno suspectnumber personid personno personnumber pid subjectid targetid customerid clientid rybh 嫌疑人编号 人员编号 人员id',
    ),
    name,
    nameZh,
    alias: wordList('alias aliases nickname aka alsoknownas othername 别名 绰号 外号 化名 曾用名'),
    gender,
    born: wordList('born birthday birthdate dateofbirth dob birth csrq 出生日期 出生年月 生日 出生'),
    nationality: wordList('nationality citizenship 国籍'),
    idNumber: wordList(
      'idnumber idcard idcardno idcardnumber idno nationalid nationalidnumber identitycard identity identityno identitynumber residentid citizenid certno ssn passport passportno passportnumber sfz sfzh sfzhm zjhm shenfenzheng',
      '身份证 身份证号 身份证号码 证件号 证件号码 公民身份号码',
    ),
    status: wordList('status state zt 状态'),
    home,
    note,
  },
  Gang: {
    gangId: wordList('gangid gangno groupid groupno ringid ocgid orgid 团伙编号 团伙id'),
    name,
    nameZh,
    kind,
    firstSeen,
    note,
  },
  Phone: {
    number: wordList(
      'number phone phoneno phonenumber phonenum mobile mobileno mobilenumber mobilephone cellphone cellnumber tel telno telephone telephonenumber msisdn sjh sjhm dhhm shouji shoujihao dianhua haoma',
      '号码 手机号 手机号码 手机 电话 电话号码 电话号 联系电话',
    ),
    operator,
    registeredTo,
    activated,
    deactivated: wordList(
      'deactivated deactivatedat deactivationdate closed closedat enddate 停用日期 停用时间 销号日期 销号时间 注销时间 注销日期',
    ),
    note,
  },
  Card: {
    number: wordList(
      'number card cardno cardnumber cardnum bankcard bankcardno bankcardnumber pan iban account accountno accountnumber acctno acctnumber bankaccount bankaccountno kh yhkh yhzh kahao zhanghao',
      '卡号 银行卡号 银行卡 账号 帐号 银行账号 银行帐号 账户 帐户 银行账户 交易卡号',
    ),
    bank: wordList(
      'bank bankname issuer issuingbank openingbank bankbranch branch khh kaihuhang yinhang 开户行 银行 开户银行 发卡行 银行名称 所属银行 发卡银行',
    ),
    kind,
    registeredTo,
    opened: wordList('opened openedat opendate openingdate 开户日期 开户时间 开卡时间 开卡日期'),
    frozen: wordList('frozen frozenat frozendate freezedate 冻结日期 冻结时间'),
    note,
  },
  Device: {
    imei: wordList(
      'imei imeino imeinumber deviceimei deviceid serial serialno serialnumber 串号 设备串号 机身码 设备编号 设备id',
    ),
    kind,
    model,
    ports: wordList('ports portcount numports portnumber 端口数 端口数量'),
    seized: wordList('seized seizedat seizeddate 扣押日期 扣押时间'),
    note,
  },
  SIM: {
    imsi: wordList('imsi imsino imsinumber'),
    iccid: wordList('iccid simserial simserialnumber simno simnumber'),
    operator,
    registeredTo,
    activated,
  },
  Wallet: {
    address: wordList(
      'address walletaddress wallet addr cryptoaddress walletid publicaddress publickey 地址 钱包地址 钱包 dizhi',
    ),
    chain: wordList('chain blockchain network coin crypto cryptocurrency asset 链 公链 区块链'),
    label: wordList('label tag name title 标签 名称'),
    firstSeen,
    note,
  },
  Account: {
    accountId: wordList('accountid accountno userid uid openid 账号编号 账号id 用户id 帐号id'),
    platform: wordList('platform app application service site network 平台 应用 软件 所属平台'),
    handle: wordList(
      'handle username login loginname screenname account accountname wechatid wxid qq 用户名 账号 微信号 qq号 登录名 帐号',
    ),
    displayName: wordList('displayname nickname nick name 昵称 显示名 网名'),
    created: wordList('created createdat registered registeredat registrationdate 注册日期 注册时间'),
  },
  Victim: {
    victimId: wordList('victimid victimno victimnumber personid complainantid 被害人编号 受害人编号'),
    gender,
    age: wordList('age nl 年龄'),
    province: wordList('province home region city residence 所在地 省份 地区 所在省 所在城市'),
    occupation: wordList('occupation job profession 职业 工作'),
  },
  Incident: {
    reportNumber: wordList(
      'reportnumber reportno reportid caseno casenumber caseid incidentid incidentno incidentnumber crimeid crimeno crimenumber number ajbh',
      '案件编号 案号 报案编号 警情编号 案件号',
    ),
    at: wordList(
      'at date time occurred occurredat reported reportedat reporttime reportdate incidentdate crimedate casedate casetime 案发时间 报案时间 发案时间 立案时间 时间 日期',
    ),
    kind: wordList('kind type category crimetype casetype offencetype crime charge 案件类型 案件类别 案由 类型 类别'),
    loss: wordList('loss losses lossamount amount damage damages 损失金额 涉案金额 损失 被骗金额 金额'),
    station: wordList('station policestation unit agency department policeunit 受理单位 派出所 办案单位 立案单位'),
    summary: wordList('summary description desc details narrative brief 案情摘要 案情 简要案情 案件描述 描述'),
  },
  Place: {
    placeId: wordList('placeid placeno locationid siteid addressid 地点编号 位置编号 基站编号'),
    name: wordList('name placename sitename title address mingcheng 名称 地点 地名 地址 详细地址 地点名称'),
    nameZh,
    kind,
    region: wordList('region province city country area district 所属地区 地区 区域 省市 城市 省份'),
    position: wordList('position coordinates coordinate coords location point latlon latlng geo 坐标 经纬度 位置'),
    note,
  },
  Company: {
    registrationNumber: wordList(
      'registrationnumber registrationno regno companyid companyno companynumber uscc creditcode taxid taxno licenceno licenseno',
      '统一社会信用代码 社会信用代码 信用代码 注册号 工商注册号 税号 营业执照号',
    ),
    name: wordList('name companyname legalname tradename mingcheng 名称 公司名称 企业名称 单位名称 商户名称'),
    nameZh,
    kind: wordList('kind type business industry businesstype sector 类型 行业 经营范围'),
    registered: wordList('registered registeredat registrationdate founded incorporated 注册日期 注册时间 成立日期'),
    address,
    note,
  },
  Vehicle: {
    plate: wordList(
      'plate plateno platenumber licenseplate licenceplate licenseplatenumber registration reg regno vrm numberplate carno cph cphm chepai chepaihao',
      '车牌 车牌号 车牌号码 号牌 号牌号码',
    ),
    kind: wordList('kind type vehicletype cartype 类型 车辆类型'),
    model,
    paint: wordList('paint colour color 颜色 车身颜色 车辆颜色'),
    registeredTo,
    note,
  },
};

export const timeWords = wordList(
  'at time date datetime timestamp ts when start started starttime startedat startdate begin begintime begindate calltime calldate callstart txtime txdate transactiontime transactiondate transfertime transferdate tradetime tradedate paidat paymentdate paymenttime occurred occurredat happenedat sentat eventtime sj rq shijian riqi kssj jysj thsj',
  '时间 日期 通话时间 通话日期 开始时间 起始时间 呼叫时间 交易时间 交易日期 转账时间 发生时间 付款时间 汇款时间 发送时间 通话开始时间',
);
/** Moments that are not when it happened. */
export const lateTimeWords = wordList(
  'end ended endtime enddate endedat finish finished until to updated updatedat modified modifiedat lastmodified imported importedat loaded loadedat inserted insertedat ingested ingestedat etl',
  '结束时间 截止时间 更新时间 修改时间 入库时间 导入时间',
);
export const durationWords = wordList(
  'duration durations durationsec durationsecs durationsecond durationinseconds callduration calllength length second sec talktime billsec thsc sc shichang',
  '时长 通话时长 时长秒 持续时间 通话秒数 呼叫时长 秒数',
);
export const amountWords = wordList(
  'amount amt sum value money total price paid transferamount txamount transactionamount tradeamount amountcny amountusd je jyje jine',
  '金额 交易金额 转账金额 付款金额 汇款金额 支付金额 数额 钱数 金额元',
);
/** Numbers that would make a wrong total. */
export const notAmountWords = wordList(
  'id no number code count index seq year age port balance fee rate score weight version lat lon latitude longitude minute min hour ms yue',
  '编号 序号 余额 账户余额 交易余额 手续费 次数 年龄 分钟 小时 笔数',
);

const currency = wordList('currency ccy currencycode bizhong 币种 货币');
const since = wordList(
  'since from start startdate joined joinedat joindate 起始日期 加入时间 加入日期 开始时间 开始日期',
);
const basis = wordList('basis source evidence datasource knownfrom 依据 来源 数据来源');
const from = wordList(
  'from start startdate starttime startedat since begin validfrom 开始 开始时间 开始日期 起始时间 起始日期',
);
const until = wordList(
  'until to end enddate endtime endedat till validto validuntil 结束 结束时间 结束日期 截止时间 截止日期',
);

/** Fields of each link type, beside its moment and sum. */
export const linkFieldWords: Readonly<Record<string, FieldWords>> = {
  MEMBER_OF: { role: wordList('role position title rank 角色 身份 职务 分工'), since, basis },
  LEADS: { since, basis },
  USES: { from, until, basis },
  HOLDS: { since, basis },
  TRANSFERRED: {
    currency,
    reference: wordList(
      'reference ref remark remarks purpose memo note postscript description 附言 摘要 用途 备注 交易摘要',
    ),
  },
  PAID: { currency, method: wordList('method channel paymentmethod paymentchannel 付款方式 支付方式 渠道') },
  IN_DEVICE: { from, until, port: wordList('port slot 端口 卡槽') },
  RECRUITED: { basis },
  ASSOCIATE_OF: { since, basis },
  RELATIVE_OF: { relation: wordList('relation relationship kinship type reltype 关系 亲属关系') },
  TRAVELLED: {
    by: wordList('by transport transportmode means flight 交通方式 航班 车次'),
    border: wordList('border crossing checkpoint bordercrossing 口岸 出入境口岸'),
  },
  LOCATED_AT: { from, until, basis },
  NAMED_IN: { as: wordList('as role capacity 涉案身份 角色 身份') },
  LINKED: { weight: wordList('weight strength count 权重 次数') },
};

export const nameWords = wordList(
  'name fullname realname displayname title label caption subject xm xingming mingcheng',
  '姓名 名字 名称 真实姓名 全名 标题 标签',
);
export const keyWords = wordList(
  'id uuid guid key code no number num pk identifier ref reference serial bh bianhao',
  '编号 代码 序号 主键 标识 号 号码 编码',
);

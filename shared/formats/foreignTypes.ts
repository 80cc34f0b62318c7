// Which words of other programs plainly mean a type of the catalogue. Where they do not, the file's own word stays the type:
// a wrong guess would put a bank account among chat accounts for good.
import { entityType, entityTypes, linkType, linkTypes } from '../catalogue';
import type { Fields } from '../value';

const entityWords: { readonly [type: string]: readonly string[] } = {
  Suspect: ['person', 'man', 'woman', 'male', 'female', 'individual', '人', '人员', '嫌疑人', '男', '女'],
  Gang: ['gang', 'criminal group', 'criminal organization', '团伙', '犯罪团伙'],
  Phone: [
    'phone',
    'telephone',
    'mobile',
    'mobile phone',
    'cell phone',
    'phone number',
    'telephone number',
    '电话',
    '手机',
    '号码',
  ],
  Card: ['card', 'bank card', 'credit card', 'bank account', '银行卡', '银行账户', '银行账号'],
  Device: ['device', 'handset', 'imei', '设备', '手机设备'],
  Sim: ['sim', 'sim card', 'imsi', 'SIM 卡'],
  Wallet: ['wallet', 'crypto wallet', 'cryptocurrency wallet', '钱包'],
  Account: ['account', 'user account', '账号', '账户'],
  Victim: ['victim', '受害人', '被害人'],
  Incident: ['incident', '案件', '警情'],
  Place: ['place', 'location', 'address', '地点', '地址'],
  Company: ['company', 'business', '公司', '企业'],
  Vehicle: ['vehicle', 'car', '车辆', '汽车'],
};

const linkWords: { readonly [type: string]: readonly string[] } = {
  CALLED: ['call', 'phone call', 'telephone call', '通话'],
  TRANSFERRED: ['transfer', 'money transfer', '转账'],
  PAID: ['payment', '付款'],
  MEMBER_OF: ['membership', 'member', '成员'],
  ASSOCIATE_OF: ['associate', '同伙', '关联人'],
  RELATIVE_OF: ['family', 'relative', '亲属'],
};

function book(
  types: readonly { readonly id: string }[],
  words: { readonly [type: string]: readonly string[] },
): ReadonlyMap<string, string> {
  const own = types.map(({ id }): [string, string] => [plain(id), id]);
  const foreign = Object.entries(words).flatMap(([id, list]) =>
    types.some((type) => type.id === id) ? list.map((word): [string, string] => [plain(word), id]) : [],
  );
  return new Map([...foreign, ...own]);
}
const knownEntities = book(entityTypes, entityWords);
const knownLinks = book(linkTypes, linkWords);

/** The catalogue's type that this word plainly means, or null. Case, spaces, dashes and joined words do not matter. */
export function knownEntityType(word: string): string | null {
  return knownEntities.get(plain(word)) ?? null;
}

export function knownLinkType(word: string): string | null {
  return knownLinks.get(plain(word)) ?? null;
}

/** `MobilePhone`, `mobile-phone` and `MOBILE_PHONE` are the same word. */
function plain(word: string): string {
  return word.length > 100
    ? ''
    : word
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ')
        .trim();
}

/**
 * The type of a link, and the fields that keep its direction. Links have two ends in Skein; of one that the file calls
 * undirected the order is the file's, and where its type does not say so already, the field `directed: false` does.
 */
export function linkTypeOf(word: string, isDirected: boolean): { readonly type: string; readonly direction: Fields } {
  if (word === '') return { type: isDirected ? 'LINKED_TO' : 'LINKED', direction: {} };
  const type = knownLinkType(word) ?? word;
  return { type, direction: isDirected || !linkType(type).isDirected ? {} : { directed: false } };
}

/** Fields with what the file calls the thing: as its name where the type has one, else as `label`; left out when it is the key. */
export function withLabel(type: string, key: string, label: string, fields: Fields): Fields {
  if (label === '' || label === key) return fields;
  const name = entityType(type).fields.some((field) => field.name === 'name') ? 'name' : 'label';
  return Object.hasOwn(fields, name) ? fields : { ...fields, [name]: label };
}

// The suite's case in the shape that another team would have given it, and the lens that reads it back: for tests. Labels,
// properties and moments in other words, two relationships the other way round, most calls as nodes of their own.
import type { CaseEntityRow, CaseLinkRow } from '../../../shared/caseRows';
import { emptyLens, type EntityMapping, type Lens, type LinkMapping } from '../../../shared/lens/Lens';
import { isTagged, textOf, type Fields, type Value } from '../../../shared/value';
import type { CaseRows } from '../suiteCase';

const entities: readonly EntityMapping[] = [
  entity('嫌疑人', 'Suspect', '编号', { 姓名: 'name', 中文名: 'nameZh', 绰号: 'alias' }),
  entity('手机', 'Phone', '号码', { 运营商: 'operator', 机主: 'registeredTo' }),
  entity('团伙', 'Gang', '代号', { 名称: 'name', 中文名: 'nameZh' }),
];

const links: readonly LinkMapping[] = [
  link('OWNED_BY', 'USES', { isReversed: true }),
  link('同伙', 'ASSOCIATE_OF', { isReversed: true, fields: { 备注: 'note' } }),
  link('属于', 'MEMBER_OF', { time: '加入日期', timeForm: 'text', fields: { 加入日期: 'since', 角色: 'role' } }),
  link('呼叫', 'CALLED', { time: '拨打时间', amount: '秒' }),
];

const calls = { label: '通话', type: 'CALLED', time: '开始时间', amount: '时长' } as const;

export const foreignLens: Lens = {
  ...emptyLens,
  name: 'foreign',
  entities: [...entities],
  links: [...links],
  events: [
    {
      ...calls,
      from: { relationship: '主叫', isOutgoing: false },
      to: { relationship: '被叫', isOutgoing: true },
      timeForm: 'text',
      fields: {},
      isShownAsLinks: true,
    },
  ],
};

/** Two calls in three become nodes; the others are relationships all the same. */
export function inForeignShape(rows: CaseRows): CaseRows {
  const nodes: CaseEntityRow[] = rows.entities.map((row) => {
    const mapping = entities.find(({ type }) => type === row.type);
    const key = mapping === undefined ? {} : { [mapping.key ?? '']: keyFieldOf(row.type) };
    return { ...row, type: mapping?.label ?? row.type, fields: renamed(row.fields, { ...mapping?.fields, ...key }) };
  });
  const joined: CaseLinkRow[] = [];
  rows.links.forEach((row, index) => {
    if (row.type === 'CALLED' && index % 3 !== 0) {
      const ref = nodes.length;
      const fields = renamed(row.fields, { [calls.time]: 'at', [calls.amount]: 'durationS' });
      nodes.push({ ref, type: calls.label, key: '', fields: asTexts(fields), row: null });
      joined.push({ type: '主叫', from: row.from, to: ref, fields: {}, row: null });
      joined.push({ type: '被叫', from: ref, to: row.to, fields: { 顺序: 1 }, row: null });
      return;
    }
    const mapping = links.find(({ type }) => type === row.type);
    const moments = row.type === 'CALLED' ? { 拨打时间: 'at', 秒: 'durationS' } : {};
    const fields = renamed(row.fields, { ...mapping?.fields, ...moments });
    const [from, to] = mapping?.isReversed === true ? [row.to, row.from] : [row.from, row.to];
    joined.push({ ...row, type: mapping?.relationship ?? row.type, from, to, fields: asTexts(fields) });
  });
  return { ...rows, entities: nodes, links: joined };
}

function entity(label: string, type: string, key: string, fields: EntityMapping['fields']): EntityMapping {
  return { label, type, key, caption: [], searched: [], fields, look: null };
}

function link(relationship: string, type: string, more: Partial<LinkMapping>): LinkMapping {
  const plain = { isReversed: false, time: null, timeForm: 'native', amount: null, fields: {} } as const;
  return { relationship, type, ...plain, ...more };
}

function keyFieldOf(type: string): string {
  return { Suspect: 'suspectId', Phone: 'number', Gang: 'gangId' }[type] ?? '';
}

/** `names`: property → field, as in a lens. */
function renamed(fields: Fields, names: { readonly [property: string]: string }): Fields {
  const nameOf = (field: string) => Object.keys(names).find((property) => names[property] === field) ?? field;
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [nameOf(field), value]));
}

/** What the lens reads from text is text: `2026-05-01 09:00:00+08:00`, `1,234`. */
function asTexts(fields: Fields): Fields {
  const written = (name: string, value: Value) => {
    if (name === calls.time || name === '加入日期') return isTagged(value) ? textOf(value).replace('T', ' ') : value;
    return name === calls.amount || name === '秒' ? textOf(value).replace(/\B(?=(\d{3})+$)/g, ',') : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, written(name, value)]));
}

import { describe, expect, it } from 'vitest';
import { entityTypes, linkTypes } from '../catalogue';
import { emptyLens, type Lens } from './Lens';
import { entity, propose } from './proposedForTests';
import {
  cards,
  epochSeconds,
  ids,
  labelFacts,
  latinNames,
  moments,
  names,
  phones,
  relationshipFacts,
  residentIds,
  seconds,
  sums,
  survey,
  writtenMoments,
} from './surveysForTests';

const link = (lens: Lens, relationship: string) => lens.links.find((mapping) => mapping.relationship === relationship);

describe('a proposal for an English schema of somebody else', () => {
  const lens = propose(
    survey(
      [
        labelFacts('BankAccount', { 'account_no!': cards, bank_name: ['A', 'A', 'B', 'B', 'A'], balance: sums }),
        labelFacts('MobilePhone', { msisdn: phones, carrier: ['X', 'X', 'Y', 'X', 'Y'] }),
        labelFacts('Officer', {
          badge_no: ['B1', 'B2', 'B3', 'B4', 'B5'],
          name: latinNames,
          rank: ['a', 'a', 'b', 'a', 'a'],
        }),
        labelFacts('Person', {
          'person_id!': ids,
          full_name: latinNames,
          id_card: residentIds,
          phone: phones,
          date_of_birth: ['1990-01-01', '1991-02-03', '1979-01-01', '1990-01-01', '1985-05-05'],
        }),
        labelFacts('OrganisedCrimeGroup', { name: ['Red', 'Blue', 'Green', 'Grey', 'Black'] }),
      ],
      [
        relationshipFacts('BELONGS_TO', 'Person->OrganisedCrimeGroup', { joined_at: writtenMoments }),
        relationshipFacts('DIALS', 'MobilePhone->MobilePhone', {
          start_time: epochSeconds,
          end_time: epochSeconds,
          secs: seconds,
        }),
        relationshipFacts('OWNED_BY', 'BankAccount->Person'),
        relationshipFacts('PAYS', 'BankAccount->BankAccount', {
          amt: ['1,200.50', '80', '99.90', '15,000', '80'],
          created_at: writtenMoments,
        }),
        relationshipFacts('SUPERVISES', 'Officer->Officer', { since: moments }),
        relationshipFacts('USED_BY', 'MobilePhone->Person'),
      ],
    ),
  );

  it('finds the types of entity', () => {
    expect(lens.entities.map(({ label, type }) => [label, type])).toEqual([
      ['BankAccount', 'Card'],
      ['MobilePhone', 'Phone'],
      ['Officer', 'Officer'],
      ['OrganisedCrimeGroup', 'Gang'],
      ['Person', 'Suspect'],
    ]);
  });

  it('knows each by its business key', () => {
    expect(lens.entities.map(({ key }) => key)).toEqual(['account_no', 'msisdn', 'badge_no', 'name', 'person_id']);
  });

  it('keeps a person with a phone a person, with each property in its field', () => {
    expect(entity(lens, 'Person')).toMatchObject({
      type: 'Suspect',
      key: 'person_id',
      caption: [],
      fields: { full_name: 'name', id_card: 'idNumber', date_of_birth: 'born' },
      look: null,
    });
    expect(entity(lens, 'Person')?.searched).toEqual(['full_name', 'id_card', 'phone']);
  });

  it('gives a look of its own to what it does not know, with a name to show', () => {
    expect(entity(lens, 'Officer')).toMatchObject({ caption: ['name'], fields: {} });
    expect(entity(lens, 'Officer')?.look?.colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('finds the types of link and turns those that are written the other way round', () => {
    expect(lens.links.map(({ relationship, type, isReversed }) => [relationship, type, isReversed])).toEqual([
      ['BELONGS_TO', 'MEMBER_OF', false],
      ['DIALS', 'CALLED', false],
      ['OWNED_BY', 'HOLDS', true],
      ['PAYS', 'TRANSFERRED', false],
      ['SUPERVISES', 'SUPERVISES', false],
      ['USED_BY', 'USES', true],
    ]);
  });

  it('finds moments, their form, and what is summed', () => {
    expect(link(lens, 'DIALS')).toMatchObject({ time: 'start_time', timeForm: 'epochS', amount: 'secs', fields: {} });
    expect(link(lens, 'PAYS')).toMatchObject({ time: 'created_at', timeForm: 'text', amount: 'amt', fields: {} });
    expect(link(lens, 'SUPERVISES')).toMatchObject({ time: 'since', timeForm: 'native', amount: null });
    expect(link(lens, 'BELONGS_TO')).toMatchObject({ time: null, fields: { joined_at: 'since' } });
  });

  it('sees no event in things', () => {
    expect(lens.events).toEqual([]);
  });
});

describe('a proposal for Chinese labels and properties', () => {
  const lens = propose(
    survey(
      [
        labelFacts('团伙', { 名称: ['甲', '乙', '丙', '丁', '戊'], 团伙编号: ['G1', 'G2', 'G3', 'G4', 'G5'] }),
        labelFacts('嫌疑人', {
          姓名: names,
          身份证号: residentIds,
          性别: ['男', '女', '女', '男', '女'],
          联系电话: phones,
        }),
        labelFacts('手机', { 号码: phones, 机主: names, 运营商: ['甲', '甲', '乙', '甲', '乙'] }),
        labelFacts('案件', { 案件编号: ['A1', 'A2', 'A3', 'A4', 'A5'], 案发时间: writtenMoments, 涉案金额: sums }),
        labelFacts('车辆', { 车牌号: ['京A12345', '京A12346', '京A12347', '京A12348', '京A12349'] }),
        labelFacts('银行卡', { 卡号: cards, 开户行: ['甲', '乙', '甲', '乙', '甲'], 户名: names }),
      ],
      [
        relationshipFacts('成员', '团伙->嫌疑人', { 角色: ['a', 'b', 'a', 'b', 'a'] }),
        relationshipFacts('持有', ['嫌疑人->银行卡']),
        relationshipFacts('使用', ['嫌疑人->手机']),
        relationshipFacts('转账', '银行卡->银行卡', {
          金额: ['¥1,200', '80元', '99', '15,000', '80'],
          交易时间: writtenMoments,
          摘要: ['x', 'y', 'x', 'y', 'x'],
        }),
        relationshipFacts('通话', '手机->手机', { 通话时间: writtenMoments, 时长: seconds }),
      ],
    ),
  );

  it('finds types, keys and fields', () => {
    expect(lens.entities.map(({ label, type, key, fields }) => [label, type, key, fields])).toEqual([
      ['团伙', 'Gang', '团伙编号', { 名称: 'name' }],
      ['嫌疑人', 'Suspect', '身份证号', { 姓名: 'name', 性别: 'gender' }],
      ['手机', 'Phone', '号码', { 机主: 'registeredTo', 运营商: 'operator' }],
      ['案件', 'Incident', '案件编号', { 案发时间: 'at', 涉案金额: 'loss' }],
      ['车辆', 'Vehicle', '车牌号', {}],
      ['银行卡', 'Card', '卡号', { 开户行: 'bank', 户名: 'registeredTo' }],
    ]);
  });

  it('finds links, moments and amounts', () => {
    expect(link(lens, '通话')).toMatchObject({ type: 'CALLED', time: '通话时间', timeForm: 'text', amount: '时长' });
    expect(link(lens, '转账')).toMatchObject({
      type: 'TRANSFERRED',
      time: '交易时间',
      amount: '金额',
      fields: { 摘要: 'reference' },
    });
    expect(link(lens, '成员')).toMatchObject({ type: 'MEMBER_OF', isReversed: true, fields: { 角色: 'role' } });
    expect(link(lens, '持有')).toMatchObject({ type: 'HOLDS', isReversed: false });
    expect(link(lens, '使用')).toMatchObject({ type: 'USES', isReversed: false });
  });
});

describe('a proposal for names that say nothing', () => {
  it('goes by the values that tell entities apart', () => {
    const lens = propose(
      survey(
        [
          labelFacts('A1', { p1: ['x', 'x', 'y', 'x', 'y'], p3: phones }),
          labelFacts('A2', { p1: names, p2: residentIds, p3: phones }),
          labelFacts('A3', { p1: cards, p2: names }),
          labelFacts('A4', {
            p1: ['x', 'y', 'x', 'y', 'x'],
            p2: ['13900001000', '13900001000', '13900001000', '13900001117', '13900001117'],
          }),
        ],
        [
          relationshipFacts('R1', 'A1->A1', { q1: writtenMoments, q2: seconds }),
          relationshipFacts('R2', 'A3->A3', { q1: epochSeconds, q2: sums }),
          relationshipFacts('R3', 'A1->A2'),
          relationshipFacts('R4', 'A2->A3'),
          relationshipFacts('R5', 'A4->A4', { q1: writtenMoments }),
        ],
      ),
    );
    expect(lens.entities.map(({ label, type, key }) => [label, type, key])).toEqual([
      ['A1', 'Phone', 'p3'],
      ['A2', 'Suspect', 'p2'],
      ['A3', 'Card', 'p1'],
      ['A4', 'A4', null],
    ]);
    expect(entity(lens, 'A2')?.fields).toEqual({ p1: 'name' });
    expect(entity(lens, 'A3')?.fields).toEqual({ p2: 'registeredTo' });
    expect(
      lens.links.map(({ relationship, type, isReversed, time, amount }) => [
        relationship,
        type,
        isReversed,
        time,
        amount,
      ]),
    ).toEqual([
      ['R1', 'CALLED', false, 'q1', null],
      ['R2', 'TRANSFERRED', false, 'q1', 'q2'],
      ['R3', 'USES', true, null, null],
      ['R4', 'HOLDS', false, null, null],
      ['R5', 'R5', false, 'q1', null],
    ]);
  });
});

describe('a proposal for the catalogue’s own words', () => {
  it('changes nothing', () => {
    const labels = entityTypes.map(({ id, fields }) =>
      labelFacts(id, Object.fromEntries(fields.map(({ name }) => [name, ['a', 'b', 'c', 'd', 'e']]))),
    );
    const relationships = linkTypes.map(({ id, from, to, fields }) =>
      relationshipFacts(
        id,
        `${from[0] ?? 'Suspect'}->${to[0] ?? 'Suspect'}`,
        Object.fromEntries(
          fields.map(({ name, kind }) => [
            name,
            kind === 'datetime' || kind === 'date' ? moments : kind === 'text' ? ['a', 'b', 'c', 'd', 'e'] : sums,
          ]),
        ),
      ),
    );
    const lens = propose(survey(labels, relationships));
    for (const { id, key } of entityTypes)
      expect(entity(lens, id)).toMatchObject({ type: id, key, caption: [], fields: {}, look: null });
    for (const type of linkTypes)
      expect(link(lens, type.id)).toMatchObject({
        type: type.id,
        isReversed: false,
        time: 'timeField' in type ? type.timeField : null,
        timeForm: 'native',
        amount: 'sumField' in type ? type.sumField : null,
        fields: {},
      });
    expect(lens.events).toEqual([]);
  });

  it('is the empty lens for an empty database', () => {
    expect(propose(survey([]))).toEqual(emptyLens);
  });
});

import { describe, expect, it } from 'vitest';
import { entity, propose } from './proposedForTests';
import type { Survey } from './Survey';
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

describe('a proposal for events that are nodes', () => {
  const phone = labelFacts('Phone', { phoneNo: phones });
  const card = labelFacts('Card', { card_number: cards });
  const call = labelFacts('PhoneCall', {
    call_id: ids,
    call_time: writtenMoments,
    call_duration: seconds,
    call_type: ['a', 'a', 'b', 'a', 'a'],
  });

  it('shows a call as a link from caller to called, when words say which is which', () => {
    const lens = propose(
      survey(
        [phone, call],
        [
          relationshipFacts('CALLED', 'PhoneCall->Phone', {}, ['PhoneCall']),
          relationshipFacts('CALLER', 'PhoneCall->Phone', {}, ['PhoneCall']),
        ],
      ),
    );
    expect(lens.events).toEqual([
      {
        label: 'PhoneCall',
        type: 'CALLED',
        from: { relationship: 'CALLER', isOutgoing: true },
        to: { relationship: 'CALLED', isOutgoing: true },
        time: 'call_time',
        timeForm: 'text',
        amount: 'call_duration',
        fields: {},
        isShownAsLinks: true,
      },
    ]);
    expect(lens.links.map(({ relationship }) => relationship)).toEqual(['CALLED', 'CALLER']);
    expect(entity(lens, 'PhoneCall')).toMatchObject({ type: 'PhoneCall', key: 'call_id' });
  });

  it('takes what comes in as the side that it starts from, when words say nothing', () => {
    const lens = propose(
      survey(
        [card, labelFacts('E7', { p1: epochSeconds, p2: sums })],
        [relationshipFacts('R', ['Card->E7', 'E7->Card'], {}, ['E7'])],
      ),
    );
    expect(lens.events).toMatchObject([
      {
        label: 'E7',
        type: 'TRANSFERRED',
        from: { relationship: 'R', isOutgoing: false },
        to: { relationship: 'R', isOutgoing: true },
        time: 'p1',
        timeForm: 'epochS',
        amount: 'p2',
      },
    ]);
  });

  it('knows Chinese sides, and sees a victim’s payment as one', () => {
    const lens = propose(
      survey(
        [
          labelFacts('受害人', { 姓名: names, 身份证号: residentIds }),
          labelFacts('银行卡', { 卡号: cards }),
          labelFacts('交易', { 交易时间: writtenMoments, 金额: sums }),
        ],
        [
          relationshipFacts('付款方', '交易->受害人', {}, ['交易']),
          relationshipFacts('收款方', '交易->银行卡', {}, ['交易']),
        ],
      ),
    );
    expect(lens.events).toMatchObject([
      {
        type: 'PAID',
        from: { relationship: '付款方' },
        to: { relationship: '收款方' },
        time: '交易时间',
        amount: '金额',
      },
    ]);
  });

  it('leaves things alone that have a name, many links, one side only, or nothing that says when or how much', () => {
    const sides = (label: string, each: readonly string[]) => [
      relationshipFacts('FROM', `${label}->Phone`, {}, each),
      relationshipFacts('TO', `${label}->Phone`, {}, each),
    ];
    const noEvents = (facts: Survey) => expect(propose(facts).events).toEqual([]);
    noEvents(survey([phone, labelFacts('Plan', { name: latinNames, at: moments })], sides('Plan', ['Plan'])));
    noEvents(survey([phone, call], sides('PhoneCall', [])));
    noEvents(survey([phone, call], sides('PhoneCall', ['PhoneCall']).slice(1)));
    noEvents(survey([phone, labelFacts('PhoneCall', { call_id: ids })], sides('PhoneCall', ['PhoneCall'])));
    noEvents(survey([phone, labelFacts('SIM', { imsi: ids, activated: moments })], sides('SIM', ['SIM'])));
  });
});

describe('details of a proposal', () => {
  it('shows a name that is kept in two parts', () => {
    const lens = propose(
      survey([labelFacts('Person', { name: ['Wei', 'Na'], surname: ['Zhang', 'Li'], nhs_no: ['1', '2'] })]),
    );
    expect(entity(lens, 'Person')).toMatchObject({ type: 'Suspect', key: 'nhs_no', caption: ['name', 'surname'] });
  });

  it('takes a bank’s account for a card and a platform’s for an account', () => {
    const lensOf = (samples: Parameters<typeof labelFacts>[1]) =>
      entity(propose(survey([labelFacts('Account', samples)])), 'Account')?.type;
    expect(lensOf({ account_no: cards, bank: ['A', 'B', 'A', 'B', 'A'] })).toBe('Card');
    expect(lensOf({ uid: ids, platform: ['A', 'B', 'A', 'B', 'A'], nickname: latinNames })).toBe('Account');
  });

  it('lets values overrule the name of a label', () => {
    const lens = propose(survey([labelFacts('Card', { 'no!': phones }), labelFacts('SIM', { code: cards })]));
    expect(entity(lens, 'Card')?.type).toBe('Phone');
    expect(entity(lens, 'SIM')?.type).toBe('Card');
  });

  it('moves a property aside whose own name another one takes', () => {
    const lens = propose(survey([labelFacts('BankCard', { 'card_no!': cards, number: ['1', '2', '3', '3', '1'] })]));
    expect(entity(lens, 'BankCard')).toMatchObject({ key: 'card_no', fields: { number: 'number_2' } });
  });

  it('searches neither moments nor amounts nor words that repeat', () => {
    const lens = propose(
      survey([
        labelFacts('Thing', {
          'id!': ids,
          at: writtenMoments,
          sum: sums,
          kind: ['a', 'a', 'a', 'a', 'b'],
          remark: ['p', 'q', 'r', 's', 't'],
          title: ['u', 'v', 'w', 'x', 'y'],
        }),
      ]),
    );
    expect(entity(lens, 'Thing')).toMatchObject({ key: 'id', caption: ['title'], searched: ['remark'] });
  });

  it('gives a label the same look in every database', () => {
    const lookOf = (given: Survey) => entity(propose(given), 'Thing')?.look;
    expect(lookOf(survey([labelFacts('Thing')]))).toEqual(
      lookOf(survey([labelFacts('Other'), labelFacts('Thing', { a: [1] })])),
    );
  });

  it('leaves names out that a lens cannot hold', () => {
    const lens = propose(
      survey(
        [labelFacts('x'.repeat(1001)), labelFacts('__proto__'), labelFacts('Person', { ['y'.repeat(1001)]: names })],
        [relationshipFacts('', 'A->B')],
      ),
    );
    expect(lens.entities.map(({ label }) => label)).toEqual(['Person']);
    expect(lens.links).toEqual([]);
  });
});

describe('a proposal for a model of persons, objects, locations and events', () => {
  const lens = propose(
    survey(
      [
        labelFacts('Crime', {
          'id!': ids,
          date: ['1/08/2017', '2/08/2017', '2/08/2017', '9/08/2017', '7/08/2017'],
          type: ['a', 'b', 'a', 'b', 'a'],
        }),
        labelFacts('Email', {
          email_address: ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'e@x.example'],
        }),
        labelFacts('Location', {
          address: ['1 A St', '2 A St', '3 A St', '4 A St', '5 A St'],
          latitude: sums,
          longitude: sums,
          postcode: ['A', 'B', 'C', 'D', 'E'],
        }),
        labelFacts('Person', {
          name: ['Wei', 'Na', 'Fang', 'Na', 'Jing'],
          surname: ['Zhang', 'Li', 'Wang', 'Liu', 'Chen'],
          nhs_no: ['n1', 'n2', 'n3', 'n4', 'n5'],
          age: ids,
        }),
        labelFacts('Phone', { phoneNo: ['4-(12)1', '4-(12)2', '4-(12)3', '4-(12)4', '4-(12)5'] }),
        labelFacts('PhoneCall', {
          call_date: ['2/08/2017'],
          call_time: ['11:23', '9:45'],
          call_duration: ['75', '12', '9', '12', '60'],
        }),
        labelFacts('Vehicle', { reg: ['R1', 'R2', 'R3', 'R4', 'R5'], make: ['a', 'b', 'a', 'b', 'a'], year: ['2001'] }),
      ],
      [
        relationshipFacts('CALLED', 'PhoneCall->Phone', {}, ['PhoneCall']),
        relationshipFacts('CALLER', 'PhoneCall->Phone', {}, ['PhoneCall']),
        relationshipFacts('CURRENT_ADDRESS', 'Person->Location'),
        relationshipFacts('FAMILY_REL', 'Person->Person', { rel_type: ['a', 'b'] }),
        relationshipFacts('HAS_EMAIL', 'Person->Email'),
        relationshipFacts('HAS_PHONE', 'Person->Phone'),
        relationshipFacts('INVOLVED_IN', 'Vehicle->Crime'),
        relationshipFacts('KNOWS', 'Person->Person'),
        relationshipFacts('OCCURRED_AT', 'Crime->Location'),
        relationshipFacts('PARTY_TO', 'Person->Crime'),
      ],
    ),
  );

  it('reads its entities', () => {
    expect(lens.entities.map(({ label, type, key }) => [label, type, key])).toEqual([
      ['Crime', 'Incident', 'id'],
      ['Email', 'Email', 'email_address'],
      ['Location', 'Place', null],
      ['Person', 'Suspect', 'nhs_no'],
      ['Phone', 'Phone', 'phoneNo'],
      ['PhoneCall', 'PhoneCall', null],
      ['Vehicle', 'Vehicle', 'reg'],
    ]);
  });

  it('reads its links and its calls', () => {
    expect(lens.links.map(({ relationship, type }) => [relationship, type])).toEqual([
      ['CALLED', 'CALLED'],
      ['CALLER', 'CALLER'],
      ['CURRENT_ADDRESS', 'LOCATED_AT'],
      ['FAMILY_REL', 'RELATIVE_OF'],
      ['HAS_EMAIL', 'HAS_EMAIL'],
      ['HAS_PHONE', 'USES'],
      ['INVOLVED_IN', 'NAMED_IN'],
      ['KNOWS', 'ASSOCIATE_OF'],
      ['OCCURRED_AT', 'LOCATED_AT'],
      ['PARTY_TO', 'NAMED_IN'],
    ]);
    expect(lens.events).toMatchObject([{ label: 'PhoneCall', type: 'CALLED', time: null, amount: 'call_duration' }]);
  });
});

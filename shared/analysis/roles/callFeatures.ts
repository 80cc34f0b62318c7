// Features of calls: their rhythm, whom they join, and what they are made just before.
import {
  isEvening,
  isMorning,
  orderedBy,
  othersOf,
  ringsBeforeMoney,
  roundOf,
  rungBeforeMoney,
  talksWithKnown,
} from './callRhythm';
import { counted, percent, said, type Feature } from './Feature';
import { leastBox, type Traces } from './Traces';

const eveningOrders: Feature = {
  id: 'evening-orders',
  material: 'calls',
  find: (person, traces) => {
    const { length } = orderedBy(traces, person);
    return length === 0
      ? null
      : said(
          `Calls ${length} people in the evening who each call several others.`,
          `晚间呼叫 ${length} 人，而这些人各自再呼叫多人。`,
        );
  },
  points: { organiser: 6, 'team-leader': -1, caller: -2, bystander: -2 },
  missing: {
    words: said('No evening calls to several people who in turn call many.', '没有晚间向多名“下线联络人”发起的通话。'),
    points: { organiser: -3 },
  },
};

const notCalledBack: Feature = {
  id: 'not-called-back',
  material: 'calls',
  find: (person, traces) => {
    const talks = talksWithKnown(traces, person);
    const back = talks.filter(({ isOut }) => !isOut).length;
    return talks.length >= 12 && back <= 0.1 * talks.length
      ? said(
          `Dials and is hardly ever dialled: ${back} of ${talks.length} calls.`,
          `几乎只主叫：${talks.length} 次通话中被叫仅 ${back} 次。`,
        )
      : null;
  },
  points: { organiser: 1.5, 'card-trafficker': 0.5, caller: -2, 'goip-operator': -1 },
};

const morningRound: Feature = {
  id: 'morning-round',
  material: 'calls',
  find: (person, traces) => {
    const { length } = roundOf(traces, person);
    return length === 0
      ? null
      : said(
          `Calls ${length} people between 7:00 and 9:15, again and again.`,
          `在 7:00–9:15 之间反复呼叫 ${length} 人。`,
        );
  },
  points: { 'team-leader': 5, organiser: -2, recruiter: -1, caller: -2, bystander: -2 },
  missing: {
    words: said('No round of calls in the morning.', '没有早间点名式通话。'),
    points: { 'team-leader': -3 },
  },
};

const takesOrders: Feature = {
  id: 'takes-evening-orders',
  material: 'calls',
  find: (person, traces) => {
    const from = talksWithKnown(traces, person).filter(
      (talk) => !talk.isOut && isEvening(talk) && orderedBy(traces, talk.other).includes(person),
    );
    return from.length >= 3
      ? said(
          `Is called in the evening, ${counted(from.length, 'time')}, by somebody who calls several such people.`,
          `晚间被一名向多名联络人下达指令的人呼叫 ${from.length} 次。`,
        )
      : null;
  },
  points: { 'team-leader': 2.5, 'card-trafficker': 1.5, organiser: -2, caller: -1, bystander: -1 },
};

const roused: Feature = {
  id: 'roused',
  material: 'calls',
  find: (person, traces) => {
    const rung = talksWithKnown(traces, person).filter(
      (talk) => !talk.isOut && isMorning(talk) && roundOf(traces, talk.other).includes(person),
    );
    return rung.length > 0
      ? said(
          `Is on the morning round of somebody who calls many: ${counted(rung.length, 'call')}.`,
          `属于某人早间点名的对象：${rung.length} 次通话。`,
        )
      : null;
  },
  points: { caller: 2.5, 'goip-operator': 2.5, organiser: -2, 'card-trafficker': -1, bystander: -2 },
  missing: {
    words: said('Is on nobody’s morning round.', '不在任何人的早间点名之列。'),
    points: { caller: -1, 'goip-operator': -1.5 },
  },
};

/** Who is roused by the same as this person. */
function shiftOf(traces: Traces, person: number): ReadonlySet<number> {
  const rousers = othersOf(talksWithKnown(traces, person)).filter((other) => roundOf(traces, other).includes(person));
  return new Set(rousers.flatMap((rouser) => roundOf(traces, rouser)));
}

const afterWork: Feature = {
  id: 'after-work',
  material: 'calls',
  find: (person, traces) => {
    const shift = shiftOf(traces, person);
    const chats = talksWithKnown(traces, person).filter((talk) => isEvening(talk) && shift.has(talk.other));
    return chats.length > 0
      ? said(
          `Speaks after work with others on the same morning round: ${counted(chats.length, 'call')}.`,
          `下班后与同一早间点名名单上的人通话：${chats.length} 次。`,
        )
      : null;
  },
  points: { caller: 3, 'goip-operator': -2, 'team-leader': -2, bystander: -2 },
};

const ringsFirst: Feature = {
  id: 'rings-before-money',
  material: 'money',
  find: (person, traces) => {
    const rings = ringsBeforeMoney(traces, person);
    const { length } = othersOf(rings);
    return length >= 3
      ? said(
          `Calls ${length} people within ten minutes before their accounts send money: ${counted(rings.length, 'time')}.`,
          `在 ${length} 人的账户转出资金前十分钟内呼叫其本人：共 ${rings.length} 次。`,
        )
      : null;
  },
  points: { 'card-trafficker': 6, organiser: -1, 'team-leader': -2, bystander: -3 },
};

const rungFirst: Feature = {
  id: 'rung-before-money',
  material: 'money',
  find: (person, traces) => {
    const { length } = rungBeforeMoney(traces, person);
    return length >= 2
      ? said(
          `Is called within ten minutes before own accounts send money: ${counted(length, 'time')}.`,
          `本人账户转出资金前十分钟内接到来电：${length} 次。`,
        )
      : null;
  },
  points: { 'mule-1': 2, 'mule-2': 1.5, bystander: -2, victim: -1 },
};

const exchangersFriend: Feature = {
  id: 'speaks-with-exchanger',
  material: 'calls',
  find: (person, traces) => {
    const talks = talksWithKnown(traces, person).filter(({ other }) =>
      traces.people.thingsOf(other).some((thing) => isFedByMany(traces, thing)),
    );
    return talks.length >= 5
      ? said(
          `Speaks with somebody whose wallet takes money from many cards: ${counted(talks.length, 'call')}.`,
          `与钱包收取多张卡资金的人通话 ${talks.length} 次。`,
        )
      : null;
  },
  points: { 'card-trafficker': 1.5 },
};

function isFedByMany({ facts, accounts }: Traces, thing: number): boolean {
  if (facts.entities[thing]?.type !== 'Wallet') return false;
  return new Set(accounts.into(thing).map((one) => accounts.transfers.from[one])).size >= 3;
}

const takesStrangers: Feature = {
  id: 'takes-strangers',
  material: 'calls',
  find: (person, traces) => {
    const strangers = traces.talks.of(person).filter(({ other }) => other < 0);
    const incoming = strangers.filter(({ isOut }) => !isOut);
    const { size } = new Set(incoming.map(({ number }) => number));
    return size >= 10 && incoming.length >= 0.3 * strangers.length
      ? said(
          `Takes calls from ${size} numbers outside the case, as a business does.`,
          `接听 ${size} 个案外号码的来电，类似正常营业。`,
        )
      : null;
  },
  points: { bystander: 3.5, organiser: -1, caller: -1 },
};

const dialsStrangers: Feature = {
  id: 'dials-strangers',
  material: 'calls',
  find: (person, traces) => {
    const strangers = traces.talks.of(person).filter(({ other }) => other < 0);
    const outgoing = strangers.filter(({ isOut }) => isOut);
    const { size } = new Set(outgoing.map(({ number }) => number));
    return size >= 60 && outgoing.length >= 0.8 * strangers.length
      ? said(
          `Dials ${size} numbers outside the case; ${percent(outgoing.length / strangers.length)} of these calls go out.`,
          `主动呼叫 ${size} 个案外号码，其中主叫占 ${percent(outgoing.length / strangers.length)}。`,
        )
      : null;
  },
  points: { caller: 2.5 },
};

const firmNumber: Feature = {
  id: 'firm-number',
  material: 'calls',
  find: (person, { people, talks }) => {
    const own = talks.of(person);
    const onFirm = own.filter((talk) => people.isOfFirm(talk.own)).length;
    return own.length >= 10 && onFirm >= 0.5 * own.length
      ? said('Speaks through a number that a company answers for.', '所用号码登记在公司名下。')
      : null;
  },
  points: { bystander: 3.5, caller: -2.5, 'team-leader': -2, organiser: -2 },
};

const boxNumber: Feature = {
  id: 'box-number',
  material: 'calls',
  find: (person, { people }) => {
    const slots = Math.max(0, ...people.thingsOf(person).map((thing) => people.slotsAround(thing)));
    return slots >= leastBox
      ? said(`Uses a number whose SIM sits in a box of ${slots}.`, `所用号码的 SIM 卡位于 ${slots} 张卡的设备中。`)
      : null;
  },
  points: { caller: 2, 'goip-operator': 2, bystander: -2, victim: -2 },
};

const familyOnly: Feature = {
  id: 'family-only',
  material: 'calls',
  find: (person, traces) => {
    const talks = traces.talks.of(person);
    const family = talks.filter(({ other }) => traces.relatives.of(person).includes(other)).length;
    return talks.length >= 5 && family >= 0.8 * talks.length
      ? said(
          `Speaks almost only with relatives: ${family} of ${talks.length} calls.`,
          `几乎只与亲属通话：${talks.length} 次中 ${family} 次。`,
        )
      : null;
  },
  points: { bystander: 4, caller: -1 },
};

const fewTalks: Feature = {
  id: 'few-talks',
  material: 'calls',
  find: (person, traces) => {
    const { length } = othersOf(talksWithKnown(traces, person));
    return length <= 1
      ? said(
          length === 0
            ? 'Speaks with nobody who is known in the case.'
            : 'Speaks with one person known in the case only.',
          length === 0 ? '与案内人员没有通话。' : '仅与一名案内人员通话。',
        )
      : null;
  },
  points: { bystander: 1, victim: 0.5, organiser: -2, 'team-leader': -2, caller: -1 },
};

export const callFeatures: readonly Feature[] = [
  eveningOrders,
  notCalledBack,
  morningRound,
  takesOrders,
  roused,
  afterWork,
  ringsFirst,
  rungFirst,
  exchangersFriend,
  takesStrangers,
  dialsStrangers,
  firmNumber,
  boxNumber,
  familyOnly,
  fewTalks,
];

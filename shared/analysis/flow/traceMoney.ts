// The trace as an analysis: whom somebody's money reached, how much of it, when, and what is left there.
import { AppError } from '../../errors';
import type { Words } from '../../catalogue/types';
import type { Analysis, Chosen, Column, Facts, Scores } from '../Analysis';
import { leftOut, moneyLinks } from '../money/transfers';
import { followMoney, usuallyGone, type Followed } from './followMoney';
import { mostOf, type Holder } from './holders';
import { named } from './origin';
import { splits, traceDirections, type Split, type TraceDirection } from './traceFlow';

export const traceMoney: Analysis = {
  id: 'trace-money',
  group: 'money',
  title: { en: 'Follow the money', zh: '追踪资金' },
  meaning: {
    en: 'Whose hands somebody’s money passed through, how much of it, and where it lies; or, traced back, where their money came from. In each account it is split first in, first out, or in proportion to the balance: a convention, not a fact about coins. Opening balances are unknown: the least that explains the payments counts as other money that was there first. One currency at a time. What lies on a frozen card is stopped from that day on; abroad, in wallets or as cash it is out of reach; anywhere else it is within reach.',
    zh: '某人的资金经过哪些账户、各有多少、目前停在哪里；或反向追溯其资金来源。每个账户内按先进先出或按余额比例划分：这是约定，并非事实。期初余额未知：取能解释其付款的最小值，视为先存入的其他资金。每次只追踪一个币种。停在已冻结卡上的资金自冻结之日起视为已止付；流至境外、钱包或取现的视为难以追回；其余视为尚可追回。',
  },
  limits: {
    en: 'Money has no colour: which coins were meant no record says. Cash, other banks and transfers that were not collected are not seen, and a frozen sum counts only from the day that is known.',
    zh: '资金没有颜色：没有记录能说明是哪一笔钱。现金、其他银行以及未采集的转账均不可见；冻结仅自已知之日起计算。',
  },
  source: 'Devaynes v Noble (Clayton’s Case), 1816 (first in, first out); Haircut tainting: Möser et al., FC 2014',
  parameters: [
    {
      name: 'from',
      words: {
        en: 'Whose money: key or caption (all victims when empty)',
        zh: '谁的资金：编号或名称（空为全部受害人）',
      },
      kind: 'names',
      usual: '',
    },
    {
      name: 'direction',
      words: { en: 'Forward, or back to where it came from', zh: '方向：forward 向后追踪，back 追溯来源' },
      kind: 'choice',
      choices: traceDirections,
      usual: 'forward',
    },
    {
      name: 'split',
      words: {
        en: 'Split: first in first out, or in proportion',
        zh: '划分方式：fifo 先进先出，proportional 按比例',
      },
      kind: 'choice',
      choices: splits,
      usual: 'fifo',
    },
    {
      name: 'currency',
      words: { en: 'Currency (that of most of their transfers when empty)', zh: '币种（空为其转账最多的币种）' },
      kind: 'names',
      usual: '',
    },
    {
      name: 'gone',
      words: { en: 'Types from which nothing can be had back', zh: '视为已无法追回的类型' },
      kind: 'names',
      usual: [...usuallyGone].join(','),
    },
    {
      name: 'frozen',
      words: {
        en: 'Frozen besides those whose field “frozen” says so: keys',
        zh: '除“frozen”字段注明外，另视为已冻结：编号',
      },
      kind: 'names',
      usual: '',
    },
    {
      name: 'foreign',
      words: {
        en: 'Abroad besides those whose field “foreign” says so: keys',
        zh: '除“foreign”字段注明外，另视为境外：编号',
      },
      kind: 'names',
      usual: '',
    },
    moneyLinks,
  ],
  run: (facts, chosen) => {
    const from = String(chosen['from'] ?? '');
    const places = named(facts, from);
    if (places.length === 0 && from.trim() !== '') throw new AppError('NOTHING_FOUND', { text: from });
    const gone = new Set(namesIn(chosen, 'gone'));
    const frozen = new Map(placesOf(facts, namesIn(chosen, 'frozen')).map((place) => [place, -Infinity]));
    const foreign = new Set(placesOf(facts, namesIn(chosen, 'foreign')));
    const [direction, split] = [chosen['direction'] as TraceDirection, chosen['split'] as Split];
    const currency = String(chosen['currency'] ?? '').trim();
    const links = String(chosen['links'] ?? '');
    return scoresOf(followMoney(facts, places, { direction, split, currency, gone, frozen, foreign }, links));
  },
};

function namesIn(chosen: Chosen, parameter: string): readonly string[] {
  return String(chosen[parameter] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A key that nobody has is refused, because it would change nothing in silence. */
function placesOf(facts: Facts, keys: readonly string[]): readonly number[] {
  return keys.flatMap((key) => {
    const places = named(facts, key);
    if (places.length === 0) throw new AppError('NOTHING_FOUND', { text: key });
    return places;
  });
}

function scoresOf(followed: Followed): Scores {
  const { holders, trace, transfers } = followed;
  const { scale, currency } = trace.movements;
  const isBack = trace.direction === 'back';
  const numbers = (name: string, words: Words, value: (holder: Holder) => number): Column => ({
    name,
    words,
    values: holders.map(value),
  });
  const texts = (name: string, words: Words, value: (holder: Holder) => string): Column => ({
    name,
    words,
    values: holders.map(value),
  });
  return {
    kind: 'scores',
    entities: Uint32Array.from(holders, ({ place }) => place),
    others: null,
    columns: [
      numbers('passed', { en: 'Traced money that it had', zh: '经手的被追踪资金' }, (one) => mostOf(one) / scale),
      numbers('level', { en: 'Level', zh: '层级' }, ({ level }) => level),
      numbers('received', { en: 'Received', zh: '收到' }, ({ came }) => came / scale),
      numbers('sent', { en: 'Passed on', zh: '转出' }, ({ went }) => went / scale),
      numbers(
        'rest',
        isBack ? { en: 'Began there', zh: '起始于此' } : { en: 'Still there', zh: '尚存' },
        ({ rest }) => rest / scale,
      ),
      texts('first', { en: 'First', zh: '首次' }, ({ firstMs }) => new Date(firstMs).toISOString()),
      texts('last', { en: 'Last', zh: '末次' }, ({ lastMs }) => new Date(lastMs).toISOString()),
      texts('kept-minutes', { en: 'Minutes kept, in the middle', zh: '停留分钟（中位数）' }, ({ keptMs }) =>
        keptMs === null ? '' : (keptMs / 60_000).toFixed(1),
      ),
      numbers(
        'other-before',
        { en: 'Other money there before, at least', zh: '此前至少已有其他资金' },
        ({ before }) => before / scale,
      ),
      texts('currency', { en: 'Currency', zh: '币种' }, () => currency),
    ],
    reasons: holders.map((holder) => reasonsOf(holder, followed)),
    summary: [...wholeOf(followed), ...leftOut(transfers)],
  };
}

/** Of what is left with somebody: where it stands. */
function restWords(rest: string, { place }: Holder, { trace, reach }: Followed): Words {
  if (trace.direction === 'back') {
    return { en: `${rest} began here: nothing earlier is known.`, zh: `${rest} 始于此处：更早的来源不明。` };
  }
  const since = reach.frozenSince(place);
  if (since < Infinity) {
    const day = since === -Infinity ? '' : new Date(since).toISOString().slice(0, 10);
    return {
      en: `${rest} is stopped here: frozen${day === '' ? '' : ` since ${day}`}.`,
      zh: `${rest} 已止付于此：${day === '' ? '' : `自 ${day} 起`}已冻结。`,
    };
  }
  return reach.isOut(place)
    ? { en: `${rest} ended here, out of reach.`, zh: `${rest} 流至此处，已难追回。` }
    : { en: `${rest} is still here, as far as is known.`, zh: `据现有资料，${rest} 仍在此处。` };
}

function reasonsOf(holder: Holder, followed: Followed): readonly Words[] {
  const { trace, elsewhere } = followed;
  const { scale, currency } = trace.movements;
  const sum = (units: number) => `${(units / scale).toFixed(2)} ${currency}`;
  const other = elsewhere.get(holder.place) ?? 0;
  const said: (Words | null)[] = [
    holder.rest === 0 ? null : restWords(sum(holder.rest), holder, followed),
    holder.keptMs === null
      ? null
      : {
          en: `Half of what went on left within ${(holder.keptMs / 60_000).toFixed(1)} minutes.`,
          zh: `转出资金的一半在 ${(holder.keptMs / 60_000).toFixed(1)} 分钟内转出。`,
        },
    holder.before === 0
      ? null
      : {
          en: `At least ${sum(holder.before)} of other money was here before and counts as first in.`,
          zh: `此前至少有其他资金 ${sum(holder.before)}，按先存入计。`,
        },
    other === 0
      ? null
      : {
          en: `It then made ${other} transfers in another currency, which are not followed.`,
          zh: `其后另有 ${other} 笔其他币种转账，未予追踪。`,
        },
  ];
  return said.filter((words) => words !== null);
}

function wholeOf({ trace, clock, holders, currencies }: Followed): Scores['summary'] {
  const { scale } = trace.movements;
  const end = clock.at(-1) ?? { within: 0, stopped: 0, gone: 0, home: 0 };
  const isBack = trace.direction === 'back';
  const began = holders.reduce((sum, { rest }) => sum + rest, 0);
  const [traced, returned] = isBack ? [end.home, 0] : [end.within + end.stopped + end.gone + end.home, end.home];
  const value = (name: string, en: string, zh: string, number: number) => ({ name, words: { en, zh }, value: number });
  return [
    value('traced', 'Money followed', '追踪金额', traced / scale),
    ...(isBack
      ? [value('began', 'Began with others', '始于他人', began / scale)]
      : [
          value('within-reach', 'Still within reach', '尚可追回', end.within / scale),
          value('stopped', 'Stopped: frozen', '已冻结止付', end.stopped / scale),
          value('out-of-reach', 'Out of reach', '已难追回', end.gone / scale),
          value('returned', 'Came back', '已返还', returned / scale),
        ]),
    value('levels', 'Levels', '层级数', Math.max(0, ...holders.map(({ level }) => level))),
    value('other-currencies', 'Other currencies, not followed', '未追踪的其他币种', Math.max(0, currencies.length - 1)),
  ];
}

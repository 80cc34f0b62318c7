// Who calls people shortly before they pay.
import type { Words } from '../../catalogue/types';
import { inOrder } from '../../textOrder';
import type { Analysis, Chosen, Facts, Finding } from '../Analysis';
import { leftOut, moneyLinks, sumsOf, transfersIn, type Transfers } from '../money/transfers';
import { callLinks, callsOf, linksOf, linksThatSay, spanOf, wholeNumber, type Call } from './records';
import { compared, moved, shiftCount, shiftsOf, type Compared, type Shifts } from './shifts';
import { nameOf, rounded, say, sum } from './words';

const minuteMs = 60_000;

export const callsBeforePayment: Analysis = {
  id: 'calls-before-payment',
  group: 'phones',
  title: { en: 'Called before paying', zh: '付款前来电' },
  meaning: {
    en: 'Numbers that called people shortly before they paid, by how many such payments more there are than when the calls are moved by whole days. The payer’s numbers are those that the payer, or who holds the paying card, uses.',
    zh: '在他人付款前不久致电的号码，按此类付款次数超出将通话整日平移后期望值的多少排序。付款人的号码指付款人或付款卡持有人使用的号码。',
  },
  limits: {
    en: 'A bank, a shop or a taxi that calls before it is paid looks the same, and a number that calls all day is before many payments. The rhythm of the week is not kept by the comparison.',
    zh: '付款前致电的银行、商家或出租车形态相同；整日拨打的号码会先于许多付款。与偶然的比较不保留每周规律。',
  },
  source:
    'Practice of telecom-fraud cases (a call within 30 minutes before paying); comparison with shifted times (a permutation test)',
  parameters: [
    moneyLinks,
    callLinks,
    linksThatSay('uses', 'Uses a number', '使用号码', 'USES'),
    linksThatSay('holds', 'Holds a card', '持有卡', 'HOLDS'),
    {
      name: 'minutes',
      words: { en: 'Within so many minutes before', zh: '付款前（分钟内）' },
      kind: 'number',
      min: 0,
      max: 7 * 24 * 60,
      isWhole: false,
      usual: 30,
    },
    wholeNumber('fewest', 'At least so many payments', '付款次数至少', 1, 2),
    shiftCount,
  ],
  run: (facts, chosen, onShare) => {
    const transfers = transfersIn(facts, chosen);
    const { calls, left } = callsOf(facts, chosen);
    const shifts = shiftsOf(calls[0]?.at ?? NaN, calls.at(-1)?.at ?? NaN, Number(chosen['shifts']));
    const windowMs = Number(chosen['minutes']) * minuteMs;
    const called = calledBy(calls, numbersOfPayers(facts, chosen, transfers));
    const findings = [...called].flatMap(([caller, payments], nth): Finding[] => {
      onShare(nth / called.size);
      const before = precededBy(transfers, payments, windowMs);
      if (before.length < Number(chosen['fewest'])) return [];
      const result = compared(before.length, shifts, (byMs) => countMoved(transfers, payments, byMs, shifts, windowMs));
      return [findingOf(facts, transfers, caller, before, result)];
    });
    const key = ({ members }: Finding) => facts.entities[members[0] ?? -1]?.key ?? '';
    findings.sort((a, b) => b.score - a.score || inOrder(key(a), key(b)));
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'payments', words: say('Payments', '付款笔数') },
        { name: 'payers', words: say('Payers', '付款人数') },
        { name: 'expected', words: say('Expected by chance', '偶然期望笔数') },
        { name: 'chance', words: say('Chance', '偶然概率') },
        { name: 'minutes', words: say('Minutes before, in the middle', '提前分钟（中位数）') },
      ],
      summary: [
        ...leftOut(transfers),
        sum('calls-left-out', 'Calls left out: no time, or to itself', '未计入的通话：无时间或呼叫自身', left),
      ],
    };
  },
};

/** For each transfer the numbers of who paid: the payer itself where it speaks, its own, or those of the card's holders. */
function numbersOfPayers(facts: Facts, chosen: Chosen, { from }: Transfers): readonly (readonly number[])[] {
  const used = new Map<number, number[]>();
  for (const { from: who, to } of linksOf(facts, chosen, 'uses')) used.set(who, [...(used.get(who) ?? []), to]);
  const holders = new Map<number, number[]>();
  for (const { from: who, to } of linksOf(facts, chosen, 'holds')) holders.set(to, [...(holders.get(to) ?? []), who]);
  const known = new Map<number, readonly number[]>();
  return Array.from(from, (payer) => {
    const numbers = known.get(payer) ?? [
      ...new Set([
        payer,
        ...(used.get(payer) ?? []),
        ...(holders.get(payer) ?? []).flatMap((who) => used.get(who) ?? []),
      ]),
    ];
    known.set(payer, numbers);
    return numbers;
  });
}

/** A payment whose payer the number called at some time, with the calls. */
interface Payment {
  readonly transfer: number;
  readonly calls: readonly Call[];
}

/** For each number that called a payer the payments of those payers. */
function calledBy(
  calls: readonly Call[],
  numbersOf: readonly (readonly number[])[],
): ReadonlyMap<number, readonly Payment[]> {
  const toNumber = new Map<number, Map<number, Call[]>>();
  for (const call of calls) {
    const callers = toNumber.get(call.to) ?? new Map<number, Call[]>();
    toNumber.set(call.to, callers);
    const list = callers.get(call.from) ?? [];
    callers.set(call.from, list);
    list.push(call);
  }
  const payments = new Map<number, Payment[]>();
  numbersOf.forEach((numbers, transfer) => {
    const own = new Map<number, Call[]>();
    for (const number of numbers) {
      for (const [caller, list] of toNumber.get(number) ?? []) {
        if (!numbers.includes(caller)) own.set(caller, [...(own.get(caller) ?? []), ...list]);
      }
    }
    for (const [caller, list] of own) {
      const known = payments.get(caller) ?? [];
      payments.set(caller, known);
      known.push({ transfer, calls: list });
    }
  });
  return payments;
}

interface Preceded {
  readonly transfer: number;
  /** The last call before it. */
  readonly call: Call;
}

function precededBy({ at }: Transfers, payments: readonly Payment[], windowMs: number): readonly Preceded[] {
  return payments.flatMap(({ transfer, calls }): Preceded[] => {
    const paid = at[transfer] as number;
    const last = calls
      .filter((call) => call.at <= paid && paid - call.at <= windowMs)
      .reduce<Call | null>((best, call) => (best === null || call.at >= best.at ? call : best), null);
    return last === null ? [] : [{ transfer, call: last }];
  });
}

function countMoved(
  { at }: Transfers,
  payments: readonly Payment[],
  byMs: number,
  shifts: Shifts,
  windowMs: number,
): number {
  const isBefore = (paid: number, called: number) => called <= paid && paid - called <= windowMs;
  return payments.filter(({ transfer, calls }) =>
    calls.some((call) => isBefore(at[transfer] as number, moved(call.at, byMs, shifts))),
  ).length;
}

function findingOf(
  facts: Facts,
  transfers: Transfers,
  caller: number,
  before: readonly Preceded[],
  { expected, chance }: Compared,
): Finding {
  const payers = [...new Set(before.map(({ transfer }) => transfers.from[transfer] as number))];
  const waits = before.map(({ transfer, call }) => ((transfers.at[transfer] as number) - call.at) / minuteMs);
  waits.sort((a, b) => a - b);
  const middle = waits[Math.floor((waits.length - 1) / 2)] as number;
  const span = spanOf(before.flatMap(({ transfer, call }) => [call.at, transfers.at[transfer] as number]));
  return {
    members: [caller, ...payers],
    links: [...new Set(before.flatMap(({ transfer, call }) => [call.link, transfers.link[transfer] as number]))],
    ...span,
    sums: sumsOf(
      transfers,
      before.map(({ transfer }) => transfer),
    ),
    score: Number.isNaN(expected) ? before.length : before.length - expected,
    values: [before.length, payers.length, expected, chance, middle],
    reasons: reasonsOf(nameOf(facts, caller), before.length, payers.length, middle, { expected, chance }),
  };
}

function reasonsOf(
  name: string,
  payments: number,
  payers: number,
  middle: number,
  { expected, chance }: Compared,
): readonly Words[] {
  return [
    say(
      `${name} called before ${payments} payments of ${payers} payers, half of them no more than ${rounded(middle)} minutes before.`,
      `${name} 在 ${payers} 名付款人的 ${payments} 笔付款前来电，其中半数在付款前 ${rounded(middle)} 分钟内。`,
    ),
    Number.isNaN(chance)
      ? say('The calls span less than two days, so that chance cannot be told.', '通话记录不足两天，无法与偶然比较。')
      : say(
          `With calls moved by whole days it would be ${rounded(expected)}; as many come about in ${(chance * 100).toFixed(1)} % of the shifts.`,
          `通话整日平移后平均为 ${rounded(expected)} 笔；达到该数的平移占 ${(chance * 100).toFixed(1)} %。`,
        ),
  ];
}

// Accounts that lay still for a long time and then moved much at once.
import type { Analysis, Finding } from '../Analysis';
import { grouped } from '../grouped';
import { atLeast, hourMs, leftOut, moneyLinks, sumsOf, transfersIn, windowHours, type Transfers } from './transfers';

const dayMs = 24 * hourMs;

export const dormant: Analysis = {
  id: 'dormant-then-busy',
  group: 'money',
  title: { en: 'Dormant, then busy', zh: '休眠后突然活跃' },
  meaning: {
    en: 'An account that neither sent nor received anything for a long time and then much within a window: one that was sold, lent or woken for a purpose. The silence may also be a gap in what was collected, and an account that is new to the records had none.',
    zh: '长期无任何收付、随后在时间窗口内频繁交易的账户：可能被出售、出借或为特定目的启用。沉默也可能只是数据缺失；首次出现的账户不计。',
  },
  limits: {
    en: 'A silence may be a gap in what was collected, and holidays, moves and house purchases wake accounts too. An account that is new to the records had none.',
    zh: '沉默可能只是采集缺口；节假日、搬家、购房同样会唤醒账户。首次出现在记录中的账户不存在沉默期。',
  },
  source: 'FATF red flags (dormant accounts); the figures are starting values, not a standard',
  parameters: [
    moneyLinks,
    {
      name: 'days',
      words: { en: 'Silent for at least so many days', zh: '沉默至少（天）' },
      kind: 'number',
      min: 1,
      max: 36_600,
      isWhole: false,
      usual: 90,
    },
    windowHours(72),
    atLeast('least', { en: 'At least so many transfers then', zh: '随后至少（笔）' }, 5),
  ],
  run: (facts, chosen) => {
    const transfers = transfersIn(facts, chosen);
    const { length } = facts.entities;
    const [into, out] = [grouped(transfers.to, length), grouped(transfers.from, length)];
    const [silentMs, windowMs] = [Number(chosen['days']) * dayMs, Number(chosen['hours']) * hourMs];
    const findings = facts.entities.flatMap((_, account) => {
      const received = into.order.subarray(into.start[account], into.start[account + 1]);
      const sent = out.order.subarray(out.start[account], out.start[account + 1]);
      const own = [...received, ...sent].sort((a, b) => a - b);
      return burstsOf(transfers, own, silentMs, windowMs)
        .filter(({ which }) => which.length >= Number(chosen['least']))
        .map((burst) => findingOf(transfers, account, burst));
    });
    findings.sort((a, b) => b.score - a.score || a.first - b.first);
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'transfers', words: { en: 'Transfers then', zh: '随后转账笔数' } },
        { name: 'days', words: { en: 'Days of silence', zh: '沉默天数' } },
        { name: 'others', words: { en: 'Others', zh: '对手方' } },
        { name: 'hours', words: { en: 'Hours', zh: '小时' } },
      ],
      summary: leftOut(transfers),
    };
  },
};

interface Burst {
  readonly silentMs: number;
  readonly which: readonly number[];
}

/** What follows each long silence within the window. */
function burstsOf({ at }: Transfers, own: readonly number[], silentMs: number, windowMs: number): readonly Burst[] {
  return own.flatMap((one, nth): Burst[] => {
    const before = own[nth - 1];
    if (before === undefined) return [];
    const [now, gap] = [at[one] as number, (at[one] as number) - (at[before] as number)];
    if (gap < silentMs) return [];
    const end = own.findIndex((later, place) => place > nth && (at[later] as number) > now + windowMs);
    return [{ silentMs: gap, which: own.slice(nth, end === -1 ? own.length : end) }];
  });
}

function findingOf(transfers: Transfers, account: number, { silentMs, which }: Burst): Finding {
  const { from, to, at, link } = transfers;
  const others = new Set(which.map((one) => (from[one] === account ? (to[one] as number) : (from[one] as number))));
  const [first, last] = [at[which[0] as number] as number, at[which.at(-1) as number] as number];
  return {
    members: [account, ...others],
    links: which.map((one) => link[one] as number),
    first,
    last,
    sums: sumsOf(transfers, which),
    score: which.length,
    values: [which.length, silentMs / dayMs, others.size, (last - first) / hourMs],
  };
}

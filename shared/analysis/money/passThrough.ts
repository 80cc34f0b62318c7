// Accounts that money only passes through: what comes in goes out again soon.
import type { Analysis, Finding } from '../Analysis';
import { grouped } from '../grouped';
import { hourMs, leftOut, moneyLinks, sumsOf, transfersIn, windowHours, type Transfers } from './transfers';

export const passThrough: Analysis = {
  id: 'pass-through',
  group: 'money',
  title: { en: 'Rapid pass-through', zh: '快进快出' },
  meaning: {
    en: 'Accounts of whose incoming money a large share is sent on within a window, first in, first out, each currency by itself: mules of the middle layers. Who only receives or only sends is none.',
    zh: '收到的资金在时间窗口内大部分被转出的账户（先进先出、按币种分别计算）：中间层跑分账户的典型特征。只收或只付者不计。',
  },
  limits: {
    en: 'Rent, wages and repaid debts pass through honest accounts as fast. What was there before the first record is not known, and money is split first in, first out by convention.',
    zh: '房租、工资和还款同样会快速流经正常账户。首条记录之前的余额未知；先进先出只是约定。',
  },
  source: 'A practitioner’s rule: 80 % within 48 hours; a starting value, not a standard',
  parameters: [
    moneyLinks,
    windowHours(48),
    {
      name: 'share',
      words: { en: 'At least this share sent on', zh: '转出比例至少' },
      kind: 'number',
      min: 0,
      max: 1,
      isWhole: false,
      usual: 0.8,
    },
    {
      name: 'received',
      words: { en: 'At least so many received', zh: '收款至少（笔）' },
      kind: 'number',
      min: 1,
      max: 100_000,
      isWhole: true,
      usual: 2,
    },
  ],
  run: (facts, chosen) => {
    const transfers = transfersIn(facts, chosen);
    const { length } = facts.entities;
    const [into, out] = [grouped(transfers.to, length), grouped(transfers.from, length)];
    const windowMs = Number(chosen['hours']) * hourMs;
    const findings = facts.entities.flatMap((_, account): Finding[] => {
      const received = [...into.order.subarray(into.start[account], into.start[account + 1])];
      const sent = [...out.order.subarray(out.start[account], out.start[account + 1])];
      if (received.length < Number(chosen['received']) || sent.length === 0) return [];
      const passed = passedOn(transfers, received, sent, windowMs);
      return passed.share < Number(chosen['share']) ? [] : [findingOf(transfers, account, received, sent, passed)];
    });
    findings.sort((a, b) => b.score - a.score || b.links.length - a.links.length || a.first - b.first);
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'share', words: { en: 'Share sent on', zh: '转出比例' } },
        { name: 'held', words: { en: 'Minutes held, in the middle', zh: '停留分钟（中位数）' } },
        { name: 'senders', words: { en: 'Senders', zh: '付款方' } },
        { name: 'receivers', words: { en: 'Receivers', zh: '收款方' } },
      ],
      summary: leftOut(transfers),
    };
  },
};

interface Passed {
  /** The least share of any currency that came in. */
  readonly share: number;
  /** Half of the money that was passed on was held no longer than this. */
  readonly heldMs: number;
}

/** First in, first out: what is sent is the oldest money that is there. */
function passedOn(
  { at, amount, currency }: Transfers,
  received: readonly number[],
  sent: readonly number[],
  windowMs: number,
): Passed {
  const shares: number[] = [];
  const held: { readonly ms: number; readonly amount: number }[] = [];
  for (const one of new Set(received.map((transfer) => currency[transfer] as number))) {
    const store = received.filter((transfer) => currency[transfer] === one);
    let [next, left, came, passed] = [0, 0, 0, 0];
    for (const transfer of store) came += amount[transfer] as number;
    left = amount[store[0] as number] as number;
    for (const out of sent) {
      if (currency[out] !== one) continue;
      let wanted = amount[out] as number;
      while (wanted > 0 && next < store.length && (store[next] as number) < out) {
        const ms = (at[out] as number) - (at[store[next] as number] as number);
        const part = Math.min(wanted, left);
        if (ms <= windowMs) {
          passed += part;
          held.push({ ms, amount: part });
        }
        wanted -= part;
        left -= part;
        if (left > 0) continue;
        next += 1;
        left = next < store.length ? (amount[store[next] as number] as number) : 0;
      }
    }
    shares.push(passed / came);
  }
  return { share: Math.min(...shares), heldMs: middleOf(held) };
}

/** The weighted median; 0 of nothing. */
function middleOf(held: readonly { readonly ms: number; readonly amount: number }[]): number {
  const sorted = [...held].sort((a, b) => a.ms - b.ms);
  const half = sorted.reduce((sum, one) => sum + one.amount, 0) / 2;
  let sum = 0;
  for (const one of sorted) {
    sum += one.amount;
    if (sum >= half) return one.ms;
  }
  return 0;
}

function findingOf(
  transfers: Transfers,
  account: number,
  received: readonly number[],
  sent: readonly number[],
  { share, heldMs }: Passed,
): Finding {
  const which = [...received, ...sent].sort((a, b) => a - b);
  const senders = new Set(received.map((one) => transfers.from[one] as number));
  const receivers = new Set(sent.map((one) => transfers.to[one] as number));
  return {
    members: [account],
    links: which.map((one) => transfers.link[one] as number),
    first: transfers.at[which[0] as number] as number,
    last: transfers.at[which.at(-1) as number] as number,
    sums: sumsOf(transfers, received),
    score: share,
    values: [share, heldMs / 60_000, senders.size, receivers.size],
  };
}

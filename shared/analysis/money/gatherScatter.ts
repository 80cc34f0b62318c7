// Many pay one, and that one then pays many.
import type { Analysis, Finding } from '../Analysis';
import { grouped } from '../grouped';
import { Tally } from './Tally';
import {
  atLeast,
  hourMs,
  leftOut,
  moneyLinks,
  shareSentOn,
  sumsOf,
  transfersIn,
  windowHours,
  type Transfers,
} from './transfers';

export const gatherScatter: Analysis = {
  id: 'gather-scatter',
  group: 'money',
  title: { en: 'Gathered, then spread', zh: '先归集后分散' },
  meaning: {
    en: 'An account that many pay within a window, and that within the next window pays many: a turntable of a laundering network. A shop that pays its staff looks the same; what is kept back, and who is paid, tells them apart.',
    zh: '在一个时间窗口内由多方付款、随后一个窗口内又向多方付款的账户：洗钱网络的中转枢纽。发放工资的商户形态相同，需看留存比例与收款对象。',
  },
  limits: {
    en: 'A shop that pays its staff and its suppliers does the same. With fewer on either side than the usual five anybody does, who is paid and pays.',
    zh: '向员工和供应商付款的商户形态相同。若两侧少于通常的五方，任何有收有付者都会符合。',
  },
  source: 'Altman et al., NeurIPS 2023 (the pattern)',
  parameters: [
    moneyLinks,
    windowHours(96),
    atLeast('least', { en: 'At least so many on either side', zh: '付款方与收款方各至少' }, 5),
  ],
  run: (facts, chosen, onShare) => {
    const transfers = transfersIn(facts, chosen);
    const { length } = facts.entities;
    const [into, out] = [grouped(transfers.to, length), grouped(transfers.from, length)];
    const [windowMs, fewest] = [Number(chosen['hours']) * hourMs, Number(chosen['least'])];
    const findings: Finding[] = [];
    for (let hub = 0; hub < length; hub += 1) {
      if (hub % 1024 === 0) onShare(hub / length);
      let received: readonly number[] = [...into.order.subarray(into.start[hub], into.start[hub + 1])];
      let sent: readonly number[] = [...out.order.subarray(out.start[hub], out.start[hub + 1])];
      for (;;) {
        const best = bestTurn(transfers, received, sent, windowMs);
        if (best === null || Math.min(best.payers, best.receivers) < fewest) break;
        findings.push(findingOf(transfers, hub, best));
        // What one finding has shown is not shown again by the next.
        received = received.filter((one) => !best.gathered.includes(one));
        sent = sent.filter((one) => !best.spread.includes(one));
      }
    }
    findings.sort((a, b) => b.score - a.score || b.links.length - a.links.length || a.first - b.first);
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'payers', words: { en: 'Payers', zh: '付款方' } },
        { name: 'receivers', words: { en: 'Receivers', zh: '收款方' } },
        { name: 'share', words: { en: 'Share sent on', zh: '转出比例' } },
        { name: 'hours', words: { en: 'Hours', zh: '小时' } },
      ],
      summary: leftOut(transfers),
    };
  },
};

interface Turn {
  readonly gathered: readonly number[];
  readonly spread: readonly number[];
  readonly payers: number;
  readonly receivers: number;
}

/** The transfer received after which the side with fewer others has most of them; of equals most on both sides, then the first. */
function bestTurn(
  { at, from, to }: Transfers,
  received: readonly number[],
  sent: readonly number[],
  windowMs: number,
): Turn | null {
  const [payers, receivers] = [new Tally(), new Tally()];
  let [first, low, high] = [0, 0, 0];
  let best: { score: number; both: number; take: () => Turn } | null = null;
  for (const [nth, turn] of received.entries()) {
    const now = at[turn] as number;
    payers.add(from[turn] as number);
    for (; (at[received[first] as number] as number) < now - windowMs; first += 1)
      payers.remove(from[received[first] as number] as number);
    for (; high < sent.length && (at[sent[high] as number] as number) <= now + windowMs; high += 1)
      receivers.add(to[sent[high] as number] as number);
    for (; low < high && (sent[low] as number) < turn; low += 1) receivers.remove(to[sent[low] as number] as number);
    const [score, both] = [Math.min(payers.size, receivers.size), payers.size + receivers.size];
    if (best !== null && (score < best.score || (score === best.score && both <= best.both))) continue;
    const [from0, to0, from1, to1] = [first, nth + 1, low, high];
    const counts = { payers: payers.size, receivers: receivers.size };
    const take = () => ({ gathered: received.slice(from0, to0), spread: sent.slice(from1, to1), ...counts });
    best = { score, both, take };
  }
  return best === null ? null : best.take();
}

/** Scored by the side with fewer others. */
function findingOf(transfers: Transfers, hub: number, { gathered, spread, payers, receivers }: Turn): Finding {
  const { from, to, at, link } = transfers;
  const which = [...gathered, ...spread];
  const [first, last] = [at[which[0] as number] as number, at[which.at(-1) as number] as number];
  return {
    members: [
      ...new Set([hub, ...gathered.map((one) => from[one] as number), ...spread.map((one) => to[one] as number)]),
    ],
    links: which.map((one) => link[one] as number),
    first,
    last,
    sums: sumsOf(transfers, gathered),
    score: Math.min(payers, receivers),
    values: [payers, receivers, shareSentOn(transfers, gathered, spread), (last - first) / hourMs],
  };
}

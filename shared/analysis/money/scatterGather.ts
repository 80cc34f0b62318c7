// One pays many, and each of those then pays the same other.
import type { Analysis, Finding } from '../Analysis';
import { grouped, type Grouped } from '../grouped';
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

export const scatterGather: Analysis = {
  id: 'scatter-gather',
  group: 'money',
  title: { en: 'Spread, then gathered', zh: '先分散后归集' },
  meaning: {
    en: 'An account that pays several others, each of whom afterwards pays the same further account, all within a window: money led round the bend in small parts, so that payer and payee never meet. Chance seldom brings three strangers to pay the same account in time.',
    zh: '一个账户付款给多方，各方随后在时间窗口内都付给同一账户：资金拆分绕行，使付款方与最终收款方不直接往来。三个以上互不相识者偶然如此的可能性很小。',
  },
  limits: {
    en: 'Members of a club who pay the same fee after the same refund look like it. One that pays before it is paid is not seen, and what runs over other banks or in cash is not either.',
    zh: '收到同一笔退款后缴纳同一费用的会员也会呈此形态。先付后收者不会被发现；经其他银行或现金流转的也看不到。',
  },
  source: 'Altman et al., NeurIPS 2023 (the pattern)',
  parameters: [
    moneyLinks,
    windowHours(96),
    atLeast('least', { en: 'At least so many in between', zh: '中间账户至少' }, 3),
  ],
  run: (facts, chosen, onShare) => {
    const transfers = transfersIn(facts, chosen);
    const { length } = facts.entities;
    const out = grouped(transfers.from, length);
    const [windowMs, fewest] = [Number(chosen['hours']) * hourMs, Number(chosen['least'])];
    const mayEnd = withOthers(transfers.to, transfers.from, length, fewest);
    const findings: Finding[] = [];
    for (let source = 0; source < length; source += 1) {
      if (source % 1024 === 0) onShare(source / length);
      for (const [end, ways] of waysFrom(transfers, out, source, windowMs, mayEnd))
        for (const bundle of bundlesOf(transfers, ways, windowMs, fewest))
          findings.push(findingOf(transfers, source, end, bundle));
    }
    findings.sort((a, b) => b.score - a.score || a.first - b.first);
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'between', words: { en: 'In between', zh: '中间账户' } },
        { name: 'share', words: { en: 'Share sent on', zh: '转出比例' } },
        { name: 'hours', words: { en: 'Hours', zh: '小时' } },
      ],
      summary: leftOut(transfers),
    };
  },
};

/** A transfer to somebody in between, and one from there afterwards. */
interface Way {
  readonly there: number;
  readonly on: number;
}

/** 1 for accounts with at least so many different others on this side: no end can have fewer. */
function withOthers(own: Uint32Array, others: Uint32Array, length: number, fewest: number): Uint8Array {
  const { start, order } = grouped(own, length);
  return Uint8Array.from({ length }, (_, one) => {
    const met = new Set<number>();
    for (let nth = start[one] as number; nth < (start[one + 1] as number) && met.size < fewest; nth += 1)
      met.add(others[order[nth] as number] as number);
    return met.size >= fewest ? 1 : 0;
  });
}

/**
 * Ways of two steps in time from an account, by where they end; the second follows the first within the window. Of several
 * second steps to one end the first stands for all: no window holds a later one and not that.
 */
function waysFrom(
  { to, at }: Transfers,
  { start, order }: Grouped,
  source: number,
  windowMs: number,
  mayEnd: Uint8Array,
): Map<number, Way[]> {
  const byEnd = new Map<number, Way[]>();
  for (let nth = start[source] as number; nth < (start[source + 1] as number); nth += 1) {
    const there = order[nth] as number;
    const between = to[there] as number;
    for (let next = start[between] as number; next < (start[between + 1] as number); next += 1) {
      const on = order[next] as number;
      if ((at[on] as number) > (at[there] as number) + windowMs) break;
      const end = to[on] as number;
      if (on <= there || end === source || mayEnd[end] === 0) continue;
      const known = byEnd.get(end);
      if (known === undefined) byEnd.set(end, [{ there, on }]);
      else if (known.at(-1)?.there !== there) known.push({ there, on });
    }
  }
  return byEnd;
}

/** The ways within one window that pass through most others, then the next of what is left, while there are enough. */
function bundlesOf({ to, at }: Transfers, ways: readonly Way[], windowMs: number, fewest: number) {
  const found: (readonly Way[])[] = [];
  for (let left = ways; ;) {
    if (new Set(left.map(({ there }) => to[there])).size < fewest) return found;
    let best: ReadonlyMap<number, Way> = new Map();
    for (const { there: opening } of left) {
      const until = (at[opening] as number) + windowMs;
      const through = new Map<number, Way>();
      for (const way of left)
        if (way.there >= opening && (at[way.on] as number) <= until && !through.has(to[way.there] as number))
          through.set(to[way.there] as number, way);
      if (through.size > best.size) best = through;
    }
    if (best.size < fewest) return found;
    const bundle = [...best.values()];
    found.push(bundle);
    const used = new Set(bundle.flatMap(({ there, on }) => [there, on]));
    left = left.filter(({ there, on }) => !used.has(there) && !used.has(on));
  }
}

/** Scored by how many are in between. */
function findingOf(transfers: Transfers, source: number, end: number, bundle: readonly Way[]): Finding {
  const { to, at, link } = transfers;
  const [sent, back] = [bundle.map(({ there }) => there), bundle.map(({ on }) => on)];
  const which = [...sent, ...back].sort((a, b) => a - b);
  const [first, last] = [at[which[0] as number] as number, at[which.at(-1) as number] as number];
  return {
    members: [source, ...sent.map((one) => to[one] as number), end],
    links: which.map((one) => link[one] as number),
    first,
    last,
    sums: sumsOf(transfers, sent),
    score: bundle.length,
    values: [bundle.length, shareSentOn(transfers, sent, back), (last - first) / hourMs],
  };
}

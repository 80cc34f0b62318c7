// Many pay one, or one pays many, within a short time.
import type { Analysis, Finding, Parameter } from '../Analysis';
import { grouped } from '../grouped';
import { hourMs, leftOut, moneyLinks, sumsOf, transfersIn, windowHours, type Transfers } from './transfers';

const least: Parameter = {
  name: 'least',
  words: { en: 'At least so many others', zh: '对手方至少' },
  kind: 'number',
  min: 2,
  max: 100_000,
  isWhole: true,
  usual: 5,
};

function fan(about: Pick<Analysis, 'id' | 'title' | 'meaning' | 'limits'>, side: 'in' | 'out'): Analysis {
  return {
    ...about,
    group: 'money',
    source: 'Altman et al., NeurIPS 2023 (the pattern)',
    parameters: [moneyLinks, windowHours(96), least],
    run: (facts, chosen) => {
      const transfers = transfersIn(facts, chosen);
      const [hubs, others] = side === 'in' ? [transfers.to, transfers.from] : [transfers.from, transfers.to];
      const { start, order } = grouped(hubs, facts.entities.length);
      const windowMs = Number(chosen['hours']) * hourMs;
      const findings = facts.entities.flatMap((_, hub) =>
        fansOf(
          transfers,
          others,
          [...order.subarray(start[hub], start[hub + 1])],
          windowMs,
          Number(chosen['least']),
        ).map((which) => findingOf(transfers, hub, others, which)),
      );
      findings.sort((a, b) => b.score - a.score || a.first - b.first);
      return {
        kind: 'findings',
        findings,
        parts: [
          { name: 'others', words: { en: 'Others', zh: '对手方' } },
          { name: 'transfers', words: { en: 'Transfers', zh: '转账笔数' } },
          { name: 'hours', words: { en: 'Hours', zh: '小时' } },
        ],
        summary: leftOut(transfers),
      };
    },
  };
}

export const fanIn = fan(
  {
    id: 'fan-in',
    title: { en: 'Many pay one', zh: '多对一汇入' },
    meaning: {
      en: 'An account that many others pay within a window: a collecting account, or a shop. What is sent on, and when, tells them apart.',
      zh: '在时间窗口内有许多账户向其付款：可能是归集账户，也可能是商户。需结合其后续转出判断。',
    },
    limits: {
      en: 'Shops, landlords, schools and collections for a gift are paid by many as well. Only what is known of others counts: a statement shows all payers, the statements of payers show one receiver.',
      zh: '商户、房东、学校和凑份子同样由多人付款。只统计已掌握的转账：收款方流水会显示全部付款人，付款方流水只显示各自的收款人。',
    },
  },
  'in',
);

export const fanOut = fan(
  {
    id: 'fan-out',
    title: { en: 'One pays many', zh: '一对多分散' },
    meaning: {
      en: 'An account that pays many others within a window: money being spread, or wages.',
      zh: '在时间窗口内向许多账户付款：可能是分散资金，也可能是发放工资。',
    },
    limits: {
      en: 'Wages, refunds, winnings and rents are paid to many as well. With one statement alone everybody who pays his bills is a fan.',
      zh: '工资、退款、奖金和租金同样付给多人。若只有一份流水，任何正常缴费者都会呈此形态。',
    },
  },
  'out',
);

/** The window with most others, then the next among what is left, as long as there are enough. */
function fansOf(
  { at }: Transfers,
  others: Uint32Array,
  own: readonly number[],
  windowMs: number,
  fewest: number,
): readonly (readonly number[])[] {
  let left = own;
  const found: (readonly number[])[] = [];
  for (;;) {
    const best = fullest(left, at, others, windowMs);
    if (best === null || best.others < fewest) return found;
    const which = left.slice(best.from, best.to);
    found.push(which);
    left = [...left.slice(0, best.from), ...left.slice(best.to)];
  }
}

interface Window {
  readonly from: number;
  readonly to: number;
  readonly others: number;
}

/** Of windows with as many others the first, and of one no more than from the first to the last transfer in it. */
function fullest(own: readonly number[], at: Float64Array, others: Uint32Array, windowMs: number): Window | null {
  const inside = new Map<number, number>();
  let best: Window | null = null;
  let from = 0;
  own.forEach((transfer, nth) => {
    const other = others[transfer] as number;
    inside.set(other, (inside.get(other) ?? 0) + 1);
    while ((at[own[from] as number] as number) < (at[transfer] as number) - windowMs) {
      const gone = others[own[from] as number] as number;
      const count = (inside.get(gone) ?? 0) - 1;
      if (count === 0) inside.delete(gone);
      else inside.set(gone, count);
      from += 1;
    }
    if (inside.size > (best?.others ?? 0)) best = { from, to: nth + 1, others: inside.size };
  });
  return best;
}

function findingOf(transfers: Transfers, hub: number, others: Uint32Array, which: readonly number[]): Finding {
  const members = [...new Set(which.map((one) => others[one] as number))];
  const [first, last] = [which[0] as number, which.at(-1) as number].map((one) => transfers.at[one] as number);
  return {
    members: [hub, ...members],
    links: which.map((one) => transfers.link[one] as number),
    first: first as number,
    last: last as number,
    sums: sumsOf(transfers, which),
    score: members.length,
    values: [members.length, which.length, ((last as number) - (first as number)) / hourMs],
  };
}

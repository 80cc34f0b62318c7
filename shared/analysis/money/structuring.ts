// Amounts kept just below a limit from which on they are reported.
import type { Analysis, Chosen, Finding } from '../Analysis';
import { grouped } from '../grouped';
import { atLeast, hourMs, leftOut, moneyLinks, sumsOf, transfersIn, windowHours, type Transfers } from './transfers';

export const structuring: Analysis = {
  id: 'structuring',
  group: 'money',
  title: { en: 'Kept below a limit', zh: '规避限额的拆分交易' },
  meaning: {
    en: 'An account that sends, or is sent, several amounts just below a limit within a window, together at least the limit, and fewer at the limit or just above it: a large sum cut up so that no part is reported. Which limit applies, and to which kind of payment, is the law’s to say; the one given is only usual for cash in China.',
    zh: '账户在时间窗口内多次付出或收到略低于限额的金额，合计达到限额，而等于或略高于限额者较少：疑似为规避大额交易报告而拆分。适用何种限额以法规为准，默认值仅为中国现金交易的常用限额。',
  },
  limits: {
    en: 'Prices are often just below a round sum, limits of an app or a bank machine cut amounts up as well, and a limit that does not apply to the payment means nothing.',
    zh: '价格常略低于整数，应用或取款机的单笔限额也会使金额拆分；若该限额并不适用于此类付款，则毫无意义。',
  },
  source: 'FATF typologies (“smurfing”); usual limit: People’s Bank of China, Order No. 3 (2016), cash of 50,000 yuan',
  parameters: [
    moneyLinks,
    windowHours(168),
    {
      name: 'limit',
      words: { en: 'Limit', zh: '限额' },
      kind: 'number',
      min: 1,
      max: 1e12,
      isWhole: false,
      usual: 50_000,
    },
    { name: 'currency', words: { en: 'Currency of the limit', zh: '限额币种' }, kind: 'names', usual: 'CNY' },
    {
      name: 'band',
      words: { en: 'Just below and just above: within this share of the limit', zh: '略低、略高的范围：限额的比例' },
      kind: 'number',
      min: 0.001,
      max: 0.99,
      isWhole: false,
      usual: 0.1,
    },
    atLeast('least', { en: 'At least so many transfers', zh: '至少（笔）' }, 3),
  ],
  run: (facts, chosen) => {
    const transfers = transfersIn(facts, chosen);
    const { below, above } = bandsOf(transfers, chosen);
    const findings: Finding[] = [];
    for (const side of [transfers.from, transfers.to]) {
      const { start, order } = grouped(side, facts.entities.length);
      const seen = new Set(findings.map(({ links }) => links.join()));
      for (let account = 0; account < facts.entities.length; account += 1) {
        const own = [...order.subarray(start[account], start[account + 1])];
        const over = own.filter((one) => above[one] === 1);
        for (const which of runsOf(
          transfers,
          own.filter((one) => below[one] === 1),
          over,
          chosen,
        )) {
          const finding = findingOf(transfers, account, which, over, chosen);
          // One who sends all of it to one other is told once, not again from the other’s side.
          if (!seen.has(finding.links.join())) findings.push(finding);
        }
      }
    }
    findings.sort((a, b) => b.score - a.score || a.first - b.first);
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'below', words: { en: 'Just below the limit', zh: '略低于限额（笔）' } },
        { name: 'above', words: { en: 'At the limit or just above it', zh: '等于或略高于限额（笔）' } },
        { name: 'times', words: { en: 'Together, in limits', zh: '合计为限额的倍数' } },
        { name: 'hours', words: { en: 'Hours', zh: '小时' } },
      ],
      summary: leftOut(transfers),
    };
  },
};

/** Which transfers are just below the limit, and which at it or just above; those in other currencies are neither. */
function bandsOf({ amount, currency, currencies, count }: Transfers, chosen: Chosen) {
  const limit = Number(chosen['limit']);
  const width = limit * Number(chosen['band']);
  const wanted = currencies.indexOf(String(chosen['currency']).trim());
  const lies = (from: number, until: (sum: number) => boolean) =>
    Uint8Array.from({ length: count }, (_, one) => {
      const sum = amount[one] as number;
      return currency[one] === wanted && sum >= from && until(sum) ? 1 : 0;
    });
  return { below: lies(limit - width, (sum) => sum < limit), above: lies(limit, (sum) => sum <= limit + width) };
}

/** The windows with most just below the limit, one after the other, while they are enough, reach it and outnumber those above. */
function runsOf(
  { at, amount }: Transfers,
  own: readonly number[],
  over: readonly number[],
  chosen: Chosen,
): readonly (readonly number[])[] {
  const windowMs = Number(chosen['hours']) * hourMs;
  const found: (readonly number[])[] = [];
  for (let left = own; ;) {
    let best: readonly number[] = [];
    let first = 0;
    for (const [nth, one] of left.entries()) {
      while ((at[left[first] as number] as number) < (at[one] as number) - windowMs) first += 1;
      if (nth + 1 - first > best.length) best = left.slice(first, nth + 1);
    }
    const sum = best.reduce((total, one) => total + (amount[one] as number), 0);
    if (best.length < Number(chosen['least']) || sum < Number(chosen['limit'])) return found;
    if (best.length > within(at, over, best).length) found.push(best);
    const told: readonly number[] = best;
    left = left.filter((one) => one < (told[0] as number) || one > (told.at(-1) as number));
  }
}

function within(at: Float64Array, those: readonly number[], which: readonly number[]): readonly number[] {
  const [first, last] = [at[which[0] as number] as number, at[which.at(-1) as number] as number];
  return those.filter((one) => (at[one] as number) >= first && (at[one] as number) <= last);
}

/** Scored by how many more there are below the limit than above it. */
function findingOf(
  transfers: Transfers,
  account: number,
  which: readonly number[],
  over: readonly number[],
  chosen: Chosen,
): Finding {
  const { from, to, at, amount, link } = transfers;
  const above = within(at, over, which).length;
  const sum = which.reduce((total, one) => total + (amount[one] as number), 0);
  const [first, last] = [at[which[0] as number] as number, at[which.at(-1) as number] as number];
  return {
    members: [...new Set([account, ...which.flatMap((one) => [from[one] as number, to[one] as number])])],
    links: which.map((one) => link[one] as number),
    first,
    last,
    sums: sumsOf(transfers, which),
    score: which.length - above,
    values: [which.length, above, sum / Number(chosen['limit']), (last - first) / hourMs],
  };
}

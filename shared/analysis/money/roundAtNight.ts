// Round amounts sent at night.
import { linkType } from '../../catalogue';
import { clockOf, hourCellOf, isZone, writtenTime, type ZoneClock } from '../../zone';
import type { Analysis, Chosen, Facts, Finding } from '../Analysis';
import { grouped } from '../grouped';
import { atLeast, leftOut, moneyLinks, sumsOf, transfersIn, type Transfers } from './transfers';

const hour = (name: string, en: string, zh: string, usual: number) =>
  ({ name, words: { en, zh }, kind: 'number', min: 0, max: 23, isWhole: true, usual }) as const;

export const roundAtNight: Analysis = {
  id: 'round-at-night',
  group: 'money',
  title: { en: 'Round amounts at night', zh: '夜间整额转账' },
  meaning: {
    en: 'An account that sends round amounts during the night, by the clocks of the zone that is given: money moved by arrangement while banks and victims sleep. The share says how much of all it sends is like that; what lies abroad has its night at another time.',
    zh: '账户在夜间（按所给时区的当地时间）转出整额资金：在银行与受害人休息时按约定转移。比例表示此类转账占其全部转出的多少；境外的夜间时段不同。',
  },
  limits: {
    en: 'Night shifts, games, red envelopes and people abroad pay round sums at night. A wrong time zone turns day into night: look at how the records write their times.',
    zh: '夜班、游戏充值、红包及境外人员都会在夜间支付整额。时区有误会把白天当成夜晚：请核对记录的时间写法。',
  },
  source: 'A practitioner’s rule; the figures are starting values, not a standard',
  parameters: [
    moneyLinks,
    {
      name: 'zone',
      words: { en: 'Time zone (IANA name)', zh: '时区（IANA 名称）' },
      kind: 'names',
      usual: 'Asia/Shanghai',
      accepts: isZone,
    },
    hour('from', 'Night from so many o’clock', '夜间起始（时）', 23),
    hour('until', 'Night until before so many o’clock', '夜间结束（时，不含）', 5),
    {
      name: 'round',
      words: { en: 'Round: a whole multiple of', zh: '整额：此数的整倍数' },
      kind: 'number',
      min: 0.01,
      max: 1e9,
      isWhole: false,
      usual: 1_000,
    },
    atLeast('least', { en: 'At least so many transfers', zh: '至少（笔）' }, 3),
    {
      name: 'share',
      words: { en: 'At least this share of what it sends', zh: '占其转出笔数的比例至少' },
      kind: 'number',
      min: 0,
      max: 1,
      isWhole: false,
      usual: 0.3,
    },
  ],
  run: (facts, chosen) => {
    const transfers = transfersIn(facts, chosen);
    const clock = clockOf(String(chosen['zone']));
    const { start, order } = grouped(transfers.from, facts.entities.length);
    const findings = facts.entities.flatMap((_, account): Finding[] => {
      const sent = [...order.subarray(start[account], start[account + 1])];
      const which = sent.filter(
        (one) =>
          isRound(transfers.amount[one] as number, Number(chosen['round'])) &&
          isAtNight(facts, transfers, one, clock, chosen),
      );
      const share = which.length / sent.length;
      if (which.length < Number(chosen['least']) || share < Number(chosen['share'])) return [];
      return [findingOf(transfers, account, which, share, clock)];
    });
    findings.sort((a, b) => b.score - a.score || a.first - b.first);
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'transfers', words: { en: 'Round, at night', zh: '夜间整额（笔）' } },
        { name: 'share', words: { en: 'Share of what it sends', zh: '占转出比例' } },
        { name: 'receivers', words: { en: 'Receivers', zh: '收款方' } },
      ],
      summary: leftOut(transfers),
    };
  },
};

/** Amounts are decimal: what is off by less than a thousandth of a cent is off by their writing. */
function isRound(amount: number, unit: number): boolean {
  return Math.abs(amount - Math.round(amount / unit) * unit) < 1e-5 && amount >= unit;
}

/** From an hour until before another, over midnight when the first is later; a day without an hour is no night. */
function isAtNight(facts: Facts, { link }: Transfers, one: number, clock: ZoneClock, chosen: Chosen): boolean {
  const fact = facts.links[link[one] as number];
  const written = fact === undefined ? null : writtenTime(fact.fields[linkType(fact.type).timeField ?? 'at']);
  const cell = written === null ? null : hourCellOf(written, clock);
  if (cell === null) return false;
  const [from, until, now] = [Number(chosen['from']), Number(chosen['until']), cell % 24];
  return from <= until ? now >= from && now < until : now >= from || now < until;
}

function findingOf(
  transfers: Transfers,
  account: number,
  which: readonly number[],
  share: number,
  { zone }: ZoneClock,
): Finding {
  const { to, at, link } = transfers;
  const receivers = new Set(which.map((one) => to[one] as number));
  const percent = Math.round(share * 100);
  return {
    members: [account, ...receivers],
    links: which.map((one) => link[one] as number),
    first: at[which[0] as number] as number,
    last: at[which.at(-1) as number] as number,
    sums: sumsOf(transfers, which),
    score: which.length,
    values: [which.length, share, receivers.size],
    reasons: [
      {
        en: `${which.length} round amounts at night by the clocks of ${zone}: ${percent} % of all it sends.`,
        zh: `按 ${zone} 当地时间，夜间整额转账 ${which.length} 笔，占其全部转出的 ${percent}%。`,
      },
    ],
  };
}

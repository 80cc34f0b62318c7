// Movements of money in the order in which they happened: what every analysis of money reads.
import { linkType } from '../../catalogue';
import type { Words } from '../../catalogue/types';
import { numberOf, textOf, timeOf } from '../../value';
import type { AnalysedLink, Chosen, Facts, Parameter } from '../Analysis';
import { inTimeOrder } from '../inTimeOrder';

export interface Transfers {
  readonly count: number;
  /** Places of entities. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Milliseconds since 1970 UTC, never falling. */
  readonly at: Float64Array;
  /** Above 0, in the currency of the same place. */
  readonly amount: Float64Array;
  readonly currency: Uint16Array;
  readonly currencies: readonly string[];
  /** Place of each among the links of the facts. */
  readonly link: Uint32Array;
  /** Left out: without a time, without an amount above 0, or from an account to itself. */
  readonly left: number;
}

export const moneyLinks: Parameter = {
  name: 'links',
  words: { en: 'Link types that move money (those known to when empty)', zh: '资金流转的关系类型（空为已知类型）' },
  kind: 'names',
  offers: 'linkTypes',
  usual: '',
};

export function windowHours(usual: number): Parameter {
  const words = { en: 'Within so many hours', zh: '时间窗口（小时）' };
  return { name: 'hours', words, kind: 'number', min: 0.1, max: 24 * 366, isWhole: false, usual };
}

/** A whole number from 1 on. */
export function atLeast(name: string, words: Words, usual: number): Parameter {
  return { name, words, kind: 'number', min: 1, max: 100_000, isWhole: true, usual };
}

export const hourMs = 3_600_000;
/** Money without a currency is yuan, as everywhere in Skein. */
const usualCurrency = 'CNY';

/** Those of equal time keep the order of the facts. */
export function transfersIn(facts: Facts, chosen: Chosen): Transfers {
  const names = String(chosen['links'] ?? '');
  const wanted = new Set(names.split(',').map((name) => name.trim()));
  const isMoney = (type: string) => (names === '' ? linkType(type).style === 'money' : wanted.has(type));
  const currencies: string[] = [];
  const found = new Found();
  let left = 0;
  facts.links.forEach((link, place) => {
    if (!isMoney(link.type)) return;
    const read = readTransfer(link);
    if (read === null) {
      left += 1;
      return;
    }
    let currency = currencies.indexOf(read.currency);
    if (currency === -1) currency = currencies.push(read.currency) - 1;
    found.add(place, read, currency);
  });
  return { ...found.inOrder(facts), currencies, left };
}

/** Transfers as they come in the facts, a list for each of their parts: there are hundreds of thousands. */
class Found {
  private readonly at: number[] = [];
  private readonly amount: number[] = [];
  private readonly currency: number[] = [];
  private readonly link: number[] = [];

  add(link: number, { at, amount }: Read, currency: number): void {
    this.at.push(at);
    this.amount.push(amount);
    this.currency.push(currency);
    this.link.push(link);
  }

  inOrder({ links }: Facts): Omit<Transfers, 'currencies' | 'left'> {
    const order = inTimeOrder(this.at);
    const fill = <A extends Uint32Array | Float64Array | Uint16Array>(column: A, of: readonly number[]): A => {
      for (let row = 0; row < order.length; row += 1) column[row] = of[order[row] as number] as number;
      return column;
    };
    const count = order.length;
    const link = fill(new Uint32Array(count), this.link);
    return {
      count,
      link,
      from: link.map((place) => (links[place] as AnalysedLink).from),
      to: link.map((place) => (links[place] as AnalysedLink).to),
      at: fill(new Float64Array(count), this.at),
      amount: fill(new Float64Array(count), this.amount),
      currency: fill(new Uint16Array(count), this.currency),
    };
  }
}

interface Read {
  readonly at: number;
  readonly amount: number;
  readonly currency: string;
}

function readTransfer({ type, fields, from, to }: AnalysedLink): Read | null {
  const { timeField = 'at', sumField = 'amount' } = linkType(type);
  const at = timeOf(fields[timeField]);
  const amount = numberOf(fields[sumField]);
  if (from === to || at === null || amount === null || !Number.isFinite(amount) || amount <= 0) return null;
  return { at, amount, currency: textOf(fields['currency']) || usualCurrency };
}

/** What the transfers moved, by currency. */
export function sumsOf(
  { amount, currency, currencies }: Transfers,
  which: readonly number[],
): { [currency: string]: number } {
  const sums: { [currency: string]: number } = {};
  for (const one of which) {
    const name = currencies[currency[one] as number] as string;
    sums[name] = (sums[name] ?? 0) + (amount[one] as number);
  }
  return sums;
}

/** Of the currencies in which something came and went the least share that went; at most 1, NaN when no currency did both. */
export function shareSentOn(transfers: Transfers, came: readonly number[], went: readonly number[]): number {
  const [into, out] = [sumsOf(transfers, came), sumsOf(transfers, went)];
  const shares = Object.entries(into).flatMap(([name, sum]) => {
    const sent = out[name];
    return sent === undefined ? [] : [Math.min(1, sent / sum)];
  });
  return shares.length === 0 ? NaN : Math.min(...shares);
}

/** Said of every analysis of money. */
export function leftOut({ count, left }: Transfers) {
  return [
    { name: 'transfers', words: { en: 'Transfers looked at', zh: '已分析的转账' }, value: count },
    {
      name: 'left-out',
      words: { en: 'Left out: no time, no amount, or to itself', zh: '未计入：无时间、无金额或转给自己' },
      value: left,
    },
  ];
}

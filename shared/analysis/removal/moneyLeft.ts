// How much money can still flow when entities are taken out: between those who are left at all, and on ways from where money
// comes in to where it leaves.
import { grouped, type Grouped } from '../grouped';

/** Transfers, each by the places of its ends; the amount is in the currency of that number. */
export interface MoneyMoved {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly amount: Float64Array;
  readonly currency: Uint16Array;
  readonly currencies: number;
}

export interface MoneyLeft {
  /** Sums of the transfers between those who are left, by currency; never added up. */
  readonly flowing: readonly number[];
  /** Of these, what lies on a way from a source to a cash-out. */
  readonly onWay: readonly number[];
  /** Sources from which some way led to a cash-out before. */
  readonly sources: number;
  /** Of these, those from which none leads any more: the chains that are broken. */
  readonly broken: number;
}

/**
 * A source only sends (a victim), a cash-out only receives (a wallet), both among all transfers. Ways follow the direction of
 * the money and ask nothing of the times: an upper bound of what could flow.
 */
export function moneyLeft(money: MoneyMoved, count: number, out: Uint8Array): MoneyLeft {
  const web: Flow = { money, bySender: grouped(money.from, count), byReceiver: grouped(money.to, count) };
  const all = Array.from({ length: count }, (_, place) => place);
  const sends = (place: number) => degree(web.bySender, place) > 0;
  const receives = (place: number) => degree(web.byReceiver, place) > 0;
  const sources = all.filter((place) => sends(place) && !receives(place));
  const cashOuts = all.filter((place) => receives(place) && !sends(place));
  const whole = spreadBack(web, cashOuts, new Uint8Array(count));
  const leads = spreadBack(web, cashOuts, out);
  const comes = spreadOn(web, sources, out);
  const flowing = new Array<number>(money.currencies).fill(0);
  const onWay = new Array<number>(money.currencies).fill(0);
  money.amount.forEach((amount, nth) => {
    const [from, to] = [money.from[nth] as number, money.to[nth] as number];
    if (out[from] === 1 || out[to] === 1) return;
    const currency = money.currency[nth] as number;
    flowing[currency] = (flowing[currency] ?? 0) + amount;
    if (comes[from] === 1 && leads[to] === 1) onWay[currency] = (onWay[currency] ?? 0) + amount;
  });
  const chains = sources.filter((place) => whole[place] === 1);
  return { flowing, onWay, sources: chains.length, broken: chains.filter((place) => leads[place] !== 1).length };
}

interface Flow {
  readonly money: MoneyMoved;
  readonly bySender: Grouped;
  readonly byReceiver: Grouped;
}

function degree({ start }: Grouped, place: number): number {
  return (start[place + 1] as number) - (start[place] as number);
}

/** 1 for whom the money of the sources can reach. */
function spreadOn({ money, bySender }: Flow, sources: readonly number[], out: Uint8Array): Uint8Array {
  return spread(bySender, money.to, sources, out);
}

/** 1 for whose money can reach a cash-out. */
function spreadBack({ money, byReceiver }: Flow, cashOuts: readonly number[], out: Uint8Array): Uint8Array {
  return spread(byReceiver, money.from, cashOuts, out);
}

function spread({ start, order }: Grouped, ends: Uint32Array, begin: readonly number[], out: Uint8Array): Uint8Array {
  const reached = new Uint8Array(out.length);
  const stack = begin.filter((place) => out[place] !== 1);
  for (const place of stack) reached[place] = 1;
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    for (let at = start[here] as number; at < (start[here + 1] as number); at += 1) {
      const there = ends[order[at] as number] as number;
      if (out[there] === 1 || reached[there] === 1) continue;
      reached[there] = 1;
      stack.push(there);
    }
  }
  return reached;
}

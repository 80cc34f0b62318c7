// Transfers of one currency as whole numbers of its smallest unit, in the order in which the money moves: what a trace runs over.
import { Heap } from '../../Heap';
import type { Transfers } from '../money/transfers';

/** Columns have one place for each movement, in the order of the money. */
export interface Movements {
  readonly currency: string;
  /** How many of the smallest units make one of the currency. */
  readonly scale: number;
  /** Places of entities. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Milliseconds since 1970 UTC, never falling. */
  readonly at: Float64Array;
  /** Whole numbers, so that nothing is lost or made by rounding. */
  readonly units: Float64Array;
  /** Place of each among the transfers. */
  readonly transfer: Uint32Array;
}

/** None when no transfer is in that currency. */
export function movementsIn(transfers: Transfers, currency: string): Movements {
  const wanted = transfers.currencies.indexOf(currency);
  const own = Array.from(transfers.currency.keys()).filter((one) => transfers.currency[one] === wanted);
  const amounts = own.map((one) => transfers.amount[one] as number);
  const scale = scaleOf(amounts);
  const order = inOrderOfMoney(transfers, own);
  return {
    currency,
    scale,
    from: order.map((one) => transfers.from[one] as number),
    to: order.map((one) => transfers.to[one] as number),
    at: Float64Array.from(order, (one) => transfers.at[one] as number),
    units: Float64Array.from(order, (one) => Math.round((transfers.amount[one] as number) * scale)),
    transfer: order,
  };
}

const fewestDecimals = 2;
const mostDecimals = 8;

/** Hundredths, or finer where amounts are; coarser only where the sum would no longer be exact. */
function scaleOf(amounts: readonly number[]): number {
  let scale = 10 ** fewestDecimals;
  const isWhole = (amount: number) => Math.abs(amount * scale - Math.round(amount * scale)) < 1e-4;
  while (scale < 10 ** mostDecimals && !amounts.every(isWhole)) scale *= 10;
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  while (scale > 1 && sum * scale > Number.MAX_SAFE_INTEGER) scale /= 10;
  return scale;
}

/**
 * By time. Where several have the same (statements often know the day alone), what comes into an account comes before what
 * leaves it; where that goes round in a circle, and among what is left, in the order of the facts.
 */
function inOrderOfMoney({ from, to, at }: Transfers, own: readonly number[]): Uint32Array {
  const order: number[] = [];
  for (let first = 0; first < own.length;) {
    let end = first + 1;
    while (end < own.length && at[own[end] as number] === at[own[first] as number]) end += 1;
    const together = own.slice(first, end);
    order.push(...(together.length === 1 ? together : insBeforeOuts(together, from, to)));
    first = end;
  }
  return Uint32Array.from(order);
}

/** Where all wait for one another, money that has come in at this instant goes first, so that a circle is followed from where it was entered. */
function insBeforeOuts(together: readonly number[], from: Uint32Array, to: Uint32Array): readonly number[] {
  const awaited = new Map<number, number>();
  for (const one of together) awaited.set(to[one] as number, (awaited.get(to[one] as number) ?? 0) + 1);
  const outs = outsOf(together, from);
  const [ready, entered, anyOther] = [rising(), rising(), rising()];
  for (const one of together) (awaited.has(from[one] as number) ? anyOther : ready).push(one);
  const placed = new Set<number>();
  const reached = new Set<number>();
  const next = () => ready.pop() ?? entered.pop() ?? anyOther.pop();
  for (let one = next(); one !== undefined; one = next()) {
    if (placed.has(one)) continue;
    placed.add(one);
    const sink = to[one] as number;
    const left = (awaited.get(sink) as number) - 1;
    awaited.set(sink, left);
    if (left > 0 && reached.has(sink)) continue;
    reached.add(sink);
    for (const out of outs.get(sink) ?? []) (left === 0 ? ready : entered).push(out);
  }
  return [...placed];
}

function outsOf(together: readonly number[], from: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const outs = new Map<number, number[]>();
  for (const one of together) {
    const known = outs.get(from[one] as number);
    if (known === undefined) outs.set(from[one] as number, [one]);
    else known.push(one);
  }
  return outs;
}

function rising(): Heap<number> {
  return new Heap<number>((a, b) => a - b);
}

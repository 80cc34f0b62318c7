// One question about money answered whole: the trace, who had it, and the clock. The analysis and the flow view both ask here.
import type { Facts } from '../Analysis';
import { transfersIn, type Transfers } from '../money/transfers';
import { clockOf, type Instant } from './clock';
import { holdersOf, type Holder } from './holders';
import { movementsIn } from './movements';
import { withTheirCards } from './origin';
import { reachOf, type Reach, type ReachChoice } from './reach';
import { traceFlow, type Split, type Trace, type TraceDirection } from './traceFlow';

interface FlowChoice extends ReachChoice {
  readonly direction: TraceDirection;
  readonly split: Split;
  /** '' for the one in which most of their transfers are. */
  readonly currency: string;
}

/** Wallets, and places where cash is drawn: beyond the banks. */
export const usuallyGone: ReadonlySet<string> = new Set(['Wallet', 'Place']);

export interface Followed {
  readonly transfers: Transfers;
  readonly trace: Trace;
  readonly holders: readonly Holder[];
  readonly clock: readonly Instant[];
  readonly reach: Reach;
  /** Currencies that the origins' money runs in, that way, the one with most transfers first. */
  readonly currencies: readonly string[];
  /** Transfers that holders made, after the money reached them, in another currency: there the trail goes on, unfollowed. */
  readonly elsewhere: ReadonlyMap<number, number>;
}

/** `links` as `moneyLinks` has them. Origins are the entities at these places with what they hold. */
export function followMoney(facts: Facts, places: readonly number[], choice: FlowChoice, links = ''): Followed {
  const transfers = transfersIn(facts, { links });
  const origins = withTheirCards(facts, places);
  const currencies = currenciesOf(transfers, origins, choice.direction);
  const currency = choice.currency === '' ? (currencies[0] ?? '') : choice.currency;
  const trace = traceFlow(movementsIn(transfers, currency), { ...choice, origins });
  const holders = holdersOf(trace);
  const reach = reachOf(facts, choice);
  const clock = clockOf(trace, reach);
  return { transfers, trace, holders, clock, reach, currencies, elsewhere: elsewhereOf(transfers, trace, holders) };
}

function currenciesOf(
  { from, to, currency, currencies }: Transfers,
  origins: ReadonlySet<number>,
  direction: TraceDirection,
): readonly string[] {
  const counts = new Map<string, number>();
  const [inner, outer] = direction === 'forward' ? [from, to] : [to, from];
  inner.forEach((place, one) => {
    if (!origins.has(place) || origins.has(outer[one] as number)) return;
    const name = currencies[currency[one] as number] as string;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function elsewhereOf(
  { from, at, currency, currencies }: Transfers,
  trace: Trace,
  holders: readonly Holder[],
): ReadonlyMap<number, number> {
  const since = new Map(trace.direction === 'back' ? [] : holders.map(({ place, firstMs }) => [place, firstMs]));
  const counts = new Map<number, number>();
  from.forEach((place, one) => {
    if (currencies[currency[one] as number] === trace.movements.currency) return;
    if ((at[one] as number) >= (since.get(place) ?? Infinity)) counts.set(place, (counts.get(place) ?? 0) + 1);
  });
  return counts;
}

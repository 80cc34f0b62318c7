// Follows money from whoever had it to wherever it went, or back to where it came from, transfer by transfer.
import type { Movements } from './movements';
import { MixedPool, QueuePool, type Lot, type Pool } from './pools';

export const traceDirections = ['forward', 'back'] as const;
export type TraceDirection = (typeof traceDirections)[number];
export const splits = ['fifo', 'proportional'] as const;
export type Split = (typeof splits)[number];

interface TraceChoice {
  /** Places of the entities whose money it is. */
  readonly origins: ReadonlySet<number>;
  readonly direction: TraceDirection;
  readonly split: Split;
}

/** How much of one movement is the money that is followed. */
interface TracedMove {
  /** Place among the movements. */
  readonly move: number;
  /** Of the smallest units; above 0 and never more than the movement. */
  readonly units: number;
}

export interface Trace extends TraceChoice {
  readonly movements: Movements;
  /** In the order of the money, also when traced back. */
  readonly moves: readonly TracedMove[];
  /** Steps from the origins, the fewest by which the money came, of everybody whom it passed; 0 for origins. */
  readonly levels: ReadonlyMap<number, number>;
  /** Units that each account must have had before the first movement that is known, for what it paid later. */
  readonly before: ReadonlyMap<number, number>;
}

/**
 * Forward: whatever the origins pay is theirs; in each account on the way it is split among what leaves, either in proportion
 * to the balance or first in, first out (Clayton's Case, 1816). Back: the same with time turned round, so that both ways give
 * the same answer about the same money. What comes back to an origin has ended there and is not followed again; what is paid
 * from one origin to another is no movement of their money.
 *
 * Balances before the first known movement are unknown. Each account is given the least with which it can pay all that it is
 * known to have paid; that is other money, and it was there first.
 */
export function traceFlow(movements: Movements, choice: TraceChoice): Trace {
  const { from, to, units } = movements;
  const isBack = choice.direction === 'back';
  const [sources, sinks] = isBack ? [to, from] : [from, to];
  const { before, after } = balances(movements);
  const pools = new Pools(isBack ? after : before, choice.split);
  const levels = new Map<number, number>([...choice.origins].map((place) => [place, 0]));
  const moves: TracedMove[] = [];
  for (let nth = 0; nth < units.length; nth += 1) {
    const move = isBack ? units.length - 1 - nth : nth;
    const [source, sink, all] = [sources[move] as number, sinks[move] as number, units[move] as number];
    const [isOut, isBackHome] = [choice.origins.has(source), choice.origins.has(sink)];
    if (isOut && isBackHome) continue;
    const lots: readonly Lot[] = isOut ? [{ units: all, traced: all }] : pools.of(source).take(all);
    if (!isBackHome) pools.of(sink).put(lots);
    const traced = lots.reduce((sum, lot) => sum + lot.traced, 0);
    if (traced === 0) continue;
    moves.push({ move, units: traced });
    lower(levels, sink, (levels.get(source) ?? 0) + 1);
  }
  if (isBack) moves.reverse();
  return { ...choice, movements, moves, levels, before };
}

function lower(levels: Map<number, number>, place: number, level: number): void {
  levels.set(place, Math.min(levels.get(place) ?? level, level));
}

class Pools {
  private readonly pools = new Map<number, Pool>();

  constructor(
    private readonly openings: ReadonlyMap<number, number>,
    private readonly split: Split,
  ) {}

  of(place: number): Pool {
    const known = this.pools.get(place);
    if (known !== undefined) return known;
    const opening = this.openings.get(place) ?? 0;
    const pool = this.split === 'fifo' ? new QueuePool(opening) : new MixedPool(opening);
    this.pools.set(place, pool);
    return pool;
  }
}

/** The least that each account had before the first movement so that it is never short, and what it then has after the last. */
function balances({ from, to, units }: Movements) {
  const balance = new Map<number, number>();
  const before = new Map<number, number>();
  for (let move = 0; move < units.length; move += 1) {
    const [source, sink, all] = [from[move] as number, to[move] as number, units[move] as number];
    const left = (balance.get(source) ?? 0) - all;
    balance.set(source, left);
    if (-left > (before.get(source) ?? 0)) before.set(source, -left);
    balance.set(sink, (balance.get(sink) ?? 0) + all);
  }
  const after = new Map<number, number>();
  for (const [place, end] of balance) after.set(place, end + (before.get(place) ?? 0));
  return { before, after };
}

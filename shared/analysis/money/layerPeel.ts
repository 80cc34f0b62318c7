// Which transfers are left when those that fit into no layer are peeled away, again and again, until all that is left fits.
import type { OnShare } from '../Analysis';
import { grouped, type Grouped } from '../grouped';
import { Tally } from './Tally';
import type { Transfers } from './transfers';

/** A transfer from an account of layer `layer` to one of the next. */
export interface Step {
  readonly transfer: number;
  readonly layer: number;
}

export interface LayerRule {
  readonly layers: number;
  readonly windowMs: number;
  /** Others on either side that a step needs at each of its ends. */
  readonly each: number;
}

/**
 * Every transfer may be a step between any two layers. A step stays when, among the steps that stay and within the window
 * around it, its payer pays `each` others or more and its receiver is paid by as many; when somebody paid its payer within
 * the window before, unless that is of the first layer; and when its receiver pays on within the window after, unless that
 * is of the last. Peeling in any order leaves the same. Steps come by layer, then in time.
 */
export function survivors(
  transfers: Transfers,
  accounts: number,
  { layers, windowMs, each }: LayerRule,
  onShare: OnShare,
): readonly Step[] {
  const peel = new Peel(transfers, accounts, windowMs, each);
  const stays = Array.from({ length: layers - 1 }, () => new Uint8Array(transfers.count).fill(1));
  for (let round = 1; peel.nextRound(); round += 1) {
    stays.forEach((own, layer) => peel.layer(own, stays[layer - 1] ?? null, stays[layer + 1] ?? null));
    // Most goes in the first rounds; how many there are is not known before.
    onShare(1 - 1 / (round + 1));
  }
  return stays.flatMap((own, layer) =>
    Array.from(own.keys())
      .filter((transfer) => own[transfer] === 1)
      .map((transfer) => ({ transfer, layer })),
  );
}

class Peel {
  private readonly out: Grouped;
  private readonly into: Grouped;
  /** Accounts of which something went in the round before, all in the first; and those of this round. */
  private due: Uint8Array;
  private touched: Uint8Array;

  constructor(
    private readonly transfers: Transfers,
    private readonly accounts: number,
    private readonly windowMs: number,
    private readonly each: number,
  ) {
    this.out = grouped(transfers.from, accounts);
    this.into = grouped(transfers.to, accounts);
    this.due = new Uint8Array(accounts);
    this.touched = new Uint8Array(accounts).fill(1);
  }

  /** Whether there is anything left to look at. */
  nextRound(): boolean {
    [this.due, this.touched] = [this.touched, this.due.fill(0)];
    return this.due.includes(1);
  }

  layer(own: Uint8Array, before: Uint8Array | null, behind: Uint8Array | null): void {
    for (let account = 0; account < this.accounts; account += 1) {
      if (this.due[account] === 0) continue;
      const sent = staying(this.out, account, own);
      const received = staying(this.into, account, own);
      const gone = [...this.lonely(sent, this.transfers.to), ...this.lonely(received, this.transfers.from)];
      if (before !== null) gone.push(...this.unmatched(sent, staying(this.into, account, before), -1));
      if (behind !== null) gone.push(...this.unmatched(received, staying(this.out, account, behind), 1));
      for (const one of gone) {
        own[one] = 0;
        this.touched[this.transfers.from[one] as number] = 1;
        this.touched[this.transfers.to[one] as number] = 1;
      }
    }
  }

  /** Of one side of an account: those with too few others within the window around them. */
  private lonely(own: readonly number[], others: Uint32Array): readonly number[] {
    const { at } = this.transfers;
    const tally = new Tally();
    let [first, next] = [0, 0];
    return own.filter((one) => {
      const now = at[one] as number;
      for (; next < own.length && (at[own[next] as number] as number) <= now + this.windowMs; next += 1)
        tally.add(others[own[next] as number] as number);
      for (; (at[own[first] as number] as number) < now - this.windowMs; first += 1)
        tally.remove(others[own[first] as number] as number);
      return tally.size < this.each;
    });
  }

  /** Those without one of the other side within the window after (1) or before (−1). */
  private unmatched(own: readonly number[], other: readonly number[], way: 1 | -1): readonly number[] {
    const { at } = this.transfers;
    let next = 0;
    return own.filter((one) => {
      // The nearest after, or the nearest before.
      while (next < other.length && (other[next] as number) <= one) next += 1;
      const nearest = way === 1 ? other[next] : other[next - 1];
      if (nearest === undefined) return true;
      return Math.abs((at[nearest] as number) - (at[one] as number)) > this.windowMs;
    });
  }
}

/** The transfers of an account that still stay, in time. */
function staying({ start, order }: Grouped, account: number, stays: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let nth = start[account] as number; nth < (start[account + 1] as number); nth += 1) {
    const one = order[nth] as number;
    if (stays[one] === 1) found.push(one);
  }
  return found;
}

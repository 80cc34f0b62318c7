// Money as accounts have it: how far each stands from those who paid out of their own pocket, how much of what came in goes
// out again soon, and who feeds whom. Transfers are counted; sums are compared only within one currency.
import type { Facts } from '../Analysis';
import { grouped, type Grouped } from '../grouped';
import { hourMs, transfersIn, type Transfers } from '../money/transfers';
import type { People } from './people';

const soonMs = 48 * hourMs;
const deepest = 4;

export interface Accounts {
  readonly transfers: Transfers;
  /** Places among the transfers that come into, and go out of, an entity. */
  into(place: number): readonly number[];
  out(place: number): readonly number[];
  /** 0 for who pays out of the own pocket; n where most that comes in comes from layer n − 1; −1 for no layer. */
  layerOf(place: number): number;
  /** Share of what came in that went out within 48 hours, oldest first (the least of its currencies); NaN when nothing came in. */
  passedOn(place: number): number;
}

/** `paidFrom` names accounts of people who reported a crime: what they pay is as if it came from their pocket. */
export function accountsIn(facts: Facts, people: People, paidFrom: ReadonlySet<number>): Accounts {
  const transfers = transfersIn(facts, {});
  const { length } = facts.entities;
  const into = groupsOf(grouped(transfers.to, length));
  const out = groupsOf(grouped(transfers.from, length));
  const shares = new Map<number, number>();
  const layers = layersOf(transfers, length, (place) => people.isPerson(place) || paidFrom.has(place));
  return {
    transfers,
    into,
    out,
    layerOf: (place) => layers[place] ?? -1,
    passedOn: (place) => {
      const known = shares.get(place);
      if (known !== undefined) return known;
      const share = passedShare(transfers, into(place), out(place));
      shares.set(place, share);
      return share;
    },
  };
}

function groupsOf({ start, order }: Grouped): (place: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (place) => {
    const found = known.get(place) ?? [...order.subarray(start[place], start[place + 1])];
    known.set(place, found);
    return found;
  };
}

/** Layer after layer; what most comes from decides, so that a few purchases make no shop a mule. */
function layersOf({ count, from, to }: Transfers, length: number, isOrigin: (place: number) => boolean): Int8Array {
  const layers = new Int8Array(length).fill(-1);
  const received = new Uint32Array(length);
  for (let one = 0; one < count; one += 1) {
    if (isOrigin(from[one] as number)) layers[from[one] as number] = 0;
    received[to[one] as number] = (received[to[one] as number] as number) + 1;
  }
  for (let layer = 1; layer <= deepest; layer += 1) {
    const fed = new Uint32Array(length);
    for (let one = 0; one < count; one += 1) {
      if (layers[from[one] as number] === layer - 1) fed[to[one] as number] = (fed[to[one] as number] as number) + 1;
    }
    for (let place = 0; place < length; place += 1) {
      const [share, all] = [fed[place] as number, received[place] as number];
      if (layers[place] === -1 && share > 0 && 2 * share >= all) layers[place] = layer;
    }
  }
  return layers;
}

function passedShare(transfers: Transfers, received: readonly number[], sent: readonly number[]): number {
  const currencies = new Set(received.map((one) => transfers.currency[one] as number));
  const shares = [...currencies].map((currency) => {
    const isIn = (one: number) => transfers.currency[one] === currency;
    return passedShareIn(transfers, received.filter(isIn), sent.filter(isIn));
  });
  return shares.length === 0 ? NaN : Math.min(...shares);
}

/** First in, first out within one currency. */
function passedShareIn({ at, amount }: Transfers, received: readonly number[], sent: readonly number[]): number {
  const store = received.map((one) => ({ at: at[one] as number, left: amount[one] as number }));
  const came = store.reduce((sum, { left }) => sum + left, 0);
  let passed = 0;
  let oldest = 0;
  for (const one of sent) {
    let wanted = amount[one] as number;
    for (let part = store[oldest]; wanted > 0 && part !== undefined; part = store[oldest]) {
      if (part.at > (at[one] as number)) break;
      const taken = Math.min(wanted, part.left);
      if ((at[one] as number) - part.at <= soonMs) passed += taken;
      part.left -= taken;
      wanted -= taken;
      if (part.left > 0) break;
      oldest += 1;
    }
  }
  return passed / came;
}

// Writes the money: each payment of a victim through the layers of cards into a wallet within hours, split on the way
// and a little smaller at every step. Mules are called just before they move it.
import { between, moment, sampleDays } from './calendar';
import { peopleAs, personAs, type HeldCard, type Network, type Written } from './Network';
import { at, type Random } from './random';
import type { SampleWriter } from './SampleWriter';
import type { ChainTruth } from './truth';

const minute = 60;
const currency = 'CNY';
const references = ['goods 货款', 'loan 借款', 'wages 工资', 'deposit 押金', ''] as const;
const methods = ['mobile bank', 'counter', 'payment app'] as const;
/** Yuan to one coin, for what leaves the exchangers' wallets. */
const yuanPerCoin = 7.2;

interface Move {
  readonly from: Written;
  readonly to: Written;
  readonly at: number;
  readonly amount: number;
}

export interface MoneyTruth {
  readonly chains: readonly ChainTruth[];
  /** Transfers into and out of the collection card. */
  readonly collected: number;
  /** For each victim, the cards they paid into, without repeats. */
  readonly paidInto: readonly (readonly HeldCard[])[];
}

/** Writes the chains of a network; most of their money runs through `collection`, which may be another network's card. */
export function linkChains(writer: SampleWriter, network: Network, collection: HeldCard): MoneyTruth {
  const { random } = network;
  const chains: ChainTruth[] = [];
  const paidInto: HeldCard[][] = [];
  let collected = 0;
  for (const [place, story] of network.stories.entries()) {
    const victim = at(network.victims, place);
    const cards = random.shuffled(network.level1).slice(0, 2);
    const used = new Set<HeldCard>();
    for (const payment of story.payments) {
      const first = random.pick(cards);
      used.add(first);
      const moves = planMoves(network, collection, first, payment);
      const links = [
        writer.link('PAID', victim.ref, first.ref, {
          at: moment(payment.at),
          amount: payment.amount,
          currency,
          method: random.pick(methods),
        }),
        ...moves.map((move) => writeMove(writer, random, move)),
      ];
      collected += moves.filter(({ from, to }) => from === collection || to === collection).length;
      chains.push({ victim: victim.key, links });
      callMules(writer, network, first, moves);
      sweepWallet(writer, network, moves);
    }
    paidInto.push([...used]);
  }
  return { chains, collected, paidInto };
}

/** The transfers that follow one payment, in order of time. */
function planMoves(
  network: Network,
  collection: HeldCard,
  first: HeldCard,
  payment: { readonly at: number; readonly amount: number },
): readonly Move[] {
  const { random } = network;
  const shares = split(random, payment.amount, random.int(2, 3));
  const toCollection = random.chance(0.4) ? 1 : 2;
  const locals = network.index === 0 ? network.level2 : [...network.level2, network.collection];
  const moves: Move[] = [];
  let leaves = payment.at;
  let gathered = 0;
  for (const [place, amount] of shares.entries()) {
    leaves += random.int(4, 14) * minute + random.int(0, 59);
    const to = place < toCollection ? collection : random.pick(locals);
    moves.push({ from: first, to, at: leaves, amount });
    if (to === collection) gathered += amount;
    else moves.push(...planExit(network, { from: to, amount, at: leaves }));
  }
  let out = leaves;
  for (const amount of split(random, gathered, random.chance(0.3) ? 2 : 1)) {
    out += random.int(25, 90) * minute + random.int(0, 59);
    moves.push({ from: collection, to: someWallet(network), at: out, amount });
  }
  return moves.sort((a, b) => a.at - b.at);
}

/** From a level 2 card to a wallet, one time in four through a level 3 card. */
function planExit(network: Network, arrived: { from: Written; amount: number; at: number }): readonly Move[] {
  const { random } = network;
  const wait = () => random.int(20, 70) * minute + random.int(0, 59);
  const at = arrived.at + wait();
  const amount = lessFee(random, arrived.amount);
  if (random.chance(0.75)) return [{ from: arrived.from, to: someWallet(network), at, amount }];
  const middle = random.pick(network.level3);
  return [
    { from: arrived.from, to: middle, at, amount },
    { from: middle, to: someWallet(network), at: at + wait(), amount: lessFee(random, amount) },
  ];
}

/** Wallets that the exchangers hold; the last two are cold ones. */
function someWallet({ random, wallets }: Network): Written {
  return at(wallets, random.int(0, 3));
}

/** Whole tens of yuan, all positive, together at most the amount less a fee. */
function split(random: Random, amount: number, parts: number): readonly number[] {
  const total = lessFee(random, amount);
  const weights = Array.from({ length: parts }, () => 0.6 + random.next());
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.floor((total * weight) / sum / 10) * 10);
}

/** A loss of 0.2 to 1 per cent. */
function lessFee(random: Random, amount: number): number {
  return Math.floor((amount * (1 - 0.002 - random.next() * 0.008)) / 10) * 10;
}

function writeMove(writer: SampleWriter, random: Random, move: Move): number {
  const reference = random.pick(references);
  return writer.link('TRANSFERRED', move.from.ref, move.to.ref, {
    at: moment(move.at),
    amount: move.amount,
    currency,
    ...(reference === '' ? {} : { reference }),
  });
}

/** The card trafficker calls the first mule between payment and transfer, and now and then one of level 2. */
function callMules(writer: SampleWriter, network: Network, first: HeldCard, moves: readonly Move[]): void {
  const { random } = network;
  const coordinator = personAs(network, 'card-trafficker');
  const ring = (mule: Written, before: number) =>
    writer.link('CALLED', coordinator.phone.ref, mule.ref, {
      at: moment(before - random.int(60, 220)),
      durationS: random.int(12, 95),
    });
  const start = moves[0];
  if (start === undefined) return;
  ring(first.holder.phone, start.at);
  const second = network.level2.find((card) => moves.some((move) => move.from === card));
  const leaves = moves.find((move) => move.from === second);
  if (second !== undefined && leaves !== undefined && random.chance(0.7)) ring(second.holder.phone, leaves.at);
}

/** Now and then the exchangers gather coins in a cold wallet. */
function sweepWallet(writer: SampleWriter, network: Network, moves: readonly Move[]): void {
  const { random, wallets } = network;
  const last = moves.at(-1);
  if (last === undefined || !random.chance(0.25)) return;
  writer.link('TRANSFERRED', last.to.ref, at(wallets, random.int(4, 5)).ref, {
    at: moment(last.at + random.int(15, 120) * minute),
    amount: Math.floor(last.amount / yuanPerCoin),
    currency: 'USDT',
  });
}

/** A shop's takings: many small sums from the same few people, none of which goes on. */
export function linkShop(writer: SampleWriter, network: Network): void {
  const { random, customerCards, shopCard } = network;
  const keeper = at(peopleAs(network, 'bystander'), 2);
  for (let sale = 0; sale < 60; sale += 1) {
    const dayIndex = random.int(0, sampleDays - 1);
    writer.link('TRANSFERRED', random.pick(customerCards).ref, shopCard.ref, {
      at: moment(between(random, dayIndex, 8, 21)),
      amount: random.int(150, 6000) / 10,
      currency,
      reference: 'groceries 食品',
    });
  }
  // Two mules buy their food there, which is all that ties the shop to the case.
  for (const mule of [network.level1[0], network.level1[4]]) {
    if (mule === undefined) continue;
    const second = between(random, random.int(0, sampleDays - 1), 18, 21);
    writer.link('TRANSFERRED', mule.ref, shopCard.ref, { at: moment(second), amount: random.int(20, 180), currency });
    writer.link('CALLED', mule.holder.phone.ref, keeper.phone.ref, {
      at: moment(second - 900),
      durationS: random.int(20, 60),
    });
  }
}

// Features of money: how far own accounts stand from the victims, how fast it goes on and where to, who feeds own wallets.
import { counted, percent, said, type Feature } from './Feature';
import type { Points } from './Role';
import type { Traces } from './Traces';

/** An account that sends on less than this share of what comes in is no link of a chain, even where records are missing. */
const leastPassed = 0.25;

interface Holding {
  /** Accounts that money moved on, wallets apart. */
  readonly accounts: readonly number[];
  readonly wallets: readonly number[];
}

function holdingOf({ people, facts, accounts }: Traces, person: number): Holding {
  const busy = people
    .thingsOf(person)
    .filter((thing) => accounts.into(thing).length > 0 || accounts.out(thing).length > 0);
  const isWallet = (thing: number) => facts.entities[thing]?.type === 'Wallet';
  return { accounts: busy.filter((thing) => !isWallet(thing)), wallets: busy.filter(isWallet) };
}

/** The layer in which most of the busy accounts stand that pass on what comes in; 0 for none. */
function layerOf(traces: Traces, person: number): { readonly layer: number; readonly accounts: number } {
  const passing = holdingOf(traces, person).accounts.filter((thing) => traces.accounts.passedOn(thing) >= leastPassed);
  const counts = [1, 2, 3, 4].map(
    (layer) => passing.filter((thing) => traces.accounts.layerOf(thing) === layer).length,
  );
  const most = Math.max(...counts);
  return most === 0 ? { layer: 0, accounts: 0 } : { layer: 1 + counts.indexOf(most), accounts: most };
}

function layered(
  layer: 1 | 2 | 3,
  points: Points,
  words: (accounts: number) => readonly [en: string, zh: string],
): Feature {
  return {
    id: `layer-${layer}`,
    material: 'money',
    find: (person, traces) => {
      const found = layerOf(traces, person);
      return Math.min(3, found.layer) === layer ? said(...words(found.accounts)) : null;
    },
    points,
    missing: {
      words: said(
        `Holds no account that passes money on in layer ${layer}.`,
        `名下没有处于第 ${layer} 层并转出资金的账户。`,
      ),
      points: { [`mule-${layer}`]: -3 },
    },
  };
}

const layer1 = layered(1, { 'mule-1': 6, 'mule-2': -2, 'mule-3': -2, bystander: -4, victim: -2 }, (count) => [
  `Holds ${counted(count, 'account')} that people pay into directly and that pass${count === 1 ? 'es' : ''} it on.`,
  `名下 ${count} 个账户直接收取他人付款后转出。`,
]);
const layer2 = layered(2, { 'mule-2': 6, 'mule-1': -2, 'mule-3': -2, bystander: -4, victim: -2 }, (count) => [
  `Holds ${counted(count, 'account')} fed by accounts that people paid into.`,
  `名下 ${count} 个账户的资金来自直接收款账户。`,
]);
const layer3 = layered(3, { 'mule-3': 6, 'mule-1': -2, 'mule-2': -2, bystander: -4, victim: -2 }, (count) => [
  `Holds ${counted(count, 'account')} three steps or more from those who paid.`,
  `名下 ${count} 个账户距付款人三步或以上。`,
]);

const passesOn: Feature = {
  id: 'passes-on',
  material: 'money',
  find: (person, traces) => {
    const shares = holdingOf(traces, person)
      .accounts.map(traces.accounts.passedOn)
      .filter((share) => share >= 0.8);
    return shares.length > 0
      ? said(
          `Sends on ${percent(Math.max(...shares))} of what comes in within 48 hours.`,
          `收到的资金有 ${percent(Math.max(...shares))} 在 48 小时内转出。`,
        )
      : null;
  },
  points: { 'mule-1': 1.5, 'mule-2': 1.5, 'mule-3': 1.5, bystander: -2, victim: -1 },
};

const toWallets: Feature = {
  id: 'pays-wallets',
  material: 'money',
  find: (person, traces) => {
    const { people, facts, accounts } = traces;
    const sent = holdingOf(traces, person).accounts.flatMap(accounts.out);
    const toOthers = sent.filter((one) => {
      const to = accounts.transfers.to[one] as number;
      return facts.entities[to]?.type === 'Wallet' && !people.usersOf(to).includes(person);
    });
    return toOthers.length >= 2 && toOthers.length >= 0.4 * sent.length
      ? said(
          `Sends to wallets of others: ${toOthers.length} of ${counted(sent.length, 'transfer')}.`,
          `向他人钱包转账：${sent.length} 笔中 ${toOthers.length} 笔。`,
        )
      : null;
  },
  points: { 'mule-2': 1.5, 'mule-3': 1.5, 'mule-1': -1.5, bystander: -1 },
};

const walletTakes: Feature = {
  id: 'wallet-takes',
  material: 'money',
  find: (person, traces) => {
    const { people, accounts } = traces;
    const senders = new Set(
      holdingOf(traces, person)
        .wallets.flatMap(accounts.into)
        .map((one) => accounts.transfers.from[one] as number)
        .filter((from) => !people.usersOf(from).includes(person)),
    );
    return senders.size >= 3
      ? said(
          `Own wallets take money from ${senders.size} accounts of others.`,
          `名下钱包收取 ${senders.size} 个他人账户的资金。`,
        )
      : null;
  },
  points: { 'crypto-exchanger': 6, bystander: -2, victim: -2 },
  missing: {
    words: said('Holds no wallet that several others pay into.', '名下没有收取多人资金的钱包。'),
    points: { 'crypto-exchanger': -3 },
  },
};

const ownWallet: Feature = {
  id: 'own-wallet',
  material: 'money',
  find: (person, traces) => {
    const { people, accounts } = traces;
    const incoming = holdingOf(traces, person).wallets.flatMap(accounts.into);
    const isOwn = (one: number) => people.usersOf(accounts.transfers.from[one] as number).includes(person);
    return incoming.length > 0 && incoming.every(isOwn)
      ? said('Own wallet is fed from own accounts only.', '名下钱包的资金只来自本人账户。')
      : null;
  },
  points: { bystander: 3, 'crypto-exchanger': -3 },
};

const collects: Feature = {
  id: 'collects',
  material: 'money',
  find: (person, traces) => {
    const { accounts } = traces;
    const shops = holdingOf(traces, person).accounts.filter(
      (thing) => accounts.into(thing).length >= 20 && accounts.passedOn(thing) < 0.5,
    );
    const count = shops.flatMap(accounts.into).length;
    return count > 0
      ? said(
          `Takes ${counted(count, 'payment')} and keeps most of it for days: a till.`,
          `收款 ${count} 笔，大部分留存数日：类似商户收银。`,
        )
      : null;
  },
  points: { bystander: 4, 'mule-1': -2, 'mule-2': -2, 'mule-3': -2 },
};

const familyMoney: Feature = {
  id: 'family-money',
  material: 'money',
  find: (person, traces) => {
    const { people, accounts, relatives } = traces;
    const { from, to } = accounts.transfers;
    const family = new Set(relatives.of(person));
    const mine = holdingOf(traces, person).accounts;
    const ends = mine.flatMap((thing) => [
      ...accounts.into(thing).map((one) => from[one] as number),
      ...accounts.out(thing).map((one) => to[one] as number),
    ]);
    const within = ends.filter((end) => people.usersOf(end).some((user) => family.has(user)));
    return ends.length >= 3 && within.length >= 0.6 * ends.length
      ? said(
          `Money moves within the family: ${within.length} of ${counted(ends.length, 'transfer')}.`,
          `资金主要在亲属之间流转：${ends.length} 笔中 ${within.length} 笔。`,
        )
      : null;
  },
  points: { bystander: 4, 'mule-1': -2, 'mule-2': -2, 'mule-3': -2 },
};

const paysIn: Feature = {
  id: 'pays-in',
  material: 'money',
  find: (person, traces) => {
    const paid = paymentsOf(traces, person);
    return paid.length > 0
      ? said(
          `Paid ${counted(paid.length, 'time')} into accounts that passed the money on.`,
          `向随即转出资金的账户付款 ${paid.length} 次。`,
        )
      : null;
  },
  points: { victim: 5, bystander: -1, 'mule-1': -1 },
  missing: {
    words: said('Paid nothing into an account that passed it on.', '未向随即转出资金的账户付款。'),
    points: { victim: -3 },
  },
};

/** Payments out of the own pocket, or from accounts of somebody who reported a crime, into the first layer. */
function paymentsOf({ people, accounts }: Traces, person: number): readonly number[] {
  const origins = [person, ...people.thingsOf(person)].filter((place) => accounts.layerOf(place) === 0);
  return origins.flatMap(accounts.out).filter((one) => {
    const to = accounts.transfers.to[one] as number;
    return accounts.layerOf(to) === 1 && accounts.passedOn(to) >= leastPassed;
  });
}

const calledToPay: Feature = {
  id: 'called-to-pay',
  material: 'money',
  find: (person, traces) => {
    const { at } = traces.accounts.transfers;
    const calls = traces.talks.of(person).filter(({ isOut, other }) => !isOut && other < 0);
    const told = paymentsOf(traces, person).filter((one) =>
      calls.some(({ ms }) => (at[one] as number) - ms >= 0 && (at[one] as number) - ms <= 3_600_000),
    );
    return told.length > 0
      ? said(
          `An unknown number called within the hour before ${counted(told.length, 'payment')}.`,
          `${told.length} 次付款前一小时内接到陌生号码来电。`,
        )
      : null;
  },
  points: { victim: 1.5, bystander: -0.5 },
};

const noMoney: Feature = {
  id: 'no-money',
  material: 'money',
  find: (person, traces) => {
    const { accounts, wallets } = holdingOf(traces, person);
    return accounts.length + wallets.length === 0
      ? said('No money moves on anything this person holds.', '名下没有资金往来。')
      : null;
  },
  points: { 'mule-1': -1, 'mule-2': -1, 'mule-3': -1, 'crypto-exchanger': -1 },
};

export const moneyFeatures: readonly Feature[] = [
  layer1,
  layer2,
  layer3,
  passesOn,
  toWallets,
  walletTakes,
  ownWallet,
  collects,
  familyMoney,
  paysIn,
  calledToPay,
  noMoney,
];

// Writes what a network speaks and pays through: gateways, handsets, SIMs, cards, wallets and accounts.
import { date } from './calendar';
import { operators } from './castPeople';
import { chineseName } from './names';
import type { HeldCard, Network, Person, Written } from './Network';
import { cardNumber, iccid, imei, imsi, walletAddress } from './numbers';
import { perNetwork } from './plan';
import { at, type Random } from './random';
import type { SampleWriter } from './SampleWriter';

const banks = [
  'Harbour Bank',
  'East Lake Bank',
  'Yunfeng Rural Bank',
  'Northern Trust House',
  'Pearl Savings',
] as const;
const handsetModels = ['Lumo X2', 'Lumo X5 Pro', 'Kestrel 8', 'Kestrel 9 Lite', 'Orbita S', 'Orbita Note'] as const;
const platforms = ['Pigeon Chat', 'Bluebird', 'Parlour'] as const;
const handles = [
  'lantern_desk',
  'quick_refund',
  'east_gate',
  'riverside88',
  'job_abroad',
  'coin_house',
  'night_owl',
  'goods_ok',
];

const devicesOfNetwork = perNetwork.gateways + perNetwork.handsets;
/** Cards of one network: 12 + 7 + 3 of the mules, one of the shop, its customers' and three idle ones. */
const cardsOfNetwork = 34;

export function castGateways(writer: SampleWriter, network: number): readonly Written[] {
  return Array.from({ length: perNetwork.gateways }, (_, place) => {
    const key = imei(network * devicesOfNetwork + place);
    const ref = writer.entity('Device', key, { imei: key, kind: 'GoIP gateway', model: 'Relay G32', ports: 32 });
    return { ref, key };
  });
}

export function castHandsets(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return Array.from({ length: perNetwork.handsets }, (_, place) => {
    const key = imei(network * devicesOfNetwork + perNetwork.gateways + place);
    const ref = writer.entity('Device', key, { imei: key, kind: 'handset', model: random.pick(handsetModels) });
    return { ref, key };
  });
}

export function castSims(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return Array.from({ length: perNetwork.sims }, (_, place) => {
    const number = network * perNetwork.sims + place;
    const key = imsi(number);
    const ref = writer.entity('SIM', key, {
      imsi: key,
      iccid: iccid(number),
      operator: random.pick(operators),
      registeredTo: chineseName(random, 'man').nameZh,
      activated: date(-random.int(5, 60)),
    });
    return { ref, key };
  });
}

type Cards = Pick<Network, 'level1' | 'level2' | 'level3' | 'collection' | 'shopCard' | 'customerCards' | 'idleCards'>;

export function castCards(writer: SampleWriter, random: Random, network: number, people: readonly Person[]): Cards {
  let next = network * cardsOfNetwork;
  const holders = (role: Person['role']) => people.filter((person) => person.role === role);
  function write(kind: string): Written {
    const key = cardNumber(next);
    next += 1;
    const ref = writer.entity('Card', key, {
      number: key,
      bank: random.pick(banks),
      kind,
      registeredTo: chineseName(random, random.chance(0.5) ? 'man' : 'woman').nameZh,
      opened: date(-random.int(10, 700)),
    });
    return { ref, key };
  }
  function deal(count: number, to: readonly Person[]): readonly HeldCard[] {
    return Array.from({ length: count }, (_, place) => ({ ...write('debit'), holder: at(to, place) }));
  }
  const level1 = deal(12, holders('mule-1'));
  const level2 = deal(6, holders('mule-2'));
  const level3 = deal(3, holders('mule-3'));
  const collection = { ...write('business'), holder: at(holders('mule-2'), 0) };
  const shopCard = write('merchant');
  const customerCards = Array.from({ length: perNetwork.customerCards }, () => write('debit'));
  const bystanders = holders('bystander');
  const idleCards = deal(3, [at(bystanders, 0), at(bystanders, 1), at(bystanders, 3)]);
  return { level1, level2, level3, collection, shopCard, customerCards, idleCards };
}

export function castWallets(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return Array.from({ length: perNetwork.wallets }, (_, place) => {
    const key = walletAddress(network * perNetwork.wallets + place);
    const fields = { address: key, chain: 'TRON-like', firstSeen: date(-random.int(1, 200)) };
    return { ref: writer.entity('Wallet', key, fields), key };
  });
}

export function castAccounts(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return handles.map((handle, place) => {
    const platform = at(platforms, place);
    const fullHandle = network === 0 ? handle : `${handle}_${network + 1}`;
    const key = `${platform.toLowerCase().replaceAll(' ', '-')}:${fullHandle}`;
    const ref = writer.entity('Account', key, {
      accountId: key,
      platform,
      handle: fullHandle,
      created: date(-random.int(20, 600)),
    });
    return { ref, key };
  });
}

// The sample case, Operation Lantern: an invented telecom-fraud network over 90 days, written row by row into a sink,
// the same for the same seed and size. It is a pure function, so that any part of the app can make one.
import type { CaseSink } from '../caseRows';
import { castNetwork, phonesOfNetwork } from './castNetwork';
import { leadingKeys, operators } from './castPeople';
import { linkBystanders } from './linkBystanders';
import { linkBusyLines, linkColdCalls, linkHotline, linkInnerCalls, linkVictimCalls } from './linkCalls';
import { linkChains, linkShop } from './linkMoney';
import { linkReports } from './linkReports';
import { linkGateways, linkHandsets } from './linkDevices';
import { linkAcquaintances, linkGangs, linkHoldings, linkPlaces, linkTravel, linkUses } from './linkStructure';
import { peopleAs, workNumber, type Network } from './Network';
import { phoneNumber } from './numbers';
import { perNetwork, planSample, sampleSizes } from './plan';
import { at, createRandom } from './random';
import { SampleWriter } from './SampleWriter';
import type {
  ChainTruth,
  RedHerringTruth,
  ReplacedNumberTruth,
  SameUserTruth,
  SampleTruth,
  SharedHandsetTruth,
} from './truth';

export { sampleSizes } from './plan';
export type { SampleTruth } from './truth';

export const sampleTitle = 'Operation Lantern 灯笼行动';

/** Keys of the first three gangs and their leaders, for a chart to begin with; the same for every seed and size. */
export const sampleOpening: readonly string[] = leadingKeys;

/**
 * Writes a sample of exactly `size` entities; links are 4,000 at the usual 600 entities and 1,001,000 at 200,000. All
 * entities come before the first link. A size outside `sampleSizes` throws a RangeError before anything is written.
 */
export function generateSample(options: { readonly seed: number; readonly size: number }, sink: CaseSink): SampleTruth {
  const { seed, size } = options;
  if (!Number.isInteger(size) || size < sampleSizes.least || size > sampleSizes.most) {
    throw new RangeError(`size must be a whole number from ${sampleSizes.least} to ${sampleSizes.most}`);
  }
  const plan = planSample(size);
  const writer = new SampleWriter(sink);
  const networks = Array.from({ length: plan.networks }, (_, index) => castNetwork(writer, seed, index, plan.chains));
  const publicPhones = { first: writer.entities, count: plan.publicPhones };
  const random = createRandom(seed, 0);
  castPublic(writer, plan.networks * phonesOfNetwork, plan.publicPhones);

  const found = networks.map((network) => linkNetwork(writer, network, at(networks, 0), publicPhones));
  linkHotline(writer, networks, random, { first: publicPhones.first, count: plan.hotlineCalls });
  const busyLines = linkBusyLines(writer, networks, plan.busyLines, random, publicPhones);
  const coldCalls = plan.links - writer.links;
  for (const network of networks) {
    const share = (index: number) => Math.floor((coldCalls * index) / networks.length);
    linkColdCalls(writer, network, share(network.index + 1) - share(network.index), publicPhones);
  }
  return {
    seed,
    size,
    entities: writer.entities,
    links: writer.links,
    roles: networks.flatMap(rolesOf),
    chains: found.flatMap((one) => one.chains),
    sameUser: found.flatMap((one) => one.sameUser),
    sharedHandsets: found.flatMap((one) => one.sharedHandsets),
    replacedNumbers: found.map((one) => one.replacedNumber),
    workNumbers: networks.flatMap(workNumbersOf),
    redHerrings: found.flatMap((one) => one.redHerrings),
    hotline: { phone: at(at(networks, 0).gatewayNumbers, 0).key, calls: plan.hotlineCalls },
    busyLines,
    collectionCard: {
      card: at(networks, 0).collection.key,
      transfers: found.reduce((sum, one) => sum + one.collected, 0),
    },
  };
}

interface NetworkTruth {
  readonly chains: readonly ChainTruth[];
  readonly collected: number;
  readonly sameUser: readonly SameUserTruth[];
  readonly sharedHandsets: readonly SharedHandsetTruth[];
  readonly replacedNumber: ReplacedNumberTruth;
  readonly redHerrings: readonly RedHerringTruth[];
}

/** Phones of people who were called; nothing more is known of them. */
function castPublic(writer: SampleWriter, firstIndex: number, count: number): void {
  for (let place = 0; place < count; place += 1) {
    const key = phoneNumber(firstIndex + place);
    writer.entity('Phone', key, { number: key, operator: at(operators, place) });
  }
}

function linkNetwork(
  writer: SampleWriter,
  network: Network,
  first: Network,
  publicPhones: { readonly first: number; readonly count: number },
): NetworkTruth {
  const victimPhone = (victim: number) => publicPhones.first + network.index * perNetwork.victims + victim;
  linkGangs(writer, network);
  linkUses(writer, network, victimPhone);
  linkHoldings(writer, network);
  linkGateways(writer, network);
  const handsets = linkHandsets(writer, network);
  linkAcquaintances(writer, network);
  linkTravel(writer, network);
  linkPlaces(writer, network);
  const money = linkChains(writer, network, first.collection);
  linkShop(writer, network);
  linkReports(writer, network, money.paidInto);
  linkInnerCalls(writer, network);
  linkVictimCalls(writer, network, victimPhone);
  const redHerrings = linkBystanders(writer, network, publicPhones);
  return { chains: money.chains, collected: money.collected, ...handsets, redHerrings };
}

function rolesOf(network: Network): SampleTruth['roles'] {
  return network.people.map(({ key, role, gang }) => ({
    suspect: key,
    role,
    gang: gang === null ? null : at(network.gangs, gang).key,
  }));
}

function workNumbersOf(network: Network): SampleTruth['workNumbers'] {
  return peopleAs(network, 'caller').map((caller) => ({ suspect: caller.key, phone: workNumber(network, caller).key }));
}

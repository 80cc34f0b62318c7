// Writes which SIM and number sat in which device: the trace that gives hidden users away, and once misleads.
import { isoDay, moment } from './calendar';
import { peopleAs, personAs, type Network, type Person, type Written } from './Network';
import { at } from './random';
import type { SampleWriter } from './SampleWriter';
import type { ReplacedNumberTruth, SameUserTruth, SharedHandsetTruth } from './truth';

const day = 24 * 60 * 60;

/** Gateways, their SIMs and their numbers; nothing here says who speaks through them. */
export function linkGateways(writer: SampleWriter, network: Network): void {
  for (const [place, number] of network.gatewayNumbers.entries()) {
    const sim = at(network.sims, place);
    const gateway = at(network.gateways, place < 10 ? 0 : 1);
    const from = moment(network.random.int(-20, 0) * day);
    writer.link('IN_DEVICE', sim.ref, gateway.ref, { from, port: (place % 10) + 1 });
    writer.link('HAS_NUMBER', sim.ref, number.ref);
  }
}

export interface HandsetTruth {
  readonly sameUser: readonly SameUserTruth[];
  readonly sharedHandsets: readonly SharedHandsetTruth[];
  readonly replacedNumber: ReplacedNumberTruth;
}

/** Four handsets tell something: a replaced number, two numbers of one user, a cousin's, a number for the night. */
export function linkHandsets(writer: SampleWriter, network: Network): HandsetTruth {
  const { hidden, handsets, replacedOn } = network;
  const [replaced, shared, family, night] = [at(handsets, 0), at(handsets, 1), at(handsets, 2), at(handsets, 3)];
  function put(what: Written, device: Written, fromDay: number, untilDay: number | null): void {
    const until = untilDay === null ? {} : { until: moment(untilDay * day) };
    writer.link('IN_DEVICE', what.ref, device.ref, { from: moment(fromDay * day), ...until });
  }
  const leader = personAs(network, 'team-leader');
  put(leader.phone, replaced, -40, replacedOn);
  put(hidden.teamLeader, replaced, replacedOn, null);

  const exchanger = personAs(network, 'crypto-exchanger');
  put(exchanger.phone, shared, -30, null);
  put(hidden.exchanger, shared, -12, null);

  const mule = personAs(network, 'mule-1');
  const relative = at(peopleAs(network, 'bystander'), 1);
  put(mule.phone, family, -90, null);
  put(relative.phone, family, -60, null);

  const organiser = personAs(network, 'organiser');
  put(organiser.phone, night, -70, null);
  put(hidden.organiser, night, 30, 35);

  const others = [
    personAs(network, 'team-leader', 1),
    personAs(network, 'card-trafficker'),
    personAs(network, 'mule-1', 1),
    personAs(network, 'mule-1', 2),
    personAs(network, 'smuggler'),
    personAs(network, 'caller'),
    at(peopleAs(network, 'bystander'), 0),
    personAs(network, 'recruiter'),
  ];
  for (const [place, handset] of handsets.slice(4).entries()) put(at(others, place).phone, handset, -25, null);

  const carried = [organiser.phone, exchanger.phone, hidden.exchanger, hidden.teamLeader];
  const within = [night, shared, shared, replaced];
  for (const [place, number] of carried.entries()) {
    const sim = at(network.sims, network.gatewayNumbers.length + place);
    writer.link('HAS_NUMBER', sim.ref, number.ref);
    writer.link('IN_DEVICE', sim.ref, at(within, place).ref, { from: moment(-10 * day) });
  }
  return {
    sameUser: [
      same(exchanger, hidden.exchanger, 'shared-handset'),
      same(leader, hidden.teamLeader, 'replaced-number'),
      same(organiser, hidden.organiser, 'night-phone'),
    ],
    sharedHandsets: [
      { device: shared.key, phones: [exchanger.phone.key, hidden.exchanger.key], suspects: [exchanger.key] },
      { device: family.key, phones: [mule.phone.key, relative.phone.key], suspects: [mule.key, relative.key] },
    ],
    replacedNumber: {
      suspect: leader.key,
      device: replaced.key,
      from: leader.phone.key,
      to: hidden.teamLeader.key,
      on: isoDay(replacedOn),
    },
  };
}

function same(person: Person, number: Written, because: SameUserTruth['because']): SameUserTruth {
  return { suspect: person.key, phones: [person.phone.key, number.key], because };
}

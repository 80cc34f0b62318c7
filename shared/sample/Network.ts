// One network of the sample: two gangs that call and one crew that moves the money, with everything they use. The
// usual size has one network; larger ones repeat the pattern.
import { dayOf } from './calendar';
import type { Random } from './random';
import type { SampleRole } from './truth';

/** An entity that was written: its ref, and the business key that the truth names it by. */
export interface Written {
  readonly ref: number;
  readonly key: string;
}

export interface Person extends Written {
  readonly role: SampleRole;
  /** Place of the gang within the network: 0 and 1 call, 2 moves the money; null for bystanders. */
  readonly gang: 0 | 1 | 2 | null;
  /** The number that is known to be theirs. */
  readonly phone: Written;
}

export interface HeldCard extends Written {
  readonly holder: Person;
}

/** How one victim is talked into paying, fixed before anything is written. Times are seconds of the calendar. */
export interface Story {
  readonly begins: number;
  readonly payments: readonly { readonly at: number; readonly amount: number }[];
  /** When the victim goes to the police and which report of the network it joins; null for the silent ones. */
  readonly report: { readonly at: number; readonly incident: number } | null;
}

export interface Network {
  readonly index: number;
  readonly random: Random;
  readonly gangs: readonly Written[];
  readonly people: readonly Person[];
  /** Numbers that nobody knows the user of. */
  readonly hidden: { readonly organiser: Written; readonly exchanger: Written; readonly teamLeader: Written };
  /** Day of the calendar on which the team leader's old number is replaced. */
  readonly replacedOn: number;
  /** Numbers on the air through the gateways, those of the first gang first; the first of all is its hotline. */
  readonly gatewayNumbers: readonly Written[];
  readonly gateways: readonly Written[];
  /** One for each gateway number, then one each for four numbers in handsets. */
  readonly sims: readonly Written[];
  readonly handsets: readonly Written[];
  readonly level1: readonly HeldCard[];
  readonly level2: readonly HeldCard[];
  readonly level3: readonly HeldCard[];
  /** The card that most of the money runs through; level 2 too. */
  readonly collection: HeldCard;
  readonly shopCard: Written;
  readonly customerCards: readonly Written[];
  /** Cards of bystanders and one that nobody uses. */
  readonly idleCards: readonly HeldCard[];
  /** Two each for two exchangers, then two cold ones. */
  readonly wallets: readonly Written[];
  readonly accounts: readonly Written[];
  readonly victims: readonly Written[];
  readonly stories: readonly Story[];
  readonly incidents: readonly Written[];
  readonly places: readonly Written[];
  readonly companies: readonly Written[];
  readonly vehicles: readonly Written[];
}

/** People of a role, in a fixed order. */
export function peopleAs(network: Network, role: SampleRole): readonly Person[] {
  return network.people.filter((person) => person.role === role);
}

/** The first person of a role; every network has one of each. */
export function personAs(network: Network, role: SampleRole, place = 0): Person {
  const person = peopleAs(network, role)[place];
  if (person === undefined) throw new RangeError(`no ${role} ${place} in network ${network.index}`);
  return person;
}

/** The number of the gateways that a caller speaks through. */
export function workNumber(network: Network, caller: Person): Written {
  const shift = peopleAs(network, 'caller').filter((other) => other.gang === caller.gang);
  const place = shift.indexOf(caller);
  // The hotline dials by itself, so the first gang's callers share the other nine.
  const index = caller.gang === 0 ? 1 + (place % 9) : 10 + (place % 10);
  const number = network.gatewayNumbers[index];
  if (number === undefined) throw new RangeError(`no gateway number ${index} in network ${network.index}`);
  return number;
}

/** Ref of the number that a person speaks through at a moment: three have a second one that nobody knows of. */
export function numberAt(network: Network, person: Person, second: number): number {
  const { hidden, random } = network;
  if (person === personAs(network, 'team-leader')) {
    return (dayOf(second) < network.replacedOn ? person.phone : hidden.teamLeader).ref;
  }
  if (person === personAs(network, 'crypto-exchanger'))
    return (random.chance(0.5) ? person.phone : hidden.exchanger).ref;
  const isNight = second % 86_400 > 21.25 * 3600;
  return (person.role === 'organiser' && isNight ? hidden.organiser : person.phone).ref;
}

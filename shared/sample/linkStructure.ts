// Writes the lasting ties of a network: who belongs where, who uses and holds what, who knows whom, who was where.
import { date, moment, sampleDays } from './calendar';
import { companyOf, placeOf } from './castSurroundings';
import { peopleAs, personAs, type Network, type Person, type Written } from './Network';
import { at } from './random';
import type { SampleWriter } from './SampleWriter';

const day = 24 * 60 * 60;
const bases = ['informant', 'phone records', 'seized list', 'surveillance'] as const;

export function linkGangs(writer: SampleWriter, network: Network): void {
  const { random, gangs, people } = network;
  for (const [place, gang] of gangs.entries()) {
    const members = people.filter((person) => person.gang === place);
    for (const [order, member] of members.entries()) {
      const since = date(-random.int(20, 300));
      writer.link('MEMBER_OF', member.ref, gang.ref, { ...rumour(network, member), since, basis: random.pick(bases) });
      if (order === 0) writer.link('LEADS', member.ref, gang.ref, { since, basis: 'informant' });
    }
  }
}

/** What an informant said of some members. It never tells the layers of the mules apart. */
function rumour({ random }: Network, { role }: Person) {
  if (!random.chance(0.3)) return {};
  return { role: role.startsWith('mule') ? 'mule' : role.replace('-', ' ') };
}

export function linkUses(writer: SampleWriter, network: Network, victimPhone: (victim: number) => number): void {
  const { random, people, accounts, vehicles, companies } = network;
  for (const person of people) {
    writer.link('USES', person.ref, person.phone.ref, {
      from: moment(-random.int(1, 300) * day),
      basis: random.pick(bases),
    });
  }
  for (const [victim, { ref }] of network.victims.entries()) {
    writer.link('USES', ref, victimPhone(victim), { basis: 'statement' });
  }
  const owners = [
    personAs(network, 'team-leader'),
    personAs(network, 'caller'),
    personAs(network, 'caller', 12),
    personAs(network, 'card-trafficker'),
    personAs(network, 'recruiter'),
    personAs(network, 'crypto-exchanger'),
    personAs(network, 'organiser'),
    personAs(network, 'recruiter', 1),
  ];
  for (const [place, account] of accounts.entries()) {
    writer.link('USES', at(owners, place).ref, account.ref, { basis: 'platform records' });
  }
  const [dispatcher, , , courier] = peopleAs(network, 'bystander');
  const drivers = [personAs(network, 'card-trafficker'), courier, dispatcher, personAs(network, 'smuggler')];
  for (const [place, driver] of drivers.entries()) {
    if (driver !== undefined) writer.link('USES', driver.ref, at(vehicles, place).ref, { basis: 'traffic records' });
  }
  writer.link('USES', personAs(network, 'mule-1', 3).ref, at(vehicles, 4).ref, { basis: 'traffic records' });
  writer.link('USES', at(companies, companyOf.taxi).ref, at(vehicles, 2).ref, { basis: 'registration' });
  if (dispatcher !== undefined) {
    writer.link('USES', at(companies, companyOf.taxi).ref, dispatcher.phone.ref, { basis: 'registration' });
  }
}

export function linkHoldings(writer: SampleWriter, network: Network): void {
  const { random, companies, wallets } = network;
  for (const card of [
    ...network.level1,
    ...network.level2,
    ...network.level3,
    network.collection,
    ...network.idleCards,
  ]) {
    writer.link('HOLDS', card.holder.ref, card.ref, {
      since: date(-random.int(1, 60)),
      basis: random.pick(bases),
    });
  }
  writer.link('HOLDS', at(companies, companyOf.front).ref, network.collection.ref, { basis: 'bank records' });
  writer.link('HOLDS', at(companies, companyOf.shop).ref, network.shopCard.ref, { basis: 'bank records' });
  writer.link('HOLDS', at(peopleAs(network, 'bystander'), 2).ref, network.shopCard.ref, { basis: 'bank records' });
  for (const [place, wallet] of wallets.slice(0, 4).entries()) {
    writer.link('HOLDS', personAs(network, 'crypto-exchanger', place % 2).ref, wallet.ref, {
      basis: 'exchange records',
    });
  }
}

export function linkAcquaintances(writer: SampleWriter, network: Network): void {
  const { random, people } = network;
  const recruiters = peopleAs(network, 'recruiter');
  for (const caller of peopleAs(network, 'caller')) {
    if (random.chance(0.2)) continue;
    const recruiter = at(recruiters, caller.gang === 0 ? 0 : 1);
    writer.link('RECRUITED', recruiter.ref, caller.ref, { at: date(-random.int(5, 200)), basis: random.pick(bases) });
  }
  for (const mule of [...peopleAs(network, 'mule-1'), ...peopleAs(network, 'mule-2')]) {
    if (random.chance(0.2)) continue;
    const trafficker = personAs(network, 'card-trafficker', random.int(0, 2));
    writer.link('RECRUITED', trafficker.ref, mule.ref, { at: date(-random.int(5, 200)), basis: random.pick(bases) });
  }
  const crooks = random.shuffled(people.filter((person) => person.gang !== null));
  for (let pair = 0; pair < 20; pair += 1) {
    const since = date(-random.int(30, 900));
    writer.link('ASSOCIATE_OF', at(crooks, pair).ref, at(crooks, pair + 21).ref, { since, basis: random.pick(bases) });
  }
  for (let pair = 0; pair < 4; pair += 1) {
    const relation = random.pick(['brother', 'cousin', 'uncle']);
    writer.link('RELATIVE_OF', at(crooks, pair * 2).ref, at(crooks, pair * 2 + 1).ref, { relation });
  }
  const relative = at(peopleAs(network, 'bystander'), 1);
  writer.link('RELATIVE_OF', relative.ref, personAs(network, 'mule-1').ref, { relation: 'cousin' });
}

/** Smugglers bring callers over the border; the courier drives the same road with parcels. */
export function linkTravel(writer: SampleWriter, network: Network): void {
  const { random, places } = network;
  const town = at(places, placeOf.borderTown).ref;
  const border = 'Munglan crossing 勐兰口岸';
  const callers = peopleAs(network, 'caller');
  for (const [order, smuggler] of peopleAs(network, 'smuggler').entries()) {
    for (let trip = 0; trip < 9; trip += 1) {
      const second = (trip * 9 + order * 3 + random.int(0, 2)) * day + random.int(20 * 3600, 23 * 3600);
      writer.link('TRAVELLED', smuggler.ref, town, { at: moment(second), by: 'van', border });
      const passenger = trip === 0 ? at(callers, order * 7 + random.int(0, 6)) : null;
      if (passenger !== null) {
        writer.link('TRAVELLED', passenger.ref, town, { at: moment(second + random.int(0, 600)), by: 'van', border });
      }
    }
  }
  const courier = at(peopleAs(network, 'bystander'), 3);
  for (let trip = 0; trip < 12; trip += 1) {
    const second = (trip * 7 + random.int(0, 2)) * day + random.int(6 * 3600, 9 * 3600);
    writer.link('TRAVELLED', courier.ref, town, { at: moment(second), by: 'van' });
  }
  for (const leader of [personAs(network, 'organiser'), ...peopleAs(network, 'team-leader')]) {
    const second = random.int(2, sampleDays - 2) * day + random.int(8 * 3600, 20 * 3600);
    writer.link('TRAVELLED', leader.ref, town, { at: moment(second), by: 'car', border });
  }
}

export function linkPlaces(writer: SampleWriter, network: Network): void {
  const { gangs, gateways, companies, hidden } = network;
  const place = (name: keyof typeof placeOf) => at(network.places, placeOf[name]).ref;
  const locate = (what: Written, where: number, basis: string) => writer.link('LOCATED_AT', what.ref, where, { basis });
  for (const [order, where] of (['compoundA', 'compoundB', 'city'] as const).entries()) {
    locate(at(gangs, order), place(where), 'informant');
  }
  locate(at(gateways, 0), place('town'), 'radio survey');
  locate(at(gateways, 1), place('city'), 'radio survey');
  for (const company of companies) locate(company, place('city'), 'registration');
  for (const phone of [personAs(network, 'organiser').phone, hidden.organiser])
    locate(phone, place('compoundA'), 'cell site');
  for (const operator of peopleAs(network, 'goip-operator')) {
    locate(operator, operator.gang === 0 ? place('town') : place('hotel'), 'surveillance');
  }
  for (const smuggler of peopleAs(network, 'smuggler')) locate(smuggler, place('borderTown'), 'cell site');
  locate(at(peopleAs(network, 'bystander'), 3), place('borderTown'), 'cell site');
  locate(personAs(network, 'smuggler'), place('crossing'), 'border records');
}

// Writes all entities of one network and remembers them for its links.
import { castAccounts, castCards, castGateways, castHandsets, castSims, castWallets } from './castEquipment';
import { castGangs, castPeople, castPhone } from './castPeople';
import { castCompanies, castIncidents, castPlaces, castVehicles, castVictims } from './castSurroundings';
import type { Network } from './Network';
import { perNetwork } from './plan';
import { createRandom } from './random';
import type { SampleWriter } from './SampleWriter';
import { planStories } from './stories';

const knownPhones = 60;
const hiddenPhones = 3;
/** Phone numbers that one network takes. */
export const phonesOfNetwork = knownPhones + hiddenPhones + perNetwork.gatewayNumbers;

export function castNetwork(writer: SampleWriter, seed: number, index: number, chains: number): Network {
  const random = createRandom(seed, index + 1);
  const stories = planStories(random, chains);
  const firstPhone = index * phonesOfNetwork;
  const gangs = castGangs(writer, random, index);
  const people = castPeople(writer, random, index, firstPhone);
  const phone = (place: number) => castPhone(writer, random, firstPhone + place, null);
  const hidden = {
    organiser: phone(knownPhones),
    exchanger: phone(knownPhones + 1),
    teamLeader: phone(knownPhones + 2),
  };
  const gatewayNumbers = Array.from({ length: perNetwork.gatewayNumbers }, (_, place) =>
    phone(knownPhones + hiddenPhones + place),
  );
  return {
    index,
    random,
    gangs,
    people,
    hidden,
    replacedOn: random.int(40, 50),
    gatewayNumbers,
    gateways: castGateways(writer, index),
    handsets: castHandsets(writer, random, index),
    sims: castSims(writer, random, index),
    ...castCards(writer, random, index, people),
    wallets: castWallets(writer, random, index),
    accounts: castAccounts(writer, random, index),
    victims: castVictims(writer, random, index),
    stories,
    incidents: castIncidents(writer, random, index, stories),
    places: castPlaces(writer, index),
    companies: castCompanies(writer, random, index),
    vehicles: castVehicles(writer, random, index),
  };
}

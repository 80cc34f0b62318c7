// Writes the calls of the people who look guilty and are not, and says for the truth why both.
import { between, moment, sampleDays } from './calendar';
import { numberAt, peopleAs, personAs, type Network } from './Network';
import { at } from './random';
import type { SampleWriter } from './SampleWriter';
import { redHerringKinds, type RedHerringTruth } from './truth';

const reasons = {
  'taxi-dispatcher': {
    looksGuilty: 'speaks with members of all three gangs and with more numbers than any of them',
    isInnocent: 'takes short calls from the public round the clock; no money and no gateway is linked to the number',
  },
  relative: {
    looksGuilty: 'has a number in the same handset as a level 1 mule',
    isInnocent: 'is the mule’s cousin, speaks with family only and touches no card of a chain',
  },
  shopkeeper: {
    looksGuilty: 'holds a card with dozens of incoming payments, two of them from mules',
    isInnocent: 'the sums are small and in shop hours, and nothing is passed on',
  },
  courier: {
    looksGuilty: 'drives to the border town every week, as the smugglers do',
    isInnocent: 'travels in the morning, never crosses the border and speaks with no member by night',
  },
} as const satisfies Record<(typeof redHerringKinds)[number], object>;

export function linkBystanders(
  writer: SampleWriter,
  network: Network,
  publicPhones: { readonly first: number; readonly count: number },
): readonly RedHerringTruth[] {
  const { random } = network;
  const bystanders = peopleAs(network, 'bystander');
  const phone = (place: number) => at(bystanders, place).phone.ref;
  const publicPhone = () => publicPhones.first + random.int(0, publicPhones.count - 1);
  const any = (fromHour: number, untilHour: number) =>
    between(random, random.int(0, sampleDays - 1), fromHour, untilHour);
  const call = (from: number, to: number, second: number, durationS: number) =>
    writer.link('CALLED', from, to, { at: moment(second), durationS });

  const riders = [0, 1, 2].flatMap((gang) =>
    random.shuffled(network.people.filter((person) => person.gang === gang)).slice(0, 5),
  );
  for (let ride = 0; ride < 170; ride += 1) {
    const second = any(0, 23.7);
    const caller = random.chance(0.3) ? numberAt(network, random.pick(riders), second) : publicPhone();
    call(caller, phone(0), second, random.int(15, 70));
    if (random.chance(0.2)) call(phone(0), caller, second + random.int(180, 900), random.int(5, 30));
  }
  const cousin = personAs(network, 'mule-1').phone.ref;
  for (let chat = 0; chat < 24; chat += 1) {
    const second = any(18, 22);
    if (random.chance(0.5)) call(cousin, phone(1), second, random.int(60, 1200));
    else call(phone(1), cousin, second, random.int(60, 1200));
  }
  for (let order = 0; order < 30; order += 1) call(publicPhone(), phone(2), any(8, 21), random.int(20, 120));
  for (let parcel = 0; parcel < 50; parcel += 1) call(phone(3), publicPhone(), any(8, 19), random.int(10, 45));
  call(personAs(network, 'smuggler').phone.ref, phone(3), any(9, 17), 40);

  return redHerringKinds.map((kind, place) => ({ suspect: at(bystanders, place).key, kind, ...reasons[kind] }));
}

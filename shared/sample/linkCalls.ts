// Writes the calls and their daily rhythm: the shift speaks through gateways in office hours, the organiser calls the
// leaders in the evening, mornings begin with the team leaders.
import { between, dayOf, moment, officeSecond, sampleDays, weekday, workDay } from './calendar';
import { numberAt, peopleAs, personAs, workNumber, type Network, type Person } from './Network';
import { at, type Random } from './random';
import type { SampleWriter } from './SampleWriter';

function call(writer: SampleWriter, from: number, to: number, second: number, durationS: number): void {
  writer.link('CALLED', from, to, { at: moment(second), durationS });
}

function speak(
  writer: SampleWriter,
  network: Network,
  from: Person,
  to: Person,
  second: number,
  duration: number,
): void {
  call(writer, numberAt(network, from, second), numberAt(network, to, second), second, duration);
}

/** Everything that the network says to itself: evenings, mornings, and errands in between. */
export function linkInnerCalls(writer: SampleWriter, network: Network): void {
  for (let day = 0; day < sampleDays; day += 1) {
    linkEvening(writer, network, day);
    if (weekday(day) !== 0) linkShift(writer, network, day);
  }
  linkErrands(writer, network);
}

/** The organiser speaks with the leaders, and the crew's leader with the exchangers. */
function linkEvening(writer: SampleWriter, network: Network, day: number): void {
  const { random } = network;
  const treasurer = personAs(network, 'card-trafficker');
  for (const leader of [...peopleAs(network, 'team-leader'), treasurer]) {
    if (!random.chance(0.26)) continue;
    speak(
      writer,
      network,
      personAs(network, 'organiser'),
      leader,
      between(random, day, 20, 22.75),
      random.int(60, 900),
    );
  }
  if (!random.chance(0.4)) return;
  const exchanger = random.pick(peopleAs(network, 'crypto-exchanger'));
  speak(writer, network, treasurer, exchanger, between(random, day, 18, 20), random.int(20, 240));
}

/** Team leaders wake their callers; after work the callers speak with each other. */
function linkShift(writer: SampleWriter, network: Network, day: number): void {
  const { random } = network;
  for (const leader of peopleAs(network, 'team-leader')) {
    if (!random.chance(0.36)) continue;
    const caller = random.pick(callersOf(network, leader.gang));
    speak(writer, network, leader, caller, between(random, day, 8.25, 8.95), random.int(10, 120));
  }
  const [one, other] = random.shuffled(callersOf(network, day % 2 === 0 ? 0 : 1));
  if (one === undefined || other === undefined || !random.chance(0.7)) return;
  speak(writer, network, one, other, between(random, day, 18.25, 23), random.int(20, 600));
}

/** Recruiters and smugglers with those they bring, leaders with the operators of the gateways. */
function linkErrands(writer: SampleWriter, network: Network): void {
  const { random } = network;
  const anyDay = () => random.int(0, sampleDays - 1);
  for (const recruiter of peopleAs(network, 'recruiter')) {
    for (let count = 0; count < 16; count += 1) {
      const caller = random.pick(callersOf(network, recruiter.gang));
      speak(writer, network, recruiter, caller, between(random, random.int(0, 60), 10, 21), random.int(30, 900));
    }
  }
  for (const smuggler of peopleAs(network, 'smuggler')) {
    for (let count = 0; count < 10; count += 1) {
      const other = random.pick(random.chance(0.5) ? peopleAs(network, 'caller') : peopleAs(network, 'recruiter'));
      speak(writer, network, smuggler, other, between(random, anyDay(), 17, 23.5), random.int(15, 200));
    }
  }
  for (const operator of peopleAs(network, 'goip-operator')) {
    const leader = at(peopleAs(network, 'team-leader'), operator.gang === 0 ? 0 : 2);
    for (let count = 0; count < 14; count += 1) {
      speak(writer, network, leader, operator, between(random, anyDay(), 7.5, 9), random.int(15, 150));
    }
  }
}

function callersOf(network: Network, gang: Person['gang']): readonly Person[] {
  return peopleAs(network, 'caller').filter((caller) => caller.gang === gang);
}

/** How each victim was kept talking: calls between the first one and the payments, one shortly before each payment. */
export function linkVictimCalls(writer: SampleWriter, network: Network, victimPhone: (victim: number) => number): void {
  const { random } = network;
  const callers = peopleAs(network, 'caller');
  for (const [place, story] of network.stories.entries()) {
    const number = workNumber(network, at(callers, place)).ref;
    const victim = victimPhone(place);
    const [first, last] = [story.payments[0]?.at ?? story.begins, story.payments.at(-1)?.at ?? story.begins];
    for (let count = random.int(1, 3); count > 0; count -= 1) {
      const day = random.int(dayOf(story.begins) + 1, Math.max(dayOf(story.begins) + 1, dayOf(first) - 1));
      if (weekday(day) !== 0) call(writer, number, victim, officeSecond(random, day), random.int(120, 1500));
    }
    for (const payment of story.payments) {
      call(writer, number, victim, payment.at - random.int(5 * 60, 50 * 60), random.int(60, 280));
    }
    // Afterwards nobody answers.
    for (let count = random.int(0, 3); count > 0; count -= 1) {
      call(writer, victim, number, last + random.int(3600, 30 * 3600), 0);
    }
  }
}

/** The dialler of the first network: one call to each of `count` phones of the public, the victims' when their story begins. */
export function linkHotline(
  writer: SampleWriter,
  networks: readonly Network[],
  random: Random,
  publicPhones: { readonly first: number; readonly count: number },
): void {
  const hotline = at(at(networks, 0).gatewayNumbers, 0).ref;
  const begins = networks.flatMap((network) => network.stories.map((story) => story.begins));
  for (let place = 0; place < publicPhones.count; place += 1) {
    const second = begins[place] ?? officeSecond(random, workDay(random, -1));
    call(writer, hotline, publicPhones.first + place, second, random.int(8, 60));
  }
}

/** Each to another phone; about as many neighbours has the line then. */
const callsOfBusyLine = 985;

/** The first lines of further networks: each calls a stretch of the public's phones, every phone once. */
export function linkBusyLines(
  writer: SampleWriter,
  networks: readonly Network[],
  count: number,
  random: Random,
  publicPhones: { readonly first: number; readonly count: number },
): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const line = at(at(networks, index + 1).gatewayNumbers, 0);
    for (let made = 0; made < callsOfBusyLine; made += 1) {
      const phone = publicPhones.first + ((index * callsOfBusyLine + made) % publicPhones.count);
      call(writer, line.ref, phone, officeSecond(random, workDay(random, -1)), random.int(5, 240));
    }
    return line.key;
  });
}

/** Cold calls through the gateways; each caller has one weekday off besides Sundays. Some people call back. */
export function linkColdCalls(
  writer: SampleWriter,
  network: Network,
  count: number,
  publicPhones: { readonly first: number; readonly count: number },
): void {
  const { random } = network;
  const callers = peopleAs(network, 'caller');
  const numbers = callers.map((caller) => workNumber(network, caller).ref);
  for (let made = 0; made < count; made += 1) {
    const shift = random.int(0, callers.length - 1);
    const number = at(numbers, shift);
    const phone = publicPhones.first + random.int(0, publicPhones.count - 1);
    const second = officeSecond(random, workDay(random, 1 + (shift % 6)));
    if (random.chance(0.06)) call(writer, phone, number, second, 0);
    else call(writer, number, phone, second, random.chance(0.8) ? random.int(3, 60) : random.int(60, 900));
  }
}

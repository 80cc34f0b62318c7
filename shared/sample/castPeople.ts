// Writes the gangs and people of a network with the numbers they are known by. Keys are dealt out at random within a
// network, so that no order gives a role away.
import { date, isoDay } from './calendar';
import { chineseName, foreignName, type PersonName } from './names';
import type { Person, Written } from './Network';
import { identityNumber, phoneNumber } from './numbers';
import { at, type Random } from './random';
import type { SampleWriter } from './SampleWriter';
import type { SampleRole } from './truth';

/** Roles of each gang, leader first. */
const crews: readonly (readonly (readonly [SampleRole, number])[])[] = [
  [
    ['organiser', 1],
    ['team-leader', 2],
    ['caller', 11],
    ['goip-operator', 1],
    ['recruiter', 1],
  ],
  [
    ['team-leader', 2],
    ['caller', 10],
    ['goip-operator', 1],
    ['recruiter', 1],
  ],
  [
    ['card-trafficker', 3],
    ['mule-1', 9],
    ['mule-2', 6],
    ['mule-3', 3],
    ['crypto-exchanger', 2],
    ['smuggler', 3],
  ],
];
const bystanders = 4;
const peopleOfNetwork = 60;
const gangsOfNetwork = 3;

const firstGangs = [
  { name: 'Lantern A', nameZh: '灯笼一组' },
  { name: 'Lantern B', nameZh: '灯笼二组' },
  { name: 'Riverside crew', nameZh: '河畔组' },
] as const;
const laterGangs = [
  ['A', '一组'],
  ['B', '二组'],
  ['crew', '钱组'],
] as const;

/** Keys of the first network's gangs and their leaders, the same for every seed and size. */
export const leadingKeys = [gangKey(0), gangKey(1), gangKey(2), suspectKey(0), suspectKey(1), suspectKey(2)] as const;

export function castGangs(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return Array.from({ length: gangsOfNetwork }, (_, place) => {
    const key = gangKey(network * gangsOfNetwork + place);
    const [letter, letterZh] = at(laterGangs, place);
    const later = { name: `Network ${network + 1} ${letter}`, nameZh: `第${network + 1}网${letterZh}` };
    const ref = writer.entity('Gang', key, {
      gangId: key,
      ...(network === 0 ? at(firstGangs, place) : later),
      kind: place === 2 ? 'money crew' : 'call centre',
      firstSeen: date(-random.int(30, 400)),
    });
    return { ref, key };
  });
}

interface Part {
  readonly role: SampleRole;
  readonly gang: Person['gang'];
  readonly isLeader: boolean;
}

/** People in the order of the crews, leaders of the gangs among them; the last four are the bystanders. */
export function castPeople(
  writer: SampleWriter,
  random: Random,
  network: number,
  firstPhone: number,
): readonly Person[] {
  const parts: readonly Part[] = [...crews.flatMap(partsOf), ...Array.from({ length: bystanders }, bystander)];
  const numbers = dealKeys(random, parts);
  const taken = new Set<string>();
  const written = parts.map((part, place) => {
    const number = network * peopleOfNetwork + at(numbers, place);
    return { part, place, number, key: suspectKey(number) };
  });
  const people: Person[] = [];
  for (const { part, place, number, key } of [...written].sort((a, b) => a.number - b.number)) {
    const isChenWei = network === 0 && part.role === 'organiser';
    const gender = isChenWei || random.chance(0.7) ? 'man' : 'woman';
    const named = isChenWei ? { name: 'Chen Wei', nameZh: '陈伟' } : freshName(random, part.role, gender, taken);
    const ref = writer.entity('Suspect', key, personFields(random, { key, number, part, gender, named }));
    const phone = castPhone(writer, random, firstPhone + place, random.chance(0.4) ? named : null);
    people[place] = { ref, key, role: part.role, gang: part.gang, phone };
  }
  return people;
}

/** A telephone number; `owner` null registers it to a straw man. */
export function castPhone(writer: SampleWriter, random: Random, index: number, owner: PersonName | null): Written {
  const key = phoneNumber(index);
  const registered = owner ?? chineseName(random, 'man');
  const ref = writer.entity('Phone', key, {
    number: key,
    operator: random.pick(operators),
    registeredTo: registered.nameZh || registered.name,
    activated: date(-random.int(20, 900)),
  });
  return { ref, key };
}

export const operators = ['Eastline Mobile', 'Unity Telecom', 'Skybridge'] as const;

function partsOf(crew: (typeof crews)[number], gang: number): readonly Part[] {
  return crew.flatMap(([role, count], order) =>
    Array.from({ length: count }, (_, place): Part => {
      return { role, gang: gang === 0 ? 0 : gang === 1 ? 1 : 2, isLeader: order === 0 && place === 0 };
    }),
  );
}

function bystander(): Part {
  return { role: 'bystander', gang: null, isLeader: false };
}

/** The leaders keep the first numbers, so that the opening chart can name them; the others get theirs by chance. */
function dealKeys(random: Random, parts: readonly Part[]): readonly number[] {
  const leaders = parts.filter((part) => part.isLeader).length;
  const rest = random.shuffled(Array.from({ length: parts.length - leaders }, (_, place) => leaders + place));
  let nextLeader = 0;
  let nextOther = 0;
  return parts.map((part) => (part.isLeader ? nextLeader++ : at(rest, nextOther++)));
}

function freshName(random: Random, role: SampleRole, gender: 'man' | 'woman', taken: Set<string>): PersonName {
  const isForeign = (role === 'crypto-exchanger' || role === 'smuggler' || role === 'recruiter') && random.chance(0.4);
  for (;;) {
    const named = isForeign ? foreignName(random) : chineseName(random, gender);
    if (!taken.has(named.name)) {
      taken.add(named.name);
      return named;
    }
  }
}

const aliases = [
  'Brother Long',
  'Old Tiger',
  'Little Six',
  'Ah Kang',
  'The Accountant',
  'Glasses',
  'Sister Mei',
  'Ah Hai',
];
const homes = ['Qinghe 清河', 'Baishan 白杉', 'Nanhe 南禾', 'Yunfeng 云枫', 'Longxi 珑溪', 'Haiyan 海雁'] as const;

function personFields(
  random: Random,
  person: { key: string; number: number; part: Part; gender: 'man' | 'woman'; named: PersonName },
) {
  const { key, number, part, gender, named } = person;
  const bornDay = -random.int(20 * 365, 52 * 365);
  const isForeign = named.nameZh === '';
  const alias = part.gang !== null && random.chance(0.35) ? { alias: random.pick(aliases) } : {};
  return {
    suspectId: key,
    name: named.name,
    ...(isForeign ? {} : { nameZh: named.nameZh, idNumber: identityNumber(number, isoDay(bornDay)) }),
    ...alias,
    gender,
    born: date(bornDay),
    nationality: isForeign ? 'unknown' : 'China',
    status: statusOf(random, part),
    ...(isForeign ? {} : { home: random.pick(homes) }),
  };
}

function statusOf(random: Random, part: Part): string {
  if (part.gang === null) return 'at home';
  if (part.isLeader) return 'wanted';
  const isAbroad = part.gang !== 2 && part.role !== 'goip-operator' && part.role !== 'recruiter';
  if (isAbroad) return random.chance(0.85) ? 'abroad' : 'in custody';
  return random.chance(0.7) ? 'at home' : random.chance(0.5) ? 'in custody' : 'wanted';
}

function gangKey(number: number): string {
  return `G${String(number + 1).padStart(3, '0')}`;
}

function suspectKey(number: number): string {
  return `S${String(number + 1).padStart(4, '0')}`;
}

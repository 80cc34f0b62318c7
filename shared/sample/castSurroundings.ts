// Writes what surrounds a network: victims and their reports, places, companies and vehicles.
import { date, moment } from './calendar';
import { chineseName } from './names';
import type { Story, Written } from './Network';
import { plateNumber, registrationNumber } from './numbers';
import { perNetwork } from './plan';
import { at, type Random } from './random';
import type { SampleWriter } from './SampleWriter';

const provinces = ['Qinghe 清河', 'Baishan 白杉', 'Nanhe 南禾', 'Yunfeng 云枫', 'Longxi 珑溪', 'Haiyan 海雁'] as const;
const occupations = [
  'teacher',
  'nurse',
  'student',
  'retired',
  'engineer',
  'shop assistant',
  'driver',
  'accountant',
] as const;
const frauds = [
  ['fake customer service', 'Caller claimed that a loan account had to be cancelled. 冒充客服注销贷款'],
  ['fake police', 'Caller claimed to be police and asked for money to be checked. 冒充公检法'],
  ['refund', 'Caller offered a refund for lost goods. 退款理赔'],
  ['investment', 'Victim was led to an investment app. 虚假投资'],
] as const;
const stations = ['Qinghe East station', 'Nanhe station', 'Yunfeng station', 'Longxi central station'] as const;

export function castVictims(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return Array.from({ length: perNetwork.victims }, (_, place) => {
    const key = `V${String(401 + network * perNetwork.victims + place).padStart(4, '0')}`;
    const ref = writer.entity('Victim', key, {
      victimId: key,
      gender: random.chance(0.5) ? 'man' : 'woman',
      age: random.int(19, 74),
      province: random.pick(provinces),
      occupation: random.pick(occupations),
    });
    return { ref, key };
  });
}

/** One report for each incident number of the stories, dated by its first victim, with the loss of all of them. */
export function castIncidents(
  writer: SampleWriter,
  random: Random,
  network: number,
  stories: readonly Story[],
): readonly Written[] {
  return Array.from({ length: perNetwork.incidents }, (_, place) => {
    const joined = stories.filter((story) => story.report?.incident === place);
    const firstReport = Math.min(...joined.flatMap((story) => (story.report === null ? [] : [story.report.at])));
    const loss = joined.flatMap((story) => story.payments).reduce((sum, payment) => sum + payment.amount, 0);
    const key = `26-${String(101 + network * perNetwork.incidents + place)}`;
    const [kind, summary] = random.pick(frauds);
    const fields = { reportNumber: key, at: moment(firstReport), kind, loss, currency: 'CNY' };
    return { ref: writer.entity('Incident', key, { ...fields, station: random.pick(stations), summary }), key };
  });
}

/** Where things are in `Network.places`. */
export const placeOf = { town: 0, compoundA: 1, compoundB: 2, borderTown: 3, crossing: 4, city: 5, hotel: 6 } as const;

const places = [
  ['Qinghe', '清河', 'town', 116.21, 27.32],
  ['Green Lake compound', '绿湖园区', 'compound abroad', 97.81, 23.04],
  ['White Crane compound', '白鹤园区', 'compound abroad', 97.92, 23.11],
  ['Munglan', '勐兰', 'border town', 98.02, 23.43],
  ['Munglan crossing', '勐兰口岸', 'border crossing', 97.99, 23.4],
  ['Nanhe', '南禾', 'city', 113.42, 26.08],
  ['Riverside hotel', '河畔宾馆', 'hotel', 113.45, 26.11],
] as const;

export function castPlaces(writer: SampleWriter, network: number): readonly Written[] {
  return places.map(([name, nameZh, kind, x, y], place) => {
    const key = `P${String(network * places.length + place + 1).padStart(3, '0')}`;
    const suffix = network === 0 ? '' : ` ${network + 1}`;
    const ref = writer.entity('Place', key, {
      placeId: key,
      name: name + suffix,
      nameZh: nameZh + suffix,
      kind,
      position: { t: 'point', srid: 4326, x, y },
    });
    return { ref, key };
  });
}

/** Where things are in `Network.companies`. */
export const companyOf = { front: 0, shop: 1, taxi: 2, courier: 3 } as const;

const companies = [
  ['Brightway Trading', '明途贸易', 'trading'],
  ['Golden Grain Store', '金禾超市', 'grocery'],
  ['Swallow Taxi', '飞燕出租', 'taxi'],
  ['Swift Parcel', '迅达快递', 'courier'],
] as const;

export function castCompanies(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return companies.map(([name, nameZh, kind], place) => {
    const key = registrationNumber(network * companies.length + place);
    const suffix = network === 0 ? '' : ` ${network + 1}`;
    const ref = writer.entity('Company', key, {
      registrationNumber: key,
      name: name + suffix,
      nameZh: nameZh + suffix,
      kind,
      // The front was founded just before the money began to run.
      registered: date(place === companyOf.front ? -random.int(20, 60) : -random.int(400, 3000)),
      address: 'Nanhe 南禾',
    });
    return { ref, key };
  });
}

const vehicles = [
  ['car', 'Sedan 1.5'],
  ['van', 'Cargo van'],
  ['taxi', 'Sedan 1.6'],
  ['car', 'SUV 2.0'],
  ['motorcycle', 'Scooter 125'],
] as const;
const paints = ['white', 'black', 'silver', 'blue'] as const;

export function castVehicles(writer: SampleWriter, random: Random, network: number): readonly Written[] {
  return vehicles.map(([kind, model], place) => {
    const key = plateNumber(network * vehicles.length + place);
    const owner = chineseName(random, 'man').nameZh;
    const fields = { plate: key, kind, model, paint: at(paints, random.int(0, 3)), registeredTo: owner };
    return { ref: writer.entity('Vehicle', key, fields), key };
  });
}

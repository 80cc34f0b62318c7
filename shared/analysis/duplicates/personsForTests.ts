// Persons with known duplicates, for measuring how well duplicates are found. Everything about them is invented and seeded:
// second entries have typos, pinyin for Chinese, turned names, missing fields; relatives who share a phone are red herrings.
import type { EntityId } from '../../ids';
import { createRandom, type Random } from '../../sample/random';
import { chineseName, foreignName } from '../../sample/names';
import type { Fields } from '../../value';
import type { Subject, UseOf } from './evidence';
import { twoDigits } from '../../twoDigits';

interface KnownPersons {
  readonly subjects: readonly Subject[];
  readonly uses: readonly UseOf[];
  /** Pairs of ids that are one person, the smaller id first. */
  readonly truth: ReadonlySet<string>;
}

interface Person {
  readonly name: string;
  readonly nameZh: string;
  readonly gender: string;
  readonly born: string;
  readonly idNumber: string;
  readonly home: string;
  readonly phones: readonly string[];
}

const provinces = ['福建', '广东', '浙江', '湖南', '四川', '河南', '云南', '江西', '山东', '湖北'];
const districts = ['城区', '东区', '西区', '南区', '北区', '新区', '港区', '山区'];

/** Shares of persons with a second entry, of those with a third, of red herrings (a relative with the same phone and family name). */
const shares = { second: 0.2, third: 0.1, relative: 0.08 };

/** So many entries of persons in all; the same seed gives the same ones. */
export function knownPersons(count: number, seed: number): KnownPersons {
  const random = createRandom(seed, 91);
  const subjects: Subject[] = [];
  const uses: UseOf[] = [];
  const truth = new Set<string>();
  let phones = 0;
  const newPhone = () => `139${String((phones += 1)).padStart(8, '0')}`;
  const put = (person: Person, fields: Fields): EntityId => {
    const key = `P${String(subjects.length).padStart(6, '0')}`;
    const id = `e:${key}` as EntityId;
    for (const phone of person.phones) {
      if (random.chance(0.85)) uses.push({ user: subjects.length, used: { type: 'Phone', id: phone, text: phone } });
    }
    subjects.push({ id, type: 'Suspect', key, caption: String(fields['nameZh'] ?? fields['name'] ?? ''), fields });
    return id;
  };
  while (subjects.length < count) {
    const person = newPerson(random, newPhone);
    const ids = [put(person, whole(person))];
    if (random.chance(shares.second)) ids.push(put(person, spoilt(random, person)));
    if (ids.length > 1 && random.chance(shares.third)) ids.push(put(person, spoilt(random, person)));
    for (const [nth, a] of ids.entries()) for (const b of ids.slice(nth + 1)) truth.add(pairName(a, b));
    if (random.chance(shares.relative)) {
      const relative = relativeOf(random, person, newPhone);
      put(relative, whole(relative));
    }
  }
  return { subjects, uses, truth };
}

export function pairName(a: EntityId, b: EntityId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function newPerson(random: Random, newPhone: () => string): Person {
  const isMan = random.chance(0.6);
  const born = dayFrom(random);
  const names = random.chance(0.12) ? foreignName(random) : chinese(random, isMan);
  const phones = Array.from({ length: random.int(0, 2) }, newPhone);
  return {
    ...names,
    gender: isMan ? 'male' : 'female',
    born,
    idNumber: numberFor(random, born),
    home: random.pick(provinces) + random.pick(districts),
    phones,
  };
}

/** A family name and one or two of the given ones. */
function chinese(random: Random, isMan: boolean): { name: string; nameZh: string } {
  const [one, other] = [chineseName(random, isMan ? 'man' : 'woman'), chineseName(random, isMan ? 'man' : 'woman')];
  if (one.nameZh.length > 2 || other.nameZh.length > 2) return one;
  const given = other.name.split(' ')[1] ?? '';
  return { name: one.name + given.toLowerCase(), nameZh: one.nameZh + other.nameZh.slice(1) };
}

function dayFrom(random: Random): string {
  return `${random.int(1955, 2004)}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`;
}

/** Of an issuing office that does not exist. */
function numberFor(random: Random, born: string): string {
  return `999${String(random.int(0, 999)).padStart(3, '0')}${born.replaceAll('-', '')}${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** Same family name, home and phone; another given name, birthday and number. */
function relativeOf(random: Random, person: Person, newPhone: () => string): Person {
  const other = newPerson(random, newPhone);
  const isChinese = person.nameZh !== '' && other.nameZh !== '';
  return {
    ...other,
    name: isChinese
      ? `${person.name.split(' ')[0]} ${other.name.split(' ')[1]}`
      : `${other.name.split(' ')[0]} ${person.name.split(' ').at(-1)}`,
    nameZh: isChinese ? person.nameZh.slice(0, 1) + other.nameZh.slice(1) : '',
    home: person.home,
    phones: [...person.phones, ...other.phones],
  };
}

function whole({ name, nameZh, gender, born, idNumber, home }: Person): Fields {
  return { name, ...(nameZh === '' ? {} : { nameZh }), gender, born: { t: 'date', v: born }, idNumber, home };
}

/** A second entry as somebody else would have made it: at least one property is written otherwise, others are missing. */
function spoilt(random: Random, person: Person): Fields {
  const fields: { [name: string]: Fields[string] } = { ...whole(person) };
  const isLatin = person.nameZh === '' || random.chance(0.45);
  if (isLatin) delete fields['nameZh'];
  else delete fields['name'];
  if (isLatin) fields['name'] = latinAs(random, person.name);
  else if (random.chance(0.08)) fields['nameZh'] = homophone(person.nameZh);
  if (random.chance(0.35)) delete fields['idNumber'];
  else if (random.chance(0.12)) fields['idNumber'] = misread(random, person.idNumber);
  if (random.chance(0.25)) delete fields['born'];
  else if (random.chance(0.1)) fields['born'] = { t: 'date', v: misread(random, person.born) };
  if (random.chance(0.3)) delete fields['home'];
  if (random.chance(0.2)) delete fields['gender'];
  return fields;
}

function latinAs(random: Random, name: string): string {
  const words = random.chance(0.4) ? name.split(' ').toReversed() : name.split(' ');
  const written = random.chance(0.2) ? words.join(' ').toUpperCase() : words.join(' ');
  return random.chance(0.2) ? mistyped(random, written) : written;
}

/** One letter left out, doubled, replaced, or two exchanged; never the first. */
function mistyped(random: Random, text: string): string {
  const at = random.int(1, text.length - 2);
  const [before, letter, next, rest] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  const ways = [
    before + next + rest,
    before + letter + letter + next + rest,
    `${before}e${next}${rest}`,
    before + next + letter + rest,
  ];
  return random.pick(ways);
}

function misread(random: Random, digits: string): string {
  const places = Array.from(digits.matchAll(/\d/g), ({ index }) => index).slice(-4);
  const at = random.pick(places);
  return digits.slice(0, at) + String((Number(digits.charAt(at)) + 1) % 10) + digits.slice(at + 1);
}

/** Characters that sound alike and are mistaken for one another. */
const soundalikes: { readonly [character: string]: string } = {
  军: '君',
  涛: '滔',
  斌: '彬',
  静: '婧',
  丽: '莉',
  强: '蔷',
  浩: '昊',
  刚: '钢',
  敏: '闽',
  燕: '艳',
};

function homophone(name: string): string {
  return Array.from(name, (character) => soundalikes[character] ?? character).join('');
}

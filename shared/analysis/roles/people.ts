// Who is a person among the facts, and what each of them has: numbers, cards, wallets, devices. Only types of entities and
// links are read, no field: a note that says what somebody is must not come back as a suggestion.
import { linkType } from '../../catalogue';
import type { Facts } from '../Analysis';

/** Types that stand for a person where nothing else is asked for. */
export const usualPeople = 'Suspect,Victim,Person';

const firms: ReadonlySet<string> = new Set(['Company', 'Organisation', 'Organization']);

export interface People {
  /** By place among the facts, in rising order. */
  readonly all: readonly number[];
  isPerson(place: number): boolean;
  /** What a person has, each once, in rising order. */
  thingsOf(person: number): readonly number[];
  /** Who has a thing; of a person the person. */
  usersOf(place: number): readonly number[];
  isOfFirm(thing: number): boolean;
  /** So many SIMs and numbers were in a device. */
  slotsOf(device: number): number;
  /** The same of the fullest device that a number, or the SIM behind it, was in; 0 without such a record. */
  slotsAround(number: number): number;
}

export function peopleIn({ entities, links }: Facts, types: string): People {
  const names = new Set(types.split(',').map((name) => name.trim()));
  const isOne = entities.map(({ type }) => names.has(type));
  const [things, users] = [new Lists(), new Lists()];
  const [simsOf, devicesOf, within] = [new Lists(), new Lists(), new Lists()];
  const ofFirm = new Set<number>();
  const typeOf = (place: number) => entities[place]?.type ?? '';
  for (const { type, from, to } of links) {
    if (linkType(type).style !== 'ownership' || from === to) continue;
    for (const [owner, thing] of [
      [from, to],
      [to, from],
    ] as const) {
      if (isOne[thing] === true) continue;
      if (isOne[owner] === true) {
        things.add(owner, thing);
        users.add(thing, owner);
      } else if (firms.has(typeOf(owner))) ofFirm.add(thing);
      else if (typeOf(thing) === 'Device') {
        devicesOf.add(owner, thing);
        within.add(thing, owner);
      } else if (typeOf(owner) === 'SIM') simsOf.add(thing, owner);
    }
  }
  const slotsOf = (device: number) => within.of(device).length;
  const fullest = (what: number) => Math.max(0, ...devicesOf.of(what).map(slotsOf));
  return {
    all: [...entities.keys()].filter((place) => isOne[place] === true),
    isPerson: (place) => isOne[place] === true,
    thingsOf: (person) => things.of(person),
    usersOf: (place) => (isOne[place] === true ? [place] : users.of(place)),
    isOfFirm: (thing) => ofFirm.has(thing),
    slotsOf,
    slotsAround: (number) => Math.max(fullest(number), ...simsOf.of(number).map(fullest)),
  };
}

/** Short lists of places by place; each place once, in rising order whatever the order of the links. */
export class Lists {
  private readonly sets = new Map<number, Set<number>>();
  private readonly sorted = new Map<number, readonly number[]>();

  add(key: number, value: number): void {
    const known = this.sets.get(key);
    if (known === undefined) this.sets.set(key, new Set([value]));
    else known.add(value);
  }

  of(key: number): readonly number[] {
    const known = this.sorted.get(key);
    if (known !== undefined) return known;
    const list = [...(this.sets.get(key) ?? [])].sort((a, b) => a - b);
    this.sorted.set(key, list);
    return list;
  }
}

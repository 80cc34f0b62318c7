// Invented people who carry one phone or two through a town of cells, some of whom live or work together: known answers for
// the likelihood ratio of one user. Everything is seeded.
import type { EntityId } from '../../ids';
import { createRandom, type Random } from '../../sample/random';
import type { AnalysedEntity, AnalysedLink, Facts } from '../Analysis';

/** The ratio was calibrated on these, while 701 to 720 were looked at, and is judged on others. */
export const tuningSeeds = Array.from({ length: 20 }, (_, nth) => 1 + nth);
export const checkedSeeds = Array.from({ length: 20 }, (_, nth) => 901 + nth);

export interface KnownTown {
  readonly facts: Facts;
  /** Places of the phones, with the person who carries each. */
  readonly phones: readonly { readonly place: number; readonly person: number }[];
}

const side = 10;
/** Degrees between cells, about 1.5 km. */
const step = 0.0135;
const people = 20;
const withTwo = 6;
const zeroMs = Date.parse('2026-03-01T16:00:00Z');

interface Person {
  readonly home: number;
  readonly work: number;
  readonly haunts: readonly number[];
  /** How often the second phone is left at home. */
  readonly leaves: number;
  /** Where each evening and each free day is spent, by day. */
  readonly evenings: readonly number[];
}

/** Each person with a few phones' records over two to eight weeks, 2 to 14 a day. */
export function knownTown(seed: number): KnownTown {
  const random = createRandom(seed, 77);
  const days = random.int(14, 56);
  const persons: Person[] = [];
  for (let nth = 0; nth < people; nth += 1) persons.push(makePerson(random, persons, days));
  const entities: AnalysedEntity[] = Array.from({ length: side * side }, (_, cell) => ({
    id: `c${cell}` as EntityId,
    key: `cell-${cell}`,
    type: 'Place',
    caption: '',
    fields: { position: { t: 'point', srid: 4326, x: 113 + (cell % side) * step, y: Math.floor(cell / side) * step } },
  }));
  const put = (key: string) => {
    entities.push({ id: `p${entities.length}` as EntityId, key, type: 'Phone', caption: '', fields: {} });
    return entities.length - 1;
  };
  const everybody = put('everybody');
  const links: AnalysedLink[] = [];
  const phones = persons.flatMap((person, nth) =>
    Array.from({ length: nth < withTwo ? 2 : 1 }, (_, which) => {
      const place = put(`${nth}-${which}`);
      links.push(...recordsOf(random, person, which, days).map(({ at, cell }) => recordOf(place, everybody, at, cell)));
      return { place, person: nth };
    }),
  );
  return { facts: { entities, links }, phones };
}

function recordOf(from: number, to: number, at: number, cell: number): AnalysedLink {
  return {
    type: 'CALLED',
    from,
    to,
    fields: { at: { t: 'datetime', v: new Date(at).toISOString() }, cell: `cell-${cell}` },
  };
}

/** One in four lives with one who was made before, one in three works with one, and a few do both. */
function makePerson(random: Random, others: readonly Person[], days: number): Person {
  const any = () => random.int(0, side * side - 1);
  const like = others.length > 0 && random.chance(0.25) ? random.pick(others) : null;
  const home = like?.home ?? any();
  const work = others.length > 0 && random.chance(0.33) ? random.pick(others).work : any();
  const haunts = [any(), any(), any()];
  const evenings = Array.from({ length: days }, () => (random.chance(0.6) ? home : random.pick(haunts)));
  return { home, work, haunts, leaves: random.next() * 0.4, evenings };
}

function recordsOf(random: Random, person: Person, which: number, days: number) {
  const perDay = random.int(2, 14);
  return Array.from({ length: days * perDay }, () => {
    const day = random.int(0, days - 1);
    const hour = 7 + random.next() * 17;
    const isLeft = which === 1 && random.chance(person.leaves);
    const cell = isLeft ? person.home : whereIs(person, day, hour);
    return { at: zeroMs + (day * 24 + hour) * 3_600_000, cell: random.chance(0.75) ? cell : besides(random, cell) };
  });
}

function whereIs({ home, work, evenings }: Person, day: number, hour: number): number {
  if (hour < 8.5) return home;
  const isFree = day % 7 >= 5;
  if (!isFree && hour < 18) return work;
  return hour < 22 ? (evenings[day] ?? home) : home;
}

/** A neighbouring cell, which takes calls over when the nearest is busy. */
function besides(random: Random, cell: number): number {
  const move = (at: number) => Math.min(side - 1, Math.max(0, at + random.int(-1, 1)));
  return move(Math.floor(cell / side)) * side + move(cell % side);
}

// Who was where and when: stays and journeys on the chart, and the cells that calls were made through.
import { isTagged, textOf, timeOf, type Value } from '../../value';
import type { Chosen, Facts, Parameter } from '../Analysis';
import { linksOf, linksThatSay } from './records';

export interface Sighting {
  readonly who: number;
  /** Place of the entity among the facts; of a cell that is no entity, a number beyond them. */
  readonly where: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** `at` where it was a moment. */
  readonly until: number;
  /** Degrees, WGS 84; null where the place has no position. */
  readonly position: Position | null;
  readonly link: number;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Sightings {
  /** In order of time. */
  readonly sightings: readonly Sighting[];
  /** Stays and journeys without a time. */
  readonly left: number;
}

export const placeLinks = linksThatSay('places', 'Was at a place', '到过某地', 'LOCATED_AT,TRAVELLED');
export const cellField: Parameter = {
  name: 'cell',
  words: { en: 'Cell of the caller (field of a call)', zh: '主叫所在基站（通话字段）' },
  kind: 'names',
  usual: 'cell',
};

/** A stay without an end is one moment, because it says no more. */
export function sightingsOf(facts: Facts, chosen: Chosen): Sightings {
  const stays = linksOf(facts, chosen, 'places');
  const sightings = stays.flatMap(({ fields, from: who, to: where, link }): Sighting[] => {
    const at = timeOf(fields['at']) ?? timeOf(fields['from']);
    if (at === null || who === where) return [];
    const until = Math.max(at, timeOf(fields['until']) ?? at);
    return [{ who, where, at, until, position: positionOf(facts.entities[where]?.fields['position']), link }];
  });
  const left = stays.length - sightings.length;
  sightings.push(...cellSightings(facts, chosen));
  return { sightings: sightings.sort((a, b) => a.at - b.at || a.link - b.link), left };
}

function cellSightings(facts: Facts, chosen: Chosen): readonly Sighting[] {
  const field = String(chosen['cell'] ?? '');
  const calls = linksOf(facts, chosen, 'calls').filter(({ fields }) => textOf(fields[field]) !== '');
  if (calls.length === 0) return [];
  const places = new Map<string, number>();
  facts.entities.forEach(({ type, key }, place) => {
    if (type === 'Place' && key !== '') places.set(key, place);
  });
  let next = facts.entities.length;
  return calls.flatMap(({ fields, from: who, link }): Sighting[] => {
    const at = timeOf(fields['at']);
    if (at === null) return [];
    const cell = textOf(fields[field]);
    const where = places.get(cell) ?? next;
    if (where === next) {
      places.set(cell, next);
      next += 1;
    }
    return [{ who, where, at, until: at, position: positionOf(facts.entities[where]?.fields['position']), link }];
  });
}

/** Where something was at any time, dated or not. */
export function placesOf(facts: Facts, chosen: Chosen): ReadonlyMap<number, ReadonlySet<number>> {
  const places = new Map<number, Set<number>>();
  const add = (who: number, where: number) => places.set(who, (places.get(who) ?? new Set()).add(where));
  for (const { from, to } of linksOf(facts, chosen, 'places')) if (from !== to) add(from, to);
  for (const { who, where } of cellSightings(facts, chosen)) add(who, where);
  return places;
}

function positionOf(value: Value | undefined): Position | null {
  return isTagged(value) && value.t === 'point' && value.srid === 4326 ? { x: value.x, y: value.y } : null;
}

const earthKm = 6371;

/** Kilometres along the surface (haversine). */
export function kmBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const [dy, dx] = [((b.y - a.y) * radians) / 2, ((b.x - a.x) * radians) / 2];
  const h = Math.sin(dy) ** 2 + Math.cos(a.y * radians) * Math.cos(b.y * radians) * Math.sin(dx) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

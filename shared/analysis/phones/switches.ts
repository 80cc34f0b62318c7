// Two phones side by side: each time a record of the one follows one of the other soon, were they at the same place?
import { kmBetween, type Sighting } from './sightings';

export interface Switches {
  readonly count: number;
  /** At the same place, or no farther apart than neighbouring cells. */
  readonly together: number;
}

/** Both in order of time. A phone's records in a row count once: only neighbours of different phones, no more than `windowMs` apart, are compared. */
export function switchesOf(
  one: readonly Sighting[],
  other: readonly Sighting[],
  windowMs: number,
  nearKm: number,
): Switches {
  let [i, k, count, together] = [0, 0, 0, 0];
  let last: { readonly of: 0 | 1; readonly sighting: Sighting } | null = null;
  while (i < one.length || k < other.length) {
    const isOne = k >= other.length || (i < one.length && (one[i] as Sighting).at <= (other[k] as Sighting).at);
    const sighting = (isOne ? one[i] : other[k]) as Sighting;
    const of = isOne ? 0 : 1;
    if (last !== null && last.of !== of && sighting.at - last.sighting.at <= windowMs) {
      count += 1;
      if (isNear(last.sighting, sighting, nearKm)) together += 1;
    }
    last = { of, sighting };
    if (isOne) i += 1;
    else k += 1;
  }
  return { count, together };
}

function isNear(a: Sighting, b: Sighting, nearKm: number): boolean {
  if (a.where === b.where) return true;
  return a.position !== null && b.position !== null && kmBetween(a.position, b.position) <= nearKm;
}

// Sorts by whole numbers without a comparing function, which takes ten times as long where there are many.

/** With 32 bits of number, number and place still are one exact number. */
export const mostPlaces = 2 ** 21;

/**
 * The places 0 to `count` - 1 by their numbers, equal ones as they stood. Numbers are whole, between -2^32 and 2^32; no more
 * than `mostPlaces` places.
 */
export function placesInOrder(count: number, numberAt: (place: number) => number): Uint32Array {
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place += 1) keys[place] = numberAt(place) * mostPlaces + place;
  keys.sort();
  return Uint32Array.from(keys, (key) => key - Math.floor(key / mostPlaces) * mostPlaces);
}

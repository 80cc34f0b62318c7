// A stable sort that pauses, so that a page can paint between its slices: merge sort from the bottom up.
// Knuth, The Art of Computer Programming, volume 3, section 5.2.4.

/** So many comparisons between two pauses: well under a millisecond. */
const stepsPerSlice = 512;

/** A new list in the order of `compare`; equal items keep theirs. */
export function* sortedInSlices(
  items: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  const { length } = items;
  let from = Uint32Array.from(items);
  let to = new Uint32Array(length);
  for (let width = 1; width < length; width *= 2) {
    let [left, right, end, place] = [0, width, 0, 0];
    let middle = 0;
    while (place < length) {
      if (place === end) {
        // The next two runs.
        left = end;
        middle = Math.min(left + width, length);
        right = middle;
        end = Math.min(left + 2 * width, length);
      }
      const isLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
      to[place] = (isLeft ? from[left++] : from[right++]) ?? 0;
      place += 1;
      if (place % stepsPerSlice === 0) yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

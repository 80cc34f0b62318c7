// Puts things in order of their times by sorting their places, so that nothing is made for each of hundreds of thousands.

/** The places of the times from the earliest on; those of equal time keep their order. No time may be NaN. */
export function inTimeOrder(times: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: times.length }, (_, nth) => nth);
  const isInOrder = order.every((nth) => nth === 0 || (times[nth - 1] as number) <= (times[nth] as number));
  return isInOrder ? order : order.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
}

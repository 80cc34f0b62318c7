// Two digits, as clocks and calendars write them.

/** `7` is `07`; what has two digits or more stays. */
export function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0');
}

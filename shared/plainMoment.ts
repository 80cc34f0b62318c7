// Moments as nearly all sources spell them, read without an expression and without the engine's parser, which take a microsecond.

const zero = 48;

/** The number that digits spell from `at`; NaN where one of them is none. */
function digits(text: string, at: number, count: number): number {
  let number = 0;
  for (let nth = at; nth < at + count; nth += 1) {
    const digit = text.charCodeAt(nth) - zero;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Minutes that the clock is ahead of UTC, of what stands after the seconds; null for any spelling but `Z`, nothing, or `+08:00`. */
function zoneMinutes(text: string): number | null {
  if (text.length === 19 || (text.length === 20 && text.charAt(19) === 'Z')) return 0;
  const sign = text.charAt(19);
  if (text.length !== 25 || (sign !== '+' && sign !== '-') || text.charAt(22) !== ':') return null;
  const [hours, minutes] = [digits(text, 20, 2), digits(text, 23, 2)];
  if (!(hours <= 23 && minutes <= 59)) return null;
  return (sign === '-' ? -1 : 1) * (60 * hours + minutes);
}

/** Days from 1970-01-01, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2021), days_from_civil. */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/**
 * Milliseconds since 1970 UTC of `2026-05-09T10:00:00`, with `Z`, `+08:00` or nothing (UTC) behind; null for every other
 * spelling and for days after the 28th, which the engine's parser has to judge.
 */
export function plainMoment(text: string): number | null {
  if (!isSpelledPlainly(text)) return null;
  const ahead = zoneMinutes(text);
  if (ahead === null) return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  const isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  if (!isDay || !(hour <= 23 && minute <= 59 && second <= 59)) return null;
  return ((daysOf(year, month, day) * 24 + hour) * 60 + minute - ahead) * 60_000 + second * 1000;
}

/** The signs between the numbers. */
function isSpelledPlainly(text: string): boolean {
  const isDate = text.charAt(4) === '-' && text.charAt(7) === '-' && text.charAt(10) === 'T';
  return isDate && text.charAt(13) === ':' && text.charAt(16) === ':';
}

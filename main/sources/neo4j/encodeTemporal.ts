// Times written in ISO 8601 as times of the driver. Its own reader goes through a float and loses nanoseconds
// (`.000000015` becomes 14), so the parts are read here.
import neo4j from 'neo4j-driver';

const day = '([+-]\\d{4,9}|\\d{4})-(\\d\\d)-(\\d\\d)';
const clock = '(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9}))?)?';
const zone = '(Z|[+-]\\d\\d:?(?:\\d\\d)?(?::?\\d\\d)?)?(?:\\[([^\\]]+)\\])?';
const dateForm = new RegExp(`^${day}$`);
const timeForm = new RegExp(`^${clock}${zone}$`);
const dateTimeForm = new RegExp(`^${day}T${clock}${zone}$`);
const durationForm =
  /^(-)?P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:[.,](\d{1,9}))?S)?)?$/;

/**
 * Each returns null for a text that is no such time: a wrong clock would be worse than a text, and a 31st of February
 * would be refused by the server with everything sent along with it.
 */
export function encodeDate(text: string): unknown {
  const [, ...parts] = dateForm.exec(text) ?? [];
  if (parts.length === 0 || !isInCalendar(dayParts(parts))) return null;
  return made(() => new neo4j.types.Date(...dayParts(parts)));
}

export function encodeTime(text: string): unknown {
  const [, hour, minute, second, fraction, offset] = timeForm.exec(text) ?? [];
  if (hour === undefined) return null;
  const parts = clockParts(hour, minute, second, fraction);
  const { Time, LocalTime } = neo4j.types;
  return made(() => (offset === undefined ? new LocalTime(...parts) : new Time(...parts, offsetSeconds(offset))));
}

export function encodeDateTime(text: string): unknown {
  const match = dateTimeForm.exec(text);
  if (match === null) return null;
  const [, year, month, dayOfMonth, hour, minute, second, fraction, offset, zoneId] = match;
  const parts = [...dayParts([year, month, dayOfMonth]), ...clockParts(hour, minute, second, fraction)] as const;
  if (!isInCalendar([parts[0], parts[1], parts[2]]) || !isZone(zoneId)) return null;
  const { DateTime, LocalDateTime } = neo4j.types;
  if (offset === undefined && zoneId === undefined) return made(() => new LocalDateTime(...parts));
  return made(() => new DateTime(...parts, offset === undefined ? undefined : offsetSeconds(offset), zoneId));
}

export function encodeDuration(text: string): unknown {
  const match = durationForm.exec(text);
  if (match === null || /[PT]$/.test(text)) return null;
  const [, sign, years, months, weeks, days, hours, minutes, secondSign, seconds, fraction] = match;
  const factor = sign === undefined ? 1n : -1n;
  const size = BigInt(seconds ?? 0) * 1_000_000_000n + BigInt((fraction ?? '').padEnd(9, '0'));
  const clockNanos = (BigInt(hours ?? 0) * 3600n + BigInt(minutes ?? 0) * 60n) * 1_000_000_000n;
  const nanos = factor * (clockNanos + (secondSign === '-' ? -size : size));
  // The server keeps the nanoseconds positive and lets the seconds carry the sign.
  const rest = ((nanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  return made(
    () =>
      new neo4j.types.Duration(
        neo4j.int(String(factor * (BigInt(years ?? 0) * 12n + BigInt(months ?? 0)))),
        neo4j.int(String(factor * (BigInt(weeks ?? 0) * 7n + BigInt(days ?? 0)))),
        neo4j.int(String((nanos - rest) / 1_000_000_000n)),
        neo4j.int(String(rest)),
      ),
  );
}

function dayParts([year, month, day]: readonly (string | undefined)[]): [number, number, number] {
  return [Number(year), Number(month), Number(day)];
}

function isInCalendar([year, month, day]: readonly [number, number, number]): boolean {
  // 400 years bring the same calendar again, and keep the years within what Date can say.
  const date = new Date(Date.UTC(2000 + (year % 400), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isZone(id: string | undefined): boolean {
  try {
    return id === undefined || new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function clockParts(hour?: string, minute?: string, second?: string, fraction?: string) {
  const nano = Number((fraction ?? '').padEnd(9, '0'));
  return [Number(hour), Number(minute), Number(second ?? 0), nano] as const;
}

function offsetSeconds(text: string): number {
  if (text === 'Z') return 0;
  const [hour, minute, second] = text.slice(1).replaceAll(':', '').match(/\d\d/g) ?? [];
  const size = Number(hour) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  return text.startsWith('-') ? -size : size;
}

/** The driver refuses what no clock has, such as an hour 25. */
function made(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    return null;
  }
}

// Random values of every kind that a database keeps, each as it is written there and as Skein should tell it. Both are
// made from the same numbers and by neither the driver's nor the app's own words.
import neo4j from 'neo4j-driver';
import type { Random } from '../../shared/sample/random';
import type { Value } from '../../shared/value';

export interface Made {
  /** What the statement gets. */
  readonly written: unknown;
  /** What reads it there: a function of the server for times, else '' for the value as it is. */
  readonly by: '' | 'date' | 'time' | 'localtime' | 'datetime' | 'localdatetime' | 'duration';
  readonly told: Value;
}

type Maker = (random: Random) => Made;

const as = (written: unknown, told: Value): Made => ({ written, by: '', told });

function bigint(random: Random): bigint {
  const bits = random.int(1, 64);
  let value = 0n;
  for (let at = 0; at < 4; at += 1) value = (value << 16n) | BigInt(random.int(0, 65_535));
  return BigInt.asIntN(64, BigInt.asIntN(bits, value));
}

const edges = [0n, 1n, -1n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n), 2n ** 63n - 1n, -(2n ** 63n)];

function integer(random: Random): Made {
  const value = random.chance(0.3) ? random.pick(edges) : bigint(random);
  const isSafe = value <= 9_007_199_254_740_991n && value >= -9_007_199_254_740_991n;
  return as(neo4j.int(value.toString()), isSafe ? Number(value) : { t: 'int', v: value.toString() });
}

const floatEdges = [
  0.1,
  5e-324,
  1.7976931348623157e308,
  -1e-300,
  1 / 3,
  1e21,
  123456789.123456789,
  2 ** 53,
  -(2 ** 60),
];

function float(random: Random): Made {
  const value = random.chance(0.5) ? (random.next() - 0.5) * 10 ** random.int(-300, 300) : random.pick(floatEdges);
  return Object.is(value, -0) ? as(0.5, 0.5) : as(value, value);
}

function oddFloat(random: Random): Made {
  const [value, v] = random.pick([
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
    [-0, '-0'],
  ] as const);
  return as(value, { t: 'float', v });
}

const letters = [
  'a',
  'Z',
  '0',
  ' ',
  '\n',
  '\t',
  '"',
  "'",
  '\\',
  '`',
  '嫌',
  '疑',
  'é',
  '\u0000',
  '\u202e',
  '\ufeff',
  '😀',
  '𠮷',
  'null',
  '{}',
];

function text(random: Random): Made {
  const value = Array.from({ length: random.int(0, 12) }, () => random.pick(letters)).join('');
  return as(value, value);
}

function yes(random: Random): Made {
  const value = random.chance(0.5);
  return as(value, value);
}

const two = (value: number) => String(value).padStart(2, '0');

function dayText(random: Random): string {
  // Four digits of a year are what ISO 8601 has without agreement; with more there is a sign and, here, at least six.
  const year = random.pick([
    random.int(1, 9999).toString().padStart(4, '0'),
    random.int(1900, 2100).toString(),
    `+${random.int(100_000, 999_999_999)}`,
    `-${random.int(100_000, 999_999_999)}`,
  ]);
  return `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

function clockText(random: Random): string {
  const nanos = random.pick([0, 1, 15, 999_999_999, random.int(0, 999_999_999), random.int(0, 999) * 1_000_000]);
  const fraction = String(nanos).padStart(9, '0').replace(/0+$/, '');
  const clock = [random.int(0, 23), random.int(0, 59), random.int(0, 59)].map(two).join(':');
  return fraction === '' ? clock : `${clock}.${fraction}`;
}

function offsetText(random: Random): string {
  const minutes = random.pick([0, 480, -300, 330, random.int(-17 * 60, 17 * 60)]);
  const size = Math.abs(minutes);
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Zones that have had one offset throughout these years. */
const zones = ['+08:00[Asia/Shanghai]', '+05:30[Asia/Kolkata]', '-05:00[Etc/GMT+5]', '+09:00[Asia/Tokyo]'];

function zonedText(random: Random): string {
  const day = `${random.int(1995, 2024)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  return `${day}T${clockText(random)}${random.pick(zones)}`;
}

const date: Maker = (random) => ((v) => ({ written: v, by: 'date', told: { t: 'date', v } }) as const)(dayText(random));
const timeOfDay: Maker = (random) => {
  const v = clockText(random);
  if (random.chance(0.5)) return { written: v, by: 'localtime', told: { t: 'time', v } };
  const zoned = `${v}${offsetText(random)}`;
  return { written: zoned, by: 'time', told: { t: 'time', v: zoned } };
};
const moment: Maker = (random) => {
  const local = `${dayText(random)}T${clockText(random)}`;
  const kind = random.int(0, 2);
  if (kind === 0) return { written: local, by: 'localdatetime', told: { t: 'datetime', v: local } };
  const v = kind === 1 ? zonedText(random) : `${dayOfCentury(random)}T${clockText(random)}${offsetText(random)}`;
  return { written: v, by: 'datetime', told: { t: 'datetime', v } };
};

/** The driver reckons a moment's offset by JavaScript's own dates, which end before the server's do. */
function dayOfCentury(random: Random): string {
  return `${random.int(1900, 2100)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

const duration: Maker = (random) => {
  const [months, days] = [random.pick([0, random.int(-1200, 1200)]), random.pick([0, random.int(-9999, 9999)])];
  const nanos =
    BigInt(random.pick([0, 1, -1, random.int(-2_000_000_000, 2_000_000_000)])) * BigInt(random.pick([1, 60_000]));
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const seconds = `${nanos < 0n ? '-' : ''}${size / 1_000_000_000n}${fraction === '' ? '' : `.${fraction}`}`;
  const day = `${months === 0 ? '' : `${months}M`}${days === 0 ? '' : `${days}D`}`;
  const v = nanos === 0n && day !== '' ? `P${day}` : `P${day}T${seconds}S`;
  return { written: v, by: 'duration', told: { t: 'duration', v } };
};

const point: Maker = (random) => {
  const [x, y, z] = [random.next() * 360 - 180, random.next() * 180 - 90, random.next() * 9000 - 400];
  const srid = random.pick([4326, 7203, 4979, 9157]);
  const isFlat = srid === 4326 || srid === 7203;
  const written = isFlat
    ? new neo4j.types.Point(neo4j.int(srid), x, y)
    : new neo4j.types.Point(neo4j.int(srid), x, y, z);
  return as(written, isFlat ? { t: 'point', srid, x, y } : { t: 'point', srid, x, y, z });
};

const bytes: Maker = (random) => {
  const content = Buffer.from(Array.from({ length: random.int(0, 40) }, () => random.int(0, 255)));
  return as(Int8Array.from(content), { t: 'bytes', v: content.toString('base64') });
};

const scalars: readonly Maker[] = [integer, float, oddFloat, text, yes, date, timeOfDay, moment, duration, point];

/** A list of one kind, as a property may hold it. */
function list(random: Random): Made {
  const make = random.pick(scalars);
  const first = make(random);
  const items = [first];
  for (let tries = random.int(0, 8); tries > 0; tries -= 1) {
    const next = make(random);
    if (next.by === first.by && sridOf(next) === sridOf(first)) items.push(next);
  }
  return { written: items.map((item) => item.written), by: first.by, told: items.map((item) => item.told) };
}

/** Points of one list share their coordinate system. */
function sridOf({ told }: Made): number {
  return typeof told === 'object' && told !== null && 't' in told && told.t === 'point' ? told.srid : 0;
}

const makers: readonly Maker[] = [...scalars, bytes, list, list];

/** The kinds take turns, so that each has its share. */
export function makeValues(random: Random, count: number): readonly Made[] {
  return Array.from({ length: count }, (_, at) => (makers[at % makers.length] ?? text)(random));
}

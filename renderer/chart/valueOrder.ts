// The order of values for people who sort: by kind first, then exactly within the kind (64-bit integers, moments to the
// nanosecond); what is empty always comes last.
import { isTagged, textOf, timeOf, type TaggedValue, type Value } from '../../shared/value';
import { inOrder } from '../../shared/textOrder';

/** What a value is sorted by: the rank of its kind, then the parts one after the other. */
export interface SortKey {
  readonly rank: number;
  readonly parts: readonly (number | bigint | string)[];
}

const last = 99;
/** Of what has no value. */
export const nothingToSort: SortKey = { rank: last, parts: [] };

const ranks = {
  boolean: 0,
  number: 1,
  moment: 2,
  time: 3,
  duration: 4,
  text: 5,
  point: 6,
  thing: 7,
  other: 8,
} as const;

/** Of an entity, link or path, which is sorted by what it is called, after all plain values. */
export function keyOfThing(text: string): SortKey {
  return { rank: ranks.thing, parts: [text] };
}

export function keyOfValue(value: Value): SortKey {
  if (value === null) return nothingToSort;
  if (typeof value === 'boolean') return { rank: ranks.boolean, parts: [Number(value)] };
  if (typeof value === 'number') return { rank: ranks.number, parts: [value] };
  if (typeof value === 'string') return { rank: ranks.text, parts: [value] };
  return isTagged(value) ? keyOfTagged(value) : { rank: ranks.other, parts: [textOf(value)] };
}

function keyOfTagged(value: TaggedValue): SortKey {
  switch (value.t) {
    case 'int':
      return { rank: ranks.number, parts: [BigInt(value.v)] };
    case 'float':
      return {
        rank: ranks.number,
        parts: [value.v === 'NaN' ? Number.POSITIVE_INFINITY : Number(value.v), value.v === 'NaN' ? 1 : 0],
      };
    case 'date':
    case 'datetime':
      return { rank: ranks.moment, parts: [timeOf(value) ?? 0, fractionOf(value.v)] };
    case 'time':
      return { rank: ranks.time, parts: [value.v] };
    case 'duration':
      return { rank: ranks.duration, parts: [lengthOf(value.v)] };
    case 'point':
      return { rank: ranks.point, parts: [value.srid, value.x, value.y, value.z ?? 0] };
    case 'bytes':
    case 'map':
      return { rank: ranks.other, parts: [textOf(value)] };
  }
}

/** The digits behind the second's point, as nanoseconds. */
function fractionOf(iso: string): number {
  return Number((/\.(\d+)/.exec(iso)?.[1] ?? '').padEnd(9, '0').slice(0, 9));
}

/** Seconds of an ISO 8601 duration; a month counts as the average one, as in the server's own order. */
function lengthOf(iso: string): number {
  const [days = '', time = ''] = iso.split('T');
  const amount = (text: string, unit: string) => Number(new RegExp(`(-?[\\d.]+)${unit}`).exec(text)?.[1] ?? 0);
  const months = amount(days, 'Y') * 12 + amount(days, 'M');
  const wholeDays = amount(days, 'W') * 7 + amount(days, 'D');
  const seconds = amount(time, 'H') * 3600 + amount(time, 'M') * 60 + amount(time, 'S');
  return months * 2_629_746 + wholeDays * 86_400 + seconds;
}

/** Compares two texts; by code units unless a language's own order is given. */
export type CompareTexts = (a: string, b: string) => number;

/** Negative when `a` comes before `b`. Empty comes last, whichever way the others run. */
export function compareKeys(
  a: SortKey,
  b: SortKey,
  isDescending: boolean,
  compareTexts: CompareTexts = inOrder,
): number {
  if (a.rank === last || b.rank === last) return a.rank - b.rank;
  const order = a.rank === b.rank ? compareParts(a.parts, b.parts, compareTexts) : a.rank - b.rank;
  return isDescending ? -order : order;
}

function compareParts(a: SortKey['parts'], b: SortKey['parts'], compareTexts: CompareTexts): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [one, other] = [a[index] ?? 0, b[index] ?? 0];
    if (typeof one === 'string' && typeof other === 'string') {
      const order = compareTexts(one, other);
      if (order !== 0) return order;
      // A bigint and a number compare by what they are worth, exactly.
    } else if (one < other) return -1;
    else if (one > other) return 1;
  }
  return 0;
}

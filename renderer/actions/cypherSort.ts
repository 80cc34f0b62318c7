// The order of rows by one column: by kind of value first, then exactly within the kind (64-bit integers, moments to
// the nanosecond); empty cells always come last.
import type { Cell } from '../../shared/questions';
import { isTagged, textOf, timeOf, type TaggedValue, type Value } from '../../shared/value';

export interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

type Text = (cell: Cell) => string;

/** Indices of the rows in their new order; rows that are equal keep theirs. */
export function sortedIndices(
  rows: readonly (readonly Cell[])[],
  { column, isDescending }: Sorting,
  textOfCell: Text,
): readonly number[] {
  const keys = rows.map((row) => keyOf(row[column], textOfCell));
  return rows
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [keys[a] ?? nothing, keys[b] ?? nothing];
      if (one.rank === last || other.rank === last) return one.rank - other.rank || a - b;
      const order = compare(one, other);
      return (isDescending ? -order : order) || a - b;
    });
}

/** What a cell is sorted by: the rank of its kind, then the parts one after the other. */
interface SortKey {
  readonly rank: number;
  readonly parts: readonly (number | bigint | string)[];
}

const last = 99;
const nothing: SortKey = { rank: last, parts: [] };

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

function keyOf(cell: Cell | undefined, textOfCell: Text): SortKey {
  if (cell === undefined) return nothing;
  if (cell.is === 'value') return keyOfValue(cell.value);
  return { rank: ranks.thing, parts: [textOfCell(cell)] };
}

function keyOfValue(value: Value): SortKey {
  if (value === null) return nothing;
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

function compare(a: SortKey, b: SortKey): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  for (let index = 0; index < Math.max(a.parts.length, b.parts.length); index += 1) {
    const [one, other] = [a.parts[index] ?? 0, b.parts[index] ?? 0];
    // A bigint and a number compare by what they are worth, exactly.
    if (one < other) return -1;
    if (one > other) return 1;
  }
  return 0;
}

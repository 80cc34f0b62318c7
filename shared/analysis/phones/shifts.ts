// What chance alone would give: the same records moved by whole days, so that rhythms of the day stay and coincidences go.
import { createRandom } from '../../sample/random';
import type { Parameter } from '../Analysis';
import { dayMs, wholeNumber } from './records';

export const shiftCount: Parameter = wholeNumber('shifts', 'Compare with so many shifts', '随机平移次数', 1, 200);

export interface Shifts {
  /** Milliseconds; each a whole number of days. Empty where the records do not span two days. */
  readonly byMs: readonly number[];
  /** Milliseconds since 1970 UTC. */
  readonly first: number;
  /** Whole days that all records lie in; what is moved beyond the last comes in at the first. */
  readonly spanMs: number;
}

/** Every shift there is, or `most` of them picked by a fixed seed. */
export function shiftsOf(first: number, last: number, most: number): Shifts {
  const days = Number.isFinite(first) && Number.isFinite(last) ? Math.floor((last - first) / dayMs) + 1 : 1;
  const all = Array.from({ length: days - 1 }, (_, nth) => (nth + 1) * dayMs);
  const byMs = all.length <= most ? all : createRandom(1, 8).shuffled(all).slice(0, most);
  return { byMs, first, spanMs: days * dayMs };
}

export function moved(at: number, byMs: number, { first, spanMs }: Shifts): number {
  return first + ((at - first + byMs) % spanMs);
}

export interface Compared {
  /** The mean over the shifts; NaN without any. */
  readonly expected: number;
  /** Share of the shifts, the records as they are among them, that give as much; NaN without any. */
  readonly chance: number;
}

export function compared(observed: number, shifts: Shifts, count: (byMs: number) => number): Compared {
  if (shifts.byMs.length === 0) return { expected: NaN, chance: NaN };
  const counts = shifts.byMs.map(count);
  return {
    expected: counts.reduce((sum, one) => sum + one, 0) / counts.length,
    chance: (1 + counts.filter((one) => one >= observed).length) / (1 + counts.length),
  };
}

// From whom money can still be had back. Where it is frozen it is stopped; abroad, in wallets and as cash it is out of reach;
// anywhere else it is within reach.
import { textOf, timeOf, type Fields } from '../../value';
import type { Facts } from '../Analysis';

export interface Reach {
  /** Abroad, or of a type from which nothing can be had back. */
  isOut(place: number): boolean;
  /**
   * Milliseconds since 1970 UTC from when on money there is stopped, wherever it is; Infinity where it is not frozen, -Infinity
   * where it is not known since when.
   */
  frozenSince(place: number): number;
}

/** What is known of some besides what their fields say. */
export interface ReachChoice {
  /** Types from which nothing can be had back. */
  readonly gone: ReadonlySet<string>;
  /** Places, with since when. */
  readonly frozen?: ReadonlyMap<number, number>;
  readonly foreign?: ReadonlySet<number>;
}

/** Fields that say so: a day or moment, or anything but no. */
const frozenField = 'frozen';
const foreignField = 'foreign';

export function reachOf({ entities }: Facts, { gone, frozen, foreign }: ReachChoice): Reach {
  return {
    isOut: (place) => {
      const entity = entities[place];
      return (
        entity !== undefined && (gone.has(entity.type) || foreign?.has(place) === true || isForeign(entity.fields))
      );
    },
    frozenSince: (place) => Math.min(frozen?.get(place) ?? Infinity, frozenIn(entities[place]?.fields ?? {})),
  };
}

export function isForeign(fields: Fields): boolean {
  return isYes(fields, foreignField);
}

/** As `frozenSince`. */
export function frozenIn(fields: Fields): number {
  return timeOf(fields[frozenField]) ?? (isYes(fields, frozenField) ? -Infinity : Infinity);
}

const noes = new Set(['', 'false', 'no', 'n', '0', '否', '无']);

function isYes(fields: Fields, name: string): boolean {
  return !noes.has(textOf(fields[name]).trim().toLowerCase());
}
